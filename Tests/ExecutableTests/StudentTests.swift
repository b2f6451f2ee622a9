import Foundation
import Testing

/// `accredit qualify` for several programs and for what is known of a student, without assumptions, and its
/// receipt.
struct StudentTests {
    private static let day = ["--on", "2026-11-23"]
    private static let schoolcraft = "schoolcraft-college/health-information-technology-aas"
    private static let kent = "kent-state-university/health-informatics-ms"
    private static let coding = "florida-state-college-at-jacksonville/medical-information-coder-biller"
    private static let portland = "portland-community-college/health-information-management-aas"

    private func qualify(_ arguments: [String], root: URL = BuiltTool.readSchools) throws -> (
        status: Int32, report: [String: Any], decisions: [[String: Any]]
    ) {
        // A catalogue that changes the rules has all it needs of its own.
        let rules = root == BuiltTool.readSchools ? [] : ["--rules", "none"]
        let result = try BuiltTool.run(
            ["qualify", "RHIT", "--format", "json", "--root", root.path] + rules + arguments + Self.day)
        #expect(result.errors == "")
        let report = try BuiltTool.json(result.output)
        return (result.status, report, try #require(report["decisions"] as? [[String: Any]]))
    }

    /// Runs `accredit qualify` with a student's file.
    private func qualify(
        student text: String, _ arguments: [String], name: String = "me.yaml"
    ) throws -> BuiltTool.Result {
        try BuiltTool.withFolder { folder in
            try Data(text.utf8).write(to: folder.appending(path: name))
            return try BuiltTool.run(
                ["qualify", "RHIT", "--root", BuiltTool.readSchools.path, "--student", "me.yaml"] + arguments
                    + Self.day,
                in: folder)
        }
    }

    // MARK: Several programs

    @Test func severalProgramsAreAnsweredInTheOrderAskedAndTheBestDecides() throws {
        let both = try qualify([Self.kent, Self.schoolcraft])
        #expect(both.status == 0)
        #expect(both.decisions.compactMap { $0["id"] as? String } == [Self.kent, Self.schoolcraft])
        #expect(
            both.decisions.compactMap { $0["verdict"] as? String } == ["does_not_qualify", "qualifies_if"])
        #expect(try qualify([Self.kent, Self.coding]).status == 1)
        #expect(try qualify([Self.kent, Self.portland]).status == 3)
    }

    @Test func allMeansEveryProgramOfTheCatalogue() throws {
        let all = try qualify(["--all"])
        #expect(all.status == 0)
        let ids = all.decisions.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == ids.count)
        let listed = try BuiltTool.json(
            BuiltTool.run(["list", "--all-fields", "--format", "json"] + Self.day).output)
        let counts = try #require(listed["counts"] as? [String: Int])
        #expect(ids.count == counts.values.reduce(0, +))
        for verdict in ["qualifies", "qualifies_if", "cannot_tell", "does_not_qualify"] {
            #expect(all.decisions.count { $0["verdict"] as? String == verdict } == counts[verdict])
        }
    }

    @Test(arguments: [[], ["--all", schoolcraft], ["schoolcraft", "--all"]])
    func eitherAllOrSomeProgramsAreNamed(_ arguments: [String]) throws {
        let result = try BuiltTool.run(["qualify", "RHIT"] + arguments + Self.day)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("--all"))
    }

    @Test func oneUnknownProgramAmongSeveralStopsTheAnswer() throws {
        let result = try BuiltTool.run(["qualify", "RHIT", Self.schoolcraft, "kent/x"] + Self.day)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("no program `x`"))
    }

    // MARK: Who hasn't finished

    @Test(arguments: ["last-term", "coursework-complete", "awaiting-transcript"])
    func aStudentIsToldWhetherToSitEarly(_ enrolled: String) throws {
        let text = try BuiltTool.run(
            ["qualify", "RHIT", Self.schoolcraft, "--enrolled", enrolled] + Self.day)
        #expect(text.status == 0)
        let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("=> may sit early if still accredited; may not use"))
        #expect(words.contains("enrolled: \(enrolled)"))
        let json = try qualify([Self.schoolcraft, "--enrolled", enrolled])
        #expect(json.decisions.compactMap { $0["grants"] as? String } == ["early-sitting"])
        #expect(try qualify([Self.coding, "--enrolled", enrolled]).status == 1)
        #expect(try qualify([Self.portland, "--enrolled", enrolled]).status == 3)
    }

    @Test func anotherWordForItIsWrongUsage() throws {
        let result = try BuiltTool.run(
            ["qualify", "RHIT", Self.schoolcraft, "--enrolled", "last-trem"] + Self.day)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("did you mean `last-term`?"))
    }

    // MARK: A student's file

    @Test func theFileSaysWhatTheOptionsWould() throws {
        let file = try qualify(student: "completed_on: 2026-06\n", [Self.schoolcraft])
        let option = try BuiltTool.run(
            ["qualify", "RHIT", Self.schoolcraft, "--completed-on", "2026-06"] + Self.day)
        #expect(file.status == option.status)
        #expect(file.output == option.output)
        let enrolled = try qualify(student: "enrolled: last-term\n", [Self.schoolcraft])
        #expect(enrolled.output.contains("=> may sit early"))
    }

    @Test func anOptionWinsOverTheFile() throws {
        let result = try qualify(
            student: "completed_on: 2030-05-15\n", [Self.schoolcraft, "--completed-on", "2026-06-01"])
        #expect(result.output.contains("completed 2026-06-01"))
        #expect(!result.output.contains("2030"))
        let finished = try qualify(
            student: "enrolled: last-term\n", [Self.schoolcraft, "--completed-on", "2026-06-01"])
        #expect(!finished.output.contains("sit early"))
    }

    @Test(arguments: [("30", "2002-09-30", Int32(0)), ("29", "2002-09-30", 3), ("30", "2002-10-01", 1)])
    func theFileCarriesWhatNoOptionSays(_ hours: String, _ applies: String, _ status: Int32) throws {
        let text = """
            independent_study: true
            college_hours: \(hours)
            applies_on: \(applies)
            completed_on: 2001-05-15

            """
        let result = try qualify(student: text, [Self.coding])
        #expect(result.status == status)
        #expect(result.output.contains("applied \(applies)"))
    }

    @Test(arguments: [
        ("completed_on: soon\n", "me.yaml:1:15"),
        ("completed_on: 2026\ncollege_hours: many\n", "me.yaml:2:16"),
        ("completed_at: 2026\n", "me.yaml:1:1"), ("applies_on: 2026-05\n", "me.yaml:1:13"),
        ("enrolled: last-trem\n", "me.yaml:1:11"), ("- completed_on\n", "me.yaml:1:1"), ("", "me.yaml:1:1"),
        ("completed_on: [2026\n", "me.yaml:"),
    ])
    func anErrorInTheFileIsTroubleAndShownWhereItStands(_ text: String, _ place: String) throws {
        let result = try qualify(student: text, [Self.schoolcraft])
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(place), "\(result.errors)")
    }

    /// An option that wins makes the error in the file no less of one.
    @Test func anErrorInTheFileStopsTheAnswerEvenWhereAnOptionWins() throws {
        for option in [["--completed-on", "2026-06-01"], ["--enrolled", "last-term"]] {
            let result = try qualify(student: "enrolled: last-trem\n", [Self.schoolcraft] + option)
            #expect(result.status == 2, "\(option)")
        }
    }

    @Test func aFileThatIsNotThereIsTrouble() throws {
        let result = try qualify(student: "", [Self.schoolcraft, "--student", "nobody.yaml"])
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("nobody.yaml"))
    }

    // MARK: Days that were not said

    private func lines(_ result: BuiltTool.Result) -> String {
        result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func aDayOfCompletionThatIsUnknownIsNoToday() throws {
        for arguments in [["completed_on: unknown\n"], ["gpa: 3.0\n", "--completed-on", "unknown"]] {
            let result = try qualify(
                student: arguments[0], [Self.schoolcraft] + arguments.dropFirst())
            #expect(result.status == 3)
            #expect(lines(result).contains("=> cannot tell completed: not given, applied 2026-11-23"))
            #expect(lines(result).contains("missing - the day of completion was not given"))
        }
        let option = try qualify(
            student: "completed_on: unknown\n", [Self.schoolcraft, "--completed-on", "2026-11-23"])
        #expect(option.status == 0)
    }

    @Test(arguments: [
        ("applies_on: 2026-09-01\n", "not given, so taken as 2026-11-23: the day of completion the"),
        (
            "enrolled_on: 2010-08\n",
            "not given, so taken as 2026-11-23: the day of completion and the day of application the"
        ),
        ("completed_on: 2026-11-23\n", "not given, so taken as 2026-11-23: the day of application the"),
    ])
    func whatWasTakenForTheRestIsSaid(_ text: String, _ line: String) throws {
        let result = try qualify(student: text, [Self.schoolcraft])
        #expect(result.status == 0)
        #expect(lines(result).contains(line))
    }

    @Test func whatWasSaidIsNotTaken() throws {
        let result = try qualify(
            student: "completed_on: 2026-11-23\napplies_on: 2026-11-23\n", [Self.schoolcraft])
        #expect(result.status == 0)
        #expect(!result.output.contains("taken as"))
        let unknown = try qualify(student: "applies_on: unknown\n", [Self.schoolcraft])
        #expect(lines(unknown).contains("applied: not given"))
    }

    @Test func theJSONNamesTheDaysTaken() throws {
        let report = try qualify([Self.schoolcraft, "--applies-on", "2026-09-01"])
        let days = report.decisions.first?["days_taken"] as? [[String: String]]
        #expect(days == [["fact": "completed_on", "day": "2026-11-23"]])
        let unknown = try qualify(
            [Self.schoolcraft, "--applies-on", "unknown", "--completed-on", "unknown"])
        #expect((unknown.decisions.first?["days_taken"] as? [[String: String]]) == [])
        #expect(unknown.decisions.first?["applies_on"] is NSNull)
    }

    /// The listing, and the file and the command that `match` ends in, keep it.
    @Test func aListingKeepsWhatIsUnknown() throws {
        try BuiltTool.withFolder { folder in
            try Data("completed_on: unknown\napplies_on: 2026-09-01\nstate: MI\n".utf8)
                .write(to: folder.appending(path: "me.yaml"))
            let common = ["--root", BuiltTool.readSchools.path] + Self.day
            let list = try BuiltTool.run(
                ["list", "--student", "me.yaml", "--format", "json"] + common, in: folder)
            #expect(list.status == 3)
            let report = try BuiltTool.json(list.output)
            #expect((report["days_taken"] as? [Any])?.count == 0)
            #expect((report["counts"] as? [String: Int])?["qualifies_if"] == 0)
            let query = try #require(report["query"] as? [String: Any])
            #expect(query["completed_on"] as? String == "unknown")
            #expect(query["applies_on"] as? String == "2026-09-01")
            let match = try BuiltTool.run(
                [
                    "match", "--student", "me.yaml", "--ask", "never", "--keep", "kept.yaml", "--format",
                    "json",
                ] + common, in: folder)
            #expect(match.output == list.output)
            #expect(match.errors.contains("--completed-on unknown --applies-on 2026-09-01"))
            let kept = try BuiltTool.run(
                ["list", "--student", "kept.yaml", "--format", "json"] + common, in: folder)
            #expect(kept.output == list.output)
            let text = try BuiltTool.run(["list", "--student", "me.yaml"] + common, in: folder)
            #expect(lines(text).contains("You don't know the day of completion"))
            #expect(lines(text).contains("Under the rules of 2026-09-01."))
        }
    }

    // MARK: A no by assumption

    /// Withdrawn in 2018; the directory that says so speaks for 2026-09-01.
    @Test func aNoThatRestsOnAnAssumptionIsLabeled() throws {
        let after = BuiltTool.package.appending(path: "Examples/lost-accreditation/after").path
        let rules = BuiltTool.package.appending(path: "Rules").path
        let common = ["--root", after, "--rules", rules]
        let program = "example-college/health-information-technology"
        try BuiltTool.withFolder { folder in
            try Data("enrolled_on: 2018-08-20\n".utf8).write(to: folder.appending(path: "me.yaml"))
            func ask(_ completed: String, _ more: String...) throws -> BuiltTool.Result {
                try BuiltTool.run(
                    ["qualify", "RHIT", program, "--student", "me.yaml", "--completed-on", completed]
                        + common + Self.day + more, in: folder)
            }
            let assumed = try ask("2026-08-15")
            #expect(assumed.status == 1)
            #expect(lines(assumed).contains("=> does not qualify if still not accredited"))
            #expect(lines(assumed).contains("not accredited when last seen 2026-09-01, is still in effect"))
            let sure = try ask("2021-05-15")
            #expect(sure.status == 1)
            #expect(lines(sure).contains("=> does not qualify completed"))
            let report = try BuiltTool.json(ask("2026-08-15", "--format", "json").output)
            let decision = try #require((report["decisions"] as? [[String: Any]])?.first)
            #expect(decision["verdict"] as? String == "does_not_qualify")
            #expect(
                (decision["assumes"] as? [[String: String]]) == [
                    ["agency": "CAHIIM", "kind": "still-not-accredited", "seen": "2026-09-01"]
                ])
        }
        let check = try BuiltTool.run(["check", program, "--by", "CAHIIM"] + common + Self.day)
        #expect(check.status == 1)
        #expect(lines(check).contains("CAHIIM: not accredited, if it has not changed since it was seen"))
    }

    // MARK: Without assumptions

    @Test(arguments: [
        ["list", "--state", "MI"], ["check", schoolcraft], ["qualify", "RHIT", schoolcraft],
        ["qualify", "RHIT", schoolcraft, "--enrolled", "last-term"],
    ])
    func whatRestsOnAnAssumptionCannotBeToldWithoutIt(_ arguments: [String]) throws {
        let assuming = try BuiltTool.run(arguments + Self.day)
        #expect(assuming.status == 0)
        let sure = try BuiltTool.run(arguments + ["--no-assumptions"] + Self.day)
        #expect(sure.status == 3)
        #expect(sure.errors == "")
        #expect(sure.output != assuming.output)
    }

    @Test(
        arguments: [
            (["check", "schoolcraft", "--by", "HLC", "--on", "2020-01-01"], Int32(0)),
            (["check", "kent/ms", "--by", "CAHIIM", "--on", "2021-12-13"], 1),
            (["qualify", "RHIT", coding, "--on", "2026-11-23"], 1),
        ] as [([String], Int32)])
    func whatIsSureStandsWithoutAssumptions(_ arguments: [String], _ status: Int32) throws {
        let assuming = try BuiltTool.run(arguments)
        let sure = try BuiltTool.run(arguments + ["--no-assumptions"])
        #expect(sure.status == status)
        #expect(sure.output == assuming.output)
    }

    // MARK: The receipt

    /// A catalogue of its own to change.
    private func withCatalogue<Value>(_ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { root in
            for name in ["Rules", "Programs"] {
                let shipped = BuiltTool.folder(name)
                try FileManager.default.copyItem(at: shipped, to: root.appending(path: name))
            }
            return try body(root)
        }
    }

    private func append(_ text: String, to file: URL) throws {
        let old = try String(contentsOf: file, encoding: .utf8)
        try Data((old + text).utf8).write(to: file)
    }

    private func receipt(_ arguments: [String], root: URL = BuiltTool.readSchools) throws -> NSDictionary {
        let report = try qualify(arguments, root: root).report
        return try #require(report["receipt"] as? NSDictionary)
    }

    @Test func theSameInputsGiveTheSameBytes() throws {
        let arguments = ["qualify", "RHIT", "--all", "--format", "json"] + Self.day
        #expect(try BuiltTool.run(arguments).output == BuiltTool.run(arguments).output)
    }

    @Test func theReceiptChangesWithAProgramFileAndWithARule() throws {
        try withCatalogue { root in
            let programs = root.appending(path: "Programs")
            let first = try receipt([Self.schoolcraft], root: root)
            try append("# seen\n", to: programs.appending(path: "OH/kent-state-university.yaml"))
            #expect(try receipt([Self.schoolcraft], root: root) == first, "another school's file")
            try append("# seen\n", to: programs.appending(path: "MI/schoolcraft-college.yaml"))
            let second = try receipt([Self.schoolcraft], root: root)
            #expect(second["files"] as? NSDictionary != first["files"] as? NSDictionary)
            #expect(second["rules"] as? String == first["rules"] as? String)
            try append("# seen\n", to: root.appending(path: "Rules/lists/him-accreditors.yaml"))
            let third = try receipt([Self.schoolcraft], root: root)
            #expect(third["files"] as? NSDictionary == second["files"] as? NSDictionary)
            #expect(third["rules"] as? String != second["rules"] as? String)
        }
    }

    @Test func theReceiptNamesTheVersionAndEveryFileItRestsOn() throws {
        let receipt = try receipt([Self.schoolcraft, Self.kent])
        #expect(receipt["version"] as? String == "0.1.0")
        let files = try #require(receipt["files"] as? [String: String])
        let names = files.keys.compactMap { $0.split(separator: "/").last }.sorted()
        #expect(names == ["kent-state-university.yaml", "schoolcraft-college.yaml"])
        #expect(Set(files.values).count == 2)
    }

    /// Everything that an answer was made from is in its receipt, or two answers would share one.
    @Test func twoDifferentAnswersNeverShareAReceipt() throws {
        #expect(try receipt([Self.schoolcraft]) != receipt([Self.schoolcraft, "--no-assumptions"]))
    }

    @Test func theReportSaysEveryDayThatWasUsed() throws {
        let text = "completed_on: 2026-06\napplies_on: 2026-06-15\nenrolled_on: 2024-08-20\n"
        let result = try qualify(student: text, [Self.schoolcraft, "--format", "json"])
        for day in ["2026-06", "2026-06-15", "2024-08-20"] {
            #expect(result.output.contains("\"\(day)\""), "\(day)")
        }
    }
}
