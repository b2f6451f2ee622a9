import RuleEngine

/// What makes a condition: each has exactly one of these keys.
enum ConditionForm: String, CaseIterable {
    case all, any, none, count, some, every, fact, rule, parameter, judgment, asks

    /// The keys that such a condition may have.
    var keys: [ConditionKey] {
        let own: [ConditionKey] =
            switch self {
            case .all: [.all]
            case .any: [.any]
            case .none: [.none]
            case .count: [.count]
            case .some: [.some, .at, .where]
            case .every: [.every, .at, .where]
            case .fact: [.fact, .at, .within] + ConditionForm.operators
            case .rule: [.rule]
            case .parameter: [.parameter, .is]
            case .judgment: [.judgment, .determination]
            case .asks: [.asks]
            }
        return [.id] + own + [.unless]
    }

    static let operators = Condition.Operator.allCases.compactMap { ConditionKey(rawValue: $0.rawValue) }
}

enum ConditionKey: String, FormatKey {
    case id, all, any, none, count, some, every, at, `where`, fact, rule
    case `is`
    case isNot = "is_not"
    case `in`
    case notIn = "not_in"
    case startsWithCode = "starts_with_code"
    case inList = "in_list"
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
    case lessThan = "less_than"
    case before
    case onOrBefore = "on_or_before"
    case after
    case onOrAfter = "on_or_after"
    case covers, overlaps, within, parameter, judgment, determination, asks, unless

    static let noun = "condition"
    static let meaning =
        "A condition: exactly one of all, any, none, count, some, every, fact (with one operator), rule, parameter, judgment and asks."

    static let shapes = ConditionForm.allCases.map { form in
        let keys = form.keys.map(\.rawValue)
        return switch form {
        case .all, .any, .none, .count, .rule, .judgment, .asks: MappingShape(key: form.rawValue, keys: keys)
        case .some, .every: MappingShape(key: form.rawValue, keys: keys, required: [Self.where.rawValue])
        case .parameter: MappingShape(key: form.rawValue, keys: keys, required: [Self.is.rawValue])
        case .fact:
            MappingShape(
                key: form.rawValue, keys: keys, exactlyOneOf: ConditionForm.operators.map(\.rawValue),
                notTogether: [Self.at.rawValue, Self.within.rawValue])
        }
    }

    private static let conditions = ValueForm.list(.mapping(ConditionKey.self), isNeverEmpty: true)
    private static let day = ValueForm.either([.written(.day), .mapping(DayReferenceKey.self)])

    var format: KeyFormat {
        switch self {
        case .id: .literal(.text, "A name for the condition, which explanations show.")
        case .all: .literal(Self.conditions, "Holds when all of these conditions hold.")
        case .any: .literal(Self.conditions, "Holds when at least one of these conditions holds.")
        case .none: .literal(Self.conditions, "Holds when none of these conditions holds.")
        case .some:
            .literal(
                .fact(.list),
                "A list of items: holds when at least one of them meets `where`, on the day `at` where "
                    + "its facts change."
            )
        case .count:
            .literal(.mapping(CountKey.self), "Holds when at least so many of some conditions hold.")
        case .every:
            .literal(
                .fact(.list),
                "A list of items: holds when every one of them meets `where`; of a list that nobody has seen "
                    + "whole, no or cannot tell."
            )
        case .rule:
            .literal(
                .text, "Another rule, by its id: holds when that one does, by the edition its own day picks.")
        case .where:
            .literal(.mapping(ConditionKey.self), "The condition that an item of the list has to meet.")
        case .at:
            .literal(
                Self.day,
                "The day on which a fact that changes, or a dated list, is read: `{fact: "
                    + "student.completed_on}`."
            )
        case .fact:
            .literal(.fact(.any), "The fact that is compared, by one operator that goes with its type.")
        case .is:
            .literal(
                .plain, "The fact is this word, number or flag; of a `parameter`: its value is this answer.")
        case .isNot: .literal(.plain, "The fact is not this word.")
        case .in: .literal(.list(.plain, isNeverEmpty: true), "The fact is one of these words.")
        case .notIn: .literal(.list(.plain, isNeverEmpty: true), "The fact is none of these words.")
        case .startsWithCode:
            .literal(.plain, "The fact is one of the words of its vocabulary that begin with this.")
        case .inList: .literal(.text, "The fact is on this dated list, by its id, on the day `at`.")
        case .atLeast: .literal(.count, "The number is at least this.")
        case .atMost: .literal(.count, "The number is at most this.")
        case .moreThan: .literal(.count, "The number is more than this.")
        case .lessThan: .literal(.count, "The number is less than this.")
        case .before: .literal(Self.day, "The day comes before this one.")
        case .onOrBefore: .literal(Self.day, "The day is this one or comes before it.")
        case .after: .literal(Self.day, "The day comes after this one.")
        case .onOrAfter: .literal(Self.day, "The day is this one or comes after it.")
        case .covers: .literal(Self.day, "The period has this day in it.")
        case .overlaps: .literal(.mapping(WindowKey.self), "The period has a day of this window in it.")
        case .within: .literal(.mapping(WindowKey.self), "The fact is so on some day of this window.")
        case .parameter: .literal(.text, "A parameter of the edition, by its id; `is` names the answer.")
        case .judgment:
            .literal(.text, "A question that a person has to decide: never holds or fails by itself.")
        case .determination:
            .literal(.mapping(DeterminationKey.self), "What a person decided on the question.")
        case .asks:
            .literal(.word(["nothing"]), "`nothing`: always holds, because the text asks for nothing.")
        case .unless:
            .literal(
                .mapping(ConditionKey.self),
                "An exception: where this condition holds, the one around it fails."
            )
        }
    }
}

enum CountKey: String, FormatKey {
    case atLeast = "at_least"
    case of

    static let noun = "count"
    static let meaning = "Some conditions, and how many of them have to hold."

    var format: KeyFormat {
        switch self {
        case .atLeast: .required(.number(1...100), "How many have to hold, no more than there are.")
        case .of: .required(.list(.mapping(ConditionKey.self), isNeverEmpty: true), "The conditions.")
        }
    }
}

enum DeterminationKey: String, FormatKey {
    case answer, by, on, reason, until

    static let noun = "determination"
    static let meaning = "What a person decided on a question that the text leaves open."

    /// The two answers to a judgment, in words that no version of YAML takes for anything but a text.
    enum Answer: String, CaseIterable {
        case met
        case notMet = "not-met"
    }

    var format: KeyFormat {
        switch self {
        case .answer: .required(.word(of: Answer.self), "Whether the condition is met.")
        case .by: .required(.text, "Who decided, and for whom.")
        case .on: .required(.date, "The day of the decision.")
        case .reason: .required(.text, "Why, with the text or the letter that it rests on.")
        case .until:
            .optional(
                .written(.day), or: [.open],
                "The last day it counts for, of the fact that picks the edition; after that the question is open again."
            )
        }
    }
}

enum WindowKey: String, FormatKey {
    case from, to, months

    static let noun = "window"
    static let meaning = "Days in a row, both ends included: `from`, and either `to` or `months`."

    static let shapes = [
        MappingShape(key: Self.to.rawValue, keys: [Self.from.rawValue, Self.to.rawValue]),
        MappingShape(key: Self.months.rawValue, keys: [Self.from.rawValue, Self.months.rawValue]),
    ]

    var format: KeyFormat {
        let day = ValueForm.either([.written(.day), .mapping(DayReferenceKey.self)])
        return switch self {
        case .from: .required(day, "The first day: `{fact: student.enrolled_on}`.")
        case .to: .literal(day, "The last day.")
        case .months:
            .literal(.number(Condition.Window.monthCounts), "How many months after the first day it ends.")
        }
    }
}

enum DayReferenceKey: String, FormatKey {
    case fact

    static let noun = "day-of-fact"
    static let meaning = "The day that a fact names."

    var format: KeyFormat { .required(.fact(.day), "The fact: student.completed_on.") }
}
