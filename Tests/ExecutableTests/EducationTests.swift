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
        #expect(words.output.contains("\"entry\" : \"ask the school\""))
        let wrong = try BuiltTool.run(["list", "--education", "asociate"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--education `asociate` is not known; did you mean `associate`?"))
    }

    /// The same student by options and by a file.
    @Test func aListingIsTheSameHoweverTheStudentIsSaid() throws {
        let day = ["list", "--on", "2026-11-23", "--root", BuiltTool.package.path]
        let file = """
            education: some college
            completions:
              - {award: AAS, completed: 2024-05-11}
              - {award: bachelor's, completed: 2030}
            gpa: 2.6
            tests: [{test: TEAS, score: 61}, {test: ACT}]
            courses: [{course: Medical Terminology, completed: 2025-05}, {course: Algebra}]
            college_hours: 12
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
            "--education", "associate,some-college", "--test", "TEAS=61", "--test", "ACT", "--course",
            "Medical Terminology=2025-05", "--course", "Algebra", "--college-hours", "12", "--gpa", "2.6",
            "--lives-in", "oh", "--credential", "rhit",
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

    @Test func aTestAndCreditsSettleWhatThePageAsksFor() throws {
        let georgia = ["list", "--on", "2026-11-24", "--state", "GA", "--education", "ged", "--gpa", "2.5"]
        let asked = try BuiltTool.run(georgia).output
        #expect(asked.contains("it asks for TEAS, at least 59; its page says"))
        #expect(!(try BuiltTool.run(georgia + ["--test", "teas=59"]).output.contains("TEAS, at least")))
        #expect(try BuiltTool.run(georgia + ["--test", "TEAS=58"]).output == asked)
        for nothing in ["", " ", "=61"] {
            let wrong = try BuiltTool.run(georgia + ["--test", nothing])
            #expect(wrong.status == 2)
            #expect(wrong.errors.contains("--test `\(nothing)` names nothing."))
        }
        let illinois = ["list", "--on", "2026-11-24", "--state", "IL"]
        let few = try BuiltTool.run(illinois + ["--college-hours", "59"]).output
        #expect(few.contains("\n1 program left out: the entry requirement is not met\n"))
        let wrong = try BuiltTool.run(illinois + ["--college-hours", "some"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--college-hours `some` is not a number of semester hours"))
        #expect(
            try BuiltTool.run(illinois + ["--test", "TEAS=high"]).errors.contains(
                "--test `TEAS=high` is not written like TEAS=61."))
        #expect(
            try BuiltTool.run(illinois + ["--course", "Biology=soon"]).errors.contains(
                "--course `Biology=soon` is not written like 'Medical Terminology=2025-05'."))
    }

    /// A bachelor's degree is no way around the associate, and RHIA's shorter way is named.
    @Test func whoHoldsABachelorsDegreeIsToldWhyItIsNoRoute() throws {
        let day = ["list", "--on", "2026-11-24", "--state", "MI"]
        let bachelor = try BuiltTool.run(day + ["--education", "bachelor's"])
        #expect(bachelor.output.contains("A degree in another field is no route to RHIT"))
        let words = bachelor.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(
            words.contains("RHIA has a route for holders of a bachelor's degree, by a CAHIIM-approved HIM"))
        let json = try BuiltTool.json(
            BuiltTool.run(day + ["--education", "master", "--format", "json"]).output)
        #expect((json["advice"] as? [String])?.count == 1)
        let associate = try BuiltTool.run(day + ["--education", "associate"])
        #expect(!associate.output.contains("is no route"))
        // An edition of another time had no such advice.
        #expect(
            !(try BuiltTool.run(["list", "--on", "2001-05-01", "--education", "bachelor"]).output.contains(
                "no route")))
    }

    /// Somebody with a GED in Michigan.
    @Test func aGEDInMichigan() throws {
        let result = try BuiltTool.run(["list", "--on", "2026-11-24", "--state", "MI", "--education", "GED"])
        let groups = result.output.components(separatedBy: "\n\n")
        let yes = try #require(groups.first { $0.hasPrefix("qualifies if still accredited") })
        #expect(yes.contains("Schoolcraft College     MI associate   21-48 mo*\n"))
        #expect(yes.contains("- CAHIIM seen 2025-08/2026-07\n    - entry: ask the school"))
        let open = try #require(groups.first { $0.hasPrefix("cannot tell") })
        #expect(open.contains("St. Clair County        MI associate   21-24 mo\n"))
        // Certificates are counted, and none stands among what may lead to RHIT.
        #expect(!result.output.contains(" certificate "))
        #expect(groups.contains { $0.hasPrefix("does not qualify (") })
        #expect(result.output.contains("34 CFR 600.4"))
    }

    @Test func aGradePointAverageSettlesWhatThePageAsksFor() throws {
        let asked = ["list", "--on", "2026-11-23", "--state", "NC", "--education", "diploma"]
        let without = try BuiltTool.run(asked)
        #expect(
            without.output.contains("entry: ask the school, it asks for a grade point average of 2.5; its"))
        // What is left are the page's words, which only the school can hold against somebody.
        let with = try BuiltTool.run(asked + ["--gpa", "2.5"])
        #expect(
            with.output.contains("entry: ask the school, its page says \"high school graduate or GED\"\n"))
        #expect(!with.output.contains("it asks for a grade point average of 2.5"))
        let below = try BuiltTool.run(asked + ["--gpa", "1.9"])
        #expect(below.output.contains("left out: the entry requirement is not met"))
        let wrong = try BuiltTool.run(asked + ["--gpa", "good"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--gpa `good` is not a grade point average; write it like 2.75."))
    }
}
