import Foundation
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

    /// The same student by options and by a file.
    @Test func aListingIsTheSameHoweverTheStudentIsSaid() throws {
        let day = ["list", "--on", "2026-11-23", "--root", BuiltTool.package.path]
        let file = """
            education: [some college, GED]
            gpa: 2.6
            lives_in: OH
            credential: RHIT
            career: Medical coder
            state: [MI, NC]
            award: associate's
            delivery: [online, on-campus]
            cip: "51.07"
            max_duration: 36 months
            graduate_by: 2029-06-30

            """
        let options = [
            "--education", "ged,some-college", "--gpa", "2.6", "--lives-in", "oh", "--credential", "rhit",
            "--career", "medical-coder", "--state", "MI,NC", "--award", "AAS", "--delivery",
            "online,on-campus",
            "--cip", "51.07", "--max-duration", "3 years", "--graduate-by", "2029-06-30",
        ]
        for format in ["table", "json", "csv"] {
            let said = try BuiltTool.run(day + options + ["--format", format])
            #expect(said.errors == "")
            let kept = try BuiltTool.withFolder { folder in
                try Data(file.utf8).write(to: folder.appending(path: "me.yaml"))
                return try BuiltTool.run(
                    day + ["--student", "me.yaml", "--format", format],
                    in: folder)
            }
            #expect(kept.errors == "")
            #expect(kept.output == said.output)
            #expect(kept.status == said.status)
        }
    }

    @Test func whatCanNotBeIsWrongUsage() throws {
        let late = try BuiltTool.run(["list", "--on", "2026-11-23", "--graduate-by", "2026-11-22"])
        #expect(late.status == 2)
        #expect(late.errors.contains("nobody can finish by 2026-11-22 who begins on 2026-11-23."))
        let career = try BuiltTool.run(["list", "--career", "medical codr"])
        #expect(career.status == 2)
        #expect(career.errors.contains("no career `medical codr`; did you mean `Medical coder`?"))
        let cip = try BuiltTool.run(["list", "--cip", "5107"])
        #expect(cip.errors.contains("--cip `5107` is not a CIP code or its beginning"))
        #expect(cip.status == 2)
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
