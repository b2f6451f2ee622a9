import Catalog

enum ProgramKey: String, FormatKey {
    case id, name, award, cip, ipeds, duration, credits, delivery, admission, campus, sponsored, note, tuition
    case source, accreditations
    case alsoStated = "also_stated"
    case approvedBy = "approved_by"
    case formerIDs = "former_ids"
    case credentialsStated = "credentials_stated"
    case accreditationsComplete = "accreditations_complete"
    case sourceOf = "source_of"

    static let noun = "program"
    static let meaning =
        "One program of study. Write only what its pages say; what they don't say is left out."

    var format: KeyFormat {
        switch self {
        case .id:
            .required(.written(.identifier), "The program's id, unique in the school and never changed.")
        case .formerIDs: .optional(.list(.text), "Ids that the program had before, which still find it.")
        case .name: .required(.text, "The program's name, as its page writes it.")
        case .award: .optional(.word(of: Award.self), or: [.none], "What somebody holds after finishing.")
        case .cip:
            .optional(
                .written(.cipCode), or: [.none],
                "The program's CIP code, in quotes: \"51.0707\". A hint for searching that no rule reads.")
        case .ipeds: .optional(.mapping(IPEDSKey.self), IPEDSKey.meaning)
        case .duration: ProgramKey.durationFormat
        case .credits: .optional(.mapping(CreditsKey.self), CreditsKey.meaning)
        case .delivery:
            .optional(
                .list(.word(of: Delivery.self)), or: [.none], "How the program is taught: every way it names."
            )
        case .admission: .optional(.mapping(AdmissionKey.self), AdmissionKey.meaning)
        case .credentialsStated:
            .optional(
                .list(.text), or: [.none],
                "Credentials that the page says graduates may sit for: the page's own claim, never evidence.")
        case .tuition: .optional(.text, or: [.none], "The price, in the words of the source.")
        case .alsoStated:
            .optional(
                .list(.mapping(StatementKey.self)),
                "What further pages say of the same program, one entry a page.")
        case .approvedBy: .optional(.text, or: [.none], "The foreign association that approved the program.")
        case .campus: .optional(.text, "The campus, by its id under `campuses`.")
        case .sponsored:
            .optional(.flag, "Whether the listing is paid for: it is marked wherever it is shown.")
        case .note: .optional(.text, "A remark for readers; nothing is concluded from it.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .sourceOf:
            .optional(
                .entries(.someOf(Self.allCases.map(\.rawValue)), .text), SourceKey.exceptionsMeaning)
        case .accreditationsComplete: .optional(.mapping(CompleteKey.self), CompleteKey.meaning)
        case .accreditations:
            .optional(
                .list(.mapping(RecordKey.self)),
                "The program's accreditation, one record for each statement of a source.")
        }
    }

    fileprivate static let durationFormat = KeyFormat.optional(
        .either([.written(.lengthOfStudy), .mapping(DurationKey.self)]), or: [.none],
        "How long the program takes: 18 months, 30 weeks, 2 years, 4 semesters, 5-6 semesters, 6 "
            + "quarters, P2Y; other words under `stated` with the `length` they come to."
    )
}

enum IPEDSKey: String, FormatKey {
    case cip, level, awards, source

    static let noun = "ipeds"
    static let meaning = "What the school reported to IPEDS of the program."

    var format: KeyFormat {
        switch self {
        case .cip: ProgramKey.cip.format
        case .level:
            .optional(
                .code(IPEDSLevel.allCases.map(\.rawValue)), or: [.none],
                "The award level of IPEDS completions: 2 a certificate of 1 to 2 years, 3 an associate "
                    + "degree, 4 a certificate of 2 to 4 years, 5 a bachelor's degree, 6 a certificate "
                    + "beyond it, 7 a master's degree, 8 a certificate beyond it, 17 to 19 doctorates, "
                    + "20 a certificate of less than 12 weeks, 21 one of less than a year."
            )
        case .awards:
            .optional(
                .entries(.written(.year), .number(AwardsConferred.counts)),
                "How many awards the school conferred, by the year of the completions: {2024: 12}. 0: offered, and "
                    + "nobody finished."
            )
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum DurationKey: String, FormatKey {
    case stated, length, source

    static let noun = "duration"
    static let meaning = "A length in the words of its source, and the length they come to."

    var format: KeyFormat {
        switch self {
        case .stated: .required(.text, "The length in the words of the source.")
        case .length:
            .optional(
                .written(.lengthOfStudy),
                "The length that the words come to, as 6 quarters; left out where they say nothing of "
                    + "calendar time."
            )
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum CreditsKey: String, FormatKey {
    case count, unit, source

    static let noun = "credits"
    static let meaning = "The credits that the program takes, with their unit."

    var format: KeyFormat {
        switch self {
        case .count: .required(.number(Credits.counts), "How many credits, as a whole number without quotes.")
        case .unit:
            .optional(
                .word(of: Credits.Unit.self), "What the credits are; left out where the source doesn't say.")
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum AdmissionKey: String, FormatKey {
    case education, gpa, tests, prerequisites, stated, source
    case abilityToBenefit = "ability_to_benefit"
    case creditsFirst = "credits_first"

    static let noun = "admission"
    static let meaning = "What the program asks of those it admits, as far as the page says."

    var format: KeyFormat {
        switch self {
        case .education:
            .optional(
                .word(of: EducationLevel.self), or: [.none],
                "The education asked for; `none` where nothing is asked for.")
        case .gpa:
            .optional(.gradePointAverage, or: [.none], "The lowest grade point average, like 2.5; below 6.")
        case .abilityToBenefit:
            .optional(
                .flag, or: [.none],
                "Whether people without a diploma may show their ability to benefit instead.")
        case .tests:
            .optional(
                .list(.mapping(AdmissionTestKey.self)), or: [.none], "Tests that have to be taken first.")
        case .prerequisites:
            .optional(
                .list(.mapping(PrerequisiteKey.self)), or: [.none], "Courses that have to be passed first.")
        case .creditsFirst:
            .optional(
                .number(Admission.credits), or: [.none],
                "How many semester credits have to be done at a college first.")
        case .stated:
            .optional(
                .text, or: [.none],
                "Everything else, in the words of the source. Nothing is concluded from it but to ask the school."
            )
        case .source: .optional(.text, SourceKey.nameMeaning)
        }
    }
}

enum AdmissionTestKey: String, FormatKey {
    case test, least

    static let noun = "admission-test"
    static let meaning = "A test that the program asks for."

    var format: KeyFormat {
        switch self {
        case .test: .required(.text, "The test's name: TEAS.")
        case .least:
            .optional(.number(AdmissionTest.scores), "The least score it takes, on the test's own scale.")
        }
    }
}

enum PrerequisiteKey: String, FormatKey {
    case course
    case withinYears = "within_years"

    static let noun = "prerequisite"
    static let meaning = "A course that has to be passed before the program begins."

    var format: KeyFormat {
        switch self {
        case .course: .required(.text, "The course, as its page names it: Medical Terminology.")
        case .withinYears:
            .optional(.number(Prerequisite.years), "How many years before the beginning it may lie.")
        }
    }
}

enum StatementKey: String, FormatKey {
    case source, name, duration, credits, delivery, admission, tuition, note
    case credentialsStated = "credentials_stated"

    static let noun = "statement"
    static let meaning = "What a further page says of a program that has its facts from another page."

    var format: KeyFormat {
        switch self {
        case .source: .required(.text, "The page, by its name under `sources`.")
        case .name: .optional(.text, or: [.none], "What this page calls the program.")
        case .duration: ProgramKey.duration.format
        case .credits: ProgramKey.credits.format
        case .delivery: ProgramKey.delivery.format
        case .admission: ProgramKey.admission.format
        case .tuition: ProgramKey.tuition.format
        case .note: ProgramKey.note.format
        case .credentialsStated: ProgramKey.credentialsStated.format
        }
    }
}
