import Foundation
import Testing

/// The executables as they were built, run for real.
struct BuiltTool {
    /// What a run came to.
    struct Result {
        var status: Int32
        var wasSignalled: Bool
        var output: String
        var errors: String
    }

    /// The package's folder, which holds the shipped catalogue.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder of the built executables: the test runner's own, unless ACCREDIT_BUILT names another build.
    static let folder: URL = {
        guard let built = ProcessInfo.processInfo.environment["ACCREDIT_BUILT"], !built.isEmpty else {
            return ownFolder
        }
        return URL(filePath: built).resolvingSymlinksInPath()
    }()

    /// The folder of those that were built with the tests.
    static let ownFolder: URL = {
        var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            folder = URL(filePath: own).deletingLastPathComponent()
        }
        // On some systems the runner is inside a bundle beside the executables.
        while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.path + "/accredit") {
            folder = folder.deletingLastPathComponent()
        }
        return folder
    }()

    /// A catalogue of the shipped schools of which somebody has read a page, with the shipped rules: what most tests
    /// ask about, without the thousand schools that only registries speak of.
    static let readSchools: URL = {
        let root = folder.appending(path: "read-schools")
        let manager = FileManager.default
        try? manager.removeItem(at: root)
        try? manager.createDirectory(at: root, withIntermediateDirectories: true)
        try? copyRules(to: root)
        for name in ["docs", "README.md", "Examples"] {
            try? manager.createSymbolicLink(
                at: root.appending(path: name), withDestinationURL: package.appending(path: name))
        }
        for file in (try? shippedFiles()) ?? [] where file.path.contains("/Programs/") && isRead(file) {
            let parts = file.pathComponents.suffix(3)
            let copy = root.appending(path: parts.joined(separator: "/"))
            try? manager.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? manager.copyItem(at: file, to: copy)
        }
        return root
    }()

    /// `Programs` of those schools, or another folder of the package.
    static func folder(_ name: String) -> URL {
        name == "Programs"
            ? readSchools.appending(path: name) : package.appending(path: name).resolvingSymlinksInPath()
    }

    /// Puts the shipped rules into a catalogue. Links would not do: nothing outside of a catalogue is read.
    static func copyRules(to root: URL) throws {
        try FileManager.default.copyItem(
            at: package.appending(path: "Rules"), to: root.appending(path: "Rules"))
    }

    /// Whether a program file rests on more than registries.
    private static func isRead(_ file: URL) -> Bool {
        guard let text = try? String(contentsOf: file, encoding: .utf8),
            let sources = text.components(separatedBy: "\nsources:\n").dropFirst().first
        else { return true }
        return sources.split(separator: "\n").prefix { $0.hasPrefix("  ") }.contains { line in
            !line.hasPrefix("  #") && !line.hasPrefix("  ipeds:") && !line.hasPrefix("  dapip:")
        }
    }

    /// Every file of the shipped catalogue and its rules.
    static func shippedFiles() throws -> [URL] {
        try ["Programs", "Rules"].flatMap { name in
            let folder = package.appending(path: name)
            let found = try #require(
                FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
        }
    }

    /// How many programs the shipped catalogue has, counted without this package's own reader.
    static func shippedPrograms() throws -> Int {
        try programs(in: shippedFiles())
    }

    /// How many programs the schools have of which somebody has read a page.
    static func readPrograms() throws -> Int {
        try programs(in: shippedFiles().filter { isRead($0) })
    }

    private static func programs(in files: [URL]) throws -> Int {
        try files.filter { $0.path.contains("/Programs/") }.reduce(0) { sum, file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return sum
                + text.split(separator: "\n").count { $0.hasPrefix("  - id: ") || $0.hasPrefix("  - {id: ") }
        }
    }

    /// Runs `accredit` on the shipped schools that somebody has read about.
    static func run(
        _ arguments: [String], in directory: URL = readSchools, executable: String = "accredit",
        environment: [String: String] = [:], input: String = ""
    ) throws -> Result {
        try start(folder.appending(path: executable), arguments, in: directory, environment, input)
    }

    /// Runs any program. Streams go to files, because a pipe that nobody drains blocks the program.
    static func start(
        _ program: URL, _ arguments: [String], in directory: URL = package,
        _ environment: [String: String] = [:], _ input: String = ""
    ) throws -> Result {
        try withFolder { scratch in
            for (name, text) in [("out", ""), ("err", ""), ("in", input)] {
                try Data(text.utf8).write(to: scratch.appending(path: name))
            }
            let process = Process()
            process.executableURL = program
            process.arguments = arguments
            process.currentDirectoryURL = directory
            // What the machine sets must not decide a test.
            var variables = ProcessInfo.processInfo.environment
            variables["ACCREDIT_ROOT"] = nil
            variables["ACCREDIT_RULES"] = nil
            process.environment = variables.merging(environment) { _, new in new }
            process.standardInput = try FileHandle(forReadingFrom: scratch.appending(path: "in"))
            process.standardOutput = try FileHandle(forWritingTo: scratch.appending(path: "out"))
            process.standardError = try FileHandle(forWritingTo: scratch.appending(path: "err"))
            try process.run()
            process.waitUntilExit()
            return Result(
                status: process.terminationStatus, wasSignalled: process.terminationReason == .uncaughtSignal,
                output: String(decoding: try Data(contentsOf: scratch.appending(path: "out")), as: UTF8.self),
                errors: String(decoding: try Data(contentsOf: scratch.appending(path: "err")), as: UTF8.self))
        }
    }

    /// Hands a folder of its own to a test and removes it afterwards.
    static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "accredit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// Puts the built executables into a folder, as an installation does.
    static func place(in folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["accredit", "accredit-list"] {
            try FileManager.default.copyItem(
                at: Self.folder.appending(path: name), to: folder.appending(path: name))
        }
    }

    /// Writes a file, with the folders around it.
    static func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Writes a program that the shell runs.
    static func writeScript(_ text: String, to file: URL) throws {
        try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    /// A JSON document as a dictionary.
    static func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
