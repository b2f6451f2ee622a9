package import Catalog
import Dates
import Eligibility
package import Matching

/// A career on one page: the ways in, the programs of the catalogue, what it pays, how many do it.
package enum CareerTextReport {
    /// - Parameter codes: what the codes of fields stand for.
    package static func text(_ profile: CareerProfile, codes: CodeTables, width: Int = 80) -> String {
        let career = profile.career
        let sources = CitedSources(career.sources)
        var page = PageText(width: width)
        page.line(career.name)
        if !career.otherNames.isEmpty {
            page.item(career.otherNames.joined(separator: ", "), mark: "also called ")
        }
        page.heading("Counted as")
        for occupation in career.occupations {
            let edition = occupation.edition.map { "SOC \($0)" } ?? "in no edition of the SOC"
            page.item(
                "\(occupation.code.text) \(occupation.title) (\(edition))" + mark(occupation.origin, sources))
            if let note = occupation.note { page.line(note, indent: 4) }
        }
        if Set(career.occupations.map(\.code)).count > 1 {
            page.line("The classes have other borders: a figure of one is no figure of another.", indent: 2)
        }
        if !career.skills.isEmpty {
            page.heading("Skills")
            for skill in career.skills { page.item(skill.name + mark(skill.origin, sources)) }
        }
        writePaths(career, sources, to: &page)
        writePrograms(profile, codes, to: &page)
        CareerCredentialText.write(profile, sources, to: &page)
        writePay(profile, sources, to: &page)
        writeOutlook(profile, sources, to: &page)
        if !profile.related.isEmpty {
            page.heading("Beside it")
            for other in profile.related { page.item("\(other.name): accredit career \(other.id)") }
        }
        SourceSection.write(sources, to: &page)
        return page.text
    }

    /// Some careers, with how to go on.
    ///
    /// - Parameter credential: what a way into each of them names; `nil` for all careers that there are.
    package static func list(
        _ careers: [Career], naming credential: String? = nil, width: Int = 80
    ) -> String {
        var page = PageText(width: width)
        if let credential {
            page.line("\(credential): \(TextLayout.count(careers.count, "career")) a way into which names it")
            page.gap()
        }
        for career in careers {
            page.line(career.name)
            page.line("accredit career \(career.id)", indent: 2)
        }
        return page.text
    }

    /// What keeps figures of these occupations from being one series: a change of the classification, or a class
    /// that counts other work too.
    private static func warnings(_ profile: CareerProfile, of occupations: Set<SOCCode>) -> [String] {
        let changes = profile.definitionChanges.filter {
            !occupations.isDisjoint(with: $0.before) && !occupations.isDisjoint(with: $0.after)
        }.map {
            "Warning: SOC \($0.to) defines the work otherwise than SOC \($0.from): figures of "
                + list($0.before) + " do not go on in those of " + list($0.after) + "."
        }
        let notes = profile.career.occupations.filter { occupations.contains($0.code) }.compactMap { each in
            each.note.map { "Warning: \(each.code.text): \($0)." }
        }
        return changes + notes
    }

    private static func list(_ codes: [SOCCode]) -> String {
        codes.map(\.text).joined(separator: ", ")
    }

    private static func writePaths(_ career: Career, _ sources: CitedSources, to page: inout PageText) {
        guard !career.paths.isEmpty else { return }
        page.heading("Ways in")
        for path in career.paths {
            let months = path.months.map { ", \(PeriodOfMonths.words($0))" } ?? ", length not stated"
            page.item(path.award.rawValue + months + mark(path.origin, sources))
            if !path.credentials.isEmpty {
                page.line("named with it: " + path.credentials.joined(separator: ", "), indent: 4)
            }
        }
    }

    private static func writePrograms(
        _ profile: CareerProfile, _ codes: CodeTables, to page: inout PageText
    ) {
        page.heading("Programs of this catalogue in a field that prepares for it")
        guard !profile.fields.isEmpty else {
            return page.item("no code table says which fields prepare for it")
        }
        if profile.programs.isEmpty { page.item("none") }
        for group in profile.programs {
            let award = group.award?.rawValue ?? "award not recorded"
            let months = group.months.map { ", \(PeriodOfMonths.words($0))" } ?? ""
            page.item("\(award): \(TextLayout.count(group.count, "program"))\(months)")
            let answers = AdmissionAnswer.allCases.compactMap { answer in
                group.admission[answer].map { "\($0) \(words(answer))" }
            }
            if !answers.isEmpty { page.line(answers.joined(separator: ", "), indent: 4) }
        }
        page.line(
            "A field is a hint: whether a program leads to a credential, its rule says.", indent: 2)
        let shown = profile.fields.prefix(mostFields)
        let more = profile.fields.count - shown.count
        let titles = shown.map { "\($0.text) \(codes.cip[$0]?.title ?? "")" }
        page.line(
            "fields: " + titles.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : ""), indent: 2)
    }

    private static let mostFields = 8

    private static func words(_ answer: AdmissionAnswer) -> String {
        switch answer {
        case .yes: "admit you"
        case .no: "don't"
        case .ask: "to ask"
        }
    }

    private static func writePay(
        _ profile: CareerProfile, _ sources: CitedSources, to page: inout PageText
    ) {
        guard !profile.pay.isEmpty else { return }
        page.heading("Pay, in US dollars a year")
        let most = profile.career.pay.map(\.amount).max() ?? 1
        for series in profile.pay {
            page.line("\(series.kind.rawValue), \(series.occupation.text)", indent: 2)
            for figure in series.figures {
                let start =
                    TextLayout.pad(figure.measured.text, to: 8)
                    + TextLayout.pad("", to: max(0, 7 - DecimalText.grouped(figure.amount).count))
                    + DecimalText.grouped(figure.amount) + mark(figure.origin, sources)
                // The chart takes what the figures leave of the line.
                let room = max(10, page.width - 28)
                let bar = String(repeating: "=", count: max(1, figure.amount * room / most))
                page.drawn(TextLayout.pad(start, to: 22) + bar, indent: 4)
            }
        }
        for warning in warnings(profile, of: Set(profile.pay.map(\.occupation))) {
            page.line(warning, indent: 2)
        }
        page.line("A mean and a median can't be compared: a few high wages lift a mean.", indent: 2)
    }

    private static func writeOutlook(
        _ profile: CareerProfile, _ sources: CitedSources, to page: inout PageText
    ) {
        let career = profile.career
        guard !career.outlook.isEmpty else { return }
        page.heading("Outlook")
        for outlook in career.outlook {
            let jobs = outlook.jobs.map { " of \(DecimalText.grouped($0)) jobs" } ?? ""
            page.item(
                "\(outlook.from) to \(outlook.to): \(percent(outlook.changeInTenths))\(jobs), "
                    + outlook.occupation.text + mark(outlook.origin, sources))
        }
        for warning in warnings(profile, of: Set(career.outlook.map(\.occupation))) {
            page.line(warning, indent: 2)
        }
    }

    /// `+7.1 %`.
    private static func percent(_ tenths: Int) -> String {
        (tenths < 0 ? "" : "+") + DecimalText.of(tenths: tenths) + " %"
    }

    private static func mark(_ origin: Origin, _ sources: CitedSources) -> String {
        sources.number(of: origin).map { " [\($0)]" } ?? ""
    }
}

/// A length in months, in words.
private enum PeriodOfMonths {
    static func words(_ months: MonthRange) -> String {
        months.atLeast == months.atMost
            ? TextLayout.count(months.atLeast, "month") : "\(months.atLeast) to \(months.atMost) months"
    }
}
