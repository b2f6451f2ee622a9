import Catalog
import RuleEngine

enum CredentialKey: String, FormatKey {
    case credential, replaces, name, issuer, ask, fields, editions, tests
    case decidedBy = "decided_by"
    case cannotOccur = "cannot_occur"
    case unnoticedFaults = "unnoticed_faults"

    static let noun = "credential"
    static let meaning = "A credential: its editions, and in each the routes to it."

    var format: KeyFormat {
        switch self {
        case .credential: .required(.text, "The credential's id, which commands take: RHIT.")
        case .replaces: RuleFileKeys.replaces
        case .name: .required(.text, "The credential's name.")
        case .issuer: .optional(.text, "Who decides in the end.")
        case .ask: .optional(.text, "Whom to ask what the rule can't tell, with the address.")
        case .decidedBy:
            .optional(
                .word(of: RuleSource.Decider.self),
                "What the answer mostly turns on: the program (left out), or the person. Commands that go over programs for every credential leave those of the person out."
            )
        case .fields:
            .optional(
                .list(.written(.cipCode)),
                "The fields of study that a listing begins with, by their CIP codes. A hint: no condition reads it, and a program with an accreditation on record is never left out by it."
            )
        case .editions:
            .required(
                .list(.mapping(EditionKey.self), isNeverEmpty: true),
                "The rule as it stood for a while, edition by edition, without a gap or an overlap.")
        case .tests:
            .optional(
                .list(.mapping(RuleTestKey.self)),
                "What the rule has to answer, case by case: `accredit test` asks it.")
        case .cannotOccur:
            .optional(
                .list(.mapping(ExcludedOutcomeKey.self)),
                "Answers that a condition can never decide by, each with the reason: no test has to show them."
            )
        case .unnoticedFaults:
            .optional(
                .list(.mapping(UnnoticedFaultKey.self)),
                "Faults that no test can notice, each with the reason: `accredit test --faults` seeds them.")
        }
    }
}

/// A rule that is no credential's: what others refer to.
enum RequirementKey: String, FormatKey {
    case requirement, replaces, name, issuer, ask, editions, tests
    case cannotOccur = "cannot_occur"
    case unnoticedFaults = "unnoticed_faults"

    static let noun = "requirement"
    static let meaning = "A rule of its own that other rules refer to, or that is shown beside an answer."

    var format: KeyFormat {
        switch self {
        case .requirement: .required(.text, "The rule's id, which conditions name with `rule`.")
        case .replaces: RuleFileKeys.replaces
        case .name: .required(.text, "What it requires, in a few words.")
        case .issuer: CredentialKey.issuer.format
        case .ask: CredentialKey.ask.format
        case .editions: CredentialKey.editions.format
        case .tests: CredentialKey.tests.format
        case .cannotOccur: CredentialKey.cannotOccur.format
        case .unnoticedFaults: CredentialKey.unnoticedFaults.format
        }
    }
}

enum EditionKey: String, FormatKey {
    case id, cites, routes, parameters, advice
    case inForce = "in_force"
    case chosenBy = "chosen_by"

    static let noun = "edition"
    static let meaning = "The rule as it stood for a while."

    var format: KeyFormat {
        switch self {
        case .id: .required(.text, "The edition's id.")
        case .inForce:
            .required(
                .mapping(PeriodKey.self), "The days on which the edition is in force, both ends included.")
        case .chosenBy:
            .required(.fact(.day), "The fact whose day picks the edition: student.completed_on.")
        case .cites: .optional(.list(.mapping(CitationKey.self)), "The texts that the edition rests on.")
        case .parameters:
            .optional(.list(.mapping(ParameterKey.self)), "Questions that decide several conditions.")
        case .advice:
            .optional(
                .list(.mapping(AdviceKey.self)),
                "What somebody is told who holds something that people take for a route and that is none.")
        case .routes:
            .required(
                .list(.mapping(RouteKey.self), isNeverEmpty: true),
                "The ways to the credential; a program qualifies by any of them.")
        }
    }
}

enum PeriodKey: String, FormatKey {
    case from, to

    static let noun = "period"
    static let meaning = "Days from one to another, both included."

    var format: KeyFormat {
        switch self {
        case .from: .optional(.date, or: [.open], "The first day; left out or `open`: from the beginning.")
        case .to: .optional(.date, or: [.open], "The last day; left out or `open`: it goes on.")
        }
    }
}

enum CitationKey: String, FormatKey {
    case id, title, url, read

    static let noun = "citation"
    static let meaning = "A text that the edition rests on."

    var format: KeyFormat {
        switch self {
        case .id: .required(.text, "The name by which routes cite it.")
        case .title: .optional(.text, "What the text is called.")
        case .url: .optional(.text, "Its address.")
        case .read: .optional(.date, "The day on which somebody read it.")
        }
    }
}

enum ParameterKey: String, FormatKey {
    case id, question, answers, value

    static let noun = "parameter"
    static let meaning = "A question that decides several conditions."

    var format: KeyFormat {
        switch self {
        case .id: .required(.text, "The name by which conditions ask for it.")
        case .question: .required(.text, "The question, as one would put it to the issuer.")
        case .answers: .required(.list(.text), "The answers that the question may have, each a word.")
        case .value:
            .required(.text, "One of the answers, or `open`: every condition that asks is *cannot tell*.")
        }
    }
}

enum AdviceKey: String, FormatKey {
    case holds, says, cites

    static let noun = "advice"
    static let meaning = "What a listing tells somebody who holds a level of education."

    var format: KeyFormat {
        switch self {
        case .holds:
            .required(.word(of: EducationLevel.self), "The level; whoever holds one that implies it is told.")
        case .says: .required(.text, "What to tell, in a sentence or two.")
        case .cites:
            .required(
                .list(.text, isNeverEmpty: true),
                "The texts that it rests on, by their ids under the edition's `cites`.")
        }
    }
}

/// A route is a condition with keys of its own.
enum RouteKey: String, FormatKey {
    case id, label, cites, grants

    static let noun = "route"
    static let meaning = "One way to the credential: a condition, with a name."
    static let base: (any FormatKey.Type)? = ConditionKey.self

    var format: KeyFormat {
        switch self {
        case .id: .required(.text, "The route's id, unique in the edition.")
        case .label: .literal(.text, "The route in words: who takes it.")
        case .cites:
            .literal(
                .list(.text), "The texts that the route rests on, by their ids under the edition's `cites`.")
        case .grants:
            .literal(
                .word(of: RuleSource.Grant.self),
                "What the route comes to: eligibility, or early-sitting, which only admits to the exam "
                    + "before the requirements are met."
            )
        }
    }
}
