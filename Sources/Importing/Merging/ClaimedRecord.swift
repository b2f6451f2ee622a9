import Catalog
import Dates
import SourceYAML

/// A standing that a row claims, against a record of the same page about the same agency and kind of program.
struct ClaimedRecord {
    /// The record's place among the program's.
    let index: Int
    /// The record is of a time before or after the claimed one: a page may tell a history.
    let isOfAnotherTime: Bool
    /// Entries that the record doesn't have.
    private(set) var missing: [YAMLValue.Entry] = []
    /// Keys under which the record says something else.
    private(set) var different: [String] = []

    var isSame: Bool { missing.isEmpty && different.isEmpty }

    /// - Returns: `nil` if the record is about something else.
    init?(_ claimed: Claim.Accreditation, against record: AccreditationRecord, _ index: Int) {
        guard record.agency.value == claimed.agency else { return nil }
        if let kind = claimed.accredits, let known = record.accredits.value, kind != known { return nil }
        self.index = index
        isOfAnotherTime = ClaimedRecord.isOfAnotherTime(claimed, record)
        for (entry, compare) in ClaimedRecord.parts(of: claimed) {
            switch compare(record) {
            case .same: continue
            case .missing: missing.append(entry)
            case .different, .lacks: different.append(entry.key)
            }
        }
    }

    /// A whole record, in the order of the file format.
    static func entries(of claimed: Claim.Accreditation) -> [YAMLValue.Entry] {
        parts(of: claimed).map(\.entry)
    }

    private static func isOfAnotherTime(
        _ claimed: Claim.Accreditation, _ record: AccreditationRecord
    ) -> Bool {
        if let start = claimed.start, case .on(let end) = record.end, end.earliest <= start.latest {
            return true
        }
        if let end = claimed.end, let start = record.start.value, end.earliest <= start.latest { return true }
        guard record.status.value != claimed.status, let start = claimed.start,
            let known = record.start.value
        else { return false }
        return start.days != known.days
    }

    private typealias Part = (entry: YAMLValue.Entry, compare: (AccreditationRecord) -> Comparison)

    private static func parts(of claimed: Claim.Accreditation) -> [Part] {
        let parts: [Part?] = [
            (.init("agency", .text(claimed.agency)), { Comparison($0.agency, claimed.agency) }),
            claimed.accredits.map { kind in
                (.init("accredits", .text(kind)), { Comparison($0.accredits, kind) })
            },
            (.init("status", .text(claimed.status)), { Comparison($0.status, claimed.status) }),
            claimed.start.map { date in (.init("from", .plain(date.text)), { compare($0.start, date) }) },
            claimed.end.map { date in (.init("to", .plain(date.text)), { compare($0.end, date) }) },
            claimed.nextReview.map { date in
                (.init("next_review", .plain(date.text)), { compare($0.nextReview, date) })
            },
        ]
        return parts.compactMap { $0 }
    }

    private static func compare(_ fact: Fact<PartialDate>, _ date: PartialDate) -> Comparison {
        Comparison(fact, date, by: isSame)
    }

    private static func compare(_ end: AccreditationRecord.End, _ date: PartialDate) -> Comparison {
        switch end {
        case .open: .missing
        case .unknown: .different
        case .on(let known): isSame(known, date) ? .same : .different
        }
    }

    private static func isSame(_ left: PartialDate, _ right: PartialDate) -> Bool {
        left.days == right.days && left.isEstimated == right.isEstimated
    }
}
