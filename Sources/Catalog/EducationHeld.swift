/// The education somebody holds: the highest level, and what else was said, as "some college, and a GED".
package struct EducationHeld: Sendable, Hashable {
    /// In the order in which the levels are declared, each once; never empty.
    package let levels: [EducationLevel]

    /// - Returns: `nil` if nothing was said.
    package init?(_ levels: some Sequence<EducationLevel>) {
        let said = Set(levels)
        guard !said.isEmpty else { return nil }
        self.levels = EducationLevel.allCases.filter(said.contains)
    }

    /// Whether only a GED stands for a diploma. At admission that is enough; whether an issuer takes the one for the
    /// other is for its rule to say.
    package var hasDiplomaByGEDAlone: Bool {
        levels.contains(.ged) && !levels.contains { $0 != .ged && $0.implies(.diploma) == true }
    }

    /// Whether somebody who holds all this also holds `other`: `true` and `false` are certain, `nil` is *cannot
    /// tell*.
    package func implies(_ other: EducationLevel) -> Bool? {
        let answers = levels.map { $0.implies(other) }
        if answers.contains(true) { return true }
        // What some college leaves open, the word "no diploma" beside it settles.
        let lacksDiploma = levels.contains(.noDiploma) && (other == .diploma || other == .ged)
        return answers.contains(nil) && !lacksDiploma ? nil : false
    }
}
