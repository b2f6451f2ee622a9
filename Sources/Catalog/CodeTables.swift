/// The code tables of a catalogue, for showing and searching what codes stand for.
///
/// No verdict reads them: what answers depend on, such as the length of an award level, the types of this module
/// say themselves, so that a catalogue without tables answers the same.
package struct CodeTables: Sendable, Hashable {
    /// The tables; raw values are the words behind `codes:`.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case cip, soc, states
        case awardLevels = "award-levels"
        case educationLevels = "education-levels"
    }

    package struct Field: Sendable, Hashable {
        package var title: String
        /// The occupations that the field prepares for directly.
        package var occupations: Fact<[SOCCode]>

        package init(title: String, occupations: Fact<[SOCCode]>) {
            self.title = title
            self.occupations = occupations
        }
    }

    package struct AwardLevel: Sendable, Hashable {
        /// The level's definition in a few words.
        package var title: String
        package var award: Award
        /// The months that the definition allows; `nil` where it sets no length.
        package var months: MonthRange?

        package init(title: String, award: Award, months: MonthRange?) {
            self.title = title
            self.award = award
            self.months = months
        }
    }

    package struct Education: Sendable, Hashable {
        package var title: String
        /// The nearest levels that holding this one implies; what those imply is implied too.
        package var implies: [EducationLevel]

        package init(title: String, implies: [EducationLevel]) {
            self.title = title
            self.implies = implies
        }
    }

    /// Fields of study.
    package var cip = CodeTable<CIPCode, Field>()
    /// Titles of occupations.
    package var soc = CodeTable<SOCCode, String>()
    /// Names of states and territories.
    package var states = CodeTable<Region, String>()
    package var awardLevels = CodeTable<IPEDSLevel, AwardLevel>()
    package var educationLevels = CodeTable<EducationLevel, Education>()

    package init() {}

    /// Takes over the tables that are missing here.
    package mutating func fillUp(from other: CodeTables) {
        if cip.entries.isEmpty { cip = other.cip }
        if soc.entries.isEmpty { soc = other.soc }
        if states.entries.isEmpty { states = other.states }
        if awardLevels.entries.isEmpty { awardLevels = other.awardLevels }
        if educationLevels.entries.isEmpty { educationLevels = other.educationLevels }
    }
}
