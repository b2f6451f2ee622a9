package import Catalog
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
        /// It was to begin on that day, and nobody has seen it since.
        case announced(PartialDate)
        /// Two records say different things of the same days.
        case contradiction
        /// A list that would have it doesn't have it any more; the day where it is known.
        case notOnList(PartialDate?)
        /// The agency has done something since that ends it; the day where it is known.
        case action(AgencyAction.Kind, PartialDate?)
        /// The agency that a successor took it over from said something else later.
        case predecessor(String)
        /// No record speaks for the days.
        case notCovered
        /// Somebody looked on that day, and there was nothing.
        case completeList
    }

    package var reason: Reason
    private let named: Named

    package init(_ reason: Reason, records: [Int]) {
        self.reason = reason
        named = .these(records)
    }

    init(_ reason: Reason, _ claims: NamedClaims, on day: Day, of voices: TimelineVoices) {
        self.reason = reason
        named = .claims(claims, day, voices, shift: 0)
    }

    /// The records behind it, as indices into the list the timeline was made from. They are looked for each time.
    package var records: [Int] {
        switch named {
        case .these(let records): records
        case .claims(let claims, let day, let voices, let shift):
            voices.records(claims, on: day).map { $0 + shift }
        }
    }

    /// The same where the list of records stands behind others.
    func countingRecords(from first: Int) -> StandingEvidence {
        StandingEvidence(reason, named.countingRecords(from: first))
    }

    private init(_ reason: Reason, _ named: Named) {
        self.reason = reason
        self.named = named
    }

    package static func == (left: StandingEvidence, right: StandingEvidence) -> Bool {
        left.reason == right.reason && left.records == right.records
    }

    package func hash(into hasher: inout Hasher) {
        // The records would be looked for each time.
        hasher.combine(reason)
    }
}

extension StandingEvidence {
    /// Records that are told by what they say on a day: of many stretches with many records each, a list of each
    /// would take too much room.
    private enum Named: Sendable {
        case these([Int])
        case claims(NamedClaims, Day, TimelineVoices, shift: Int)

        func countingRecords(from first: Int) -> Named {
            switch self {
            case .these(let records): .these(records.map { $0 + first })
            case .claims(let claims, let day, let voices, let shift):
                .claims(claims, day, voices, shift: shift + first)
            }
        }
    }

    /// What it was made from, if that is a timeline.
    var origin: (claims: NamedClaims, voices: TimelineVoices, shift: Int)? {
        guard case .claims(let claims, _, let voices, let shift) = named else { return nil }
        return (claims, voices, shift)
    }
}
