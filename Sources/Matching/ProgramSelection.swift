package import Catalog
package import Eligibility

/// Which programs somebody asks about. What isn't known of a program never leaves it out.
package struct ProgramSelection: Sendable, Hashable {
    /// Any of these; empty for all.
    package var states: [Region]
    package var awards: [Award]
    package var deliveries: [Delivery]
    /// Beginnings of CIP codes: `51`, `51.07`, `51.0707`.
    package var fields: [String]
    /// The fields that prepare for a career; `nil` where none was named.
    package var careerFields: Set<CIPCode>?

    package init(
        states: [Region] = [], awards: [Award] = [], deliveries: [Delivery] = [], fields: [String] = []
    ) {
        self.states = states
        self.awards = awards
        self.deliveries = deliveries
        self.fields = fields
    }

    /// Whether only some fields of study are asked about.
    package var choosesFields: Bool { !fields.isEmpty || careerFields != nil }

    /// Whether a program's place, way of teaching and field are among those asked about.
    package func concerns(_ program: Program, at institution: Institution) -> Bool {
        if !states.isEmpty, let state = institution.state(of: program), !states.contains(state) {
            return false
        }
        if !deliveries.isEmpty, let ways = program.delivery.value, !ways.contains(where: deliveries.contains)
        {
            return false
        }
        if choosesFields, let field = program.cip.value {
            return (fields.isEmpty || field.begins(with: fields)) && careerFields?.contains(field) ?? true
        }
        return true
    }

    /// Whether a program's award is, or may be, among those asked about.
    package func concerns(_ awarded: ProgramAward) -> Bool {
        guard !awards.isEmpty, case .oneOf(let possible) = awarded else { return concerns(awarded.known) }
        return possible.contains(where: awards.contains)
    }

    /// Whether an award is among those asked about, as well as it is known.
    package func concerns(_ award: Award?) -> Bool {
        awards.isEmpty || award.map(awards.contains) ?? true
    }
}
