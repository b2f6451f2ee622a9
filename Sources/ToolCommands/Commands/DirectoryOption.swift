import ArgumentParser
import Diagnostics
import HostSystem
import Importing
import Reporting

/// IPEDS's directory of institutions, for schools that are not in the catalogue yet.
struct DirectoryOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "IPEDS's directory of institutions as NCES publishes it, unpacked: hd2024.csv.", valueName: "file"
        )
    )
    var ipeds: String?

    @Option(help: ArgumentHelp("The year it speaks for. Default: the one in its name.", valueName: "year"))
    var ipedsYear: Int?

    /// Reads the directory, if one was named; its problems go to the error stream.
    func directory() throws -> SchoolDirectory? {
        guard let ipeds else { return nil }
        guard let year = ipedsYear ?? SchoolDirectory.year(inName: ipeds), (1900...2200).contains(year) else {
            throw ValidationError("--ipeds \(ipeds): say with --ipeds-year which year it speaks for.")
        }
        let directory = SchoolDirectory(try TableFile.read(ipeds), year: year)
        for problem in directory.diagnostics { Output.note(DiagnosticTextReport.line(problem)) }
        guard !directory.schools.isEmpty else {
            throw Trouble("\(ipeds) holds no institution that could be read")
        }
        return directory
    }
}

/// Reads a file of comma-separated values.
enum TableFile {
    /// Larger than any of the published tables.
    private static let maxBytes = 512 << 20

    static func read(_ path: String) throws -> SourceFile {
        let bytes = try contents(of: path)
        if bytes.starts(with: [0x1F, 0x8B]) {
            throw Trouble("\(path) is compressed; unpack it first with gunzip")
        }
        return SourceFile(path: path, bytes: bytes)
    }

    private static func contents(of path: String) throws -> [UInt8] {
        do throws(FileAccess.Failure) {
            if path == "-" { return try FileAccess.readStandardInput(maxBytes: maxBytes) }
            return try FileAccess.read(path, maxBytes: maxBytes).bytes
        } catch {
            throw Trouble("\(path): \(error.message)")
        }
    }
}
