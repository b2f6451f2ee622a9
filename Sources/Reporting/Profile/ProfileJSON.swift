package import Catalog
import Dates
package import Matching

/// Everything that is known of a program or a school, for programs: the wire format of
/// `accredit show --format json`.
package enum ProfileJSON {
    private struct Report: Encodable {
        var on: String
        var school: SchoolPart
        /// `null` on the page of a school.
        var program: OrNull<ProgramPart>
        var sources: [SourcePart]
        var ask: [ContactPart]
    }

    private struct SchoolPart: Encodable {
        var id: String
        var name: String
        var otherNames: [String]
        var unitid: FactPart<String>
        var city: FactPart<String>
        var state: FactPart<String>
        var country: FactPart<String>
        var campuses: [CampusPart]
        /// Of the school as a whole; `null` on the page of a program.
        var standings: OrNull<[StandingPart]>
        var accreditationsComplete: OrNull<[CompletePart]>
        /// In short; `null` on the page of a program.
        var programs: OrNull<[ShortPart]>
    }

    private struct CampusPart: Encodable {
        var id: String
        var city: FactPart<String>
        var state: FactPart<String>
    }

    private struct ShortPart: Encodable {
        var id: String
        var name: String
        var sponsored: Bool
        var award: OrNull<String>
        var months: OrNull<MonthsPart>
        var byAwardLevel: Bool
        var credentials: [AnswerPart]
    }

    private struct SourcePart: Encodable {
        var number: Int
        var id: String
        var title: OrNull<String>
        var url: OrNull<String>
        var asOf: OrNull<String>
        var read: OrNull<String>
        var weak: OrNull<String>
    }

    private struct ContactPart: Encodable {
        var who: String
        var about: [String]
    }

    /// - Parameter codes: what the codes of fields of study stand for.
    package static func text(_ profile: ProgramProfile, codes: CodeTables = CodeTables()) throws(JSONText
        .Failure) -> String
    {
        let facts = FactParts(school: profile.institution, sources: profile.sources)
        return try JSONText.encode(
            Report(
                on: profile.day.description,
                school: school(facts, standings: nil, programs: nil),
                program: OrNull(ProgramPart(profile, codes)), sources: sources(profile.sources),
                ask: contacts(profile.contacts)))
    }

    package static func text(_ profile: SchoolProfile) throws(JSONText.Failure) -> String {
        let facts = FactParts(school: profile.institution, sources: profile.sources)
        let standings = profile.standings.map { StandingPart($0, on: profile.day, facts) }
        var askable = profile.contacts
        var programs: [ShortPart] = []
        for program in profile.programs {
            askable.add(program.answers)
            programs.append(short(program))
        }
        return try JSONText.encode(
            Report(
                on: profile.day.description,
                school: school(facts, standings: standings, programs: programs),
                program: OrNull(nil), sources: sources(profile.sources), ask: contacts(askable.contacts)))
    }

    private static func school(
        _ facts: FactParts, standings: [StandingPart]?, programs: [ShortPart]?
    ) -> SchoolPart {
        let school = facts.school
        return SchoolPart(
            id: school.id, name: school.name, otherNames: school.otherNames, unitid: facts.of(school.unitid),
            city: facts.of(school.city), state: facts.of(school.state), country: facts.of(school.country),
            campuses: school.campuses.map {
                CampusPart(id: $0.id, city: facts.of($0.city), state: facts.of($0.state))
            },
            standings: OrNull(standings),
            accreditationsComplete: OrNull(
                standings.map { _ in school.accreditationsComplete.map { CompletePart($0, facts) } }),
            programs: OrNull(programs))
    }

    private static func short(_ profile: ProgramProfile) -> ShortPart {
        ShortPart(
            id: profile.program.id, name: profile.program.name, sponsored: profile.program.isSponsored,
            award: OrNull(profile.award?.rawValue),
            months: OrNull(profile.duration.months.map(MonthsPart.init)),
            byAwardLevel: profile.duration.byAwardLevel,
            credentials: profile.answers.map(AnswerPart.init))
    }

    private static func sources(_ cited: CitedSources) -> [SourcePart] {
        cited.sources.enumerated().map { index, source in
            SourcePart(
                number: index + 1, id: source.id, title: OrNull(source.title), url: OrNull(source.url),
                asOf: OrNull(source.asOf?.text), read: OrNull(source.read?.text),
                weak: OrNull(source.weakness))
        }
    }

    private static func contacts(_ contacts: [Contact]) -> [ContactPart] {
        contacts.map { ContactPart(who: $0.who, about: $0.about) }
    }
}
