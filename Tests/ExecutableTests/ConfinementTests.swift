import Foundation
import Testing

/// Links below a catalogue that lead out of it, put to every command.
@Suite("Nothing outside of a catalogue is read") struct ConfinementTests {
    private static let rules = BuiltTool.package.appending(path: "Rules").resolvingSymlinksInPath().path
    private static let school = """
        institution: college
        name: College
        unitid: "172200"
        location: {city: Lansing, state: MI}
        website: "https://college.edu/"
        sources: {page: {url: "https://college.edu/page", as_of: 2024-05-15, read: 2024-05-16}}
        source: page
        programs:
          - id: him
            name: HIM
            award: associate
            accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]

        """
    /// A word in what the links lead to, and in the environment.
    private static let secret = "S3CRETS3CRET"

    /// A catalogue with links of every kind, and secrets around it.
    private func withHostileCatalogue(_ body: (URL) throws -> Void) throws {
        try BuiltTool.withFolder { around in
            let root = around.appending(path: "catalogue")
            for name in ["outside/secret.yaml", "outside/secret", "outside/Rules/secret.yaml"] {
                try BuiltTool.write("institution: \(Self.secret)\nx: [\n", to: around.appending(path: name))
            }
            mkfifo(around.appending(path: "outside/pipe").path, 0o600)
            try BuiltTool.write(Self.school, to: root.appending(path: "Programs/MI/college.yaml"))
            try BuiltTool.write("# empty\n", to: root.appending(path: "Rules/README.md"))
            for folder in ["Programs/MI", "Rules"] {
                for (name, target) in [
                    ("environ.yaml", "/proc/self/environ"), ("passwd.yaml", "/etc/passwd"),
                    ("zero.yaml", "/dev/zero"), ("file.yaml", "../../outside/secret.yaml"),
                    ("deep.yaml", "../../../outside/secret.yaml"), ("folder", "../../outside"),
                    ("deeper", "../../../outside"), ("pipe.yaml", "../../../outside/pipe"),
                    ("self", "/proc/self"), ("twice.yaml", "file.yaml"), ("slash", "/"), ("home", "~"),
                    ("whole.yaml", around.appending(path: "outside/secret.yaml").path),
                ] {
                    try FileManager.default.createSymbolicLink(
                        atPath: root.appending(path: folder).path + "/" + name, withDestinationPath: target)
                }
                mkfifo(root.appending(path: folder).path + "/own-pipe.yaml", 0o600)
                try FileManager.default.createSymbolicLink(
                    atPath: root.appending(path: folder).path + "/to-pipe.yaml",
                    withDestinationPath: "own-pipe.yaml")
            }
            try body(root)
        }
    }

    private func run(_ arguments: [String], in root: URL, input: String = "") throws -> BuiltTool.Result {
        try BuiltTool.run(
            arguments, in: root, environment: ["TOKEN": Self.secret, "ACCREDIT_RULES": Self.rules],
            input: input)
    }

    private func isClean(_ text: String) -> Bool {
        !text.contains(Self.secret) && !text.contains("root:") && !text.contains("/bin/")
    }

    @Test(
        "by any command",
        arguments: [
            ["lint"], ["lint", "."], ["lint", "Programs/MI/environ.yaml"],
            ["lint", "Programs/MI/folder/secret.yaml"],
            ["lint", "Programs/MI/self/environ"], ["lint", "Rules/file.yaml", "Programs/MI"],
            ["lint", "--format", "sarif"],
            ["lint", "--format", "json"], ["lint", "--select", "all", "--format", "github"], ["list"],
            ["list", "--format", "json"], ["show", "college"], ["check", "college"],
            ["qualify", "RHIT", "college"], ["search", "college"], ["stale"], ["export"], ["test"],
            ["routes", "RHIT"], ["career", "29-2072"], ["compare", "college/him", "college/him"],
            ["match", "--ask", "never"], ["diff", "."], ["education", "GED"],
            ["new", "Other College", "--state", "MI", "--page", "https://other.edu/"],
        ])
    func everyCommand(arguments: [String]) throws {
        try withHostileCatalogue { root in
            let result = try run(
                arguments + ["--root", "."].filter { _ in arguments[0] != "education" }, in: root)
            #expect(!result.wasSignalled)
            #expect(isClean(result.output), "\(result.output)")
            #expect(isClean(result.errors), "\(result.errors)")
        }
    }

    @Test("and lint says so, once for each link")
    func lint() throws {
        try withHostileCatalogue { root in
            let result = try run(["lint", "--format", "concise"], in: root)
            #expect(result.status == 2)
            let lines = result.output.split(separator: "\n").map(String.init)
            #expect(Set(lines).count == lines.count)
            let outside = "error[M905] the link leads outside of the catalogue"
            for folder in ["Programs/MI", "Rules"] {
                for name in [
                    "environ.yaml", "passwd.yaml", "zero.yaml", "deep.yaml", "slash", "self", "whole.yaml",
                ] {
                    #expect(lines.contains("\(folder)/\(name): \(outside)"), "\(folder)/\(name)")
                }
                #expect(lines.contains("\(folder)/own-pipe.yaml: error[M905] this is a pipe, not a file"))
            }
        }
    }

    @Test("nor from the folder itself, by a commit, or through links that git has")
    func throughGit() throws {
        try withHostileCatalogue { root in
            for command in [
                ["init", "-q"], ["add", "."],
                ["-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "-qm", "x"],
            ] {
                let result = try BuiltTool.start(URL(filePath: "/usr/bin/env"), ["git"] + command, in: root)
                try #require(result.status == 0, "\(result.errors)")
            }
            for arguments in [
                ["diff", "HEAD"], ["lint", "--changed-since", "HEAD"], ["lint", "--staged"],
                ["lint", "--staged", "--changed-files-only", "--format", "json"],
            ] {
                let result = try run(arguments, in: root)
                #expect(
                    isClean(result.output + result.errors), "\(arguments) \(result.output) \(result.errors)")
                #expect(!result.wasSignalled)
            }
            let inside = try run(["lint", "environ.yaml"], in: root.appending(path: "Programs/MI"))
            #expect(isClean(inside.output + inside.errors))
            #expect(inside.output.contains("environ.yaml"))
            #expect(inside.status == 2)
        }
    }

    @Test("nor written by an import or a new school")
    func writing() throws {
        try BuiltTool.withFolder { around in
            let root = around.appending(path: "catalogue")
            try BuiltTool.write(Self.school, to: root.appending(path: "Programs/MI/college.yaml"))
            try FileManager.default.createDirectory(
                at: around.appending(path: "outside"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: root.path + "/Programs/OH", withDestinationPath: "../../outside")
            let result = try run(
                ["new", "Other College", "--state", "OH", "--page", "https://other.edu/"], in: root)
            #expect(result.status == 2)
            #expect(
                result.errors.contains("Programs/OH: error[M905] the link leads outside of the catalogue"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: around.path + "/outside") == [])
        }
    }
}
