import Foundation
import Testing

/// The public data that may stand beside the package.
private enum PublicData {
    private static let folder = BuiltTool.package.deletingLastPathComponent().appending(path: "shared/data")
    static let rows = folder.appending(path: "him/him_facts.csv")
    static let packedDirectory = folder.appending(path: "ipeds-2024/hd2024.csv.gz")

    static var isThere: Bool {
        [rows, packedDirectory].allSatisfy { FileManager.default.isReadableFile(atPath: $0.path) }
    }
}

/// Rows as people wrote them, not made for this tool.
@Suite(.enabled(if: PublicData.isThere, "the data folder ../shared/data is not there"))
struct RealRowsTests {

    /// Takes the rows into a catalogue twice.
    private func takeIn(from programs: URL?, check: (URL, BuiltTool.Result) throws -> Void) throws {
        try BuiltTool.withFolder { root in
            try BuiltTool.copyRules(to: root)
            if let programs {
                try FileManager.default.copyItem(at: programs, to: root.appending(path: "Programs"))
            }
            try FileManager.default.copyItem(
                at: PublicData.packedDirectory, to: root.appending(path: "hd2024.csv.gz"))
            let gunzip = try BuiltTool.start(
                URL(filePath: "/usr/bin/env"), ["gunzip", "-f", "hd2024.csv.gz"], in: root)
            try #require(gunzip.status == 0)
            let arguments = ["claims", PublicData.rows.path, "--ipeds", "hd2024.csv", "--on", "2026-11-23"]
            let first = try BuiltTool.run(arguments, in: root)
            // Some rows speak words of their own; those are left out and named.
            #expect(first.status == 1 && !first.wasSignalled)
            #expect(first.errors.contains("error[S104]: `seeking` is not a known standing"))
            #expect(first.output.contains("\n307 rows; "))
            let lint = try BuiltTool.run(["lint", "--format", "concise"], in: root)
            #expect(lint.status == 0 && lint.output == "")
            let before = try contents(of: root)
            let second = try BuiltTool.run(arguments, in: root)
            #expect(second.output.hasPrefix("307 rows; 0 files are new, 0 changed\n"))
            #expect(try contents(of: root) == before)
            try check(root, first)
        }
    }

    /// Every program file of a root, with its bytes.
    private func contents(of root: URL) throws -> [String: [UInt8]] {
        let folder = root.appending(path: "Programs").path
        let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        var files: [String: [UInt8]] = [:]
        for name in names where name.hasSuffix(".yaml") {
            files[name] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
        }
        return files
    }

    @Test func intoNothing() throws {
        try takeIn(from: nil) { root, first in
            let files = try contents(of: root)
            #expect(files.count > 150)
            #expect(files["FL/tallahassee-community-college.yaml"] != nil)
            let list = try BuiltTool.run(["list", "--on", "2026-11-23"], in: root)
            #expect(list.status != 2 && list.errors == "")
        }
    }

    @Test func intoTheShippedCatalogue() throws {
        try takeIn(from: BuiltTool.readSchools.appending(path: "Programs")) { root, _ in
            let after = try contents(of: root)
            for (path, bytes) in try contents(of: BuiltTool.readSchools) {
                var rest = bytes[...]
                for byte in after[path] ?? [] where byte == rest.first { rest = rest.dropFirst() }
                #expect(rest.isEmpty, "\(path)")
            }
        }
    }
}
