import Foundation
import Testing

/// `accredit diff`, as it was built.
@Suite("accredit diff") struct DiffTests {
    private static let school = """
        institution: college
        name: College
        location: {city: Lansing, state: MI}
        sources: {page: {url: "https://college.edu/page", as_of: 2024-05-15, read: 2024-05-16}}
        source: page
        programs:
          - id: him
            name: HIM
            award: associate
            accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]

        """
    private static let rules = BuiltTool.package.appending(path: "Rules").resolvingSymlinksInPath().path

    /// A repository with one school, and the folder around it.
    private func withRepository<Value>(_ body: (URL, (String...) throws -> Void) throws -> Value) throws
        -> Value
    {
        try BuiltTool.withFolder { root in
            func git(_ arguments: String...) throws {
                let identity = ["-c", "user.name=t", "-c", "user.email=t@localhost"]
                let result = try BuiltTool.start(
                    URL(filePath: "/usr/bin/env"), ["git"] + identity + arguments, in: root)
                try #require(result.status == 0, "\(result.errors)")
            }
            try git("init", "-q")
            try BuiltTool.write(Self.school, to: root.appending(path: "Programs/MI/college.yaml"))
            try git("add", ".")
            try git("commit", "-q", "-m", "first")
            return try body(root, git)
        }
    }

    private func diff(_ arguments: [String], in root: URL) throws -> BuiltTool.Result {
        try BuiltTool.run(
            ["diff"] + arguments + ["--rules", Self.rules, "--on", "2024-05-15"], in: root)
    }

    @Test("of a commit and the files as they are says nothing where nothing changed")
    func nothing() throws {
        try withRepository { root, _ in
            let result = try diff(["HEAD"], in: root)
            #expect(
                result.output == """
                    no verdict is different, of 1 program and 17 credentials: HEAD against the files
                    as they are now
                    completed 2024-05-15, applied 2024-05-15; not given, so taken as 2024-05-15: the
                    day of completion and the day of application

                    """)
            #expect(result.errors == "")
            #expect(result.status == 0)
        }
    }

    @Test("names the verdict, the condition and the reasons, and exits with 1")
    func program() throws {
        try withRepository { root, git in
            let lost = Self.school.replacing("status: accredited", with: "status: inactive")
            try BuiltTool.write(lost, to: root.appending(path: "Programs/MI/college.yaml"))
            let result = try diff(["HEAD", "--credential", "rhit"], in: root)
            #expect(
                result.output.hasPrefix(
                    """
                    1 verdict is different, of 1 program and 1 credential: HEAD against the files as
                    they are now
                    completed 2024-05-15, applied 2024-05-15; not given, so taken as 2024-05-15: the
                    day of completion and the day of application

                    RHIT: qualifies -> cannot tell, 1 program, by the program's file
                      by accredited-associate, item.standing is accredited: met -> cannot tell
                    """))
            #expect(result.output.contains("was: accredited as him-associate by CAHIIM on 2024-05-15"))
            #expect(result.status == 1)
            // Two commits, from a folder below the catalogue's own.
            try git("commit", "-q", "-a", "-m", "second")
            let commits = try diff(
                ["HEAD~1", "HEAD", "--root", "..", "--credential", "RHIT"],
                in: root.appending(path: "Programs"))
            #expect(commits.output.contains("RHIT: qualifies -> cannot tell, 1 program"))
            let markdown = try diff(["HEAD~1", "--format", "markdown"], in: root)
            #expect(
                markdown.output.contains(
                    "### RHIT: qualifies → cannot tell (1 program, by the program's file)\n"))
            #expect(markdown.output.contains("| program | was | now |\n"))
            #expect(markdown.status == 1)
            let json = try BuiltTool.json(diff(["HEAD~1", "--format", "json"], in: root).output)
            #expect((json["changes"] as? [[String: Any]])?.first?["cause"] as? String == "program")
            #expect(try diff(["HEAD"], in: root).status == 0)
        }
    }

    @Test("takes a rule of a commit for what it was then")
    func rules() throws {
        try withRepository { root, git in
            let rule = root.appending(path: "Rules/DEMO.yaml")
            let text = """
                credential: DEMO
                name: Demonstration
                editions:
                  - id: first
                    in_force: {from: 2020-01-01, to: open}
                    chosen_by: student.applies_on
                    routes:
                      - {id: degree, fact: program.award, is: associate}

                """
            try BuiltTool.write(text, to: rule)
            #expect(try diff(["HEAD"], in: root).output.contains("new credentials\n  DEMO\n"))
            try git("add", ".")
            try git("commit", "-q", "-m", "rule")
            try BuiltTool.write(text.replacing("is: associate", with: "is: bachelor"), to: rule)
            let result = try diff(["HEAD"], in: root)
            #expect(
                result.output.contains(
                    "DEMO: qualifies -> does not qualify, 1 program, by the rules\n  by route degree: met -> not met\n     Rules/DEMO.yaml:8:10\n"
                ))
            #expect(result.output.contains("was: the program's award: associate"))
            #expect(result.status == 1)
        }
    }

    @Test("takes a copy of the standard rules for what it is, in a commit as in the folder")
    func copiedRules() throws {
        try withRepository { root, git in
            try FileManager.default.copyItem(atPath: Self.rules, toPath: root.appending(path: "Rules").path)
            try git("add", ".")
            try git("commit", "-q", "-m", "rules")
            let result = try diff(["HEAD", "--credential", "RHIT"], in: root)
            #expect(result.output.hasPrefix("no verdict is different, of 1 program and 1 credential"))
            #expect(result.errors == "")
            #expect(result.status == 0)
        }
    }

    @Test("compares folders, and says what is neither a folder nor a commit")
    func folders() throws {
        try withRepository { root, _ in
            try BuiltTool.write(Self.school, to: root.appending(path: "other/Programs/MI/college.yaml"))
            #expect(try diff([".", "other"], in: root).status == 0)
            let unknown = try diff(["no-such-commit"], in: root)
            #expect(unknown.status == 2)
            #expect(unknown.output == "")
            #expect(
                unknown.errors == """
                    accredit: no folder `no-such-commit`, and `no-such-commit` is not a commit in \
                    this repository

                    """)
            #expect(try diff(["--", "-x"], in: root).status == 2)
            try FileManager.default.createDirectory(
                at: root.appending(path: "empty"), withIntermediateDirectories: true)
            let empty = try diff(["empty"], in: root)
            #expect(empty.status == 2)
            #expect(empty.errors.contains("no Programs/ or Rules/ in that folder"))
        }
    }
}
