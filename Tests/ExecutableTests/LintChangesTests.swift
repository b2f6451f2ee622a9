import Foundation
import Testing

/// `accredit lint` on a change: `--changed-since` and `--staged`, with real repositories.
@Suite("Lint of a change") struct LintChangesTests {
    private static let rules = BuiltTool.package.appending(path: "Rules").resolvingSymlinksInPath()

    private static func school(_ id: String, _ more: String = "") -> String {
        """
        institution: \(id)
        name: College \(id)
        sources:
          p: {url: "https://\(id).edu/", read: 2026-01-01}
        source: p
        \(more)

        """
    }

    /// A repository, and git in any folder of it.
    private struct Repository {
        let root: URL

        @discardableResult
        func git(_ arguments: String..., in folder: String = ".", fails: Bool = false) throws -> String {
            let identity = [
                "-c", "user.name=t", "-c", "user.email=t@localhost", "-c", "protocol.file.allow=always",
            ]
            let result = try BuiltTool.start(
                URL(filePath: "/usr/bin/env"), ["git"] + identity + arguments,
                in: root.appending(path: folder))
            if !fails { try #require(result.status == 0, "\(arguments) \(result.errors)") }
            return result.output
        }

        func commit(_ message: String, in folder: String = ".") throws {
            try git("add", "-A", in: folder)
            try git("commit", "-q", "--allow-empty", "-m", message, in: folder)
        }

        func write(_ path: String, _ text: String) throws {
            try BuiltTool.write(text, to: root.appending(path: path))
        }

        func lint(_ arguments: String..., in folder: String = ".", environment: [String: String] = [:]) throws
            -> BuiltTool.Result
        {
            try BuiltTool.run(
                ["lint", "--format", "concise", "--on", "2026-11-30"] + arguments,
                in: root.appending(path: folder),
                environment: ["ACCREDIT_RULES": LintChangesTests.rules.path].merging(environment) { $1 })
        }
    }

    private func withRepository(_ body: (Repository) throws -> Void) throws {
        try BuiltTool.withFolder { folder in
            let repository = Repository(root: folder.resolvingSymlinksInPath())
            try repository.git("init", "-q", "-b", "main")
            try body(repository)
        }
    }

    @Test("A status renamed in a rule, and an agency removed, are reported wherever they break something")
    func brokenElsewhere() throws {
        try withRepository { it in
            try FileManager.default.copyItem(at: Self.rules, to: it.root.appending(path: "Rules"))
            try it.write(
                "Programs/MI/a.yaml",
                Self.school(
                    "a",
                    """
                    programs:
                      - id: him
                        name: HIM
                        award: associate
                        accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]
                    """))
            try it.commit("base")
            let own = ["--rules", "none", "--changed-since", "HEAD"]
            #expect(try it.lint("--rules", "none", "--changed-since", "HEAD").status == 0)
            let file = it.root.appending(path: "Rules/accreditors/CAHIIM.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try it.write(
                "Rules/accreditors/CAHIIM.yaml", text.replacing("\n  accredited:", with: "\n  acredited:"))
            let renamed = try it.lint(own[0], own[1], own[2], own[3])
            #expect(renamed.status == 1)
            #expect(renamed.output.contains("Programs/MI/a.yaml"))
            #expect(renamed.output.contains("Rules/credentials/"))
            try it.git("checkout", "-q", ".")
            try it.git("rm", "-q", "Rules/accreditors/CAHIIM.yaml")
            let gone = try it.lint(own[0], own[1], own[2], own[3])
            #expect(gone.status == 1)
            #expect(gone.output.contains("Programs/MI/a.yaml"))
            let staged = try it.lint("--rules", "none", "--staged")
            #expect(staged.output == gone.output)
            #expect(staged.errors.contains("1 file differs"))
        }
    }

    @Test("A change isn't blamed for what the base branch had, has fixed, or what only moved")
    func mergeBase() throws {
        try withRepository { it in
            try it.write("Programs/a.yaml", Self.school("a"))
            try it.write("Programs/b.yaml", Self.school("b", "foo: 1\nlevels: [x, y]\nfoo2: 1"))
            try it.commit("old")
            try it.git("checkout", "-q", "-b", "pr")
            try it.write("Programs/a.yaml", "# moved\n" + Self.school("a"))
            // The old fault moves and is indented otherwise.
            try it.write(
                "Programs/b.yaml", "# moved\n\n" + Self.school("b", "levels: [y, x]\nfoo:   1\nfoo2: 1"))
            try it.commit("pr")
            try it.git("checkout", "-q", "main")
            try it.write("Programs/b.yaml", Self.school("b"))
            try it.write("Programs/c.yaml", Self.school("c", "foo: 1"))
            try it.commit("fixed, and another fault")
            try it.git("checkout", "-q", "pr")
            let result = try it.lint("--changed-since", "main")
            #expect(result.output == "")
            #expect(result.status == 0)
            #expect(result.errors.contains("the merge base with main: 2 files differ"))
            // The old faults are there, for who asks for changed files.
            #expect(try it.lint("--changed-since", "main", "--changed-files-only").status == 1)
            // One more of the same kind is new.
            try it.write("Programs/b.yaml", Self.school("b", "levels: [y, x]\nfoo: 1\nfoo2: 1\nfoo3: 1"))
            let more = try it.lint("--changed-since", "main")
            #expect(more.output == "Programs/b.yaml:9:1: error[S101] an institution has no key `foo3`\n")
            // A fix reports nothing.
            try it.write("Programs/b.yaml", Self.school("b"))
            #expect(try it.lint("--changed-since", "main").status == 0)
        }
    }

    @Test("A new fault shows in a file that is full of its kind")
    func manyOfAKind() throws {
        try withRepository { it in
            let many = (10..<40).map { "x\($0): 1" }.joined(separator: "\n")
            try it.write("Programs/a.yaml", Self.school("a", many))
            try it.commit("old")
            #expect(try it.lint("--changed-since", "HEAD").status == 0)
            try it.write("Programs/a.yaml", Self.school("a", many + "\nx40: 1"))
            #expect(try it.lint("--changed-since", "HEAD").status == 1)
            try it.write(
                "Programs/a.yaml", Self.school("a", (10..<39).map { "x\($0): 1" }.joined(separator: "\n")))
            #expect(try it.lint("--changed-since", "HEAD").status == 0)
        }
    }

    @Test("git is asked in the catalogue's root: folders, repositories inside others, worktrees, submodules")
    func places() throws {
        try withRepository { it in
            // A catalogue in a folder.
            try it.write("data/cat/Programs/a.yaml", Self.school("a", "foo: 1"))
            try it.write("README", "x")
            try it.commit("outer")
            #expect(try it.lint("--root", "data/cat", "--changed-since", "HEAD").status == 0)
            try it.write("data/cat/Programs/a.yaml", Self.school("a", "foo: 1\nbar: 1"))
            for (folder, root) in [(".", "data/cat"), ("data", "cat"), ("data/cat/Programs", "..")] {
                let result = try it.lint("--root", root, "--changed-since", "HEAD", in: folder)
                #expect(result.status == 1)
                #expect(result.output.contains("no key `bar`") && !result.output.contains("no key `foo`"))
            }
            try it.commit("bar")
            // A worktree.
            try it.git("worktree", "add", "-q", "../\(it.root.lastPathComponent)-tree", "HEAD~1")
            defer { _ = try? it.git("worktree", "remove", "--force", "../\(it.root.lastPathComponent)-tree") }
            let tree = Repository(
                root: it.root.deletingLastPathComponent().appending(path: it.root.lastPathComponent + "-tree")
            )
            #expect(try tree.lint("--root", "data/cat", "--changed-since", "HEAD").status == 0)
            try tree.write("data/cat/Programs/a.yaml", Self.school("a", "baz: 1"))
            #expect(
                try tree.lint("--root", "data/cat", "--changed-since", "main").output.contains("no key `baz`")
            )

            // A repository within the other one.
            try it.write("inner/Programs/a.yaml", Self.school("a"))
            try it.git("init", "-q", "-b", "main", in: "inner")
            try it.commit("inner", in: "inner")
            try it.write("inner/Programs/a.yaml", Self.school("a", "foo: 1"))
            #expect(try it.lint("--root", "inner", "--changed-since", "HEAD").status == 1)
            // Even where a hook of the outer one set these.
            let hook = ["GIT_DIR": it.root.path + "/.git", "GIT_INDEX_FILE": ".git/index"]
            #expect(try it.lint("--root", "inner", "--changed-since", "HEAD", environment: hook).status == 1)
            try it.git("add", "-A", in: "inner")
            #expect(try it.lint("--root", "inner", "--staged", environment: hook).status == 1)
            try it.commit("inner 2", in: "inner")

            // A submodule holds the programs.
            try it.write("outer/Rules/README.md", "x")
            try it.git("init", "-q", "-b", "main", in: "outer")
            try it.git("submodule", "add", "-q", it.root.path + "/inner", "Programs", in: "outer")
            try it.commit("outer", in: "outer")
            // The school is in Programs/Programs; the fault was there before.
            #expect(try it.lint("--root", "outer", "--changed-since", "HEAD").status == 0)
            try it.write("outer/Programs/Programs/a.yaml", Self.school("a", "foo: 1\nbar: 1"))
            let below = try it.lint("--root", "outer", "--changed-since", "HEAD")
            #expect(below.output.contains("no key `bar`") && !below.output.contains("no key `foo`"))
        }
    }

    @Test("A shallow clone says what to fetch, and an unknown commit what it is")
    func shallow() throws {
        try withRepository { it in
            try it.write("Programs/a.yaml", Self.school("a"))
            try it.commit("one")
            try it.git("checkout", "-q", "-b", "pr")
            try it.commit("two")
            try it.commit("three")
            try it.git("checkout", "-q", "main")
            try it.commit("other")
            try BuiltTool.withFolder { around in
                let clone = Repository(root: around.resolvingSymlinksInPath())
                try clone.git(
                    "clone", "-q", "--depth", "1", "--no-single-branch", "file://" + it.root.path, "c")
                try clone.git("checkout", "-q", "pr", in: "c")
                let result = try clone.lint("--root", "c", "--changed-since", "origin/main")
                #expect(result.status == 2)
                #expect(result.errors.contains("`git fetch --unshallow`"))
                let unknown = try clone.lint("--root", "c", "--changed-since", "nosuch")
                #expect(unknown.status == 2)
                #expect(unknown.errors.contains("`nosuch` is not a commit in this repository"))
                try clone.git("fetch", "-q", "--unshallow", in: "c")
                #expect(try clone.lint("--root", "c", "--changed-since", "origin/main").status == 0)
            }
        }
    }

    @Test("--staged reads the index: untracked and unstaged files don't count, deletions do")
    func staged() throws {
        try withRepository { it in
            try it.write("Programs/a.yaml", Self.school("a"))
            try it.git("add", "-A")
            // Before the first commit everything is new.
            #expect(try it.lint("--staged").status == 0)
            try it.write("Programs/b.yaml", Self.school("b", "foo: 1"))
            try it.git("add", "-A")
            #expect(try it.lint("--staged").status == 1)
            try it.commit("first")
            #expect(try it.lint("--staged").status == 0)
            try it.write("Programs/wip.yaml", "broken: [")
            try it.write("Programs/a.yaml", "broken: [")
            #expect(try it.lint("--staged").status == 0)
            try it.git("add", "Programs/a.yaml")
            let staged = try it.lint("--staged")
            #expect(staged.status == 1)
            #expect(staged.output.contains("Programs/a.yaml") && !staged.output.contains("wip"))
            #expect(try it.lint("--staged", "Programs/b.yaml").status == 0)
            // A hook names the index from the top on, wherever it goes.
            let hook = ["GIT_INDEX_FILE": ".git/index"]
            let below = try it.lint("--staged", in: "Programs", environment: hook)
            #expect(below.status == 1)
            #expect(below.output.contains("a.yaml"))
            #expect(try it.lint("--staged", "--changed-since", "HEAD").status == 2)
            #expect(try it.lint("--changed-files-only").status == 2)
            #expect(try it.lint("--staged", "--list-files").output == "Programs/a.yaml\nPrograms/b.yaml\n")
        }
    }

    @Test("A link that leads elsewhere and a file that nobody reads are files that differ, too")
    func unreadable() throws {
        try withRepository { it in
            try it.write("Programs/a.yaml", Self.school("a"))
            try it.write("Programs/old.txt", "x")
            try it.commit("first")
            try it.write("Programs/notes.txt", "x")
            try FileManager.default.createSymbolicLink(
                atPath: it.root.appending(path: "Programs/b.yaml").path, withDestinationPath: "/etc/passwd")
            try it.git("add", "-A")
            for arguments in [["--staged"], ["--changed-since", "HEAD"]] {
                let result = try BuiltTool.run(
                    ["lint", "--format", "concise", "--changed-files-only"] + arguments, in: it.root,
                    environment: ["ACCREDIT_RULES": Self.rules.path])
                #expect(result.status == 2)
                #expect(
                    result.output.split(separator: "\n").map { $0.prefix(while: { $0 != "]" }) } == [
                        "Programs/b.yaml: error[M905", "Programs/notes.txt: warning[M907",
                    ])
                #expect(result.errors.contains(": 2 files differ\n"))
            }
        }
    }

    @Test("Of many findings of one kind those that a change adds are told from those that were there")
    func many() throws {
        try withRepository { it in
            func school(_ awards: [String]) -> String {
                let programs = awards.enumerated().map { "  - {id: p\($0), name: P \($0), award: \($1)}\n" }
                return Self.school("a", "programs:\n" + programs.joined())
            }
            var awards = (0..<30).map { "bach\($0)" }
            try it.write("Programs/a.yaml", school(awards))
            try it.commit("first")
            #expect(try it.lint().output.contains("(and 10 more like it in this file)"))
            #expect(try it.lint().errors.contains("30 errors, "))
            let counts = try BuiltTool.run(
                ["lint", "--statistics"], in: it.root, environment: ["ACCREDIT_RULES": Self.rules.path])
            #expect(counts.output.contains("   30  S104"), "\(counts.errors)")
            let gate = ["--severity", "S104=warning", "--select", "S104", "--max-warnings"]
            #expect(try it.lint(gate[0], gate[1], gate[2], gate[3], gate[4], "29").status == 1)
            #expect(try it.lint(gate[0], gate[1], gate[2], gate[3], gate[4], "30").status == 0)

            // Two are mended, and nothing is added.
            awards[4] = "bachelor"
            awards[5] = "bachelor"
            try it.write("Programs/a.yaml", school(awards))
            #expect(try it.lint("--changed-since", "HEAD").status == 0)
            // One is added, behind all that were there.
            try it.write("Programs/a.yaml", school(awards + ["new"]))
            let added = try it.lint("--changed-since", "HEAD")
            #expect(added.status == 1)
            #expect(added.output.hasSuffix("error[S104] `new` is not a known award\n"))
            #expect(added.output.split(separator: "\n").count == 1)
        }
    }

    @Test("What git says is passed on where there is a repository that it won't use")
    func unusable() throws {
        try withRepository { it in
            try it.write("Programs/a.yaml", Self.school("a"))
            try it.commit("first")
            try it.write(".git/HEAD", "nonsense")
            let result = try it.lint("--changed-since", "HEAD")
            #expect(result.status == 2)
            #expect(result.errors.contains("git can't use the repository "))
            #expect(result.errors.contains("fatal: "))
        }
    }

    @Test("Attributes of files change nothing: of lint, nor of diff")
    func attributes() throws {
        try withRepository { it in
            try it.write(
                "Programs/MI/a.yaml", Self.school("a", "location: {city: \"$Format:%H$\", state: MI}"))
            try it.write(".gitattributes", "Programs/** export-ignore\nPrograms/MI/a.yaml export-subst\n")
            try it.commit("one")
            let diff = try BuiltTool.run(
                ["diff", "HEAD", "--on", "2026-11-30"], in: it.root,
                environment: ["ACCREDIT_RULES": Self.rules.path])
            #expect(diff.status == 0, "\(diff.output)\(diff.errors)")
            #expect(try it.lint("--changed-since", "HEAD").errors.contains("0 files differ"))
        }
    }
}
