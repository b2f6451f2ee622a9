import Catalog
package import CatalogLoading
package import Diagnostics
import RuleEngine

/// No id is defined twice in a catalogue.
package enum DuplicateIDRule: LintRule {
    package static let code = DiagnosticCode.duplicateID

    package static func check(_ catalogue: Catalogue) -> [Diagnostic] {
        let schools = catalogue.institutions.map { ($0.id, SourceLocation(path: $0.path, $0.origin)) }
        let agencies = catalogue.accreditors.compactMap { agency in
            agency.origin.map { (agency.id, SourceLocation(path: agency.path, $0)) }
        }
        return duplicates(schools, "institution") + duplicates(agencies, "accreditor")
            + duplicates(catalogue.credentials.map { ($0.id, $0.location) }, "credential")
            + duplicates(catalogue.lists.map { ($0.id, $0.location) }, "list")
            + duplicates(catalogue.dataSetFiles.map { ($0.id, SourceLocation(path: $0.path)) }, "data set")
            + duplicates(catalogue.codeTableFiles.map { ($0.kind.rawValue, $0.location) }, "code table")
    }

    private static func duplicates(_ things: [(id: String, place: SourceLocation)], _ what: String)
        -> [Diagnostic]
    {
        var first: [String: SourceLocation] = [:]
        var findings: [Diagnostic] = []
        for thing in things {
            guard let earlier = first[thing.id] else {
                first[thing.id] = thing.place
                continue
            }
            findings.append(
                Diagnostic(
                    code, "\(what) `\(thing.id)` is defined twice", at: thing.place,
                    notes: [.init("first here", at: earlier)], help: "give one of them another id"))
        }
        return findings
    }
}
