import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics
import RuleEngine

/// No id is defined twice in a catalogue; one of the standard rules only by a file that says it replaces it.
package enum DuplicateIDRule: CatalogueRule {
    package static let code = DiagnosticCode.duplicateID
    package static let rationale = """
        Of two definitions with one id nobody can tell which is meant. Where both are rules, no answer can \
        be relied on, so none is given.
        """
    package static let remedy = """
        Give one of them another id, or put both into one file. A catalogue's own rule that is to take a \
        standard rule's place says so with `replaces:`.
        """
    package static let failing: [LintExample] = [
        .files([
            (
                "Programs/MI/example-college.yaml",
                """
                institution: example-college
                name: Example College
                source: ipeds
                """
            ),
            (
                "Programs/OH/example-college.yaml",
                """
                institution: ⟦example-college⟧
                name: Example College
                source: ipeds
                """
            ),
        ])
    ]
    package static let passing: [LintExample] = [
        .school("programs: [{id: first, name: First}, {id: second, name: Second}]")
    ]

    private typealias Definition = (id: String, location: SourceLocation)

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let schools = catalogue.institutions.map { ($0.id, SourceLocation(path: $0.path, $0.origin)) }
        return duplicates(schools, "institution", standard: []) + check(rulesOf: catalogue)
    }

    /// The rules alone: which of two is meant nobody can tell, so no answer can rely on them.
    package static func check(rulesOf catalogue: Catalogue) -> [Diagnostic] {
        let agencies = catalogue.accreditors.compactMap { agency in
            agency.origin.map { (agency.id, SourceLocation(path: agency.path, $0)) }
        }
        let kinds: [(what: String, definitions: [Definition])] = [
            ("accreditor", agencies),
            ("credential", catalogue.credentials.map { ($0.id, $0.location) }),
            ("list", catalogue.lists.map { ($0.id, $0.location) }),
            ("data set", catalogue.dataSetPlaces),
            ("career", catalogue.careers.map { ($0.id, SourceLocation(path: $0.path, $0.origin)) }),
            ("code table", catalogue.codeTableFiles.map { ($0.kind.rawValue, $0.location) }),
        ]
        return kinds.flatMap { duplicates($0.definitions, $0.what, standard: catalogue.standardRules) }
    }

    private static func duplicates(_ things: [Definition], _ what: String, standard: Set<String>)
        -> [Diagnostic]
    {
        var first: [String: SourceLocation] = [:]
        var findings: [Diagnostic] = []
        // The standard rules were there before.
        let isStandard = { (thing: Definition) in standard.contains(thing.location.path) }
        for thing in things.filter(isStandard) + things.filter({ !isStandard($0) }) {
            guard let earlier = first[thing.id] else {
                first[thing.id] = thing.location
                continue
            }
            if standard.contains(earlier.path), !isStandard(thing) {
                findings.append(
                    Diagnostic(
                        code, "\(what) `\(thing.id)` is defined by the standard rules too",
                        at: thing.location,
                        notes: [.init("the standard rule", at: earlier)],
                        help: "write `replaces: \(thing.id)` to take its place, or give it another id"))
            } else {
                findings.append(
                    Diagnostic(
                        code, "\(what) `\(thing.id)` is defined twice", at: thing.location,
                        notes: [.init("first here", at: earlier)], help: "give one of them another id"))
            }
        }
        return findings
    }
}
