import Catalog
import CatalogLoading
import Diagnostics
import TestSupport

/// A catalogue of one program file and the data sets.
func load(_ text: String, path: String = "Programs/MI/a-college.yaml") -> Catalogue {
    Catalogue([RuleSamples.dataSets, SourceFile(path: path, text: text)])
}

/// A catalogue of one rule file and the data sets.
func loadRule(_ text: String, path: String = "Rules/x/rule.yaml") -> Catalogue {
    Catalogue([RuleSamples.dataSets, SourceFile(path: path, text: text)])
}

extension Catalogue {
    /// The findings in short.
    var briefs: [String] { diagnostics.map(\.brief) }

    /// The places of the findings.
    var places: [String] { diagnostics.map(\.place) }

    /// The only program of the only institution.
    var program: Program? { institutions.first?.programs.first }

    /// The first record of the first program.
    var record: AccreditationRecord? { program?.accreditations.first }
}

/// Finds places in a text without reading it as YAML.
struct Places {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The origin of the first `needle` behind the first `marker`.
    func origin(_ needle: String, after marker: String = "", source: Int?) -> Origin {
        var rest = text[...]
        if !marker.isEmpty, let range = rest.firstRange(of: marker) { rest = rest[range.upperBound...] }
        guard let found = rest.firstRange(of: needle) else {
            return Origin(source: source, line: -1, column: -1)
        }
        let before = text[..<found.lowerBound].unicodeScalars
        let line = before.count { $0 == "\n" } + 1
        let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
        let column = before[lineStart...].count + 1
        return Origin(
            source: source, line: line, column: column, byte: text[..<found.lowerBound].utf8.count,
            columns: needle.unicodeScalars.count, bytes: needle.utf8.count)
    }

    /// `line:column` of the first `needle` behind the first `marker`.
    func at(_ needle: String, after marker: String = "") -> String {
        let origin = origin(needle, after: marker, source: nil)
        return "\(origin.line):\(origin.column)"
    }
}
