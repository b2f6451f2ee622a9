import Foundation
import Testing

/// What other repositories put into their CI. `scripts/try-ci-pieces` runs it for real.
@Suite("The pieces for CI") struct CIPiecesTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: BuiltTool.package.appending(path: path), encoding: .utf8)
    }

    @Test("stand in docs/ci.md as they are", arguments: ["github", "gitlab", "pre-commit"])
    func documented(_ name: String) throws {
        let piece = try Self.text("Examples/ci/\(name).yml")
        #expect(try Self.text("docs/ci.md").contains("```yaml\n\(piece)```\n"))
    }

    @Test("the hooks are what the example names, always run, and pass no files")
    func hooks() throws {
        let hooks = try Self.text(".pre-commit-hooks.yaml").split(separator: "- id: ").dropFirst()
        #expect(hooks.count == 3)
        for hook in hooks {
            let id = hook.prefix { $0 != "\n" }
            #expect(hook.contains("\n  always_run: true\n") && hook.contains("\n  pass_filenames: false\n"))
            let isOfCommits = !hook.contains("stages: [manual]")
            #expect(try Self.text("Examples/ci/pre-commit.yml").contains("- id: \(id)\n") == isOfCommits)
            let entry = try #require(hook.firstMatch(of: /entry: accredit (.+)/)).output.1
            let result = try BuiltTool.run(entry.split(separator: " ").map(String.init))
            #expect(result.status == 0, "\(id)")
        }
    }

    @Test("the options that they use are those of lint")
    func options() throws {
        let help = try BuiltTool.run(["lint", "--help"]).output
        for path in [
            "Examples/ci/github.yml", "Examples/ci/gitlab.yml", "scripts/github-action", "docs/ci.md",
        ] {
            for option in try Self.text(path).matches(of: /(?m)lint.* (--[a-z-]+)|^ +(--[a-z-]+)$/) {
                let name = option.output.1 ?? option.output.2 ?? ""
                #expect(help.contains("\(name) "), "\(path): \(name)")
            }
        }
    }

    @Test("no input gets into the text of a command of the action")
    func injection() throws {
        let action = try Self.text("action.yml")
        let commands = action.split(separator: "\n").filter { $0.contains("run:") }
        #expect(commands.count == 3)
        #expect(commands.allSatisfy { !$0.contains("${{") })
    }
}
