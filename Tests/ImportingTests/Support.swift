import Catalog
import CatalogLint
import CatalogLoading
import Diagnostics
import Foundation
import Importing

/// The rule files as they are shipped.
enum ShippedRules {
    /// The package's folder, from this file's place in it.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let files: [SourceFile] = {
        let rules = package.appending(path: "Rules").resolvingSymlinksInPath()
        let found = FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil)?.allObjects
        let paths = (found ?? []).compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".yaml") }.sorted()
        return paths.compactMap { path in
            FileManager.default.contents(atPath: path).map {
                SourceFile(path: "Rules" + path.dropFirst(rules.path.count), bytes: Array($0))
            }
        }
    }()

    /// Reads what stands beside the rules, which are read once: properties are tried on thousands of files.
    private static let reader = CatalogueReader(rules: files, standard: [], jobs: 1, inspect: { _ in [] })

    static let catalogue = catalogue(with: [])

    /// The rules and program files.
    static func catalogue(with programs: [SourceFile]) -> Catalogue {
        var reader = reader
        reader.read(programs)
        return reader.finished()
    }

    private static let errorRules = CatalogLinter.rules.filter { $0.code.severity == .error }
        .compactMap { $0 as? any CatalogueRule.Type }

    static let dataSets = Dictionary(
        catalogue.dataSets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The errors that the linter finds in program files under these rules. Rows made at random may well say
    /// what it warns of.
    static func lint(_ programs: [SourceFile]) -> [String] {
        let catalogue = catalogue(with: programs)
        let findings = catalogue.diagnostics + errorRules.flatMap { $0.check(catalogue, on: nil) }
        return findings.filter { $0.severity == .error }.map { "\($0.location.path): \($0.brief)" }
    }
}

/// Three schools as IPEDS's directory has them.
let directory = SchoolDirectory(
    SourceFile(
        path: "hd2024.csv",
        text: """
            UNITID,INSTNM,IALIAS,CITY,STABBR,WEBADDR
            100001,Alpha College,ACC | Alpha Community College,Livonia,MI,https://www.alpha.edu/
            100002,Beta College,,Toledo,OH,
            100003,Beta College,,Dayton,OH,
            100004,"Gamma ""G"" Institute",,San Juan,PR,

            """), year: 2024)

/// A table of claims with a row for each dictionary of column and text.
func csv(_ rows: [[ClaimColumn: String]]) -> String {
    let columns = ClaimColumn.allCases.filter { column in rows.contains { $0[column] != nil } }
    var lines = [columns.map(\.rawValue).joined(separator: ",")]
    for row in rows {
        let cells = columns.map { "\"" + (row[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }
        lines.append(cells.joined(separator: ","))
    }
    return lines.map { $0 + "\n" }.joined()
}

/// A row about a program of Alpha College that has what every row needs, and more.
func row(_ more: [ClaimColumn: String] = [:]) -> [ClaimColumn: String] {
    [
        .school: "Alpha College", .state: "MI", .program: "Health Information Technology",
        .sourceURL: "https://alpha.edu/hit", .read: "2026-11-23",
    ].merging(more) { $1 }
}

/// Claims read from a table under the shipped rules.
func readClaims(_ text: String) -> ClaimReader.Reading {
    ClaimReader.read(
        CSVTable(SourceFile(path: "rows.csv", text: text)), accreditors: ShippedRules.catalogue.accreditors)
}

/// What merging came to.
struct Merged {
    var files: [SourceFile]
    var changed: [String]
    var diagnostics: [Diagnostic]
    var known: Int
    var leftOut: Int

    /// The text of the only file, or of the one with a path.
    func text(_ path: String? = nil) -> String {
        let file = path == nil && files.count == 1 ? files.first : files.first { $0.path == path }
        return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }

    var catalogue: Catalogue { ShippedRules.catalogue(with: files) }

    /// The only program of the only institution.
    var program: Program? { catalogue.institutions.first?.programs.first }

    var briefs: [String] { diagnostics.map(\.brief) }
}

/// Takes rows into files, and says what all files are then.
func merge(
    _ rows: [[ClaimColumn: String]], into files: [SourceFile] = [], directory: SchoolDirectory? = directory
) -> Merged {
    merge(csv: csv(rows), into: files, directory: directory)
}

func merge(
    csv text: String, into files: [SourceFile] = [], directory: SchoolDirectory? = directory
) -> Merged {
    let reading = readClaims(text)
    var merger = ClaimMerger(
        files, dataSets: ShippedRules.dataSets, directory: directory, readOn: "2026-11-23",
        programsFolder: "Programs")
    for claim in reading.claims { merger.merge(claim) }
    let changed = merger.changedFiles.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    let paths = changed.map(\.path)
    return Merged(
        files: (files.filter { !paths.contains($0.path) } + changed).sorted { $0.path < $1.path },
        changed: paths, diagnostics: reading.diagnostics + merger.diagnostics, known: merger.knownClaims,
        leftOut: reading.leftOut + merger.leftOut)
}

extension Diagnostic {
    /// `I601 2:1 the message`.
    var brief: String {
        let place = location.span.map { "\($0.start.line):\($0.start.column)" } ?? "-"
        return "\(code.id) \(place) \(message)"
    }
}
