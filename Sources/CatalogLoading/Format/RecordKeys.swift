import Catalog

enum RecordKey: String, FormatKey {
    case agency, accredits, status, from, to, campus, source, note
    case nextReview = "next_review"
    case sourceOf = "source_of"
    case missingFrom = "missing_from"

    static let noun = "accreditation"
    static let meaning = "What one source says of one agency's standing towards the school or program."
    /// Of the key `program_accreditations`, wherever it stands.
    static let registeredMeaning =
        "Accreditation of programs as a registry lists it, by the agency's kind of program alone: which program of "
        + "this file it is, the registry doesn't say."

    var format: KeyFormat {
        switch self {
        case .agency:
            .required(.text, or: [.unknown, .none], "The agency, by the id of its rule file: CAHIIM.")
        case .accredits:
            .optional(
                .text, or: [.none],
                "The kind of program that was accredited, in the words of the agency's rule file: "
                    + "him-associate."
            )
        case .status:
            .optional(.text, or: [.none], "The status, in the words of the agency's rule file: accredited.")
        case .from: .optional(.date, or: [.none], "The first day of the status.")
        case .to:
            .optional(
                .date,
                "The last day of the status; `unknown` where it has ended and nobody knows when. Left "
                    + "out while it goes on."
            )
        case .nextReview:
            .optional(.date, or: [.none], "When the agency reviews next; the status doesn't end with it.")
        case .campus: .optional(.text, "The campus that the record is about, by its id under `campuses`.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .sourceOf:
            .optional(
                .entries(.someOf(Self.allCases.map(\.rawValue)), .text), SourceKey.exceptionsMeaning)
        case .missingFrom:
            .optional(
                .text,
                "A source that would have the record if it were still so, and doesn't: a newer edition of the "
                    + "list. What the record says is then no longer assumed to go on.")
        case .note: .optional(.text, "A remark for readers; nothing is concluded from it.")
        }
    }
}

enum CompleteKey: String, FormatKey {
    case source
    case reach = "for"

    static let noun = "accreditations-complete"
    static let meaning =
        "On the day that this source speaks for somebody saw every record of that reach, so what isn't "
        + "here wasn't there."

    var format: KeyFormat {
        switch self {
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .reach:
            .required(
                .word(of: Accreditor.Reach.self),
                "What was seen whole: accreditation of the school as a whole (institutional) or of "
                    + "programs (programmatic)."
            )
        }
    }
}
