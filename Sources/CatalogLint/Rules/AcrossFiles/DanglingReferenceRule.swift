import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// The agencies, statuses and kinds of programs that records name are defined by the rules, the occupations that
/// fields of study name by the table of occupations.
package enum DanglingReferenceRule: CatalogueRule {
    package static let code = DiagnosticCode.danglingReference
    package static let rationale = """
        A name that nothing defines means nothing: a misspelled agency would make a program look as if \
        nobody had accredited it.
        """
    package static let remedy = """
        Correct the spelling; the nearest name is offered. A new agency, status or kind of program is \
        defined in `Rules/accreditors/`, with its source.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ⟦ACJCC⟧, status: accredited}
            """)
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        check(catalogue.codes) + check(catalogue.careers) + checkAgencies(in: catalogue)
            + check(testsOf: catalogue)
    }

    /// The same of what the tests in rule files say: a misspelled status would make a test show nothing.
    package static func check(testsOf catalogue: Catalogue) -> [Diagnostic] {
        guard !catalogue.accreditors.isEmpty else { return [] }
        let agencies = catalogue.agencies
        return catalogue.ruleTests.flatMap(\.tests).flatMap { test in
            test.institution.recordLists.flatMap { $0 }.flatMap { check($0, in: test.institution, agencies) }
        }
    }

    private static func checkAgencies(in catalogue: Catalogue) -> [Diagnostic] {
        // Without any rules there is nothing to hold the names against.
        guard !catalogue.accreditors.isEmpty else { return [] }
        let agencies = catalogue.agencies
        return catalogue.accreditors.flatMap { check(successionOf: $0, agencies) }
            + catalogue.findings { school, record in check(record, in: school, agencies) }
            + catalogue.institutions.findings { school in
                school.actions.finding { check($0, in: school, agencies) }
                    + school.sites.findings { $0.actions.finding { check($0, in: school, agencies) } }
            }
    }

    private static func check(_ codes: CodeTables) -> [Diagnostic] {
        guard !codes.soc.entries.isEmpty else { return [] }
        return codes.cip.entries.flatMap { field -> [Diagnostic] in
            guard case .known(let occupations, let origin) = field.meaning.occupations else { return [] }
            return occupations.filter { codes.soc[$0] == nil }.map {
                Diagnostic(
                    code, "no code table defines the occupation `\($0.text)` of \(field.code.text)",
                    at: SourceLocation(path: codes.cip.path, origin), help: "add it to the table `soc`")
            }
        }
    }

    private static func check(_ careers: [Career]) -> [Diagnostic] {
        let known = Set(careers.map(\.id))
        return careers.flatMap { career in
            career.related.filter { !known.contains($0) }.map { name in
                Diagnostic(
                    code, "no rule file defines the career `\(name)`, which \(career.id) names as related",
                    at: SourceLocation(path: career.path, career.origin),
                    label: Spelling.offer(nearestTo: name, among: known.sorted()),
                    help: "add its file to `Rules/careers/`, or leave the name out")
            }
        }
    }

    private static func check(
        _ action: AgencyAction, in school: Institution, _ agencies: [String: Accreditor]
    ) -> Diagnostic? {
        guard case .known(let name, let origin) = action.agency, agencies[name] == nil else { return nil }
        return finding("agency `\(name)`", origin, school, near: name, known: agencies.keys.sorted())
    }

    private static func check(
        successionOf agency: Accreditor, _ agencies: [String: Accreditor]
    ) -> [Diagnostic] {
        guard let succession = agency.succession, let origin = agency.origin else { return [] }
        let place = SourceLocation(path: agency.path, origin)
        guard let successor = agencies[succession.successor] else {
            return [
                Diagnostic(code, "no rule file defines the successor `\(succession.successor)`", at: place)
            ]
        }
        return succession.carries.filter { agency.scope($0) == nil || successor.scope($0) == nil }.map {
            Diagnostic(
                code, "`\($0)` goes from \(agency.id) to \(successor.id), but not both define it", at: place)
        }
    }

    private static func check(
        _ record: AccreditationRecord, in school: Institution, _ agencies: [String: Accreditor]
    ) -> [Diagnostic] {
        guard case .known(let name, let origin) = record.agency else { return [] }
        guard let agency = agencies[name] else {
            return [finding("agency `\(name)`", origin, school, near: name, known: agencies.keys.sorted())]
        }
        var findings: [Diagnostic] = []
        if case .known(let word, let origin) = record.status, agency.status(word) == nil {
            findings.append(
                finding(
                    "status `\(word)` of \(name)", origin, school, near: word,
                    known: agency.statuses.map(\.id)))
        }
        let isWhole = record.accredits.value == "institution" && agency.reach == .institutional
        if case .known(let word, let origin) = record.accredits, agency.scope(word) == nil, !isWhole {
            findings.append(
                finding(
                    "kind of program `\(word)` of \(name)", origin, school, near: word,
                    known: agency.accredits.map(\.id)))
        }
        return findings
    }

    private static func finding(
        _ what: String, _ origin: Origin, _ school: Institution, near word: String, known: [String]
    ) -> Diagnostic {
        let nearest = Spelling.nearest(to: word, among: known)
        return Diagnostic(
            code, "no rule file defines \(what)", at: SourceLocation(path: school.path, origin),
            label: nearest.map { Spelling.offer($0) },
            help: nearest == nil ? "known: " + known.prefix(20).joined(separator: ", ") : nil)
    }
}
