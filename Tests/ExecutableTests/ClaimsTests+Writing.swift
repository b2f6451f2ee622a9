import Foundation
import Testing

extension ClaimsTests {
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
            try put(Self.small, at: "Programs/elsewhere/real.yaml", in: root)
            let real = root.appending(path: "Programs/elsewhere/real.yaml").path
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
            try put("", at: "Programs/MI/x", in: root)
            let link = root.appending(path: "Programs/MI/alpha-college.yaml").path
            try FileManager.default.createSymbolicLink(
                atPath: link, withDestinationPath: "../elsewhere/real.yaml")
            #expect(try claims(Self.head + Self.hit, in: root).status == 0)
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../elsewhere/real.yaml"
            )
            #expect(try text("Programs/elsewhere/real.yaml", in: root).hasPrefix("# by hand\n"))
            #expect(try text("Programs/elsewhere/real.yaml", in: root).contains("status: accredited"))
            let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int
            #expect(mode == 0o640)
            // Nothing else is left behind.
            #expect(
                try FileManager.default.contentsOfDirectory(
                    atPath: root.appending(path: "Programs/elsewhere").path)
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
