import Catalog
import Dates
import Diagnostics

/// When the records that begin later close a record that runs on.
///
/// A record with a known start closes an earlier open one the day before, unless the open one was seen later than
/// the record that would close it.
struct TimelineClosing {
    enum Answer {
        case certain
        /// It may have ended when a record began that says something else, or that only goes on with the same:
        /// then one of the two holds, and nobody knows which.
        case possible(byAnother: Bool)
        /// Nobody knows whether it or one that says something else began later.
        case disputed
    }

    /// From this day on it has ended for certain.
    private(set) var closedFrom: Day?
    /// Days on which it has ended for certain; afterwards it may run again. In order of time.
    private var closedMeanwhile: [ClosedRange<Day>] = []
    /// From this day on it may have ended, and a record says something else.
    private var anotherFrom: Day?
    /// From this day on it may have ended, if it began before a record that says something else.
    private var disputedFrom: Day?
    /// From this day on it may have ended, and only what may close it says so.
    private var doubtFrom: Day?
    /// From this day on it may have gone over into another record that says the same,
    private var goesOnFrom: Day?
    /// and that holds up to this day at least, if it has begun.
    private var goesOnUntil: Day?

    /// The days on which the answer may change.
    var changes: [Day?] {
        [closedFrom, anotherFrom, disputedFrom, doubtFrom, goesOnFrom, goesOnUntil?.next]
            + closedMeanwhile.flatMap { [$0.lowerBound, $0.upperBound.next] }
    }

    func answer(on day: Day) -> Answer? {
        if let closedFrom, closedFrom <= day { return .certain }
        let later = closedMeanwhile.partitionPoint { $0.lowerBound <= day }
        if later > 0, closedMeanwhile[later - 1].contains(day) { return .certain }
        // What casts doubt counts for more.
        if let doubtFrom, doubtFrom <= day { return .possible(byAnother: false) }
        if let goesOnFrom, let goesOnUntil, goesOnFrom <= day, goesOnUntil < day {
            return .possible(byAnother: false)
        }
        if let disputedFrom, disputedFrom <= day { return .disputed }
        if let anotherFrom, anotherFrom <= day { return .possible(byAnother: true) }
        return nil
    }

    /// Whether it has ended for good by a day.
    func isClosed(by day: Day) -> Bool { closedFrom.map { $0 <= day } ?? false }

    /// The first day on which it may have ended.
    var firstChange: Day? {
        ([closedFrom, anotherFrom, disputedFrom, doubtFrom, goesOnFrom] + closedMeanwhile.map(\.lowerBound))
            .compactMap(
                \.self
            )
            .min()
    }
}

extension TimelineClosing {
    init(
        closedFrom: Day?, meanwhile: [ClosedRange<Day>] = [], anotherFrom: Day? = nil,
        disputedFrom: Day? = nil,
        doubtFrom: Day? = nil,
        goesOn: (from: Day, until: Day)? = nil
    ) {
        goesOnFrom = goesOn?.from
        goesOnUntil = goesOn?.until
        self.closedFrom = closedFrom
        self.anotherFrom = anotherFrom
        self.disputedFrom = disputedFrom
        self.doubtFrom = doubtFrom
        closedMeanwhile = meanwhile.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
            merged, days in
            if let last = merged.last, days.lowerBound <= last.upperBound.next {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
            } else {
                merged.append(days)
            }
        }
    }
}

extension Array {
    /// The place of the first element that doesn't come before, in an array that is ordered so.
    func partitionPoint(_ comesBefore: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
