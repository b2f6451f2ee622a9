package import Catalog

/// The schools and programs of a catalogue with all the texts that they can be found by.
package struct SearchIndex: Sendable {
    /// What a text is of a school or program; what comes first weighs more.
    enum Role: UInt8, Comparable {
        case name, id, otherName, city, state, award, credential, fieldOfStudy

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    /// A text that something can be found by, by its place in the terms.
    struct Naming: Sendable {
        var text: Int
        var role: Role
    }

    struct School: Sendable {
        var namings: [Naming]
        /// Those of each program, in the order of the file; the school's are a program's too.
        var programs: [[Naming]]
    }

    let institutions: [Institution]
    let schools: [School]
    let terms: SearchTerms

    /// - Parameter codes: the names of states and the titles of fields; without them the codes alone are found.
    package init(_ institutions: [Institution], codes: CodeTables = CodeTables()) {
        var builder = SearchIndexBuilder(codes: codes)
        self.institutions = institutions
        schools = institutions.map { builder.school($0) }
        terms = builder.terms
    }
}

/// Collects the texts of schools and programs.
private struct SearchIndexBuilder {
    let codes: CodeTables
    var terms = SearchTerms()

    init(codes: CodeTables) {
        self.codes = codes
    }

    mutating func school(_ school: Institution) -> SearchIndex.School {
        var namings: [SearchIndex.Naming] = []
        add(school.name, .name, to: &namings)
        add(school.id, .id, to: &namings)
        add(school.unitid.value, .id, to: &namings)
        for id in school.formerIDs { add(id, .id, to: &namings) }
        for name in school.otherNames { add(name, .otherName, to: &namings) }
        for (city, state) in [(school.city, school.state)] + school.campuses.map({ ($0.city, $0.state) }) {
            add(city.value, .city, to: &namings)
            add(state.value?.rawValue, .state, to: &namings)
            add(state.value.flatMap { codes.states[$0] }, .state, to: &namings)
        }
        add(school.country.value, .state, to: &namings)
        return SearchIndex.School(namings: namings, programs: school.programs.map { program($0) })
    }

    private mutating func program(_ program: Program) -> [SearchIndex.Naming] {
        var namings: [SearchIndex.Naming] = []
        add(program.name, .name, to: &namings)
        add(program.id, .id, to: &namings)
        for id in program.formerIDs { add(id, .id, to: &namings) }
        for statement in program.statements { add(statement.name.value, .otherName, to: &namings) }
        add(program.award.value.map { words(for: $0) }, .award, to: &namings)
        for stated in [program.credentialsStated] + program.statements.map(\.credentialsStated) {
            for credential in stated.value ?? [] { add(credential, .credential, to: &namings) }
        }
        add(program.cip.value?.text, .fieldOfStudy, to: &namings)
        add(program.cip.value.flatMap { codes.cip[$0]?.title }, .fieldOfStudy, to: &namings)
        return namings
    }

    private mutating func add(
        _ text: String?, _ role: SearchIndex.Role, to namings: inout [SearchIndex.Naming]
    ) {
        guard let text else { return }
        let place = terms.add(text)
        namings.append(.init(text: place, role: role))
        guard role == .name || role == .otherName, let initials = terms.addInitials(of: place) else { return }
        namings.append(.init(text: initials, role: .otherName))
    }

    /// The words that people use for an award.
    private func words(for award: Award) -> String {
        switch award {
        case .course, .certificate, .diploma: award.rawValue
        case .associate: "associate degree"
        case .bachelor: "bachelor baccalaureate degree"
        case .postBaccalaureateCertificate: "post-baccalaureate postbaccalaureate certificate"
        case .master: "master degree"
        case .postMasterCertificate: "post-master certificate"
        case .doctorate: "doctorate doctor doctoral degree"
        }
    }
}
