package import Catalog

/// Which schools and programs of a registry are taken.
package struct Selection: Sendable {
    /// Beginnings of CIP codes: `51`, `51.07`, `51.0707`; empty for all.
    package var fields: [String] = []
    package var awards: Set<Award> = []
    package var states: Set<Region> = []
    package var unitids: Set<String> = []

    package init() {}

    /// Whether only schools with certain programs are wanted.
    package var choosesPrograms: Bool { !fields.isEmpty || !awards.isEmpty }

    package func takes(_ cip: CIPCode?, _ award: Award?) -> Bool {
        guard fields.isEmpty || cip.map({ $0.begins(with: fields) }) ?? false else { return false }
        return awards.isEmpty || award.map(awards.contains) ?? false
    }

    package func takesSchool(unitid: String?, state: Region?) -> Bool {
        guard unitids.isEmpty || unitid.map(unitids.contains) ?? false else { return false }
        return states.isEmpty || state.map(states.contains) ?? false
    }
}
