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
        /// `nil` for the institution as a whole.
        package var program: Program?
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
        let reach = agency.flatMap { rulebook.accreditors[$0]?.reach }
        var lines: [Line] = []
        // A programmatic agency says nothing of the school as a whole, unless its file says so.
        let asksInstitution =
            program == nil
            && (reach != .programmatic || institution.accreditations.contains { $0.agency.value == agency })
        if asksInstitution {
            let records = AccreditationRecords(of: institution, accreditors: rulebook.accreditors)
            lines += StandingCheck.lines(records, program: nil, agency: agency, on: day, rulebook, trust)
        }
        if let program {
            let records = AccreditationRecords(
                of: program, at: institution, accreditors: rulebook.accreditors)
            lines += StandingCheck.lines(records, program: program, agency: agency, on: day, rulebook, trust)
        } else if withPrograms, reach != .institutional {
            for program in institution.programs {
                let records = AccreditationRecords(
                    of: program, at: institution, accreditors: rulebook.accreditors)
                lines += StandingCheck.lines(
                    records, program: program, agency: agency, on: day, rulebook, trust)
            }
        }
        self.lines = lines
    }

    /// The answer for the whole question: yes if any line is, else *cannot tell* if any can't be told.
    ///
    /// Asked of a school without an agency, it is the answer for the school as a whole: an accredited program
    /// doesn't make an accredited school, nor the other way round.
    package var answer: Answer {
        let schoolWide = lines.filter { $0.program == nil }
        let asked = schoolWide.isEmpty ? lines : schoolWide
        let order: [Answer] = [.accredited, .accreditedIf, .cannotTell, .preaccredited, .notAccredited]
        return order.first { wanted in asked.contains { $0.answer == wanted } } ?? .cannotTell
    }

    private static func lines(
        _ records: AccreditationRecords, program: Program?, agency: String?, on day: Day,
        _ rulebook: Rulebook,
        _ trust: Confidence
    ) -> [Line] {
        let timelines = records.timelines().filter {
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
        let looked = records.completeDays(known?.reach ?? (program == nil ? .institutional : .programmatic))
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
    init(_ stretch: StandingTimeline.Stretch, _ trust: Confidence) {
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
