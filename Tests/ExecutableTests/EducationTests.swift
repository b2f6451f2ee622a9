import Testing

/// The built `accredit education`, and the words that other commands take for a level.
struct EducationTests {
    @Test func withoutWordsItListsEveryLevel() throws {
        let result = try BuiltTool.run(["education"])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("no-diploma\n  means       no high school diploma\n"))
        #expect(result.output.contains("\nsome-college\n"))
        #expect(result.output.contains("  may hold    in-high-school, diploma, ged, certificate\n"))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func wordsFindTheirLevel() throws {
        let result = try BuiltTool.run(["education", "associate's", "degree"])
        #expect(result.output.hasPrefix("associate\n  means       an associate degree\n"))
        #expect(!result.output.contains("bachelor\n"))
    }

    @Test func wordsThatMayMeanSeveralLevelsNameThem() throws {
        let result = try BuiltTool.run(["education", "high school"])
        #expect(result.status == 2)
        #expect(
            result.errors.contains(
                "`high school` is not known; did you mean `no-diploma` or `in-high-school` or `diploma` or `ged`?"
            ))
    }

    @Test func aListingTakesThemAndTwoLevelsAtOnce() throws {
        let common = ["list", "--on", "2026-11-23", "--state", "WI", "--format", "json"]
        let words = try BuiltTool.run(common + ["--education", "Some college,G.E.D."])
        let levels = try BuiltTool.run(common + ["--education", "ged", "--education", "some-college"])
        #expect(words.status == 3)
        #expect(words.output == levels.output)
        #expect(words.output.contains("\"entry\" : \"yes\""))
        let wrong = try BuiltTool.run(["list", "--education", "asociate"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--education `asociate` is not known; did you mean `associate`?"))
    }

    @Test func aGradePointAverageSettlesWhatThePageAsksFor() throws {
        let asked = ["list", "--on", "2026-11-23", "--state", "NC", "--education", "diploma"]
        let without = try BuiltTool.run(asked)
        #expect(without.output.contains("entry: ask the school, it asks for a grade point average of 2.5\n"))
        let with = try BuiltTool.run(asked + ["--gpa", "2.5"])
        #expect(with.output.contains("entry: yes\n"))
        let below = try BuiltTool.run(asked + ["--gpa", "1.9"])
        #expect(below.output.contains("left out: the entry requirement is not met"))
        let wrong = try BuiltTool.run(asked + ["--gpa", "good"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--gpa `good` is not a grade point average; write it like 2.75."))
    }
}
