package import Catalog
package import Matching

/// The forms in which programs are handed on, each documented in docs/export.md.
package enum ExportFormat: String, Sendable, CaseIterable {
    case csv, jsonl, jsonld

    /// - Parameter codes: what the codes of fields of study and occupations stand for.
    package func writer(codes: CodeTables) -> any ExportWriter {
        switch self {
        case .csv: ProgramCSV(codes: codes)
        case .jsonl: ProgramLines(codes: codes)
        case .jsonld: ProgramJSONLD(codes: codes)
        }
    }
}

/// Writes programs one by one, so that no document has to fit into memory: the beginning, the programs with the
/// separator between them, the end.
package protocol ExportWriter: Sendable {
    var beginning: String { get }
    var separator: String { get }
    var end: String { get }
    /// - Parameters:
    ///   - program: one of the school's.
    ///   - school: with its standing on the day asked about.
    func text(of program: ProgramProfile, at school: SchoolProfile) -> String
}
