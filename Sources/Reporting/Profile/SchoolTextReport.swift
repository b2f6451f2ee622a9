import Catalog
import Dates
package import Matching

/// Everything that is known of one school, with its programs in short, for people.
package enum SchoolTextReport {
    package static func text(_ profile: SchoolProfile, width: Int = 80) -> String {
        let school = profile.institution
        let facts = FactText(sources: profile.sources)
        var page = PageText(width: width)
        page.line(SchoolText.nameAndPlace(school, facts))
        page.line(school.id)
        page.line("on \(profile.day)")
        page.gap()
        SchoolText.writeNames(school, facts, to: &page)
        for campus in school.campuses {
            let city = facts.of(campus.city) { $0 }
            let state = facts.of(campus.state, \.rawValue)
            page.row("campus", "\(campus.id): city \(city), state \(state)")
        }

        page.heading("Accreditation of the school as a whole")
        StandingSection(
            lines: profile.standings, day: profile.day, complete: school.accreditationsComplete,
            facts: facts
        ).write(to: &page)

        page.heading("Programs")
        var contacts = profile.contacts
        for program in profile.programs {
            write(program, to: &page)
            contacts.add(program.answers)
        }
        if school.programs.isEmpty {
            page.item("none is recorded")
        } else {
            page.line("all of a program: accredit show SCHOOL/PROGRAM, with the ids above", indent: 2)
        }
        SourceSection.write(profile.sources, to: &page)
        SourceSection.write(contacts.contacts, to: &page)
        return page.text
    }

    private static func write(_ profile: ProgramProfile, to page: inout PageText) {
        let program = profile.program
        let award = profile.award?.rawValue ?? "award not recorded"
        let months = profile.duration.months.map { months in
            ProgramFactsText.months(months) + (profile.duration.byAwardLevel ? " by award level" : "")
        }
        let sponsored = program.isSponsored ? " [sponsored]" : ""
        page.item(
            "\(program.name)\(sponsored), \(award), \(months ?? "duration not recorded")"
                + " (\(program.id))")
        for answer in profile.answers { VerdictSection.write(answer, to: &page, indent: 4) }
    }
}
