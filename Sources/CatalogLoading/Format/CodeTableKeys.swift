import Catalog

enum CodeTableKey: String, FormatKey {
    case codes, replaces, sources, source, entries

    static let noun = "code-table"
    static let meaning =
        "What codes and words stand for. Tables are for showing and searching; no verdict reads them."

    static let choices = CodeTables.Kind.allCases.map { kind in
        let takes: ValueForm =
            switch kind {
            case .cip: .entries(.written(.cipCode), .mapping(FieldOfStudyKey.self))
            case .soc: .entries(.written(.socCode), .text)
            case .states: .entries(.allOf(Region.allCases.map(\.rawValue)), .text)
            case .awardLevels:
                .entries(
                    .allOf(IPEDSLevel.allCases.map { String($0.rawValue) }), .mapping(AwardLevelKey.self))
            case .educationLevels:
                .entries(.allOf(EducationLevel.allCases.map(\.rawValue)), .mapping(EducationKey.self))
            }
        return FormatChoice(
            key: Self.codes.rawValue, word: kind.rawValue, other: Self.entries.rawValue, takes: takes)
    }

    var format: KeyFormat {
        switch self {
        case .codes: .required(.word(of: CodeTables.Kind.self), "What the table describes.")
        case .replaces: RuleFileKeys.replaces
        case .sources: RuleFileKeys.sources
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .entries:
            .required(.chosen, "The codes, each with what it stands for.")
        }
    }
}

enum FieldOfStudyKey: String, FormatKey {
    case title, occupations, source

    static let noun = "field-of-study"
    static let meaning = "A field of study of the Classification of Instructional Programs."

    var format: KeyFormat {
        switch self {
        case .title: .required(.text, "The field's title.")
        case .occupations:
            .optional(
                .list(.written(.socCode)), or: [.none],
                "The occupations that the field prepares for directly, by their SOC codes.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum AwardLevelKey: String, FormatKey {
    case title, award, months, source

    static let noun = "award-level"
    static let meaning = "An award level of IPEDS."

    var format: KeyFormat {
        switch self {
        case .title: .required(.text, "The level's definition in a few words.")
        case .award: .required(.word(of: Award.self), "The award that the level stands for.")
        case .months:
            .optional(
                .written(.monthRange),
                "The calendar months that the definition allows, as 21-48; left out where it sets none.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum EducationKey: String, FormatKey {
    case title, implies, source

    static let noun = "education-level"
    static let meaning = "Education that somebody holds or that a program asks for."

    var format: KeyFormat {
        switch self {
        case .title: .required(.text, "The level in words.")
        case .implies:
            .required(
                .list(.word(of: EducationLevel.self), isNeverEmpty: true), or: [.none],
                "The nearest levels that holding this one implies; what those imply is implied, too.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}
