package import Catalog
package import Dates
package import RuleEngine

/// An institution's or a program's standing with an agency on a day.
package struct StandingCheck: Sendable {
    /// What the standing comes to.
    package enum Answer: String, Sendable, Hashable, CaseIterable {
        case accredited
        /// Seen before the day, and taken to go on.
        case accreditedIf = "accredited-if"
        case preaccredited
        case notAccredited = "not-accredited"
        case cannotTell = "cannot-tell"
    }

    /// One agency's standing, with the stretch of the timeline that the day falls in.
    package struct Line: Sendable {
        /// `nil` for the institution or site as a whole, and for programs that no file names.
        package var program: Program?
        /// The further place of the institution that the line is about.
        package var site: Site?
        /// Of programs that a registry names only by the agency's kind.
        package var isOfKinds = false
        package var agency: String?
        package var accredits: String?
        /// `nil` when nothing is recorded of the agency.
        package var timeline: StandingTimeline?
        package var answer: Answer
        /// `nil` when nothing is recorded of the agency.
        package var stretch: StandingTimeline.Stretch?
        /// The records that the stretch's evidence counts through.
        package var records: [AccreditationRecord]
        package var ask: String?
    }

    package let institution: Institution
    package let day: Day
    package let lines: [Line]

    /// Looks the standing up.
    ///
    /// - Parameters:
    ///   - program: one program, or `nil` for the institution and all its programs.
    ///   - agency: one agency, or `nil` for every agency on record.
    ///   - trust: how much may be taken for granted.
    ///   - withPrograms: whether the question about an institution is about its programs too.
    package init(
        _ institution: Institution, program: Program?, agency: String?, on day: Day, rulebook: Rulebook,
        trust: Confidence = .assumed, withPrograms: Bool = true
    ) {
        self.institution = institution
        self.day = day
        let asked = agency.flatMap { rulebook.accreditors[$0] }
        let reach = asked?.reach
        let accreditsPrograms = asked?.accredits.isEmpty == false
        var lines: [Line] = []
        // A programmatic agency says nothing of the school as a whole, unless its file says so; nor does one that
        // accredits both and is on record only for programs.
        let isOnRecord = institution.accreditations.contains { $0.agency.value == agency }
        let isOfPrograms =
            accreditsPrograms && institution.recordLists.joined().contains { $0.agency.value == agency }
        let asksInstitution =
            program == nil && (isOnRecord || reach != .programmatic && !isOfPrograms)
        if asksInstitution {
            let records = AccreditationRecords(of: institution, accreditors: rulebook.accreditors)
            lines += StandingCheck.lines(records, program: nil, agency: agency, on: day, rulebook, trust)
        }
        if program == nil, withPrograms {
            lines += StandingCheck.lines(
                ofKinds: institution.programAccreditations, institution.actions, at: institution,
                agency: agency, on: day, rulebook, trust)
        }
        if let program {
            let records = AccreditationRecords(
                of: program, at: institution, accreditors: rulebook.accreditors)
            lines += StandingCheck.lines(records, program: program, agency: agency, on: day, rulebook, trust)
        } else if withPrograms, reach != .institutional || accreditsPrograms {
            for program in institution.programs {
                let records = AccreditationRecords(
                    of: program, at: institution, accreditors: rulebook.accreditors)
                lines += StandingCheck.lines(
                    records, program: program, agency: agency, on: day, rulebook, trust)
            }
        }
        self.lines = lines
    }

    /// Looks the standing of one of the institution's further places up.
    package init(
        _ institution: Institution, site: Site, agency: String?, on day: Day, rulebook: Rulebook,
        trust: Confidence = .assumed
    ) {
        self.institution = institution
        self.day = day
        let records = AccreditationRecords(of: site, at: institution, accreditors: rulebook.accreditors)
        let ofKinds = StandingCheck.lines(
            ofKinds: site.programAccreditations, site.actions, at: institution, agency: agency, on: day,
            rulebook, trust)
        let isWhole = site.accreditations.contains { agency == nil || $0.agency.value == agency }
        let whole =
            isWhole || ofKinds.isEmpty
            ? StandingCheck.lines(records, program: nil, agency: agency, on: day, rulebook, trust) : []
        lines = (whole + ofKinds).map { line in
            var line = line
            line.site = site
            return line
        }
    }

    /// The answer for the whole question: yes if any line is, else *cannot tell* if any can't be told.
    ///
    /// Asked of a school without an agency, it is the answer for the school as a whole: an accredited program
    /// doesn't make an accredited school, nor the other way round.
    package var answer: Answer {
        let schoolWide = lines.filter { $0.program == nil && !$0.isOfKinds }
        let asked = schoolWide.isEmpty ? lines : schoolWide
        let order: [Answer] = [.accredited, .accreditedIf, .cannotTell, .preaccredited, .notAccredited]
        return order.first { wanted in asked.contains { $0.answer == wanted } } ?? .cannotTell
    }

    /// The lines of programs that a registry names only by the agency's kind; none where nothing is recorded.
    private static func lines(
        ofKinds records: [AccreditationRecord], _ actions: [AgencyAction], at institution: Institution,
        agency: String?, on day: Day,
        _ rulebook: Rulebook, _ trust: Confidence
    ) -> [Line] {
        guard records.contains(where: { agency == nil || $0.agency.value == agency }) else { return [] }
        let records = AccreditationRecords(
            ofPrograms: records, actions: actions, at: institution, accreditors: rulebook.accreditors)
        return lines(records, program: nil, agency: agency, on: day, rulebook, trust).map { line in
            var line = line
            line.isOfKinds = true
            return line
        }
    }

    private static func lines(
        _ records: AccreditationRecords, program: Program?, agency: String?, on day: Day,
        _ rulebook: Rulebook,
        _ trust: Confidence
    ) -> [Line] {
        let timelines = records.timelinesByCampus().filter {
            agency == nil || $0.agency == agency || $0.agency == nil
        }
        let lines = timelines.map { timeline in
            let stretch = timeline.stretch(on: day)
            return Line(
                program: program, agency: timeline.agency, accredits: timeline.accredits,
                timeline: timeline, answer: Answer(stretch, trust),
                stretch: stretch, records: records.records,
                ask: timeline.agency.flatMap { rulebook.accreditors[$0]?.ask })
        }
        guard lines.isEmpty else { return lines }
        let known = agency.flatMap { rulebook.accreditors[$0] }
        // That a list of schools is whole says nothing of the programs that their agency accredits too.
        let ownReach = program != nil && known?.accredits.isEmpty == false ? nil : known?.reach
        let looked = records.completeDays(ownReach ?? (program == nil ? .institutional : .programmatic))
        let absent = looked.contains(day)
        let stretch = StandingTimeline.Stretch(
            first: day, standing: absent ? .notAccredited : nil, confidence: .sure,
            evidence: .init(absent ? .completeList : .notCovered, records: []))
        return [
            Line(
                program: program, agency: agency, accredits: nil, timeline: nil,
                answer: Answer(stretch, trust),
                stretch: stretch,
                records: [], ask: known?.ask)
        ]
    }
}

extension StandingCheck.Answer {
    /// What a stretch of a timeline answers.
    package init(_ stretch: StandingTimeline.Stretch, _ trust: Confidence) {
        guard stretch.confidence <= trust else {
            self = .cannotTell
            return
        }
        switch stretch.standing {
        case .accredited: self = stretch.confidence == .sure ? .accredited : .accreditedIf
        case .preaccredited: self = .preaccredited
        case .notAccredited: self = .notAccredited
        case nil: self = .cannotTell
        }
    }
}
