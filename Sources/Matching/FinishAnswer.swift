import Catalog
package import Dates

/// Whether somebody who begins a program on one day has finished it by another.
package struct FinishAnswer: Sendable, Hashable {
    package enum Answer: String, Sendable, Hashable, CaseIterable {
        case inTime = "in-time"
        case tooLate = "too-late"
        /// No length is known, or the range of lengths ends on both sides of the day.
        case cannotTell = "cannot-tell"
    }

    package let answer: Answer
    /// The days on which study may end, by the program's length; `nil` where none is known.
    package let ends: DayRange?
    /// The day of completion as well as it is known, if it is in time: what accreditation is asked of.
    package let completion: PartialDate

    /// - Parameters:
    ///   - start: the day study begins.
    ///   - deadline: the last day it may end on, not before `start`.
    package init(_ duration: DurationAnswer, from start: Day, by deadline: Day) {
        ends = duration.months.flatMap {
            DayRange(start.advanced(byMonths: $0.atLeast), start.advanced(byMonths: $0.atMost))
        }
        let first = ends?.first ?? start
        if let ends, ends.last <= deadline {
            answer = .inTime
        } else if first > deadline, !duration.byAwardLevel {
            answer = .tooLate
        } else {
            // The definition of an award level is no promise of the school's: it never refuses a program.
            answer = .cannotTell
        }
        let last = min(ends?.last ?? deadline, deadline)
        completion = DayRange(min(first, last), last).map(PartialDate.init) ?? PartialDate(deadline)
    }
}
