import ArgumentParser
import CatalogLint
import Diagnostics
import HostSystem
import Reporting

/// Which files are checked.
struct LintFileOptions: ParsableArguments {
    @Argument(
        help:
            "Files or folders to report on; - reads standard input. The whole catalogue is read all the same."
    )
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take further paths from a file, one a line; - is standard input.", valueName: "file"))
    var filesFrom: String?

    @Flag(
        name: [.customShort("0"), .customLong("null")],
        help: "Paths of --files-from end with NUL, not with a line.")
    var isNullSeparated = false

    @Option(
        help: ArgumentHelp(
            "Report only what a change adds: the findings now, less those at the merge base with this commit.",
            valueName: "commit"))
    var changedSince: String?

    @Flag(help: "Check the files as they are staged, and report only what the next commit adds.")
    var staged = false

    @Flag(
        help: "With --changed-since or --staged: report all findings of files that differ, and no others.")
    var changedFilesOnly = false

    @Option(help: ArgumentHelp("The path that standard input is taken to have.", valueName: "path"))
    var stdinFilename: String?

    @Flag(help: "Print the files that would be checked, and nothing else.")
    var listFiles = false

    @Option(
        help: ArgumentHelp("How many files are read at a time. Default: one for each core.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs `\(jobs)` is not a number from 1 on.") }
        if isNullSeparated, filesFrom == nil { throw ValidationError("--null goes with --files-from.") }
        if staged, changedSince != nil {
            throw ValidationError("--staged compares with HEAD; it goes without --changed-since.")
        }
        if changedFilesOnly, changedSince == nil, !staged {
            throw ValidationError("--changed-files-only goes with --changed-since or --staged.")
        }
        if staged, paths.contains("-") {
            throw ValidationError("--staged reads what is staged; it goes without standard input.")
        }
        if filesFrom == "-", paths.contains("-") {
            throw ValidationError("Standard input can't be both a file and the list of files.")
        }
    }

    /// The paths on the command line and those of `--files-from`.
    func allPaths() throws -> [String] {
        guard let filesFrom else { return paths }
        let bytes: [UInt8]
        do throws(FileAccess.Failure) {
            let limit = 64 << 20
            bytes =
                filesFrom == "-"
                ? try FileAccess.readStandardInput(maxBytes: limit)
                : try FileAccess.read(filesFrom, maxBytes: limit).bytes
        } catch {
            throw Trouble("--files-from \(filesFrom): \(error.message)")
        }
        let end: UInt8 = isNullSeparated ? 0 : 0x0A
        return paths
            + bytes.split(separator: end).map {
                let line = isNullSeparated || $0.last != 0x0D ? $0 : $0.dropLast()
                return String(decoding: line, as: UTF8.self)
            }
    }
}

/// Which findings count, and how much.
struct LintRuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Report these rules instead of the usual ones: ids, names, beginnings of ids, all, default.",
            valueName: "rules"))
    var select: [String] = []

    @Option(
        help: ArgumentHelp("Leave these rules out; a more exact word of --select wins.", valueName: "rules"))
    var ignore: [String] = []

    @Option(
        help: ArgumentHelp("Change how much findings of a rule matter: A303=error.", valueName: "rule=level"))
    var severity: [String] = []

    @Option(
        help: ArgumentHelp("The least severity that fails: error, warning, info, never.", valueName: "level"))
    var failOn = "error"

    @Option(help: ArgumentHelp("Fail too when there are more warnings than this.", valueName: "n"))
    var maxWarnings: Int?

    func validate() throws {
        _ = try leastFailing()
        _ = try selection()
        if let maxWarnings, maxWarnings < 0 {
            throw ValidationError("--max-warnings `\(maxWarnings)` is not a number from 0 on.")
        }
    }

    /// The least severity that fails the run; `nil` for never.
    func leastFailing() throws -> Severity? {
        failOn.lowercased() == "never" ? nil : try Words.value(failOn, Severity.self, option: "--fail-on")
    }

    func selection() throws -> LintSelection {
        func words(_ texts: [String]) -> [String] {
            texts.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        }
        let severities = try words(severity).map { text in
            let parts = text.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw ValidationError("--severity `\(text)` is not written like A303=error.")
            }
            let level = try Words.value(String(parts[1]), Severity.self, option: "--severity")
            return (rules: String(parts[0]), severity: level)
        }
        do throws(LintSelection.UnknownRule) {
            return try LintSelection(select: words(select), ignore: words(ignore), severities: severities)
        } catch {
            throw ValidationError(error.description + ".")
        }
    }
}

/// How the findings are written, and where.
struct LintOutputOptions: ParsableArguments {
    /// A report that goes to a file, or to standard output.
    struct Target {
        var format: FindingFormat
        var path: String

        var isStandardOutput: Bool { path == "-" }
    }

    @Option(help: "How to print the findings. Default: human.")
    var format: FindingFormat?

    @Option(
        help: ArgumentHelp(
            "Write a report to a file too, as sarif=lint.sarif, or to standard output instead, as sarif=-; repeatable.",
            valueName: "format=file"))
    var output: [String] = []

    @Flag(help: "Print how many findings there are of each rule instead of the findings: human or json.")
    var statistics = false

    @Option(help: "Colours: auto, always or never. NO_COLOR and CLICOLOR_FORCE are heeded.")
    var color = ColorChoice.auto

    func validate() throws {
        _ = try files()
        let format = try printed()
        if statistics, format != .human, format != .json {
            throw ValidationError("--statistics are printed as human or json, not as \(format.rawValue).")
        }
    }

    /// The format on standard output, where there is room for one document.
    func printed() throws -> FindingFormat {
        let others = try targets().filter(\.isStandardOutput).map(\.format)
        guard let first = others.first else { return format ?? .human }
        let also = others.count > 1 ? "--output \(others[1].rawValue)=-" : nil
        let more = also ?? format.map { "--format \($0.rawValue)" } ?? (statistics ? "--statistics" : nil)
        if let more {
            throw ValidationError(
                "--output \(first.rawValue)=- and \(more) both go to standard output; write one of them to a file."
            )
        }
        return first
    }

    /// The reports that go to files.
    func files() throws -> [Target] { try targets().filter { !$0.isStandardOutput } }

    private func targets() throws -> [Target] {
        try output.map { text in
            guard let sign = text.firstIndex(of: "="), text.index(after: sign) < text.endIndex else {
                throw ValidationError("--output `\(text)` is not written like sarif=lint.sarif.")
            }
            let format = try Words.value(String(text[..<sign]), FindingFormat.self, option: "--output")
            return Target(format: format, path: String(text[text.index(after: sign)...]))
        }
    }
}

extension FindingFormat: ExpressibleByArgument {}

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// The style of standard output.
    var style: TextStyle { style(isTerminal: Environment.isOutputTerminal) }

    /// The style of the error stream.
    var errorStyle: TextStyle { style(isTerminal: Environment.errorTerminalWidth != nil) }

    /// By the option, then NO_COLOR, then CLICOLOR_FORCE, then whether somebody looks at a terminal that can.
    private func style(isTerminal: Bool) -> TextStyle {
        switch self {
        case .always: return .coloured
        case .never: return .plain
        case .auto: break
        }
        if let no = Environment.value("NO_COLOR"), !no.isEmpty { return .plain }
        if let force = Environment.value("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return .coloured }
        guard isTerminal, Environment.value("TERM") != "dumb" else { return .plain }
        return .coloured
    }
}
