import CatalogLoading
import Diagnostics
import HostSystem
import Reporting

/// The program files of a catalogue, for commands that add to them.
enum ProgramFiles {
    /// Every one of them. One that can't be read may be a school's that would get a second file.
    static func all(of root: String) throws -> [SourceFile] {
        var files = CatalogueFiles()
        files.add(["Programs"], of: root)
        try check(files.diagnostics)
        return files.own
    }

    /// Stops where a file could not be read.
    static func check(_ problems: [Diagnostic]) throws {
        guard !problems.isEmpty else { return }
        for problem in problems { Output.note(DiagnosticTextReport.line(problem)) }
        throw Trouble("a program file could not be read, so nothing was written")
    }
}
