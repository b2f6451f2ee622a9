import Foundation
import Testing

/// Files that are not what their name says: one diagnostic each, and the rest of the run goes on.
struct BrokenFileTests {
    private static let sound = """
        institution: sound
        name: Sound College
        sources:
          page: {url: "https://college.example/", as_of: 2026, read: 2026-11-23}
        source: page
        """

    private func lint(_ prepare: (URL) throws -> Void) throws -> BuiltTool.Result {
        try BuiltTool.withFolder { folder in
            try Data(Self.sound.utf8).write(to: folder.appending(path: "sound.yaml"))
            try prepare(folder)
            return try BuiltTool.run(["lint", ".", "--format", "concise"], in: folder)
        }
    }

    /// What the run says besides the sound file, which is never named.
    private func findings(_ result: BuiltTool.Result) -> [Substring] {
        result.output.split(separator: "\n")
    }

    @Test(arguments: [
        ("bad-utf8", [UInt8]("institution: caf".utf8) + [0xE9], "Y002"),
        ("tab", [UInt8]("institution: tab\nname: x\nlocation:\n\tcity: y\n".utf8), "Y005"),
        ("deep", [UInt8](repeating: UInt8(ascii: "["), count: 200_000), "Y009"),
        ("empty", [UInt8](), "Y008"),
        ("comment", [UInt8]("# nothing\n".utf8), "Y008"),
    ])
    func aBrokenFileIsOneFinding(_ name: String, _ bytes: [UInt8], _ code: String) throws {
        let result = try lint { try Data(bytes).write(to: $0.appending(path: "\(name).yaml")) }
        #expect(result.status == 1)
        #expect(findings(result).count == 1)
        #expect(findings(result).first?.hasPrefix("\(name).yaml:") == true)
        #expect(findings(result).first?.contains("error[\(code)]") == true)
        #expect(result.errors == "1 error, 0 warnings in 1 of 2 files\n")
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let result = try lint { #expect(mkfifo($0.appending(path: "pipe.yaml").path, 0o600) == 0) }
        #expect(result.status == 2)
        #expect(result.output == "pipe.yaml: error[M905] this is a pipe, not a file\n")
    }

    @Test func aFolderIsNoFile() throws {
        let result = try lint {
            try FileManager.default.createDirectory(
                at: $0.appending(path: "folder.yaml"), withIntermediateDirectories: false)
        }
        #expect(result.status == 2)
        #expect(result.output == "folder.yaml: error[M905] this is a directory, not a file\n")
    }

    @Test func aDanglingLinkIsNamed() throws {
        let result = try lint {
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/link.yaml", withDestinationPath: "nowhere")
        }
        #expect(result.status == 2)
        #expect(result.output == "link.yaml: error[M905] the link leads nowhere\n")
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func aFileWithoutPermissionIsNamed() throws {
        let result = try lint {
            let file = $0.appending(path: "secret.yaml")
            try Data(Self.sound.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        }
        #expect(result.status == 2)
        #expect(result.output == "secret.yaml: error[M905] the file cannot be read: Permission denied\n")
    }

    @Test func aFileOfTwoGigabytesIsNotRead() throws {
        let result = try lint {
            #expect(FileManager.default.createFile(atPath: $0.path + "/huge.yaml", contents: nil))
            #expect(truncate($0.path + "/huge.yaml", 2 << 30) == 0)
        }
        #expect(result.status == 1)
        #expect(
            result.output
                == "huge.yaml: error[Y009] the file has 2147483648 bytes, at most 16777216 are read\n")
    }

    @Test func aNameMayBeAnything() throws {
        let result = try lint {
            try Data("institution: [\n".utf8).write(to: $0.appending(path: "new\nline ::error::.yaml"))
        }
        #expect(result.status == 1)
        #expect(findings(result).count == 1)
        #expect(result.output.hasPrefix("new\\u{A}line ::error::.yaml:2:1: error[Y001] "))
        #if os(Linux)
            let unreadable = try lint {
                let path = Array($0.path.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xE9)]
                let file = open(path + Array(".yaml".utf8CString), O_WRONLY | O_CREAT, 0o600)
                #expect(file >= 0)
                close(file)
            }
            #expect(unreadable.status == 2)
            #expect(unreadable.output == ".: error[M905] a name in this folder is not valid UTF-8\n")
        #endif
    }

    @Test func aCircleOfLinksEnds() throws {
        let result = try lint {
            try FileManager.default.createSymbolicLink(atPath: $0.path + "/again", withDestinationPath: ".")
        }
        #expect(result.status == 2)
        #expect(result.output == "again: error[M905] the link leads back to a folder around it\n")
    }

    @Test func aFileByTwoPathsIsReadOnce() throws {
        let result = try lint {
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/twin.yaml", withDestinationPath: "sound.yaml")
        }
        #expect(result.status == 0)
        #expect(result.errors == "no findings in 1 file\n")
    }

    @Test func aLintThatCheckedNothingDoesNotPass() throws {
        let result = try BuiltTool.withFolder { try BuiltTool.run(["lint", "."], in: $0) }
        #expect(result.status == 2)
        #expect(result.output.hasPrefix("error[M906]: no .yaml or .yml file to check\n"))
    }

    @Test func severalBrokenFilesAreSeveralFindingsInOneRun() throws {
        let result = try lint {
            try Data("institution: [\n".utf8).write(to: $0.appending(path: "a.yaml"))
            #expect(mkfifo($0.appending(path: "b.yaml").path, 0o600) == 0)
            try Data("institution: c\nnmae: C\n".utf8).write(to: $0.appending(path: "c.yaml"))
        }
        #expect(result.status == 2)
        let starts = findings(result).map { $0.prefix(while: { $0 != ":" }) }
        #expect(starts == ["a.yaml", "b.yaml", "c.yaml", "c.yaml"])
    }

    @Test func standardInputIsLinted() throws {
        let result = try BuiltTool.run(
            ["lint", "-", "--format", "concise"], input: "institution: x\nnmae: X\n")
        #expect(result.status == 1)
        #expect(result.output.contains("-:2:1: error[S101] an institution has no key `nmae`"))
    }

    @Test func aBrokenProgramFileIsNamedAndTheListingGoesOn() throws {
        let result = try BuiltTool.withFolder { folder in
            try FileManager.default.copyItem(
                at: BuiltTool.package.appending(path: "Rules"), to: folder.appending(path: "Rules"))
            try FileManager.default.copyItem(
                at: BuiltTool.readSchools.appending(path: "Programs"), to: folder.appending(path: "Programs"))
            try Data("institution: [".utf8).write(to: folder.appending(path: "Programs/broken.yaml"))
            return try BuiltTool.run(["list", "--all-fields", "--on", "2026-11-23"], in: folder)
        }
        #expect(result.status == 2)
        #expect(
            result.output.hasPrefix("RHIT on 2026-11-23: \(try BuiltTool.readPrograms()) programs at"))
        #expect(result.errors.contains("Programs/broken.yaml:1:"))
        #expect(result.errors.contains("the listing is incomplete"))
    }

    @Test func aBrokenRuleStopsEveryAnswer() throws {
        let result = try BuiltTool.withFolder { folder in
            for name in ["Rules", "Programs"] {
                try FileManager.default.copyItem(
                    at: BuiltTool.folder(name), to: folder.appending(path: name))
            }
            let rule = folder.appending(path: "Rules/credentials/RHIT.yaml")
            let text = try String(contentsOf: rule, encoding: .utf8)
            try Data(text.replacingOccurrences(of: "is: him-associate", with: "is: him-asociate").utf8).write(
                to: rule)
            return try BuiltTool.run(["qualify", "RHIT", "schoolcraft", "--rules", "none"], in: folder)
        }
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("`him-asociate` is not a known kind of accredited program"))
    }
}
