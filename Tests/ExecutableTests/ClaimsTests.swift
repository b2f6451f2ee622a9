import Foundation
import Testing

/// `accredit claims` on catalogues of its own.
struct ClaimsTests {
    static let head = "school,state,program,source_url,read,as_of,accreditor,standing,accredits\n"
    static let hit =
        "Alpha College,MI,Health Information Technology,https://alpha.edu/hit,2026-11,2026-08,CAHIIM,accredited,him-associate\n"
    static let coding = "Alpha College,MI,Coding,https://alpha.edu/coding,2026-11,,,,\n"

    /// Hands a test a root that has the shipped rules and no program.
    func withRoot<Value>(_ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { folder in
            let root = folder.appending(path: "root")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            try BuiltTool.copyRules(to: root)
            return try body(root)
        }
    }

    func claims(
        _ rows: String, _ arguments: [String] = [], in root: URL, name: String = "rows.csv"
    ) throws -> BuiltTool.Result {
        try Data(rows.utf8).write(to: root.appending(path: name))
        return try BuiltTool.run(["claims", name, "--on", "2026-11-23"] + arguments, in: root)
    }

    func text(_ path: String, in root: URL) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Every file below `Programs/` with its bytes.
    func programs(in root: URL) throws -> [String: Data] {
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

    func put(_ text: String, at path: String, in root: URL) throws {
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
                    "accredit: a program file could not be read, so nothing was written\n"))
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
}
