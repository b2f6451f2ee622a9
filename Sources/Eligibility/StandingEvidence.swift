package import Dates

/// Why a timeline says what it says of a stretch of days.
package struct StandingEvidence: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// A record covers the days.
        case recorded
        /// A record was seen before, and its status is taken to go on.
        case assumed(since: PartialDate)
        /// A record was seen too long before for its status to be taken to go on.
        case lastSeen(PartialDate)
        /// The start isn't recorded, and the days come before the status was seen.
        case beforeFirstSeen(PartialDate)
        /// The days are among those on which the status may have begun.
        case startInexact(PartialDate)
        /// The days are among those on which the status may have ended.
        case endInexact(PartialDate)
        /// The status has ended, nobody knows when.
        case endUnknown
        /// The source doesn't say what day it speaks for.
        case undatedSource
        case statusNotRecorded
        /// No source says what the agency's status counts as.
        case statusUndetermined(String)
        /// The file has an error in the record.
        case faultyRecord
        /// The school has several campuses, and the record names none.
        case campusNotRecorded
        /// A record doesn't say, in words the rules know, which agency or which kind of program it is about.
        case subjectNotRecorded
        /// Two records say different things of the same days.
        case contradiction
        /// No record speaks for the days.
        case notCovered
        /// Somebody looked on that day, and there was nothing.
        case completeList
    }

    package var reason: Reason
    /// The records behind it, as indices into the list the timeline was made from.
    package var records: [Int]

    package init(_ reason: Reason, records: [Int]) {
        self.reason = reason
        self.records = records
    }
}
