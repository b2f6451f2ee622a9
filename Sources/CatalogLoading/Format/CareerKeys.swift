import Catalog

enum CareerKey: String, FormatKey {
    case career, replaces, name, sources, source, skills, occupations, paths, credentials, related, pay,
        outlook
    case otherNames = "other_names"

    static let noun = "career"
    static let meaning = "Work that people train for: what leads to it, what it pays, how many do it."

    var format: KeyFormat {
        switch self {
        case .career: .required(.text, "The career's id, which commands take: medical-coder.")
        case .replaces: RuleFileKeys.replaces
        case .name: .required(.text, "The career's name.")
        case .otherNames: .optional(.list(.text), "Other words for the same work; people search by them.")
        case .sources: RuleFileKeys.sources
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .skills: .optional(.list(.mapping(SkillKey.self)), "What the work asks for, by a source.")
        case .occupations:
            .required(
                .list(.mapping(OccupationKey.self)),
                "The classes of the Standard Occupational Classification that count the work.")
        case .paths: .optional(.list(.mapping(CareerPathKey.self)), "Ways into the work.")
        case .credentials:
            .optional(
                .list(.mapping(NamedCredentialKey.self)),
                "Whom to ask about credentials of the ways in that no rule file describes.")
        case .related:
            .optional(.list(.text), "Careers that people consider beside this one, by their ids.")
        case .pay: .optional(.list(.mapping(PayKey.self)), "Wages as they were measured.")
        case .outlook:
            .optional(.list(.mapping(OutlookKey.self)), "How the number of jobs is expected to change.")
        }
    }
}

enum OccupationKey: String, FormatKey {
    case soc, title, edition, note, source

    static let noun = "occupation"
    static let meaning = "A class of the Standard Occupational Classification."

    var format: KeyFormat {
        switch self {
        case .soc: .required(.written(.socCode), "The code: 29-2072.")
        case .title: .required(.text, "The title of the class.")
        case .edition:
            .required(
                .number(CareerNumbers.years), or: [.none],
                "The year of the classification's edition, 2010 or 2018; none for a class that statistics made up between two editions."
            )
        case .note: .optional(.text, "What its figures count besides the work, if they do.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum SkillKey: String, FormatKey {
    case name, source

    static let noun = "skill"
    static let meaning = "What the work asks for."

    var format: KeyFormat {
        switch self {
        case .name: .required(.text, "The skill, in a word or two: attention to detail.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum NamedCredentialKey: String, FormatKey {
    case name, ask, source

    static let noun = "named-credential"
    static let meaning = "A credential, or a body that gives some, that a way into the work names."

    var format: KeyFormat {
        switch self {
        case .name: .required(.text, "The credential as the ways in name it.")
        case .ask: .required(.text, "Who can say whether a program leads to it, with an address.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum CareerPathKey: String, FormatKey {
    case award, months, credentials, source

    static let noun = "career-path"
    static let meaning = "A way into the work."

    var format: KeyFormat {
        switch self {
        case .award: .required(.word(of: Award.self), "The award that it begins with.")
        case .months:
            .optional(
                .written(.monthRange), "How many calendar months it takes by the source: 3-6, or 24-24.")
        case .credentials:
            .optional(.list(.text), "Credentials that people take on the way, as the source names them.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum PayKey: String, FormatKey {
    case kind, amount, measured, soc, source

    static let noun = "pay"
    static let meaning = "A wage as it was measured. A mean and a median are never compared."

    var format: KeyFormat {
        switch self {
        case .kind: .required(.word(of: Career.Pay.Kind.self), "Whether it is a mean or a median.")
        case .amount:
            .required(.number(CareerNumbers.amounts), "US dollars a year, before taxes: 50250.")
        case .measured: .required(.date, "When it was measured: 2025-05.")
        case .soc: .required(.written(.socCode), "The occupation that it was measured for.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum OutlookKey: String, FormatKey {
    case from, to, change, jobs, soc, source

    static let noun = "outlook"
    static let meaning = "How the number of jobs is expected to change."

    var format: KeyFormat {
        switch self {
        case .from: .required(.number(CareerNumbers.years), "The year in which jobs were counted.")
        case .to: .required(.number(CareerNumbers.years), "The year that is expected.")
        case .change:
            .required(.written(.percent), "The change in percent, in quotes: \"7.1\", \"-4.9\".")
        case .jobs: .optional(.number(CareerNumbers.jobs), "How many jobs there were in the first year.")
        case .soc: .required(.written(.socCode), "The occupation that was counted.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

/// What numbers can be honest.
enum CareerNumbers {
    static let years = 1900...2200
    static let amounts = 1_000...10_000_000
    static let jobs = 1...1_000_000_000
}
