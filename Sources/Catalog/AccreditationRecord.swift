package import Dates

/// What one source says of one agency's standing towards one institution or program.
///
/// The status held on the day its source speaks for, from `start` if that is known, to `end` if it has ended.
package struct AccreditationRecord: Sendable, Hashable {
    package enum End: Sendable, Hashable {
        /// Still running on the day the source speaks for.
        case open
        /// It has ended, on a day not known.
        case unknown
        case on(PartialDate)
    }

    package var agency: Fact<String>
    /// The kind of program that was accredited, in the words of the agency's rule file.
    package var accredits: Fact<String>
    /// A status word of the agency's rule file.
    package var status: Fact<String>
    package var start: Fact<PartialDate>
    package var end: End
    /// Where the file says when it ended.
    package var endOrigin: Origin?
    package var nextReview: Fact<PartialDate>
    /// `nil` where the record doesn't say which campus it covers.
    package var campus: String?
    /// The source that would have the record if it were still so, and doesn't: its place in the school's list.
    package var missingFrom: Int?
    /// Set when the file has an error inside the record: nothing is concluded from such a record, because a
    /// misspelled `to` would otherwise make an ended status look like a running one.
    package var isFaulty: Bool
    /// A remark for readers; nothing is concluded from it.
    package var note: String?
    package var origin: Origin

    package init(
        agency: Fact<String>, accredits: Fact<String> = .unknown, status: Fact<String> = .unknown,
        start: Fact<PartialDate> = .unknown, end: End = .open, nextReview: Fact<PartialDate> = .unknown,
        campus: String? = nil, missingFrom: Int? = nil, isFaulty: Bool = false, note: String? = nil,
        origin: Origin
    ) {
        self.agency = agency
        self.accredits = accredits
        self.status = status
        self.start = start
        self.end = end
        self.nextReview = nextReview
        self.campus = campus
        self.missingFrom = missingFrom
        self.isFaulty = isFaulty
        self.note = note
        self.origin = origin
    }
}

/// Somebody looked for every record of a kind: on the day the source speaks for, what is not in the file was
/// not there.
package struct AccreditationsComplete: Sendable, Hashable {
    package var reach: Accreditor.Reach
    package var origin: Origin

    package init(reach: Accreditor.Reach, origin: Origin) {
        self.reach = reach
        self.origin = origin
    }
}

extension AccreditationRecord {
    /// Whether the next review that the source names lies before a day; `nil` where it names none, or names it
    /// too inexactly to tell.
    package func isReviewPast(on day: Day) -> Bool? {
        guard let review = nextReview.value else { return nil }
        if review.latest < day { return true }
        return day <= review.earliest ? false : nil
    }
}
