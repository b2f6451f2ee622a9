import Catalog

enum AccreditorKey: String, FormatKey {
    case accreditor, replaces, name, dapip, reach, ask, sources, source, statuses, accredits
    case otherNames = "other_names"
    case standsFor = "stands_for"
    case succession

    static let noun = "accreditor"
    static let meaning =
        "An accrediting agency: its statuses, what each counts as, and the kinds of programs it accredits."

    var format: KeyFormat {
        switch self {
        case .accreditor: .required(.text, "The agency's id, which program files name: CAHIIM.")
        case .replaces: RuleFileKeys.replaces
        case .name: .required(.text, "The agency's name.")
        case .otherNames: .optional(.list(.text), "Former and other names of the agency.")
        case .dapip:
            .optional(.written(.dapipNumber), "The agency's number in DAPIP (AgencyId), in quotes: \"4\".")
        case .reach:
            .required(
                .word(of: Accreditor.Reach.self),
                "Whether the agency accredits schools as a whole (institutional) or single programs "
                    + "(programmatic)."
            )
        case .ask: .optional(.text, "Whom to ask what the files can't tell, with the address.")
        case .sources: RuleFileKeys.sources
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .standsFor:
            .optional(
                .written(.months),
                "How long a status that was seen is assumed to stay in effect, counted from the first day of "
                    + "`as_of`: 24 months. A choice of this catalogue, not the agency's rule; left out, "
                    + "nothing is taken for granted."
            )
        case .statuses:
            .optional(
                .entries(.any, .mapping(StatusKey.self)),
                "The agency's words for a status, and what each comes to.")
        case .accredits:
            .optional(
                .entries(.any, .mapping(ScopeKey.self)),
                "The kinds of programs that the agency accredits, by words of this catalogue.")
        case .succession: .optional(.mapping(SuccessionKey.self), SuccessionKey.meaning)
        }
    }
}

enum SuccessionKey: String, FormatKey {
    case successor, since, carries, source

    static let noun = "succession"
    static let meaning =
        "The agency that took over programs; what was accredited then counts as the successor's."

    var format: KeyFormat {
        switch self {
        case .successor: .required(.text, "The agency that took over, by its id.")
        case .since: .required(.date, "The first day on which the programs were the successor's.")
        case .carries: .required(.list(.text), "The kinds of programs that went over.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum StatusKey: String, FormatKey {
    case source, note
    case countsAs = "counts_as"
    case standsFor = "stands_for"

    static let noun = "status"
    static let meaning = "What a status word of the agency comes to; `{}` for one that no source explains."

    var format: KeyFormat {
        switch self {
        case .countsAs:
            .optional(
                .word(of: Standing.self), "What the status counts as; left out, the answer is *cannot tell*.")
        case .standsFor:
            .optional(
                .written(.months),
                "How long this status is assumed to stay in effect once seen; `0 months` for one that says nothing "
                    + "of a later day."
            )
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .note: .optional(.text, "A remark for readers; nothing is concluded from it.")
        }
    }
}

enum ScopeKey: String, FormatKey {
    case award, fields, dapip, source, note

    static let noun = "kind-of-program"
    static let meaning = "A kind of program that the agency accredits."

    var format: KeyFormat {
        switch self {
        case .award: .optional(.word(of: Award.self), "The award that such a program gives.")
        case .fields:
            .optional(
                .list(.written(.cipBeginning)),
                "The fields of study it is expected in, as beginnings of CIP codes; only for noticing slips.")
        case .dapip:
            .optional(
                .list(.written(.dapipNumber)),
                "The numbers that DAPIP has for such programs (ProgramId), in quotes.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .note: .optional(.text, "A remark for readers; nothing is concluded from it.")
        }
    }
}
