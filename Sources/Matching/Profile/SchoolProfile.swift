package import Catalog
package import Dates
package import Eligibility
package import RuleEngine

/// Everything that is known of one school, with its programs in short, for a page about it.
package struct SchoolProfile: Sendable {
    package let institution: Institution
    package let day: Day
    /// The school's own: one for each agency on record, or one that says that there is none.
    package let standings: [StandingCheck.Line]
    /// Of the school's own facts.
    package let sources: CitedSources
    /// Those behind the school's own standings; a page adds those of its programs.
    package let contacts: ContactList
    private let profile: @Sendable (Program) -> ProgramProfile

    /// In the order of the file; each is worked out when it is asked for, so that no page holds the answers of
    /// thousands of programs at once.
    package var programs: LazyMapSequence<[Program], ProgramProfile> {
        institution.programs.lazy.map(profile)
    }

    /// - Parameter rules: the credentials to answer for.
    package init(
        _ institution: Institution, on day: Day, rules: [PreparedRule], rulebook: Rulebook,
        trust: Confidence = .assumed
    ) {
        self.institution = institution
        self.day = day
        standings =
            StandingCheck(
                institution, program: nil, agency: nil, on: day, rulebook: rulebook, trust: trust,
                withPrograms: false
            ).lines
        profile = {
            ProgramProfile($0, at: institution, on: day, rules: rules, rulebook: rulebook, trust: trust)
        }
        var origins: [Origin?] = [institution.origin] + institution.placeOrigins
        origins += institution.campuses.flatMap { [$0.city.origin, $0.state.origin] }
        origins += institution.accreditations.flatMap { [$0.origin, $0.nextReview.origin] }
        origins += institution.accreditationsComplete.map(\.origin)
        sources = CitedSources(institution, origins)
        contacts = ContactList(standings)
    }
}
