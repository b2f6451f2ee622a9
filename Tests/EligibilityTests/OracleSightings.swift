import Catalog
import Eligibility

/// What may be taken to hold on a day because it was seen before, by the definition of sightings and from nothing else:
/// every unknown day is chosen in every way, and in each the last thing that was seen up to the day decides.
///
/// In one choice, for one timeline:
/// - A record that runs on its source's day was *seen* on that day, and on its start where that is known.
/// - A record with an end is seen to have *ended*, the day after it, or on its source's day where the end is unknown;
///   unless another accredited record of that source covers that day.
/// - A list of all records that doesn't have a record which an older source saw running saw that it was *not there*,
///   if no record of the timeline is from the list.
/// - What ended and what is not there is neither this standing nor another one; so is what says no clear standing.
/// - A contrary sighting of which nobody knows when it began counts from the day after the newest sighting before it
///   that says otherwise: what was lost may have been lost anywhere between.
/// - A start closes what another source saw running before, and within one source what began before; an accredited
///   record there is closed by no later candidacy, and a source that states ends closes none but a candidacy by an
///   accreditation.
/// - What may be of another timeline, and what has no day, never makes a standing: it holds only if it holds without.
///
/// A standing stands on a day if it does so in every choice.
struct OracleSightings {
    /// What was seen: the number of a standing, or something that is none of them.
    private typealias Mark = Int
    private static let other: Mark = -1

    /// A record in one choice.
    private struct Part {
        enum End {
            case open, unknown
            case on(Int)
        }

        var mark: Mark
        var source: Int
        var seen: Int
        var isDated: Bool
        var statesEnds: Bool
        /// It was to begin after its source's day, whichever days these are.
        var isAnnounced: Bool
        var start: Int?
        var end: End
        /// Without a doubt of this timeline, and of a source with a day.
        var isOwn: Bool

        func covers(_ day: Int) -> Bool {
            guard let start else { return day == seen && isOpen }
            switch end {
            case .open: return start <= day
            case .unknown: return start == day
            case .on(let last): return start <= day && day <= last
            }
        }

        /// The days on which its source says for certain that it ran.
        var known: ClosedRange<Int>? {
            guard isDated else { return nil }
            let last: Int
            switch end {
            case .open: last = seen
            case .unknown:
                guard let start, start < seen else { return nil }
                last = start
            case .on(let day): last = min(day, seen)
            }
            let first = start ?? last
            return first <= last ? first...last : nil
        }

        var isOpen: Bool {
            if case .open = end { true } else { false }
        }

        /// What its source saw run had begun, and so had what it saw ended.
        var isPossible: Bool {
            guard isDated, let start else { return true }
            switch end {
            case .open: return start <= seen || isAnnounced
            case .unknown: return start < seen
            case .on(let last): return start <= seen || isAnnounced || last <= seen
            }
        }

        var runsOnItsDay: Bool {
            guard start ?? seen <= seen else { return false }
            switch end {
            case .open: return true
            case .unknown: return false
            case .on(let last): return seen <= last
            }
        }
    }

    private struct Sighting {
        var day: Int
        var mark: Mark
        var isBeginKnown = true
    }

    private let test: OracleCase
    /// By agency and standing: the days on which it may be something else.
    private var mayFail: [[DaySet]] = Array(repeating: [0, 0, 0], count: 2)
    private(set) var choiceCount = 0

    /// - Returns: `nil` when there are too many choices to look at.
    init?(_ test: OracleCase, choiceLimit: Int = 4000) {
        self.test = test
        let campuses: [OracleRecord.Place?] =
            switch test.campuses {
            case .single: [nil]
            case .north: [.north]
            case .missing: [.north, .south]
            }
        for campus in campuses {
            for agency in 0...1 {
                guard tryAll(agency, campus, choiceLimit) else { return nil }
            }
        }
    }

    /// Whether a standing was seen last in every choice.
    func isAlways(_ standing: Standing, of agency: Int, on day: Int) -> Bool {
        guard let number = OracleWorlds.standings.firstIndex(of: standing) else { return false }
        return !mayFail[agency][number].holds(day)
    }

    // MARK: Choices

    /// One way for each of the unknowns to be chosen.
    private func choices<Value>(_ lists: [[Value]], limit: Int) -> [[Value]]? {
        guard lists.reduce(1, { $0 * $1.count }) <= limit else { return nil }
        return lists.reduce([[]]) { chosen, list in chosen.flatMap { one in list.map { one + [$0] } } }
    }

    private mutating func tryAll(_ agency: Int, _ campus: OracleRecord.Place?, _ limit: Int) -> Bool {
        let everyDay = DaySet(days: 0, through: test.dayCount - 1)
        let records = test.records.indices.filter {
            OracleWorlds.subjects(test.records[$0], campus).contains(agency)
        }
        // Nobody knows what a record with an error would say, nor of which day.
        if records.contains(where: { test.records[$0].isFaulty }) {
            mayFail[agency] = [everyDay, everyDay, everyDay]
            return true
        }
        let sources = Set(records.map(test.source) + test.completeOn.indices.map(OracleCase.listSource))
            .sorted()
        let days = sources.map { source -> [Int] in
            if let list = test.completeOn.indices.first(where: { OracleCase.listSource($0) == source }) {
                return Array(test.completeOn[list].days)
            }
            guard
                let record = records.first(where: { test.source(of: $0) == source }).map({ test.records[$0] })
            else { return [] }
            // Long before all days, or on any of them up to the day it was read.
            return record.asOf.map { Array($0.days) }
                ?? [-9] + Array(0...max(0, min(record.read ?? test.dayCount, test.dayCount)))
        }
        let partWays = records.map {
            ways(
                test.records[$0], of: test.source(of: $0),
                isOwn: OracleWorlds.subjects(test.records[$0], campus) == [agency])
        }
        guard let allSeen = choices(days, limit: limit) else { return false }
        guard let allParts = choices(partWays, limit: limit / max(1, allSeen.count)) else { return false }
        for seen in allSeen {
            let dayOf = Dictionary(uniqueKeysWithValues: zip(sources, seen))
            for parts in allParts {
                let chosen = parts.compactMap { part -> Part? in
                    guard var part else { return nil }
                    part.seen = dayOf[part.source] ?? 0
                    return part
                }
                guard chosen.allSatisfy(\.isPossible) else { continue }
                choiceCount += 1
                note(chosen, lists: test.completeOn.indices.map(OracleCase.listSource), dayOf, agency)
            }
        }
        return true
    }

    /// All that a record may mean apart from the day of its source; `nil` where it doesn't count.
    private func ways(_ record: OracleRecord, of source: Int, isOwn: Bool) -> [Part?] {
        let mark: Mark =
            switch record.status {
            case "continuing", "probation": 0
            case "candidacy": 1
            case "withdrawn", "denied": 2
            default: Self.other
            }
        let starts: [Int?] = record.from.map { $0.days.map { $0 } } ?? [nil]
        let ends: [Part.End] =
            switch record.to {
            case .open: [.open]
            case .unknown: [.unknown]
            case .on(let span): span.days.map { .on($0) }
            }
        let isCertain = isOwn && record.asOf != nil
        let isAnnounced =
            record.to != .unknown
            && (record.asOf.flatMap { seen in record.from.map { seen.last < $0.first } } ?? false)
        var result: [Part?] = isCertain ? [] : [nil]
        for start in starts {
            for end in ends {
                if case .on(let last) = end, let start, start > last { continue }
                result.append(
                    Part(
                        mark: mark, source: source, seen: 0, isDated: record.asOf != nil,
                        statesEnds: record.statesEnds, isAnnounced: isAnnounced, start: start, end: end,
                        isOwn: isCertain))
            }
        }
        return result
    }

    // MARK: One choice

    private mutating func note(_ parts: [Part], lists: [Int], _ dayOf: [Int: Int], _ agency: Int) {
        let sightings = sightings(parts, lists: lists, dayOf)
        for standing in 0...2 {
            for day in 0..<test.dayCount where !stands(standing, on: day, parts, sightings) {
                mayFail[agency][standing] |= DaySet(days: day, through: day)
            }
        }
    }

    private func sightings(_ parts: [Part], lists: [Int], _ dayOf: [Int: Int]) -> [Sighting] {
        var result: [Sighting] = []
        for (number, part) in parts.enumerated() {
            let others = parts.enumerated().filter { $0.offset != number }.map(\.element)
            if part.runsOnItsDay, !others.contains(where: { closes($0, part, by: part.seen) }) {
                result.append(Sighting(day: part.seen, mark: part.mark, isBeginKnown: part.start != nil))
                if let start = part.start { result.append(Sighting(day: start, mark: part.mark)) }
            }
            if part.isOpen { continue }
            var (day, isKnown) = (part.seen, false)
            if case .on(let last) = part.end { (day, isKnown) = (last + 1, true) }
            let goesOn = others.contains { $0.source == part.source && $0.mark == 0 && $0.covers(day) }
            if !goesOn { result.append(Sighting(day: day, mark: Self.other, isBeginKnown: isKnown)) }
        }
        for list in lists where !parts.contains(where: { $0.isOwn && $0.source == list }) {
            guard let day = dayOf[list], parts.contains(where: { $0.isOwn && $0.isOpen && $0.seen < day })
            else { continue }
            result.append(Sighting(day: day, mark: Self.other, isBeginKnown: false))
        }
        return result
    }

    /// Whether a record has ended by a day because another one began.
    private func closes(_ later: Part, _ earlier: Part, by day: Int) -> Bool {
        guard later.isDated, earlier.isDated, earlier.isOpen, let start = later.start, start <= day,
            earlier.start ?? earlier.seen < start
        else { return false }
        if later.source == earlier.source {
            if earlier.mark == 1, later.mark == 0 { return true }
            if earlier.mark == 0, later.mark == 1 { return false }
        }
        guard !earlier.statesEnds, earlier.seen <= later.seen else { return false }
        // Its source saw it run after the other had ended.
        switch later.end {
        case .open: return true
        case .unknown: return start >= earlier.seen
        case .on(let last): return last >= earlier.seen
        }
    }

    private func stands(_ standing: Mark, on day: Int, _ parts: [Part], _ sightings: [Sighting]) -> Bool {
        let known = parts.indices.filter { number in
            guard let known = parts[number].known, known.contains(day) else { return false }
            return !parts.indices.contains {
                $0 != number && closes(parts[$0], parts[number], by: day)
            }
        }
        if !known.isEmpty { return known.allSatisfy { parts[$0].mark == standing } }
        var last = Int.min
        for sighting in sightings where sighting.mark == standing && sighting.day <= day {
            last = max(last, sighting.day)
        }
        guard last > Int.min else { return false }
        return sightings.allSatisfy { other in
            guard other.mark != standing else { return true }
            if other.day <= day { return other.day < last }
            guard !other.isBeginKnown else { return true }
            // It may have begun since the newest sighting before it, which is one after the day.
            return sightings.contains { $0.mark == standing && day <= $0.day && $0.day < other.day }
        }
    }
}
