package import Catalog

/// Which programs somebody asks about. What isn't known of a program never leaves it out.
package struct ProgramSelection: Sendable, Hashable {
    /// Any of these; empty for all.
    package var states: [Region]
    package var awards: [Award]
    package var deliveries: [Delivery]

    package init(states: [Region] = [], awards: [Award] = [], deliveries: [Delivery] = []) {
        self.states = states
        self.awards = awards
        self.deliveries = deliveries
    }

    /// Whether a program's place and way of teaching are among those asked about.
    package func concerns(_ program: Program, at institution: Institution) -> Bool {
        if !states.isEmpty, let state = institution.state(of: program), !states.contains(state) {
            return false
        }
        if !deliveries.isEmpty, let ways = program.delivery.value, !ways.contains(where: deliveries.contains)
        {
            return false
        }
        return true
    }

    /// Whether an award is among those asked about, as well as it is known.
    package func concerns(_ award: Award?) -> Bool {
        awards.isEmpty || award.map(awards.contains) ?? true
    }
}
