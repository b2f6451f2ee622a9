import Foundation
import Testing

/// `accredit plugins`, and what else knows of plug-ins that are not asked to run.
struct PluginListingTests {
    /// A tool of its own in `tool`, so that nothing else is beside it, and folders for plug-ins.
    private struct Scene {
        let folder: URL
        var tool: URL { folder.appending(path: "tool/accredit") }

        func write(_ path: String, _ text: String = "echo ran", isExecutable: Bool = true) throws {
            let file = folder.appending(path: path)
            try BuiltTool.write("", to: file)
            try BuiltTool.writeScript(text, to: file)
            if !isExecutable {
                try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
            }
        }

        /// Copies an executable under the name that SwiftPM's plug-ins give it.
        func copy(_ name: String, to path: String) throws {
            let place = folder.appending(path: path)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: BuiltTool.folder.appending(path: name), to: place.appending(path: "\(name)-tool"))
        }

        /// Runs the tool with folders of the scene on PATH, and nothing else.
        func run(_ arguments: [String], path: [String] = ["a", "b"]) throws -> BuiltTool.Result {
            let folders = path.map { folder.appending(path: $0).path }.joined(separator: ":")
            return try BuiltTool.start(tool, arguments, in: folder, ["PATH": folders])
        }

        /// Each plug-in as `name status file`, the file from the scene's folder.
        func plugins(path: [String] = ["a", "b"]) throws -> [String] {
            let report = try BuiltTool.json(run(["plugins", "--format", "json"], path: path).output)
            return try #require(report["plugins"] as? [[String: Any]]).map { plugin in
                let file = (plugin["path"] as? String ?? "").dropFirst(folder.path.count + 1)
                return "\(plugin["name"] as? String ?? "") \(plugin["status"] as? String ?? "") \(file)"
            }
        }
    }

    private func withScene(_ body: (Scene) throws -> Void) throws {
        try BuiltTool.withFolder { folder in
            let scene = Scene(folder: folder.resolvingSymlinksInPath())
            try BuiltTool.place(in: scene.folder.appending(path: "tool"))
            try body(scene)
        }
    }

    @Test func whatRunsIsListedWithWhereItIsAndWhatItSaysOfItself() throws {
        try withScene { scene in
            try scene.write("a/accredit-hello", "# accredit-hello: Greets.\n# accredit-hello: Again.")
            try scene.write("b/accredit-silent", "# accredit-hello: of another")
            let result = try scene.run(["plugins"])
            #expect(result.status == 0)
            #expect(result.errors == "")
            let root = scene.folder.path
            #expect(
                result.output == """
                    Plug-ins of \(root)/tool/accredit

                      hello     Greets.
                                \(root)/a/accredit-hello
                      list      List the programs that lead to a credential, with their duration.
                                \(root)/tool/accredit-list
                      silent    (says nothing of itself)
                                \(root)/b/accredit-silent

                    3 plug-ins

                    """)
        }
    }

    @Test func whatNeverRunsIsNamedWithTheReasonAndStatus1() throws {
        try withScene { scene in
            try scene.write("a/accredit-lint")
            try scene.write("a/accredit-list")
            try scene.write("a/accredit-twice")
            try scene.write("b/accredit-twice", "echo other")
            try scene.write("b/accredit-plain", isExecutable: false)
            let result = try scene.run(["plugins"])
            #expect(result.status == 1)
            let lines = result.output.split(separator: "\n").map { $0.drop { $0 == " " } }
            #expect(lines.contains("lint      never runs: accredit has a command of this name"))
            #expect(lines.contains("plain     never runs: it is not executable (chmod +x makes it so)"))
            #expect(lines.last == "2 plug-ins, 4 files that never run")
            #expect(
                try scene.plugins() == [
                    "lint shadowed_by_command a/accredit-lint", "list runs tool/accredit-list",
                    "list shadowed a/accredit-list", "plain not_executable b/accredit-plain",
                    "twice runs a/accredit-twice", "twice shadowed b/accredit-twice",
                ])
        }
    }

    @Test func whatIsListedAsRunningIsWhatRuns() throws {
        try withScene { scene in
            try scene.write("a/accredit-x", "echo a", isExecutable: false)
            try scene.write("b/accredit-x", "echo b")
            #expect(
                try scene.plugins() == [
                    "list runs tool/accredit-list", "x not_executable a/accredit-x", "x runs b/accredit-x",
                ])
            #expect(try scene.run(["x"]).output == "b\n")
        }
    }

    @Test func theSameFileByAnotherPathIsNotShadowed() throws {
        try withScene { scene in
            try scene.write("a/accredit-x")
            let link = scene.folder.appending(path: "b")
            try FileManager.default.createDirectory(at: link, withIntermediateDirectories: false)
            for (name, target) in [
                ("accredit-x", "../a/accredit-x"), ("accredit-list", "../tool/accredit-list"),
            ] {
                try FileManager.default.createSymbolicLink(
                    atPath: link.path + "/" + name, withDestinationPath: target)
            }
            let expected = ["list runs tool/accredit-list", "x runs a/accredit-x"]
            #expect(try scene.plugins(path: ["a", "b", "a"]) == expected)
        }
    }

    @Test func foldersOtherEndingsAndMissingFoldersAreNoPlugIns() throws {
        try withScene { scene in
            try scene.write("a/accredit-x.txt", isExecutable: false)
            try scene.write("a/accredit-", isExecutable: true)
            try scene.write("a/accredited")
            try scene.write("a/accredit-folder/file")
            #expect(try scene.plugins(path: ["a", "nowhere"]) == ["list runs tool/accredit-list"])
            #expect(try scene.plugins(path: []) == ["list runs tool/accredit-list"])
        }
    }

    @Test func nothingIsRunToBeListed() throws {
        try withScene { scene in
            try scene.write("a/accredit-x", "touch '\(scene.folder.path)/ran'")
            #expect(try scene.run(["plugins"]).status == 0)
            #expect(!FileManager.default.fileExists(atPath: scene.folder.path + "/ran"))
        }
    }

    @Test func aPipeInPlaceOfAPlugInIsNotWaitedFor() throws {
        try withScene { scene in
            try scene.write("a/accredit-x")
            #expect(mkfifo(scene.folder.path + "/a/accredit-pipe", 0o700) == 0)
            #expect(try scene.plugins() == ["list runs tool/accredit-list", "x runs a/accredit-x"])
        }
    }

    @Test func hostileNamesAndWordsAreMadeVisible() throws {
        try withScene { scene in
            try scene.write("a/accredit-x\u{1B}[31m\ny", "# accredit-x: no")
            try scene.write("a/accredit-z", "# accredit-z: red \u{1B}[31m text")
            let output = try scene.run(["plugins"]).output
            #expect(!output.contains("\u{1B}"))
            #expect(output.contains("red "))
            #expect(!output.split(separator: "\n").contains { $0.hasPrefix("y") })
        }
    }

    @Test func withoutAnyPlugInThatIsSaid() throws {
        try withScene { scene in
            try FileManager.default.removeItem(at: scene.folder.appending(path: "tool/accredit-list"))
            let result = try scene.run(["plugins"])
            #expect(result.status == 0)
            #expect(result.output.hasPrefix("no plug-ins: no executable accredit-NAME is beside\n"))
            let listing = try scene.run(["list"])
            #expect(listing.status == 2)
            #expect(listing.errors.contains("accredit-list is missing"))
        }
    }

    @Test func anUnknownCommandNamesTheNearestPlugInToo() throws {
        try withScene { scene in
            try scene.write("a/accredit-soonest")
            try scene.write("a/accredit-slowest", isExecutable: false)
            let result = try scene.run(["sonest"])
            #expect(result.status == 2)
            #expect(result.output == "")
            #expect(
                result.errors == """
                    accredit: no command `sonest`, and no accredit-sonest beside this program or on PATH
                    did you mean `soonest`?
                    see accredit --help and accredit plugins

                    """)
            #expect(try !scene.run(["slowst"]).errors.contains("slowest"))
            #expect(try scene.run(["lnit"]).errors.contains("did you mean `lint`?"))
        }
    }

    @Test func helpSaysThatThereArePlugInsAndAsksThem() throws {
        try withScene { scene in
            try scene.write("a/accredit-x", "echo \"help: $*\"; exit 5")
            #expect(try scene.run(["--help"]).output.contains("accredit plugins"))
            let asked = try scene.run(["help", "x"])
            #expect(asked.output == "help: --help\n")
            #expect(asked.status == 5)
            let unknown = try scene.run(["help", "y"])
            #expect(unknown.status == 2)
            #expect(unknown.errors.contains("no command `y`"))
            #expect(try scene.run(["help", "lint"]).output.contains("USAGE: accredit lint"))
        }
    }

    @Test func theToolsOfSwiftPMFindEachOther() throws {
        try withScene { scene in
            for name in ["accredit", "accredit-list"] {
                try scene.copy(name, to: "tools")
            }
            let tool = scene.folder.appending(path: "tools/accredit-tool")
            let plugins = try BuiltTool.start(tool, ["plugins"], in: BuiltTool.package, ["PATH": "/nowhere"])
            #expect(plugins.output.contains("tools/accredit-list-tool\n\n1 plug-in\n"))
            let listing = try BuiltTool.start(
                tool, ["list", "--state", "MI", "--on", "2026-11-23"], in: BuiltTool.package,
                ["PATH": "/nowhere"])
            #expect(listing.output.hasPrefix("RHIT on 2026-11-23"))
        }
    }

    @Test func aBuildForSwiftPMBesideAnotherIsListedOnce() throws {
        try withScene { scene in
            for name in ["accredit", "accredit-list"] {
                try scene.copy(name, to: "tool")
            }
            #expect(try scene.plugins() == ["list runs tool/accredit-list"])
        }
    }
}
