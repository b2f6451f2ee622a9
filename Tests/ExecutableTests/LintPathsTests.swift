import Foundation
import Testing

/// What paths mean to `accredit lint`, and what reports call files.
@Suite("Paths of lint") struct LintPathsTests {
    private static let rules = BuiltTool.package.appending(path: "Rules").resolvingSymlinksInPath().path

    private func lint(_ arguments: [String], in folder: URL, input: String = "") throws -> BuiltTool.Result {
        try BuiltTool.run(
            ["lint"] + arguments, in: folder, environment: ["ACCREDIT_RULES": Self.rules], input: input)
    }

    private static func school(_ id: String, _ more: String = "") -> String {
        """
        institution: \(id)
        name: \(id)
        sources: {p: {url: "https://a.edu", read: 2026-01-01}}
        source: p
        \(more)

        """
    }

    /// A catalogue of two files with one id, and what else stands in a repository.
    private func withCatalogue(isRepository: Bool = false, _ body: (URL) throws -> Void) throws {
        try BuiltTool.withFolder { scratch in
            let top = scratch.resolvingSymlinksInPath()
            if isRepository {
                try FileManager.default.createDirectory(
                    at: top.appending(path: ".git"), withIntermediateDirectories: true)
            }
            let root = top.appending(path: "data")
            try BuiltTool.write(Self.school("a"), to: root.appending(path: "Programs/MI/a.yaml"))
            try BuiltTool.write(Self.school("a", "foo: 1"), to: root.appending(path: "Programs/MI/b.yaml"))
            for name in ["mkdocs.yml", ".pre-commit-config.yaml", "docs/x.yaml"] {
                try BuiltTool.write("site_name: x\n", to: root.appending(path: name))
            }
            try body(root)
        }
    }

    @Test("One file is held against the whole catalogue, wherever it is named from")
    func oneFile() throws {
        try withCatalogue { root in
            let whole = root.appending(path: "Programs/MI/b.yaml").path
            for (folder, path, shown) in [
                (".", "Programs/MI/b.yaml", "Programs/MI/b.yaml"), ("Programs/MI", "b.yaml", "b.yaml"),
                ("Programs", "./MI/b.yaml", "./MI/b.yaml"),
                ("..", "data/Programs/MI/b.yaml", "data/Programs/MI/b.yaml"),
                (".", whole, whole), ("docs", "../Programs/MI/../MI/b.yaml", "../Programs/MI/../MI/b.yaml"),
            ] {
                let result = try lint(["--format", "concise", path], in: root.appending(path: folder))
                #expect(result.status == 1)
                #expect(
                    result.output == """
                        \(shown):1:14: error[P201] institution `a` stands in a file named `b`
                        \(shown):1:14: error[X401] institution `a` is defined twice
                        \(shown):5:1: error[S101] an institution has no key `foo`

                        """, "\(folder) \(path)")
                #expect(result.errors == "3 errors, 0 warnings in 1 of 1 file\n")
            }
            // Standard input stands for the file of its name.
            let stdin = try lint(
                ["--format", "concise", "-", "--stdin-filename", "Programs/MI/c.yaml"], in: root,
                input: Self.school("a"))
            #expect(stdin.output.contains("Programs/MI/c.yaml:1:14: error[X401]"))
            let above = try lint(
                ["--format", "concise", "-", "--stdin-filename", "data/Programs/MI/c.yaml"],
                in: root.appending(path: ".."), input: Self.school("a"))
            #expect(above.output.contains("data/Programs/MI/c.yaml:1:14: error[X401]"))
            let fixed = try lint(
                ["-", "--stdin-filename", "Programs/MI/b.yaml"], in: root, input: Self.school("b"))
            #expect(fixed.status == 0)
            // What a file breaks elsewhere has to do with it.
            let other = try lint(["--format", "concise", "Programs/MI/a.yaml"], in: root)
            #expect(other.output == "Programs/MI/b.yaml:1:14: error[X401] institution `a` is defined twice\n")
        }
    }

    @Test("A folder around the catalogue means the catalogue, not every YAML file in it")
    func wholeFolder() throws {
        try withCatalogue { root in
            let all = try lint(["--format", "concise"], in: root)
            #expect(all.errors == "3 errors, 0 warnings in 1 of 2 files\n")
            for path in [".", "./", root.path, "Programs", "Programs/", "Programs/MI/.", "../data"] {
                #expect(try lint(["--format", "concise", path], in: root).output == all.output, "\(path)")
            }
            // Another folder that is named is read beside it.
            let docs = try lint(["--format", "concise", "docs"], in: root)
            #expect(docs.output.hasPrefix("docs/x.yaml:1:1: error[S101]"))
            let nothing = try lint(["Progams"], in: root)
            #expect(nothing.status == 2)
        }
    }

    private struct GitLab: Decodable {
        struct Location: Decodable { var path: String }
        var fingerprint: String
        var location: Location
    }

    @Test(
        "Reports for programs have the same paths and fingerprints from everywhere", arguments: [false, true])
    func sameNames(isRepository: Bool) throws {
        try withCatalogue(isRepository: isRepository) { root in
            let start = isRepository ? "data/" : ""
            var seen: Set<String> = []
            for (folder, arguments) in [
                (".", []), (".", ["--root", root.path]), ("Programs/MI", []), ("..", ["--root", "data"]),
                ("..", ["data"]), (".", ["./Programs/MI/b.yaml"]), ("Programs/MI", ["b.yaml"]),
                ("docs", ["--root", ".."]), ("..", ["--root", "./data/"]),
            ] {
                let result = try lint(
                    ["--format", "gitlab"] + arguments, in: root.appending(path: folder))
                let findings = try JSONDecoder().decode([GitLab].self, from: Data(result.output.utf8))
                #expect(findings.count == 3)
                #expect(findings.allSatisfy { $0.location.path == start + "Programs/MI/b.yaml" })
                seen.insert(findings.map(\.fingerprint).joined(separator: " "))
                for format in ["sarif", "junit", "json", "github", "checkstyle", "rdjson"] {
                    let report = try lint(
                        ["--format", format] + arguments, in: root.appending(path: folder)
                    ).output
                    #expect(report.contains("\"\(start)Programs/MI/b.yaml\"") || format == "github")
                    #expect(!report.contains("../"), "\(format) \(folder) \(arguments)")
                    #expect(format == "sarif" || !report.contains(root.path), "\(format) \(folder)")
                }
            }
            #expect(seen.count == 1)
        }
    }
}
