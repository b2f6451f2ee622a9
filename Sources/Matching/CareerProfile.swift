package import Catalog
import Diagnostics
package import Eligibility
import RuleEngine

/// A career with the programs of a catalogue that lead to it.
package struct CareerProfile: Sendable {
    /// The programs of one award.
    package struct Programs: Sendable, Hashable {
        /// `nil` for those whose award nobody recorded.
        package var award: Award?
        package var count: Int
        /// The least and the most months that those take of which a length is known.
        package var months: MonthRange?
        /// How many admit the student, by what is recorded; empty when nothing was said of who asks.
        package var admission: [AdmissionAnswer: Int]
    }

    /// Figures of one kind for one occupation, which may be compared with each other.
    package struct PaySeries: Sendable {
        package var occupation: SOCCode
        package var kind: Career.Pay.Kind
        /// In the order of measuring.
        package var figures: [Career.Pay]
    }

    /// An edition of the classification that counts the work by other classes than the one before it.
    package struct DefinitionChange: Sendable, Hashable {
        /// Years of the editions.
        package var from: Int
        package var to: Int
        package var before: [SOCCode]
        package var after: [SOCCode]
    }

    package let career: Career
    /// The careers that it names as related, as far as the catalogue has them.
    package let related: [Career]
    /// The fields of study that prepare for it directly, by the code tables.
    package let fields: [CIPCode]
    /// By award, the quickest first.
    package let programs: [Programs]
    /// The credentials that the ways in name, in their order.
    package let credentials: [CareerCredential]
    package let pay: [PaySeries]
    /// Where figures of one class don't go on in another.
    package let definitionChanges: [DefinitionChange]

    /// - Parameters:
    ///   - query: which programs the student considers, and what they bring, which only says whether a school
    ///     admits; its career and its credential are replaced.
    ///   - rulebook: the rules that are put to the programs, for the credentials that they are about.
    ///   - jobs: how many schools are looked at at the same time; the result is the same for any number.
    package init(
        _ career: Career, careers: [Career], institutions: [Institution], codes: CodeTables,
        query: Query, rulebook: Rulebook, jobs: Int = 1
    ) {
        self.career = career
        related = career.related.compactMap { id in careers.first { $0.id == id } }
        fields = career.fields(codes)
        var query = query
        query.career = career.id
        query.careerFields = Set(fields)
        programs = Self.programs(of: institutions, query)
        credentials = CareerCredential.all(
            of: career, query: query, institutions: institutions, rulebook: rulebook, jobs: jobs)
        pay = Self.series(of: career)
        definitionChanges = Self.changes(of: career)
    }

    private static func programs(of institutions: [Institution], _ query: Query) -> [Programs] {
        var byAward: [Award?: Programs] = [:]
        let selection = query.selection
        let applicant = query.applicant
        for institution in institutions {
            // A program whose field nobody recorded may lead anywhere: it isn't counted here.
            for program in institution.programs
            where program.cip.value != nil && selection.concerns(program, at: institution) {
                let award = program.award.value
                guard selection.concerns(award) else { continue }
                var group = byAward[award] ?? Programs(award: award, count: 0, months: nil, admission: [:])
                group.count += 1
                if let months = DurationAnswer(program, award: award).months {
                    group.months = group.months.map { $0.joined(with: months) } ?? months
                }
                if let applicant {
                    group.admission[
                        AdmissionJudgement(program.admission, of: applicant).answer, default: 0] += 1
                }
                byAward[award] = group
            }
        }
        // By the order in which the awards are declared, which is that of their length; unknown ones last.
        let order: [Award?] = Award.allCases + [nil]
        return order.compactMap { byAward[$0] }
    }

    private static func series(of career: Career) -> [PaySeries] {
        var series: [PaySeries] = []
        for figure in career.pay {
            let place = series.firstIndex { $0.occupation == figure.occupation && $0.kind == figure.kind }
            if let place {
                series[place].figures.append(figure)
            } else {
                series.append(
                    PaySeries(occupation: figure.occupation, kind: figure.kind, figures: [figure]))
            }
        }
        return series
    }

    private static func changes(of career: Career) -> [DefinitionChange] {
        let inEditions = career.occupations.filter { $0.edition != nil }
        let editions = Dictionary(grouping: inEditions) { $0.edition ?? 0 }.mapValues { $0.map(\.code) }
            .sorted { $0.key < $1.key }
        return zip(editions, editions.dropFirst()).filter { Set($0.value) != Set($1.value) }.map {
            DefinitionChange(from: $0.key, to: $1.key, before: $0.value, after: $1.value)
        }
    }
}

extension Career {
    /// The fields of study that prepare for it directly, by the code tables.
    package func fields(_ codes: CodeTables) -> [CIPCode] {
        let occupations = Set(occupations.map(\.code))
        return codes.cip.entries.filter { field in
            field.meaning.occupations.value?.contains(where: occupations.contains) ?? false
        }.map(\.code)
    }
}

extension MonthRange {
    /// The range from the lesser beginning to the greater end.
    fileprivate func joined(with other: MonthRange) -> MonthRange {
        MonthRange(atLeast: min(atLeast, other.atLeast), atMost: max(atMost, other.atMost)) ?? self
    }
}

extension [Career] {
    /// The career of an id, a name or another name, whatever the case; `nil` if there is none.
    package func named(_ words: String) -> Career? {
        let wanted = words.lowercased()
        return first { $0.id == wanted }
            ?? first { ([$0.name] + $0.otherNames).contains { $0.lowercased() == wanted } }
    }

    /// What was probably meant by words that name no career.
    package func nearest(to words: String) -> String? {
        Spelling.nearest(to: words.lowercased(), among: map(\.id) + flatMap { [$0.name] + $0.otherNames })
    }

    /// The careers a way into which names a credential, by its id or, where there is a rule of it, by its name;
    /// whatever the case.
    package func naming(_ words: String, rulebook: Rulebook) -> [Career] {
        let wanted = words.lowercased()
        let rule = rulebook.credentials.first { $0.source.name.lowercased() == wanted }
        let id = rule?.source.id.lowercased() ?? wanted
        return filter { career in
            career.paths.contains { $0.credentials.contains { $0.lowercased() == id } }
        }
    }
}
