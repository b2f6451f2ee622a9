import Eligibility
import Matching

/// The programs of a catalogue as a query finds them, grouped by verdict. Nothing that can't be told is left out.
public struct Listing: Sendable {
    /// The groups, in the order in which they are shown.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        case qualifies
        case qualifiesIf = "qualifies-if"
        /// It can't be told, and was a yes when the program was last seen.
        case lastSeen = "last-seen"
        case cannotTell = "cannot-tell"
        case doesNotQualify = "does-not-qualify"
    }

    /// Whether the school admits the student, by what is recorded.
    public enum Admission: String, Sendable, Hashable, CaseIterable {
        case yes
        /// The requirement isn't recorded, or what was said doesn't settle it.
        case ask
    }

    /// One program of the listing.
    public struct Entry: Sendable {
        public let program: Program
        public let group: Group
        public let duration: Duration
        /// `nil` when nothing was said of the student.
        public let admission: Admission?
        /// Why, for every group but `doesNotQualify`; there only where the no rests on assumptions.
        public let explanation: Explanation?
    }

    /// By group, then in the order of the query.
    public let entries: [Entry]
    /// How many programs were left out because their school is known not to admit the student.
    public let notAdmitted: Int
    /// How many were left out because they certainly take longer.
    public let tooLong: Int
    /// How many were left out because they are in other fields than those the credential's rule names.
    public let otherFields: Int
    /// How many were left out because they certainly end after the day to finish by.
    public let tooLate: Int

    init(_ listing: Matching.Listing) {
        entries = listing.entries.map { entry in
            Entry(
                program: Program(program: entry.program, institution: entry.institution),
                group: Group(entry.group), duration: Duration(entry.duration),
                admission: entry.entry.map { $0.answer == .yes ? .yes : .ask },
                explanation: entry.explanation.map(Explanation.init))
        }
        notAdmitted = listing.counts.notAdmitted
        tooLong = listing.counts.tooLong
        otherFields = listing.counts.otherFields
        tooLate = listing.counts.tooLate
    }
}

extension Listing.Group {
    init(_ group: Matching.Listing.Group) {
        self =
            switch group {
            case .qualifies: .qualifies
            case .qualifiesIf: .qualifiesIf
            case .lastSeen: .lastSeen
            case .cannotTell: .cannotTell
            case .doesNotQualify: .doesNotQualify
            }
    }
}
