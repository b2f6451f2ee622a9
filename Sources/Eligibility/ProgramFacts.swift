package import Catalog
import Dates
package import RuleEngine

/// A program in the form that rules read.
package struct ProgramFacts: Sendable {
    package var facts: Facts
    /// The program's timelines and behind them, where the rule reads them, the school's; the engine's evidence
    /// numbers count through them and their stretches.
    package let timelines: [StandingTimeline]
    /// The records that the timelines count through: the program's, then the school's.
    package let records: [AccreditationRecord]
    /// What the program awards, as well as its facts tell.
    package let awarded: ProgramAward
    /// The award, where one is known.
    package var award: Award? { awarded.known }
    /// The words of the facts.
    package let symbols: SymbolTable

    /// Lays a program's facts out for the rules of a rulebook.
    ///
    /// - Parameter rule: what the facts are for. Lists other than the program's accreditations are only gathered
    ///   where it looks at them, because few rules do; otherwise they stay unknown.
    package init(
        _ program: Program, at institution: Institution, student: Student, rulebook: Rulebook,
        for rule: PreparedRule? = nil
    ) {
        func isRead(_ list: String) -> Bool { rule?.reads(list: list) ?? false }
        var symbols = rulebook.symbols
        func word(_ text: String?) -> FactValue {
            text.map { .word(symbols.symbol(for: $0)) } ?? .unknown
        }
        let records = AccreditationRecords(of: program, at: institution, accreditors: rulebook.accreditors)
        let timelines = records.timelinesByCampus()
        var values = [FactValue](repeating: .unknown, count: ProgramFactSchema.Slot.count)
        awarded = ProgramAward(
            of: program, accredited: ProgramFacts.accredited(program, timelines, rulebook.accreditors))
        let award = awarded.known
        switch awarded {
        case .known(let award): values[ProgramFactSchema.Slot.award] = word(award.rawValue)
        case .none: values[ProgramFactSchema.Slot.award] = .none
        case .oneOf(let awards):
            let others = Award.allCases.filter { !awards.contains($0) }
            values[ProgramFactSchema.Slot.award] = .otherThan(
                others.map { symbols.symbol(for: $0.rawValue) })
        case .contradiction, .unknown: break
        }
        values[ProgramFactSchema.Slot.state] = word(institution.state(of: program)?.rawValue)
        values[ProgramFactSchema.Slot.country] = word(institution.country(of: program))
        values[ProgramFactSchema.Slot.approvedBy] = word(program.approvedBy.value)
        if case .none = program.approvedBy { values[ProgramFactSchema.Slot.approvedBy] = .none }
        if !student.isApplicationUnknown {
            values[ProgramFactSchema.Slot.appliesOn] = .day(.init(student.appliesOn))
        }
        values[ProgramFactSchema.Slot.enrolled] = word(student.enrolment?.rawValue)
        if let day = student.completedOn { values[ProgramFactSchema.Slot.completedOn] = .day(day.days) }
        if let day = student.enrolledOn { values[ProgramFactSchema.Slot.enrolledOn] = .day(day.days) }
        if let done = student.independentStudy {
            values[ProgramFactSchema.Slot.independentStudy] = .flag(done)
        }
        if let hours = student.collegeHours { values[ProgramFactSchema.Slot.collegeHours] = .number(hours) }

        let items = timelines.enumerated().map { index, timeline in
            var item = [FactValue](repeating: .unknown, count: ProgramFactSchema.ItemSlot.count)
            let agency = timeline.agency.flatMap { rulebook.accreditors[$0] }
            item[ProgramFactSchema.ItemSlot.agency] = word(timeline.agency)
            item[ProgramFactSchema.ItemSlot.reach] = word(agency?.reach.rawValue)
            item[ProgramFactSchema.ItemSlot.accredits] = word(timeline.accredits)
            item[ProgramFactSchema.ItemSlot.standing] = ProgramFacts.history(of: timeline, word)
            return FactList.Item(values: item, evidence: index)
        }
        let school =
            isRead(ProgramFactSchema.schoolAccreditations)
            ? SchoolFacts(institution, behind: program.accreditations.count, timelines.count, rulebook, word)
            : SchoolFacts()
        self.timelines = timelines + school.timelines
        self.records = program.accreditations + school.records
        if let months = student.codingExperience {
            values[ProgramFactSchema.Slot.codingExperience] = .number(months)
        }
        let absent = records.completeDays(.programmatic)
        let education =
            isRead(ProgramFactSchema.education)
            ? ProgramFacts.education(of: student, completing: award, word) : ProgramFacts.unknownEducation
        let credentials =
            isRead(ProgramFactSchema.credentials)
            ? ProgramFacts.credentials(of: student, word) : ProgramFacts.unknownCredentials
        self.symbols = symbols
        facts = Facts(
            values: values,
            lists: [
                .init(
                    items: items,
                    unlisted: ProgramFacts.unlisted(timelines, word).map { .init(item: $0, absentOn: absent) }
                ),
                school.list, education, credentials,
            ])
    }

    /// What a timeline says day by day; evidence numbers count through its stretches.
    static func history(of timeline: StandingTimeline, _ word: (String?) -> FactValue) -> FactValue {
        .history(
            History(
                timeline.stretches.enumerated().map { number, stretch in
                    var value: Symbol?
                    if case .word(let symbol) = word(stretch.standing?.rawValue) { value = symbol }
                    return .init(
                        first: stretch.first, value: value, confidence: stretch.confidence, evidence: number)
                }))
    }

    /// The accreditations that may exist although nobody recorded them: by another agency than those on record, or
    /// by one of those, of another kind of program. What is on record of an agency and a kind is its one timeline.
    private static func unlisted(
        _ timelines: [StandingTimeline], _ word: (String?) -> FactValue
    ) -> [FactList.Item] {
        func symbols(_ words: [String]) -> [Symbol] {
            words.compactMap { if case .word(let symbol) = word($0) { symbol } else { nil } }
        }
        func item(agency: FactValue, accredits: FactValue, evidence: Int) -> FactList.Item {
            var values = [FactValue](repeating: .unknown, count: ProgramFactSchema.ItemSlot.count)
            values[ProgramFactSchema.ItemSlot.agency] = agency
            values[ProgramFactSchema.ItemSlot.accredits] = accredits
            values[ProgramFactSchema.ItemSlot.reach] = word(Accreditor.Reach.programmatic.rawValue)
            return FactList.Item(values: values, evidence: evidence)
        }
        let agencies = timelines.compactMap(\.agency).eachOnce()
        var items = agencies.map { agency in
            let kinds = timelines.filter { $0.agency == agency }.compactMap(\.accredits)
            return item(
                agency: word(agency), accredits: kinds.isEmpty ? .unknown : .otherThan(symbols(kinds)),
                evidence: timelines.firstIndex { $0.agency == agency } ?? -1)
        }
        items.append(
            item(
                agency: agencies.isEmpty ? .unknown : .otherThan(symbols(agencies)), accredits: .unknown,
                evidence: -1))
        return items
    }

    /// The awards of the kinds of programs that were accredited, as far as their agencies' files say.
    private static func accredited(
        _ program: Program, _ timelines: [StandingTimeline], _ accreditors: [String: Accreditor]
    ) -> [Award] {
        timelines.compactMap { timeline in
            guard let agency = timeline.agency, let scope = timeline.accredits,
                timeline.records.contains(where: { !program.accreditations[$0].isFaulty })
            else { return nil }
            return accreditors[agency]?.scope(scope)?.award
        }
    }
}
