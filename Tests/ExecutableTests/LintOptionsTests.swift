import Foundation
import Testing

/// The options of `accredit lint`, on a small catalogue of their own.
@Suite("The options of lint") struct LintOptionsTests {
    private static let sound = """
        institution: ID
        name: Ashland College
        sources:
          page: {url: "https://ashland-college.edu/", read: 2026-01-15}
        source: page

        """

    /// A catalogue of three files: `a` is sound, `b` has an unknown key, `c` a warning.
    private func withCatalogue<Value>(_ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { root in
            for (id, old, new) in [
                ("a", "name: Ash", "name: Ash"), ("b", "name: Ash", "nmae: Bsh"),
                (
                    "c", "source: page\n",
                    "source: page\nprograms: [{id: p, name: TBD}]\n"
                ),
            ] {
                let text = Self.sound.replacing("ID", with: id).replacing("Ashland", with: "Ashland \(id)")
                    .replacing(old, with: new)
                try BuiltTool.write(text, to: root.appending(path: "Programs/\(id).yaml"))
            }
            return try body(root)
        }
    }

    private func lint(
        _ options: [String], in root: URL, environment: [String: String] = [:], input: String = ""
    ) throws -> BuiltTool.Result {
        let concise = options.contains("--format") ? [] : ["--format", "concise"]
        return try BuiltTool.run(
            ["lint"] + concise + options, in: root, environment: environment, input: input)
    }

    private func codes(_ result: BuiltTool.Result) -> [String] {
        result.output.split(separator: "\n").map { line in
            let file = line.prefix { $0 != ":" }.split(separator: "/").last ?? ""
            return file + " " + (line.split(separator: "[").dropFirst().first?.prefix(4) ?? "")
        }
    }

    // MARK: Which files

    @Test func changedSinceReportsOnlyOnWhatChangedAndHoldsItAgainstAll() throws {
        try withCatalogue { root in
            func git(_ arguments: String...) throws {
                let identity = ["-c", "user.name=t", "-c", "user.email=t@localhost"]
                let result = try BuiltTool.start(
                    URL(filePath: "/usr/bin/env"), ["git"] + identity + arguments, in: root)
                try #require(result.status == 0, "\(result.errors)")
            }
            try git("init", "-q")
            try git("add", ".")
            try git("commit", "-q", "-m", "all")
            let nothing = try lint(["--changed-since", "HEAD"], in: root)
            #expect(nothing.output == "")
            #expect(nothing.status == 0)

            // A new file that git doesn't know of, and one of which the id is taken.
            let twin = Self.sound.replacing("ID", with: "a")
            try BuiltTool.write(twin, to: root.appending(path: "Programs/new é.yaml"))
            let added = try lint(["--changed-since", "HEAD"], in: root)
            #expect(added.status == 1)
            #expect(Set(codes(added)) == ["new é.yaml P201", "new é.yaml X401"])

            try git("add", ".")
            try git("commit", "-q", "-m", "new")
            #expect(try lint(["--changed-since", "HEAD"], in: root).output == "")
            #expect(try lint(["--changed-since", "HEAD~1"], in: root).output == added.output)
            #expect(
                try lint(
                    ["--changed-since", "HEAD~1", "--changed-files-only", "--list-files"], in: root
                ).output == "Programs/new é.yaml\n")
            // From a folder further down the same files are meant.
            let below = try lint(
                ["--changed-since", "HEAD~1", "--changed-files-only", "--list-files"],
                in: root.appending(path: "Programs"))
            #expect(below.output == "../Programs/new é.yaml\n")

            for unknown in ["no-such-commit", "--output=x", ""] {
                let result = try lint(["--changed-since=\(unknown)"], in: root)
                #expect(result.status == 2)
                #expect(result.output == "")
                #expect(
                    result.errors.contains(
                        unknown.isEmpty ? "Missing value" : "`\(unknown)` is not a commit in this repository")
                )
            }
        }
    }

    @Test func changedSinceOutsideOfARepositoryIsTrouble() throws {
        try withCatalogue { root in
            let result = try lint(
                ["--changed-since", "HEAD"], in: root, environment: ["GIT_CEILING_DIRECTORIES": root.path])
            #expect(result.status == 2)
            #expect(result.errors.contains("git"))
        }
    }

    @Test func pathsComeFromAFileOrFromStandardInput() throws {
        try withCatalogue { root in
            let lines = "Programs/b.yaml\r\nPrograms/c.yaml\n"
            try BuiltTool.write(lines, to: root.appending(path: "list"))
            let direct = try lint(["Programs/b.yaml", "Programs/c.yaml"], in: root)
            #expect(codes(direct).contains("b.yaml S101"))
            #expect(try lint(["--files-from", "list"], in: root).output == direct.output)
            #expect(try lint(["--files-from", "-"], in: root, input: lines).output == direct.output)
            let zeros = "Programs/b.yaml\0Programs/c.yaml\0"
            #expect(try lint(["--files-from", "-", "-0"], in: root, input: zeros).output == direct.output)

            let empty = try lint(["--files-from", "-"], in: root)
            #expect(empty.status == 2)
            #expect(empty.output == "-: error[M906] no .yaml or .yml file to check\n")
            let missing = try lint(["--files-from", "nowhere"], in: root)
            #expect(missing.status == 2)
            #expect(missing.errors.contains("--files-from nowhere"))
            #expect(try lint(["-", "--files-from", "-"], in: root).status == 2)
            #expect(try lint(["-0"], in: root).status == 2)
        }
    }

    @Test func standardInputHasTheNameItIsGiven() throws {
        try withCatalogue { root in
            let text = Self.sound.replacing("ID", with: "d").replacing("name:", with: "nmae:")
            let named = try lint(["-", "--stdin-filename", "Programs/d.yaml"], in: root, input: text)
            #expect(named.output == "Programs/d.yaml:2:1: error[S101] an institution has no key `nmae`\n")
            #expect(named.status == 1)
        }
    }

    @Test func listFilesListsThemAndReadsNone() throws {
        try withCatalogue { root in
            let result = try lint(["--list-files"], in: root)
            #expect(result.output == "Programs/a.yaml\nPrograms/b.yaml\nPrograms/c.yaml\n")
            #expect(result.status == 0)
            let missing = try lint(["--list-files", "nowhere"], in: root)
            #expect(missing.status == 2)
            #expect(missing.errors.contains("nowhere"))
            let none = try lint(["--list-files", "--files-from", "-"], in: root, input: "")
            #expect(none.status == 2)
            #expect(none.errors.contains("no .yaml or .yml file to check"))
        }
    }

    @Test func theReportIsTheSameWhateverTheJobs() throws {
        let one = try BuiltTool.run(["lint", "--select", "all", "--on", "2026-11-23", "--jobs", "1"])
        for jobs in ["2", "7"] {
            let many = try BuiltTool.run(
                ["lint", "--select", "all", "--on", "2026-11-23", "--jobs", jobs])
            #expect(many.output == one.output)
        }
        #expect(!one.output.isEmpty)
        #expect(try BuiltTool.run(["lint", "--jobs", "0"]).status == 2)
    }

    // MARK: Which findings

    @Test(
        arguments: [
            (["--select", "S101"], ["b.yaml S101"]), (["--select", "S"], ["b.yaml S101"]),
            (["--select", "unknown-key"], ["b.yaml S101"]), (["--ignore", "S,P208"], []),
            (["--select", "P208", "--severity", "P208=error"], ["c.yaml P208"]),
            (["--select", "all", "--ignore", "P"], ["b.yaml S101"]),
        ] as [([String], [String])])
    func rulesAreChosen(_ options: [String], _ expected: [String]) throws {
        let result = try withCatalogue { try lint(options, in: $0) }
        #expect(codes(result) == expected)
    }

    @Test(
        arguments: [
            ([], 1), (["--fail-on", "never"], 0), (["--ignore", "S101"], 0),
            (["--severity", "S101=info"], 0),
            (["--ignore", "S101", "--fail-on", "warning"], 1),
            (["--ignore", "S101", "--max-warnings", "1"], 0),
            (["--ignore", "S101", "--max-warnings", "0"], 1),
            (["--ignore", "S101", "--severity", "P208=error"], 1),
        ] as [([String], Int32)])
    func whatFailsIsChosen(_ options: [String], _ status: Int32) throws {
        let result = try withCatalogue { try lint(options, in: $0) }
        #expect(result.status == status)
    }

    @Test(arguments: [
        (["--select", "S999"], "S999"), (["--ignore", "unknwon-key"], "did you mean `unknown-key`?"),
        (["--severity", "S101"], "is not written like A303=error"), (["--severity", "S101=eror"], "error"),
        (["--fail-on", "warn"], "known: info, warning, error"), (["--max-warnings", "-1"], "--max-warnings"),
        (["--output", "sarif"], "is not written like sarif=lint.sarif"),
        (["--output", "saarif=x"], "did you mean `sarif`?"), (["--color", "sometimes"], "auto"),
    ])
    func whatCantBeMeantIsNamed(_ options: [String], _ message: String) throws {
        try withCatalogue { root in
            let result = try lint(options, in: root)
            #expect(result.status == 2)
            #expect(result.output == "")
            #expect(result.errors.contains(message), "\(result.errors)")
        }
    }

    // MARK: Reports

    @Test func oneRunWritesSeveralReports() throws {
        try withCatalogue { root in
            let formats = [
                "human", "concise", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson",
            ]
            let result = try lint(formats.flatMap { ["--output", "\($0)=reports/\($0).txt"] }, in: root)
            #expect(result.status == 1)
            for format in formats {
                let written = try String(
                    contentsOf: root.appending(path: "reports/\(format).txt"), encoding: .utf8)
                #expect(try lint(["--format", format], in: root).output == written, "\(format)")
                #expect(written.contains("S101"))
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: root.path + "/reports")
            #expect(left.sorted() == formats.map { $0 + ".txt" }.sorted())
        }
    }

    @Test func oneReportMayGoToStandardOutput() throws {
        try withCatalogue { root in
            for format in ["sarif", "human", "rdjson"] {
                let result = try BuiltTool.run(["lint", "--output", "\(format)=-"], in: root)
                #expect(result.output == (try lint(["--format", format], in: root).output), "\(format)")
                #expect(result.status == 1)
            }
            let both = try BuiltTool.run(
                ["lint", "--output", "sarif=-", "--output", "junit=lint.xml"], in: root)
            #expect(try BuiltTool.json(both.output)["version"] as? String == "2.1.0")
            #expect(FileManager.default.fileExists(atPath: root.appending(path: "lint.xml").path))
            #expect(!FileManager.default.fileExists(atPath: root.appending(path: "-").path))
        }
    }

    @Test(arguments: [
        (["--output", "sarif=-", "--output", "junit=-"], "--output sarif=- and --output junit=- both go"),
        (["--output", "sarif=-", "--format", "human"], "--output sarif=- and --format human both go"),
        (["--output", "json=-", "--statistics"], "--output json=- and --statistics both go"),
        (["--statistics", "--format", "sarif"], "--statistics are printed as human or json, not as sarif."),
    ])
    func twoDocumentsInOneStreamAreWrongUsage(_ options: [String], _ message: String) throws {
        try withCatalogue { root in
            let result = try BuiltTool.run(["lint"] + options, in: root)
            #expect(result.status == 2)
            #expect(result.output == "")
            #expect(result.errors.contains(message), "\(result.errors)")
        }
    }

    @Test func statisticsCountTheFindingsOfEachRule() throws {
        try withCatalogue { root in
            let table = try BuiltTool.run(["lint", "--statistics"], in: root)
            #expect(
                table.output == """
                    count  rule  name
                        1  P208  placeholder-text
                        1  S101  unknown-key
                        2  total

                    """)
            #expect(table.status == 1)
            let report = try BuiltTool.json(
                BuiltTool.run(["lint", "--statistics", "--format", "json"], in: root).output)
            #expect(report["total"] as? Int == 2)
            // A report beside it has the findings themselves.
            _ = try BuiltTool.run(["lint", "--statistics", "--output", "concise=all.txt"], in: root)
            let all = try String(contentsOf: root.appending(path: "all.txt"), encoding: .utf8)
            #expect(all.split(separator: "\n").count == 2)
        }
    }

    @Test func aReportThatCantBeWrittenIsTrouble() throws {
        try withCatalogue { root in
            for path in ["Programs", "Programs/a.yaml/x"] {
                let result = try lint(["--output", "json=\(path)"], in: root)
                #expect(result.status == 2)
                // What was found is not lost with it.
                #expect(result.output.contains("Programs/b.yaml:2:1"))
                #expect(result.errors.contains(path), "\(result.errors)")
            }
            let sound = try String(contentsOf: root.appending(path: "Programs/a.yaml"), encoding: .utf8)
            #expect(sound.hasPrefix("institution: a\n"))
        }
    }

    @Test func aJobOnGitHubGetsItsSummary() throws {
        try withCatalogue { root in
            let summary = root.appending(path: "summary.md")
            let variables = ["GITHUB_STEP_SUMMARY": summary.path]
            let result = try lint(["--format", "github"], in: root, environment: variables)
            #expect(result.output.contains("::error file=Programs/b.yaml,line=2,col=1"))
            #expect(try String(contentsOf: summary, encoding: .utf8).contains("S101"))
            try FileManager.default.removeItem(at: summary)
            _ = try lint(["--format", "json"], in: root, environment: variables)
            #expect(!FileManager.default.fileExists(atPath: summary.path))
        }
    }

    // MARK: Colour

    @Test(
        arguments: [
            (["--color", "always"], [:], true), (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
            ([], [:], false), ([], ["CLICOLOR_FORCE": "1"], true),
            ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false), ([], ["CLICOLOR_FORCE": "0"], false),
            (["--color", "always"], ["NO_COLOR": "1"], true),
        ] as [([String], [String: String], Bool)])
    func colourIsByOptionThenVariables(
        _ options: [String], _ variables: [String: String], _ isColoured: Bool
    ) throws {
        try withCatalogue { root in
            let none = ["NO_COLOR": "", "CLICOLOR_FORCE": "", "TERM": "xterm"]
            let result = try lint(
                ["--format", "human"] + options, in: root, environment: none.merging(variables) { $1 })
            #expect(result.output.contains("\u{1B}[") == isColoured)
            #expect(result.output.contains("S101"))
        }
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script(1)"),
        arguments: [("xterm", true), ("dumb", false)])
    func aTerminalIsColoured(_ terminal: String, _ isColoured: Bool) throws {
        try withCatalogue { root in
            let command = "'\(BuiltTool.folder.path)/accredit' lint"
            let result = try BuiltTool.start(
                URL(filePath: "/usr/bin/script"), ["-qec", command, "/dev/null"], in: root,
                ["NO_COLOR": "", "CLICOLOR_FORCE": "", "TERM": terminal])
            #expect(result.output.contains("\u{1B}[") == isColoured)
            #expect(result.output.contains("S101"))
            #expect(result.status == 1)
        }
    }
}
