import Foundation
import Testing

/// Executables `accredit-NAME` that run as `accredit NAME`.
struct PluginTests {
    /// Runs `accredit` with a folder of plug-ins at the head of PATH.
    private func run(_ scripts: [String: String], _ arguments: [String]) throws -> BuiltTool.Result {
        try BuiltTool.withFolder { folder in
            for (name, text) in scripts { try BuiltTool.writeScript(text, to: folder.appending(path: name)) }
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            return try BuiltTool.run(arguments, environment: ["PATH": folder.path + ":" + path])
        }
    }

    @Test func argumentsAndStatusPassThrough() throws {
        let result = try run(
            ["accredit-echo": "printf '%s|' \"$@\"; exit 7"], ["echo", "--format", "json", "two words", ""])
        #expect(result.status == 7)
        #expect(result.output == "--format|json|two words||")
    }

    @Test func aSignalPassesThrough() throws {
        let result = try run(["accredit-die": "kill -KILL $$"], ["die"])
        #expect(result.wasSignalled)
        #expect(result.status == SIGKILL)
    }

    @Test func thePlugInLearnsTheToolAndTheRoot() throws {
        let result = try run(
            ["accredit-where": "echo \"$ACCREDIT_EXECUTABLE\"; echo \"$ACCREDIT_ROOT\""], ["where"])
        let lines = result.output.split(separator: "\n")
        #expect(lines.first?.hasSuffix("/accredit") == true)
        #expect(
            lines.last.map { URL(filePath: String($0)).lastPathComponent }
                == BuiltTool.readSchools.lastPathComponent)
    }

    @Test func aPlugInCanCallTheToolBack() throws {
        let script =
            "\"$ACCREDIT_EXECUTABLE\" list --only qualifies-if --format csv --on 2026-11-23 | wc -l | tr -d ' '"
        #expect(try run(["accredit-count": script], ["count"]).output == "2\n")
    }

    @Test func builtInCommandsWin() throws {
        let result = try run(
            ["accredit-lint": "echo hijacked", "accredit-help": "echo hijacked"],
            ["lint", "--format", "concise"])
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(try run(["accredit-help": "echo hijacked"], ["help"]).output.contains("USAGE: accredit"))
    }

    @Test func theSiblingWinsOverPath() throws {
        let result = try run(["accredit-list": "echo hijacked"], ["list", "--on", "2026-11-23"])
        #expect(result.output.hasPrefix("RHIT on 2026-11-23"))
    }

    @Test func whatCannotBeExecutedIsNoPlugIn() throws {
        let result = try BuiltTool.withFolder { folder in
            try Data("echo no\n".utf8).write(to: folder.appending(path: "accredit-plain"))
            try FileManager.default.createDirectory(
                at: folder.appending(path: "accredit-folder"), withIntermediateDirectories: false)
            let first = try BuiltTool.run(["plain"], environment: ["PATH": folder.path])
            let second = try BuiltTool.run(["folder"], environment: ["PATH": folder.path])
            return [first.status, second.status]
        }
        #expect(result == [2, 2])
    }

    @Test func theListingRunsOnItsOwnToo() throws {
        let alone = try BuiltTool.run(["--state", "MI", "--on", "2026-11-23"], executable: "accredit-list")
        let through = try BuiltTool.run(["list", "--state", "MI", "--on", "2026-11-23"])
        #expect(alone.status == 0)
        #expect(alone.output == through.output)
    }
}
