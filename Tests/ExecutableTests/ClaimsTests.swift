import Foundation
import Testing

/// `accredit claims` on catalogues of its own.
struct ClaimsTests {
    private static let head = "school,state,program,source_url,read,as_of,accreditor,standing,accredits\n"
    private static let hit =
        "Alpha College,MI,Health Information Technology,https://alpha.edu/hit,2026-11,2026-08,CAHIIM,accredited,him-associate\n"
    private static let coding = "Alpha College,MI,Coding,https://alpha.edu/coding,2026-11,,,,\n"

    /// Hands a test a root that has the shipped rules and no program.
    private func withRoot<Value>(_ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { folder in
            let root = folder.appending(path: "root")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                at: root.appending(path: "Rules"),
                withDestinationURL: BuiltTool.package.appending(path: "Rules"))
            return try body(root)
        }
    }

    private func claims(
        _ rows: String, _ arguments: [String] = [], in root: URL, name: String = "rows.csv"
    ) throws -> BuiltTool.Result {
        try Data(rows.utf8).write(to: root.appending(path: name))
        return try BuiltTool.run(["claims", name, "--on", "2026-11-23"] + arguments, in: root)
    }

    private func text(_ path: String, in root: URL) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Every file below `Programs/` with its bytes.
    private func programs(in root: URL) throws -> [String: Data] {
        let folder = root.appending(path: "Programs")
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        var files: [String: Data] = [:]
        for name in names {
            let file = folder.appending(path: name)
            if !file.hasDirectoryPath, let data = FileManager.default.contents(atPath: file.path) {
                files[name] = data
            }
        }
        return files
    }

    private func put(_ text: String, at path: String, in root: URL) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    // MARK: What is taken in

    @Test func rowsBecomeFilesThatLintCleanAndAnswer() throws {
        try withRoot { root in
            let first = try claims(Self.head + Self.hit + Self.coding, in: root)
            #expect(first.status == 0 && first.errors == "")
            #expect(
                first.output
                    == "new      Programs/MI/alpha-college.yaml (2 programs)\n2 rows; 1 file is new, 0 changed\n"
            )
            #expect(try BuiltTool.run(["lint"], in: root).status == 0)
            let answer = try BuiltTool.run(
                [
                    "check", "alpha-college/health-information-technology", "--by", "CAHIIM", "--on",
                    "2026-11-23",
                ], in: root)
            #expect(answer.status == 0 && answer.output.contains("https://alpha.edu/hit"))

            let before = try programs(in: root)
            let again = try claims(Self.head + Self.hit + Self.coding, in: root)
            #expect(again.status == 0)
            #expect(again.output == "2 rows; 0 files are new, 0 changed\nof the rows: 2 said nothing new\n")
            #expect(try programs(in: root) == before)

            let more = try claims(Self.head + Self.hit.replacing("Technology", with: "Management"), in: root)
            #expect(
                more.output
                    == "changed  Programs/MI/alpha-college.yaml (3 programs)\n1 row; 0 files are new, 1 changed\n"
            )
        }
    }

    @Test func theExampleOfThePageRunsAsShown() throws {
        let page = try String(
            contentsOf: BuiltTool.package.appending(path: "docs/claims.md"), encoding: .utf8)
        let rows = try #require(
            page.components(separatedBy: "```csv\n").last?.components(separatedBy: "```").first)
        let shown = try #require(
            page.components(separatedBy: "$ accredit claims rows.csv --on 2026-11-23\n").last?
                .components(separatedBy: "```").first)
        try withRoot { root in
            let result = try claims(rows, in: root)
            #expect(result.status == 0 && result.errors == "" && result.output == shown)
        }
    }

    @Test func rowsOfStaleComeBack() throws {
        try withRoot { root in
            let undated = Self.head + Self.hit.replacing("2026-08", with: "")
            #expect(try claims(undated, in: root).status == 0)
            let stale = try BuiltTool.run(["stale", "--format", "csv", "--on", "2026-11-23"], in: root)
            #expect(stale.status == 1)
            let rows = stale.output.replacing("\r\n", with: "\n")
            #expect(rows.contains("Alpha College"))
            // As they are, nobody has looked.
            let before = try programs(in: root)
            let unread = try claims(rows, in: root)
            #expect(unread.status == 0 && unread.errors == "", "\(unread.errors)")
            #expect(unread.output.contains("not looked up yet") && !unread.output.contains("left out"))
            #expect(try programs(in: root) == before)
            // Filled in, they settle the answer. The question, which has commas in it, is the last column but one.
            let lines = rows.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let width = try #require(lines.first?.firstIndex(of: "question"))
            let head = lines[0].prefix(width)
            var cells = Array(lines[1].prefix(width))
            for (name, value) in [
                ("standing", "accredited"), ("accreditor", "CAHIIM"), ("accredits", "him-associate"),
                ("as_of", "2026-11-20"), ("read", "2026-11-23"), ("award_level", "associate"),
                ("source_url", "https://alpha.edu/hit"),
            ] {
                cells[try #require(head.firstIndex(of: name))] = value
            }
            let table = [Array(head), cells].map { $0.joined(separator: ",") + "\n" }.joined()
            let taken = try claims(table, in: root)
            #expect(
                taken.status == 0
                    && taken.output.hasPrefix("changed  Programs/MI/alpha-college.yaml (1 program)\n"))
            let answer = try BuiltTool.run(
                [
                    "check", "alpha-college/health-information-technology", "--by", "CAHIIM", "--on",
                    "2026-11-23",
                ], in: root)
            #expect(answer.status == 0, "\(answer.output)")
        }
    }

    @Test func aDryRunSaysTheSameAndWritesNothing() throws {
        try withRoot { root in
            let result = try claims(Self.head + Self.hit, ["--dry-run"], in: root)
            #expect(result.status == 0)
            #expect(
                result.output
                    == "new      Programs/MI/alpha-college.yaml (1 program)\n1 row; 1 file would be new, 0 changed\n"
            )
            #expect(!FileManager.default.fileExists(atPath: root.appending(path: "Programs").path))
        }
    }

    @Test func standardInputIsAFileToo() throws {
        try withRoot { root in
            let result = try BuiltTool.run(
                ["claims", "-", "--on", "2026-11-23"], in: root, input: Self.head + Self.hit + "x\n")
            #expect(result.status == 1)
            #expect(result.errors.contains("--> -:3:1\n"))
            #expect(try text("Programs/MI/alpha-college.yaml", in: root).contains("status: accredited"))
        }
    }

    @Test func unitidsComeFromTheDirectory() throws {
        try withRoot { root in
            try put(
                "UNITID,INSTNM,CITY,STABBR\n100001,Alpha Community College,Livonia,MI\nx,y,z,MI\n",
                at: "hd2024.csv",
                in: root)
            let rows =
                "unitid,school,state,program,source_url,read\n100001,Alpha,MI,HIT,https://a.edu/,2026\n"
            let without = try claims(rows, in: root)
            #expect(
                without.status == 1
                    && without.errors.contains("name IPEDS's directory with --ipeds hd2024.csv"))
            let with = try claims(rows, ["--ipeds", "hd2024.csv"], in: root)
            #expect(with.status == 0)
            #expect(with.errors == "hd2024.csv:3:1: warning[S105] `x` is not a UNITID of six digits\n")
            #expect(
                try text("Programs/MI/alpha.yaml", in: root).hasPrefix(
                    """
                    institution: alpha
                    name: Alpha
                    other_names: [Alpha Community College]
                    unitid: "100001"
                    location: {city: Livonia, state: MI}

                    """))
            #expect(try BuiltTool.run(["lint"], in: root).status == 0)
        }
    }

    // MARK: What isn't

    @Test func rowsThatAreLeftOutAreNamedAndCounted() throws {
        try withRoot { root in
            let rows =
                Self.head + Self.hit + "Beta,MX,HIT,https://b.edu/,2026,,,,\n"
                + "Gamma,MI,HIT,https://g.edu/,,,,,\n" + "x,y\n"
            let result = try claims(rows, in: root)
            #expect(result.status == 1)
            #expect(
                result.output == """
                    new      Programs/MI/alpha-college.yaml (1 program)
                    4 rows; 1 file is new, 0 changed
                    of the rows: 1 not looked up yet, 2 left out

                    """)
            #expect(
                result.errors == """
                    error[S104]: `MX` is not a known state
                     --> rows.csv:3:6
                      |
                    3 | Beta,MX,HIT,https://b.edu/,2026,,,,
                      |      ^^
                      |
                      = help: did you mean `ME`?
                    error[I601]: a row of 2 cells under a head of 9
                     --> rows.csv:5:1
                      |
                    5 | x,y
                      | ^^^
                      |
                      = help: a comma inside a value needs quotes around the value

                    """)
        }
    }

    /// A file that is no table of claims, and what is said of it.
    static let noTables: [(String, String)] = [
        ("", "the file holds nothing"), ("a,b\n1,2\n", "the head has no column `school`, `state`, `program`"),
        ("school,\"state\"x\n", "text behind a closing quote"),
        (head.replacing("as_of", with: "state") + hit, "is there twice"),
    ]

    @Test(arguments: noTables.indices)
    func aFileThatIsNoTableIsTrouble(_ index: Int) throws {
        try withRoot { root in
            let (rows, message) = Self.noTables[index]
            let result = try claims(rows, in: root)
            #expect(result.status == 2 && result.output == "")
            #expect(result.errors.contains(message))
            #expect(result.errors.hasSuffix("accredit: rows.csv is no table of claims; see docs/claims.md\n"))
        }
    }

    @Test func whatCannotBeReadIsTrouble() throws {
        try withRoot { root in
            for (arguments, message) in [
                (["claims", "none.csv"], "none.csv: the file cannot be read: No such file or directory"),
                (["claims", "Rules"], "Rules: this is a directory, not a file"),
                (
                    ["claims", "rows.csv", "--ipeds", "none.csv"],
                    "say with --ipeds-year which year it speaks for"
                ),
                (["claims", "rows.csv", "--ipeds", "hd2024.csv"], "hd2024.csv: the file cannot be read"),
                (
                    ["claims", "rows.csv", "--ipeds", "rows.csv", "--ipeds-year", "2024"],
                    "holds no institution"
                ),
                (["claims", "rows.csv", "--on", "soon"], "--on `soon` is not a day"),
                (["claims"], "Missing expected argument '<file>'"),
            ] {
                try Data((Self.head + Self.hit).utf8).write(to: root.appending(path: "rows.csv"))
                let result = try BuiltTool.run(arguments, in: root)
                #expect(result.status == 2 && result.output == "", "\(arguments)")
                #expect(result.errors.contains(message), "\(result.errors)")
            }
            try Data([0x1F, 0x8B, 8, 0]).write(to: root.appending(path: "hd2024.csv.gz"))
            let packed = try BuiltTool.run(
                ["claims", "rows.csv", "--ipeds", "hd2024.csv.gz", "--on", "2026-11-23"], in: root)
            #expect(
                packed.status == 2 && packed.errors.contains("hd2024.csv.gz is compressed; unpack it first"))
            #expect(try programs(in: root).isEmpty)
        }
    }

    @Test func rulesWithErrorsStopTheRun() throws {
        try BuiltTool.withFolder { root in
            try put("accreditor: CAHIIM\n", at: "Rules/accreditors/CAHIIM.yaml", in: root)
            let faulty = try claims(Self.head + Self.hit, in: root)
            #expect(faulty.status == 2 && faulty.errors.contains("the rules have errors"))
            try FileManager.default.removeItem(at: root.appending(path: "Rules"))
            try put("", at: "Programs/.keep", in: root)
            let none = try claims(Self.head + Self.hit, ["--rules", "none"], in: root)
            #expect(none.status == 2 && none.output == "")
            #expect(
                none.errors == "accredit: no rules: Rules holds none, and the standard ones were left out\n")
            // The standard rules have the words, too.
            #expect(try claims(Self.head + Self.hit, in: root).status == 0)
        }
    }

    @Test func aProgramFileThatCannotBeReadStopsTheRun() throws {
        try withRoot { root in
            try put("", at: "Programs/MI/x", in: root)
            try FileManager.default.createSymbolicLink(
                atPath: root.appending(path: "Programs/MI/alpha-college.yaml").path,
                withDestinationPath: "gone.yaml")
            let result = try claims(Self.head + Self.hit, in: root)
            #expect(result.status == 2 && result.output == "")
            #expect(
                result.errors.contains("Programs/MI/alpha-college.yaml: error[M905] the link leads nowhere\n")
            )
            #expect(
                result.errors.hasSuffix(
                    "accredit: a program file could not be read, so nothing is taken in\n"))
        }
    }

    @Test func aFileWithErrorsIsLeftAloneAndNamed() throws {
        try withRoot { root in
            let broken =
                "institution: alpha-college\nname: Alpha College\nlocation: {state: MI}\nprogrmas: []\n"
            try put(broken, at: "Programs/MI/alpha-college.yaml", in: root)
            let result = try claims(
                Self.head + Self.hit + Self.hit.replacing("Alpha", with: "Beta"), in: root)
            #expect(result.status == 1)
            #expect(result.errors.contains("error[I603]: Programs/MI/alpha-college.yaml has errors\n"))
            #expect(result.errors.contains("help: see accredit lint Programs/MI/alpha-college.yaml\n"))
            #expect(try text("Programs/MI/alpha-college.yaml", in: root) == broken)
            #expect(result.output.contains("new      Programs/MI/beta-college.yaml"))
        }
    }

    // MARK: Writing

    private static let small = """
        # by hand
        institution: alpha-college
        name: Alpha College
        location: {state: MI}
        sources: {p: {url: "https://alpha.edu/", read: 2026}}
        source: p
        programs: []

        """

    @Test func aLinkStaysALinkAndAModeStaysAMode() throws {
        try withRoot { root in
            try put(Self.small, at: "elsewhere/real.yaml", in: root)
            let real = root.appending(path: "elsewhere/real.yaml").path
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
            try put("", at: "Programs/MI/x", in: root)
            let link = root.appending(path: "Programs/MI/alpha-college.yaml").path
            try FileManager.default.createSymbolicLink(
                atPath: link, withDestinationPath: "../../elsewhere/real.yaml")
            #expect(try claims(Self.head + Self.hit, in: root).status == 0)
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../../elsewhere/real.yaml"
            )
            #expect(try text("elsewhere/real.yaml", in: root).hasPrefix("# by hand\n"))
            #expect(try text("elsewhere/real.yaml", in: root).contains("status: accredited"))
            let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int
            #expect(mode == 0o640)
            // Nothing else is left behind.
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "elsewhere").path)
                    == ["real.yaml"])
        }
    }

    @Test func aFullDiskLeavesTheOldFile() throws {
        try withRoot { root in
            let padding = String(repeating: "# a line of a comment\n", count: 200)
            try put(Self.small + padding, at: "Programs/MI/alpha-college.yaml", in: root)
            try Data((Self.head + Self.hit).utf8).write(to: root.appending(path: "rows.csv"))
            let script = root.appending(path: "run")
            let tool = BuiltTool.folder.appending(path: "accredit").path
            // No file may grow beyond one or two kilobytes: like a disk that is full in the middle of one.
            try BuiltTool.writeScript(
                "trap '' XFSZ\nulimit -f 2\nexec '\(tool)' claims rows.csv --on 2026-11-23", to: script)
            let result = try BuiltTool.start(script, [], in: root)
            #expect(result.status == 2 && !result.wasSignalled && result.output == "")
            #expect(result.errors.hasPrefix("accredit: Programs/MI/alpha-college.yaml cannot be written: "))
            #expect(try text("Programs/MI/alpha-college.yaml", in: root) == Self.small + padding)
            let folder = root.appending(path: "Programs/MI").path
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["alpha-college.yaml"])
        }
    }

    @Test func aFileInTheWayOfAFolderIsTrouble() throws {
        try withRoot { root in
            try put("", at: "Programs/MI", in: root)
            let result = try claims(Self.head + Self.hit, in: root)
            #expect(result.status == 2)
            #expect(
                result.errors
                    == "accredit: Programs/MI/alpha-college.yaml cannot be written: Not a directory\n")
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
    func whatMayNotBeWrittenStaysAsItWas() throws {
        try withRoot { root in
            try put(Self.small, at: "Programs/MI/alpha-college.yaml", in: root)
            let file = root.appending(path: "Programs/MI/alpha-college.yaml").path
            let folder = root.appending(path: "Programs/MI").path
            for (path, mode) in [(folder, 0o555), (file, 0o444)] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
                let result = try claims(Self.head + Self.hit, in: root)
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
                #expect(result.status == 2)
                #expect(
                    result.errors
                        == "accredit: Programs/MI/alpha-college.yaml cannot be written: Permission denied\n")
                #expect(try text("Programs/MI/alpha-college.yaml", in: root) == Self.small)
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["alpha-college.yaml"])
            }
        }
    }

    // MARK: Output

    @Test func nothingInFilesOrNamesReachesTheTerminalUnseen() throws {
        try BuiltTool.withFolder { folder in
            let root = folder.appending(path: "ro\u{1B}[31mot")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: BuiltTool.package.appending(path: "Rules"), to: root.appending(path: "Rules"))
            let bad = "\u{1B}[2J\u{202E}\u{7}\u{9B}"
            let rows =
                Self.head + "A\(bad),MI,\"P\(bad)\",https://a.edu/\(bad),2026,,,,\n"
                + "B,M\(bad),P,https://a.edu/,2026,,,,\n"
                + "C,MI,P,https://a.edu/,\(bad),,,,\n" + "D\(bad)\n"
                + "E,MI,P,https://a.edu/,2026,,C\(bad),accredited,\n"
            let name = "ro\(bad)ws.csv"
            try Data(rows.utf8).write(to: folder.appending(path: name))
            let results = [
                try BuiltTool.run(["claims", name, "--root", root.path, "--on", "2026-11-23"], in: folder),
                try BuiltTool.run(["claims", "none\(bad)", "--root", root.path], in: folder),
                try BuiltTool.run(["claims", name, "--root", root.path, "--ipeds", bad], in: folder),
                try BuiltTool.run(["claims", name, "--\(bad)"], in: folder),
            ]
            #expect(results.map(\.status) == [1, 2, 2, 2])
            for result in results {
                let shown = (result.output + result.errors).unicodeScalars
                #expect(
                    shown.allSatisfy {
                        $0 == "\n" || !(0..<0x20).contains($0.value) && !(0x7F...0x9F).contains($0.value)
                    })
                #expect(!shown.contains("\u{202E}"))
            }
            #expect(results[0].output.contains("ro\\u{1B}[31mot/Programs/MI/a-2j.yaml"))
        }
    }

    @Test func whatIsSaidFitsEightyColumns() throws {
        try withRoot { root in
            let cells = [
                "Alpha College", "MI", "Health Information Technology", "https://alpha.edu/hit", "2026-11",
                "", "", "", "",
            ]
            var rows = Self.head
            for (index, wrong) in ["", "Michigan", "", "alpha", "soon", "then", "nobody", "accredited", "x"]
                .enumerated()
            {
                var row = cells
                row[index] = wrong
                if index > 5 { row[6] = index == 6 ? wrong : "CAHIIM" }
                if index > 5 { row[7] = "accredited" }
                rows += row.joined(separator: ",") + "\n"
            }
            rows += "a\n\"b\n"
            let result = try claims(rows, in: root)
            #expect(result.status == 1)
            let lines = (result.output + result.errors).split(separator: "\n")
            // The words that are known stand on one line, as in lint.
            for line in lines where !line.contains("help: known: ") { #expect(line.count <= 80, "\(line)") }
            let help = try BuiltTool.run(["claims", "--help"], in: root)
            #expect(help.status == 0 && help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }
}
