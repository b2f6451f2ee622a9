import Catalog
import RuleEngine

/// Names a source with its two days.
enum SourceText {
    static func of(_ source: FactSource) -> String {
        var dates = source.asOf.map { "as of \($0)" } ?? "undated"
        if let read = source.read { dates += ", read \(read)" }
        if let weakness = source.weakness { dates += "; weak source: \(weakness)" }
        return join([source.title ?? source.id, source.url, "(\(dates))"])
    }

    static func of(_ citation: RuleSource.Citation) -> String {
        join([citation.title ?? citation.id, citation.url, citation.read.map { "(read \($0))" }])
    }

    private static func join(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.joined(separator: " ")
    }
}
