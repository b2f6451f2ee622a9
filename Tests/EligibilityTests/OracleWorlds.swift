import Catalog
import Eligibility

/// Days of a case as bits of a number: bit 3 is day 3.
typealias DaySet = UInt32

extension DaySet {
    /// The days from one to another, both included; none when the last comes first.
    init(days first: Int, through last: Int) {
        self = first > last ? 0 : (1 << DaySet(last + 1)) &- (1 << DaySet(Swift.max(first, 0)))
    }

    func holds(_ day: Int) -> Bool { self >> DaySet(day) & 1 == 1 }
}

/// Every way a case's unknowns could turn out, and what the standings could then have been on each day.
///
/// A *reading* gives every unknown a value: the day a source spoke for, the day a status began and ended, the
/// status, campus, agency and kind of program that a record leaves out. In a reading a record says of some days
/// for certain what the standing was, and of others that it may have been so. Every world, a standing for each
/// day, that agrees with what is certain is possible in that reading; so the standings that a day can have are
/// kept instead of the worlds, which are every combination of them.
///
/// What a record says (design/2, "Meaning"):
/// - It was so from its start, or where that is missing on the day its source spoke for, to its end or that day,
///   whichever was first. Later it may have gone on, earlier (without a start) it may have begun.
/// - `to: unknown` had ended before the day its source spoke for; only its first day is certain.
/// - All records of a source speak for one day.
/// - A record with a known start closes an earlier open one the day before, unless that one was seen later, or its
///   source states ends. Within one source an accreditation closes a candidacy in any case, and no candidacy closes
///   an accreditation. A
///   record is *earlier* by its start, or by the day it was seen where it has none: else a record without a start
///   could never be closed. *Seen later* is strict, because one source that lists both records sees them on the
///   same day and means that the second follows the first. It stays closed; but where its source saw it run after
///   the closing record had ended ("a record without `to` was still running on its source's `as_of` day"), it may
///   run again from that end on, so that a list on which it may stand doesn't prove it gone.
/// - A record with an error, or of a source without a day, makes no day certain. It may be what a complete list
///   saw.
/// - On an exact day of a complete list, what no record may speak for was not there.
///
/// Where records contradict each other in every reading with the same starts, the design answers *cannot tell* for the
/// days on which they do, and for those alone: so of these readings the ones with the fewest such days count. A start
/// is not chosen so that nothing contradicts it: nobody knows it.
struct OracleWorlds {
    /// What the two agencies' standings can be on each day, by agency and standing.
    typealias Possible = [[DaySet]]

    static let agencies = ["CAAHEP", "CAHIIM"]
    static let standings: [Standing] = [.accredited, .preaccredited, .notAccredited]
    private static let notAccredited = 2

    /// By the starts of the records, and then by the days in dispute: bits 0... for the first agency, 16... for the
    /// second.
    private var byStarts: [[Int: Int]: [DaySet: Readings]] = [:]

    /// The readings with the same days in dispute.
    private struct Readings {
        var possible: Possible
        /// The days on which the rule can hold and can fail, by the standing it asks for.
        var canHold: [DaySet] = [0, 0, 0]
        var canFail: [DaySet] = [0, 0, 0]
    }

    /// One record in one reading.
    private struct Part {
        var record: Int
        var agency: Int
        var standing: Int
        var source: Int
        var statesEnds: Bool
        var start: Int?
        var seen: Int
        /// The last day as stated; `nil` while it runs or where nobody knows.
        var last: Int?
        var isOpen: Bool
        var certain: DaySet
        var maybe: DaySet
    }

    private let test: OracleCase
    /// Whether a later record closes an earlier one; without it, records only add to each other.
    private let hasClosing: Bool
    private let everyDay: DaySet
    private let listed: DaySet
    /// What faulty and undated records may be, by agency and standing.
    private var loose: Possible = Array(repeating: [0, 0, 0], count: 2)
    private(set) var readingCount = 0

    /// - Returns: `nil` when there are too many readings to look at, or none: a record contradicts itself.
    init?(_ test: OracleCase, closing hasClosing: Bool = true, readingLimit: Int = 2500) {
        self.test = test
        self.hasClosing = hasClosing
        everyDay = DaySet(days: 0, through: test.dayCount - 1)
        listed = test.completeOn.filter(\.isExact).reduce(0) {
            $0 | DaySet(days: $1.first, through: $1.first)
        }
        let campuses: [OracleRecord.Place?] =
            switch test.campuses {
            case .single: [nil]
            case .north: [.north]
            case .missing: [.north, .south]
            }
        for campus in campuses {
            for record in test.records where record.isFaulty || record.asOf == nil { loosen(record, campus) }
            let dated = test.records.indices.filter {
                test.records[$0].asOf != nil && !test.records[$0].isFaulty
            }
            var left = readingLimit
            for days in daysOfSources(dated) {
                let parts = dated.map { ways($0, days[test.source(of: $0)] ?? 0, campus) }
                left -= parts.reduce(1) { $0 * $1.count }
                guard left >= 0 else { return nil }
                var chosen: [Part] = []
                read(parts[...], &chosen)
            }
        }
        guard readingCount > 0 else { return nil }
        keepFewestDisputes()
    }

    /// Whether some reading is free of contradictions.
    var areConsistent: Bool { byStarts.values.contains { $0[0] != nil } }

    // MARK: Answers

    /// The standings that an agency's may have been on a day; all of them where records contradict each other.
    func standings(of agency: Int, on day: Int) -> Set<Standing> {
        var result: Set<Standing> = []
        for readings in byStarts.values.flatMap(\.values) {
            for (number, standing) in Self.standings.enumerated()
            where readings.possible[agency][number].holds(day) { result.insert(standing) }
        }
        return result
    }

    /// Whether on every day of completion, in every world, the listed agency's standing is the one asked for;
    /// or is not.
    func verdict(wanting standing: Standing) -> Bool? {
        let number = Self.standings.firstIndex(of: standing) ?? 0
        let days = DaySet(days: test.completed.first, through: test.completed.last)
        let canHold = byStarts.values.joined().contains { $0.value.canHold[number] & days != 0 }
        let canFail = byStarts.values.joined().contains { $0.value.canFail[number] & days != 0 }
        return canHold == canFail ? nil : canHold
    }

    // MARK: Readings of one record

    /// The agencies, as numbers, that a record may speak of; `nil` stands for something else.
    static func subjects(_ record: OracleRecord, _ campus: OracleRecord.Place?) -> [Int?] {
        var result: [Int?] =
            switch record.subject {
            case .caahep: [0]
            case .cahiim: [1]
            case .otherKind: [nil]
            case .kindless, .kindMisspelled: [1, nil]
            case .agencyless, .agencyMisspelled: [0, 1, nil]
            }
        if let campus {
            if record.place == .missing {
                if !result.contains(nil) { result.append(nil) }
            } else if record.place != campus {
                result = [nil]
            }
        }
        return result
    }

    private func standings(_ record: OracleRecord) -> [Int] {
        switch record.status {
        case "continuing", "probation": [0]
        case "candidacy": [1]
        case "withdrawn", "denied": [2]
        default: [0, 1, 2]
        }
    }

    private mutating func loosen(_ record: OracleRecord, _ campus: OracleRecord.Place?) {
        var days = everyDay
        if !record.isFaulty {
            if let from = record.from { days &= ~DaySet(days: 0, through: from.first - 1) }
            if case .on(let end) = record.to { days &= DaySet(days: 0, through: end.last) }
        }
        for agency in Self.subjects(record, campus).compactMap({ $0 }) {
            for standing in record.isFaulty ? [0, 1, 2] : standings(record) {
                loose[agency][standing] |= days
            }
        }
    }

    /// The days that the sources of some records may speak for, in every way: one day for each source.
    private func daysOfSources(_ records: [Int]) -> [[Int: Int]] {
        let spans = Dictionary(
            records.compactMap { index in test.records[index].asOf.map { (test.source(of: index), $0) } },
            uniquingKeysWith: { first, _ in first })
        return spans.sorted { $0.key < $1.key }.reduce([[:]]) { ways, source in
            ways.flatMap { way in
                source.value.days.map { day in way.merging([source.key: day]) { _, new in new } }
            }
        }
    }

    /// All that a record whose source speaks for a day may mean; `nil` where it speaks of something else.
    private func ways(_ index: Int, _ seen: Int, _ campus: OracleRecord.Place?) -> [Part?] {
        let record = test.records[index]
        let starts: [Int?] = record.from.map { $0.days.map { $0 } } ?? [nil]
        let subjects = Self.subjects(record, campus)
        var result: [Part?] = subjects.contains(nil) ? [nil] : []
        // What was running when it was seen had begun, unless it was announced altogether.
        let isAnnounced =
            record.asOf.map { seen in record.from.map { seen.last < $0.first } ?? false } ?? false
        for agency in subjects.compactMap({ $0 }) {
            for standing in standings(record) {
                for start in starts {
                    if record.to == .open, let start, start > seen, !isAnnounced { continue }
                    result += lasting(
                        index, from: start, seen: seen, agency, standing)
                }
            }
        }
        return result
    }

    private func lasting(
        _ index: Int, from start: Int?, seen: Int, _ agency: Int, _ standing: Int
    ) -> [Part] {
        let record = test.records[index]
        let end = test.dayCount - 1
        let first = start ?? 0
        func part(_ last: Int?, isOpen: Bool, certain: DaySet, maybe: DaySet) -> Part {
            Part(
                record: index, agency: agency, standing: standing, source: test.source(of: index),
                statesEnds: record.statesEnds,
                start: start, seen: seen, last: last, isOpen: isOpen,
                certain: certain & everyDay, maybe: maybe & everyDay)
        }
        switch record.to {
        case .open:
            return [
                part(
                    nil, isOpen: true, certain: DaySet(days: start ?? seen, through: seen),
                    maybe: DaySet(days: first, through: end))
            ]
        case .unknown:
            guard start.map({ $0 < seen }) ?? true else { return [] }
            return [
                part(
                    nil, isOpen: false, certain: start.map { DaySet(days: $0, through: $0) } ?? 0,
                    maybe: DaySet(days: first, through: seen - 1))
            ]
        case .on(let ends):
            return ends.days.filter { first <= $0 }.map { last in
                let known = min(last, seen)
                return part(
                    last, isOpen: false, certain: DaySet(days: start ?? known, through: known),
                    maybe: DaySet(days: first, through: last))
            }
        }
    }

    // MARK: Readings of all records

    private mutating func read(_ parts: ArraySlice<[Part?]>, _ chosen: inout [Part]) {
        guard let ways = parts.first else { return note(chosen) }
        for way in ways {
            if let way { chosen.append(way) }
            read(parts.dropFirst(), &chosen)
            if way != nil { chosen.removeLast() }
        }
    }

    private mutating func note(_ parts: [Part]) {
        readingCount += 1
        var certain: Possible = Array(repeating: [0, 0, 0], count: 2)
        var maybe = loose
        for (number, part) in parts.enumerated() {
            var (sure, open) = (part.certain, part.maybe)
            for (other, later) in parts.enumerated() where other != number && closes(later, part) {
                let start = later.start ?? 0
                sure &= DaySet(days: 0, through: start - 1)
                // Where nobody knows when the closing record ended, it may have been on its first day.
                let ended = later.isOpen ? nil : later.last ?? start
                let isSeenAfter = ended.map { $0 < part.seen } ?? false
                open &= ~DaySet(days: start, through: isSeenAfter ? ended ?? start : test.dayCount - 1)
            }
            certain[part.agency][part.standing] |= sure
            maybe[part.agency][part.standing] |= open
        }
        var dispute: DaySet = 0
        var possible = maybe
        for agency in 0...1 {
            let sure = certain[agency]
            let both = sure[0] & sure[1] | sure[0] & sure[2] | sure[1] & sure[2]
            let some = sure[0] | sure[1] | sure[2]
            dispute |= both << DaySet(16 * agency)
            for standing in 0...2 {
                let unlisted = everyDay & ~some & ~listed
                var can = sure[standing] | both | unlisted | maybe[agency][standing] & listed & ~some
                if standing == Self.notAccredited { can |= listed & ~some }
                possible[agency][standing] = can
            }
        }
        let starts = parts.compactMap { part in part.start.map { (part.record, $0) } }
        add(possible, dispute, Dictionary(uniqueKeysWithValues: starts))
    }

    private func closes(_ later: Part, _ earlier: Part) -> Bool {
        guard hasClosing, earlier.isOpen, later.agency == earlier.agency, let start = later.start,
            (earlier.start ?? earlier.seen) < start
        else { return false }
        if later.source == earlier.source {
            let (accredited, preaccredited) = (0, 1)
            if earlier.standing == preaccredited, later.standing == accredited { return true }
            if earlier.standing == accredited, later.standing == preaccredited { return false }
        }
        return !earlier.statesEnds && earlier.seen <= later.seen
    }

    private mutating func add(_ possible: Possible, _ dispute: DaySet, _ starts: [Int: Int]) {
        var readings =
            byStarts[starts]?[dispute] ?? Readings(possible: Array(repeating: [0, 0, 0], count: 2))
        let handover = max(0, test.handover)
        let listedDays = [DaySet(days: 0, through: handover - 1), ~DaySet(days: 0, through: handover - 1)]
        for standing in 0...2 {
            for agency in 0...1 {
                readings.possible[agency][standing] |= possible[agency][standing]
                let others = (0...2).filter { $0 != standing }.reduce(DaySet(0)) { $0 | possible[agency][$1] }
                readings.canHold[standing] |= possible[agency][standing] & listedDays[agency]
                readings.canFail[standing] |= others & listedDays[agency]
            }
        }
        byStarts[starts, default: [:]][dispute] = readings
    }

    private mutating func keepFewestDisputes() {
        byStarts = byStarts.mapValues { byDispute in
            byDispute.filter { dispute, _ in
                !byDispute.keys.contains { $0 != dispute && $0 & ~dispute == 0 }
            }
        }
    }
}
