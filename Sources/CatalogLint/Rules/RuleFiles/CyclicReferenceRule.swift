import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// An agency's successors don't lead back to it.
package enum CyclicReferenceRule: CatalogueRule {
    package static let code = DiagnosticCode.cyclicReference
    package static let rationale = """
        An accreditation passes from an agency to its successor. In a circle it would pass on for ever, \
        and nobody could tell which agency to ask.
        """
    package static let remedy = "Remove the `succession:` that is the wrong way round."
    package static let failing: [LintExample] = [
        .files([
            (
                "Rules/accreditors/NEW.yaml",
                """
                accreditor: NEW
                name: New Commission
                reach: programmatic
                sources: {page: {url: "https://agency.example"}}
                source: page
                statuses: {accredited: {counts_as: accredited}}
                accredits: {him-associate: {award: associate}}
                succession: {successor: OLD, since: 2010-01-01, carries: [him-associate]}
                """
            ),
            (
                "Rules/accreditors/OLD.yaml",
                """
                accreditor: ⟦OLD⟧
                name: Old Commission
                reach: programmatic
                sources: {page: {url: "https://agency.example"}}
                source: page
                statuses: {accredited: {counts_as: accredited}}
                accredits: {him-associate: {award: associate}}
                succession: {successor: NEW, since: 2005-01-01, carries: [him-associate]}
                """
            ),
        ])
    ]
    package static let passing: [LintExample] = [
        .file(
            "Rules/accreditors/OLD.yaml",
            """
            accreditor: OLD
            name: Old Commission
            reach: programmatic
            sources: {page: {url: "https://agency.example"}}
            source: page
            statuses: {accredited: {counts_as: accredited}}
            accredits: {him-associate: {award: associate}}
            succession: {successor: CAHIIM, since: 2005-01-01, carries: [him-associate]}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let agencies = catalogue.agencies
        // Each circle is reported once, at the agency whose id comes last in it.
        return catalogue.accreditors.compactMap { start in
            var circle = [start]
            var next = start.succession.flatMap { agencies[$0.successor] }
            while let agency = next, agency.id != start.id {
                // A circle further on is reported where it closes.
                guard !circle.contains(where: { $0.id == agency.id }) else { return nil }
                circle.append(agency)
                next = agency.succession.flatMap { agencies[$0.successor] }
            }
            guard next != nil, circle.allSatisfy({ $0.id <= start.id }), let origin = start.origin else {
                return nil
            }
            return Diagnostic(
                code, "the succession \((circle + [start]).map(\.id).joined(separator: " → ")) is a circle",
                at: SourceLocation(path: start.path, origin),
                notes: circle.dropFirst().compactMap { agency in
                    agency.origin.map {
                        .init("\(agency.id) goes on from here", at: SourceLocation(path: agency.path, $0))
                    }
                }, help: "remove the `succession` that is the wrong way round")
        }
    }
}
