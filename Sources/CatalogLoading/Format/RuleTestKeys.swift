import Catalog

enum RuleTestKey: String, FormatKey {
    case name, program, school, student, expect, edition, routes, needs

    static let noun = "rule-test"
    static let meaning = "Facts, and what the rule has to answer to them: `accredit test` asks it."

    var format: KeyFormat {
        switch self {
        case .name: .required(.text, "What the test shows, in a few words; unique in the file.")
        case .program: .optional(.mapping(TestProgramKey.self), TestProgramKey.meaning)
        case .school: .optional(.mapping(TestSchoolKey.self), TestSchoolKey.meaning)
        case .student: .required(.mapping(TestStudentKey.self), TestStudentKey.meaning)
        case .expect: .required(.word(of: RuleTest.Expectation.self), "The verdict.")
        case .edition:
            .optional(
                .text, "The edition that has to be in force, by its id; none where none is.")
        case .routes:
            .optional(
                .entries(.any, .word(of: RuleTest.Outcome.self)),
                "What single routes have to come to, by their ids: {reciprocity: not-met}.")
        case .needs:
            .optional(
                .list(.text),
                "Facts that the answer has to name as missing: program.award, student.completed_on.")
        }
    }
}

enum TestProgramKey: String, FormatKey {
    case award, source, accreditations
    case approvedBy = "approved_by"
    case accreditationsComplete = "accreditations_complete"

    static let noun = "test-program"
    static let meaning =
        "The program that the test makes up, with the keys of a program file. A source is the day that it speaks for."

    var format: KeyFormat {
        switch self {
        case .award: ProgramKey.award.format
        case .source: .optional(.text, TestProgramKey.sourceMeaning)
        case .accreditations: ProgramKey.accreditations.format
        case .approvedBy: ProgramKey.approvedBy.format
        case .accreditationsComplete: ProgramKey.accreditationsComplete.format
        }
    }

    static let sourceMeaning =
        "The day on which what stands here was seen; without it a record proves nothing of any day."
}

enum TestSchoolKey: String, FormatKey {
    case state, country, source, accreditations
    case accreditationsComplete = "accreditations_complete"

    static let noun = "test-school"
    static let meaning = "The school of the test's program; left out: nothing is known of it."

    var format: KeyFormat {
        switch self {
        case .state: LocationKey.state.format
        case .country: LocationKey.country.format
        case .source: .optional(.text, TestProgramKey.sourceMeaning)
        case .accreditations: InstitutionKey.accreditations.format
        case .accreditationsComplete: InstitutionKey.accreditationsComplete.format
        }
    }
}

enum TestStudentKey: String, FormatKey {
    case enrolled, education, credentials
    case completedOn = "completed_on"
    case appliesOn = "applies_on"
    case enrolledOn = "enrolled_on"
    case independentStudy = "independent_study"
    case collegeHours = "college_hours"
    case codingExperience = "coding_experience"

    static let noun = "test-student"
    static let meaning = "What is known of the person. What is left out is unknown."

    var format: KeyFormat {
        switch self {
        case .completedOn: .optional(.date, "The day on which the program was completed.")
        case .appliesOn:
            .optional(.written(.day), "The day of the application; left out: the day of completion.")
        case .enrolled:
            .optional(
                .word(of: Enrolment.self),
                "How far somebody is who hasn't finished: the rule is asked for early sitting.")
        case .enrolledOn: .optional(.date, "The day on which study in the program began.")
        case .independentStudy:
            .optional(.flag, "Whether AHIMA's Independent Study Program was finished.")
        case .collegeHours: .optional(.number(StudentProfile.hours), "Semester hours of college courses.")
        case .codingExperience:
            .optional(.number(StudentProfile.months), "Months of experience in coding.")
        case .education:
            .optional(
                .either([.text, .list(.word(of: EducationLevel.self))]),
                "The education held besides what the program gives.")
        case .credentials:
            .optional(
                .list(.either([.text, .mapping(HeldCredentialKey.self)])), or: [.none],
                "The credentials held; `none` for somebody who holds none.")
        }
    }
}

enum HeldCredentialKey: String, FormatKey {
    case credential, since, until

    static let noun = "held-credential"
    static let meaning = "A credential with the days on which it was held."

    var format: KeyFormat {
        switch self {
        case .credential: .required(.text, "The credential's id.")
        case .since: .optional(.date, "The first day.")
        case .until: .optional(.date, "The last day; left out: it is still held.")
        }
    }
}

enum UnnoticedFaultKey: String, FormatKey {
    case fault, why

    static let noun = "unnoticed-fault"
    static let meaning = "A fault that changes no answer that anybody can get, so that no test can notice it."

    var format: KeyFormat {
        switch self {
        case .fault: .required(.text, "The fault, in the words in which `accredit test --faults` names it.")
        case .why: .required(.text, "Why it changes nothing.")
        }
    }
}

enum ExcludedOutcomeKey: String, FormatKey {
    case edition, route, condition, outcomes, why

    static let noun = "excluded-outcome"
    static let meaning = "An answer that a condition can never decide by, so that no test has to show it."

    var format: KeyFormat {
        switch self {
        case .edition: .optional(.text, "The edition, by its id; left out: any.")
        case .route: .optional(.text, "The route, by its id; left out: any.")
        case .condition:
            .required(.text, "The condition, by its id or in the words in which `accredit test` names it.")
        case .outcomes:
            .required(
                .list(.word(of: RuleTest.Outcome.self), isNeverEmpty: true), "The outcomes that can't occur.")
        case .why: .required(.text, "Why they can't.")
        }
    }
}
