import Catalog

enum SiteKey: String, FormatKey {
    case dapip, name, city, state, source, accreditations, actions
    case programAccreditations = "program_accreditations"

    static let noun = "site"
    static let meaning =
        "Further places of the school that agencies accredit, as a registry lists them: branches, additional "
        + "locations, hospitals. What is recorded of them says nothing of the school."
    static let numberMeaning =
        "The number in the Database of Accredited Postsecondary Institutions and Programs, in quotes: \"100025\"."

    var format: KeyFormat {
        switch self {
        case .dapip: .required(.written(.dapipNumber), SiteKey.numberMeaning)
        case .name: .required(.text, "What the registry calls the place.")
        case .city: LocationKey.city.format
        case .state: LocationKey.state.format
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .accreditations:
            .optional(.list(.mapping(RecordKey.self)), "Accreditation of the whole place.")
        case .programAccreditations:
            .optional(.list(.mapping(RecordKey.self)), RecordKey.registeredMeaning)
        case .actions: .optional(.list(.mapping(ActionKey.self)), ActionKey.meaning)
        }
    }
}

enum ActionKey: String, FormatKey {
    case agency, accredits, action, date, to, reason, source

    static let noun = "action"
    static let meaning =
        "A step that an agency took: probation, a warning, a withdrawal. One that ends an accreditation (withdrawal, "
        + "denial, lapse, loss, closure) ends the assumption that an older record goes on; the others change no "
        + "standing."

    var format: KeyFormat {
        switch self {
        case .agency: .required(.text, or: [.unknown, .none], "The agency, by the id of its rule file.")
        case .accredits: RecordKey.accredits.format
        case .action:
            .required(.word(of: AgencyAction.Kind.self), or: [.unknown, .none], "What the agency did.")
        case .date: .optional(.date, or: [.none], "The day of the action.")
        case .to:
            .optional(
                .date, or: [.none], "The last day of a status such as probation, where the source states it.")
        case .reason: .optional(.text, "Why, in the words of the source.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}
