import Catalog

enum InstitutionKey: String, FormatKey {
    case institution, name, unitid, dapip, website, location, campuses, sources, source, accreditations,
        programs
    case sites, actions
    case formerIDs = "former_ids"
    case otherNames = "other_names"
    case accreditationsComplete = "accreditations_complete"
    case programAccreditations = "program_accreditations"
    case sourceOf = "source_of"

    static let noun = "institution"
    static let meaning = "One institution with its programs. What is left out is unknown."

    var format: KeyFormat {
        switch self {
        case .institution:
            .required(
                .written(.identifier), "The school's id, which is the name of the file and is never changed.")
        case .name: .required(.text, "The school's name, as it writes it.")
        case .formerIDs: .optional(.list(.text), "Ids that the school had before, which still find it.")
        case .otherNames:
            .optional(.list(.text), "Former names, abbreviations and other names that people search for.")
        case .unitid:
            .optional(
                .written(.unitid), or: [.none],
                "The school's number in IPEDS (UNITID): six digits, in quotes.")
        case .dapip: .optional(.written(.dapipNumber), SiteKey.numberMeaning)
        case .website:
            .optional(.text, or: [.none], "The school's own site, as its source writes the address.")
        case .location: .optional(.mapping(LocationKey.self), "Where the school is.")
        case .campuses:
            .optional(
                .list(.mapping(CampusKey.self)),
                "The school's campuses, which programs and records name with `campus`.")
        case .sources:
            .optional(
                .entries(.any, .mapping(SourceKey.self)),
                "Every page or data set that facts rest on, by a short name of your choice.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .sourceOf:
            .optional(
                .entries(.someOf(Self.allCases.map(\.rawValue)), .text), SourceKey.exceptionsMeaning)
        case .accreditationsComplete:
            .optional(.mapping(CompleteKey.self), CompleteKey.meaning)
        case .accreditations:
            .optional(
                .list(.mapping(RecordKey.self)),
                "Accreditation of the school as a whole, one record for each statement of a source.")
        case .programAccreditations:
            .optional(.list(.mapping(RecordKey.self)), RecordKey.registeredMeaning)
        case .actions: .optional(.list(.mapping(ActionKey.self)), ActionKey.meaning)
        case .sites: .optional(.list(.mapping(SiteKey.self)), SiteKey.meaning)
        case .programs: .optional(.list(.mapping(ProgramKey.self)), "The school's programs of study.")
        }
    }
}

enum LocationKey: String, FormatKey {
    case city, state, country

    static let noun = "location"
    static let meaning = "A place: city, state and country."

    var format: KeyFormat {
        switch self {
        case .city: .optional(.text, or: [.none], "The city.")
        case .state:
            .optional(
                .word(of: Region.self), or: [.none],
                "The postal code of a state, district, territory or freely associated state: MI.")
        case .country:
            .optional(.text, or: [.none], "The country; left out where the state is in the United States.")
        }
    }
}

enum CampusKey: String, FormatKey {
    case id, city, state

    static let noun = "campus"
    static let meaning = "A campus of the school."

    var format: KeyFormat {
        switch self {
        case .id: .required(.written(.identifier), "The campus's id, unique in the school.")
        case .city: LocationKey.city.format
        case .state: LocationKey.state.format
        }
    }
}
