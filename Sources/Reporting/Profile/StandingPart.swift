import Catalog
import Dates
import Eligibility
import Matching
import RuleEngine

/// That a source saw every record of a reach, as JSON says it.
struct CompletePart: Encodable {
    var reach: String
    var source: OrNull<Int>

    init(_ list: AccreditationsComplete, _ facts: FactParts) {
        reach = list.reach.rawValue
        source = OrNull(facts.sources.number(of: list.origin))
    }
}

/// One agency's standing over time, as JSON says it.
struct StandingPart: Encodable {
    struct Period: Encodable {
        /// `null`: no border on this side.
        var from: OrNull<String>
        var to: OrNull<String>
        var standing: OrNull<String>
        /// `null` where nobody can tell.
        var confidence: OrNull<String>
        var reason: String
        var sources: [Int]
        /// There are more records than those whose sources are listed.
        var moreSources: Bool
    }

    struct Record: Encodable {
        var agency: OrNull<String>
        var accredits: OrNull<String>
        var status: OrNull<String>
        var from: OrNull<String>
        var to: OrNull<String>
        var ended: Bool
        var campus: OrNull<String>
        var nextReview: FactPart<String>
        var reviewPast: OrNull<Bool>
        var note: OrNull<String>
        var faulty: Bool
        var source: OrNull<Int>
        var place: FactPlace
    }

    var agency: OrNull<String>
    var accredits: OrNull<String>
    var answer: String
    var assumes: [AssumptionPart]
    var periods: [Period]
    var records: [Record]

    init(_ line: StandingCheck.Line, on day: Day, _ facts: FactParts) {
        agency = OrNull(line.agency)
        accredits = OrNull(line.accredits)
        answer = line.answer.rawValue.replacing("-", with: "_")
        assumes = [line.assumption].compactMap { $0.map(AssumptionPart.init) }
        func records(_ indices: [Int]) -> [AccreditationRecord] {
            indices.compactMap { line.records.indices.contains($0) ? line.records[$0] : nil }
        }
        periods = (line.timeline?.periods ?? []).map { period in
            let isKnown = period.standing != nil
            return Period(
                from: OrNull(period.days.first == .distantPast ? nil : period.days.first.description),
                to: OrNull(period.days.last == .distantFuture ? nil : period.days.last.description),
                standing: OrNull(period.standing?.rawValue.replacing("-", with: "_")),
                confidence: OrNull(isKnown ? Self.word(period.confidence) : nil),
                reason: PeriodText.words(period, line.records),
                sources: Set(records(period.records).compactMap { facts.sources.number(of: $0.origin) })
                    .sorted(),
                moreSources: !period.namesAllRecords)
        }
        self.records = records(line.timeline?.records ?? []).map { Record($0, on: day, facts) }
    }

    private static func word(_ confidence: Confidence) -> String {
        switch confidence {
        case .sure: "sure"
        case .assumed: "assumed"
        case .lastSeen: "last_seen"
        }
    }
}

extension StandingPart.Record {
    init(_ record: AccreditationRecord, on day: Day, _ facts: FactParts) {
        var end: String?
        if case .on(let date) = record.end { end = date.text }
        self.init(
            agency: OrNull(record.agency.value), accredits: OrNull(record.accredits.value),
            status: OrNull(record.status.value), from: OrNull(record.start.value?.text), to: OrNull(end),
            ended: record.end != .open, campus: OrNull(record.campus),
            nextReview: facts.of(record.nextReview, \.text), reviewPast: OrNull(record.isReviewPast(on: day)),
            note: OrNull(record.note), faulty: record.isFaulty,
            source: OrNull(facts.sources.number(of: record.origin)),
            place: FactPlace(record.origin, in: facts.school))
    }
}
