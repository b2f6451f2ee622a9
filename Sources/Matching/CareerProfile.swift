package import Catalog
import Diagnostics
package import Eligibility

/// A career with the programs of a catalogue that lead to it.
package struct CareerProfile: Sendable {
    /// The programs of one award.
    package struct Programs: Sendable, Hashable {
        /// `nil` for those whose award nobody recorded.
        package var award: Award?
        package var count: Int
        /// The least and the most months that those take of which a length is known.
        package var months: MonthRange?
        /// How many admit the student, by what is recorded; empty when no education was given.
        package var admission: [AdmissionAnswer: Int]
    }

    /// Figures of one kind for one occupation, which may be compared with each other.
    package struct PaySeries: Sendable {
        package var occupation: SOCCode
        package var kind: Career.Pay.Kind
        /// In the order of measuring.
        package var figures: [Career.Pay]
    }

    package let career: Career
    /// The careers that it names as related, as far as the catalogue has them.
    package let related: [Career]
    /// The fields of study that prepare for it directly, by the code tables.
    package let fields: [CIPCode]
    /// By award, the quickest first.
    package let programs: [Programs]
    package let pay: [PaySeries]

    /// - Parameters:
    ///   - selection: the programs that the student considers.
    ///   - education: what the student holds; it only says whether a school admits.
    package init(
        _ career: Career, careers: [Career], institutions: [Institution], codes: CodeTables,
        selection: ProgramSelection = ProgramSelection(), education: EducationHeld? = nil
    ) {
        self.career = career
        related = career.related.compactMap { id in careers.first { $0.id == id } }
        fields = career.fields(codes)
        programs = Self.programs(
            of: Set(self.fields), institutions, selection: selection, education: education)
        pay = Self.series(of: career)
    }

    private static func programs(
        of fields: Set<CIPCode>, _ institutions: [Institution], selection: ProgramSelection,
        education: EducationHeld?
    ) -> [Programs] {
        var byAward: [Award?: Programs] = [:]
        for institution in institutions {
            for program in institution.programs where selection.concerns(program, at: institution) {
                guard let cip = program.cip.value, fields.contains(cip) else { continue }
                let award = program.award.value
                guard selection.concerns(award) else { continue }
                var group = byAward[award] ?? Programs(award: award, count: 0, months: nil, admission: [:])
                group.count += 1
                if let months = DurationAnswer(program, award: award).months {
                    group.months = group.months.map { $0.joined(with: months) } ?? months
                }
                if let education {
                    let applicant = Applicant(education: education)
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
}
