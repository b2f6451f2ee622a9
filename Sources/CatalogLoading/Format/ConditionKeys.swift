import RuleEngine

/// What makes a condition: each has exactly one of these keys.
enum ConditionForm: String, CaseIterable {
    case all, any, none, some, fact, parameter, judgment

    /// The keys that such a condition may have.
    var keys: [ConditionKey] {
        switch self {
        case .all: [.id, .all]
        case .any: [.id, .any]
        case .none: [.id, .none]
        case .some: [.id, .some, .at, .where]
        case .fact: [.id, .fact, .at, .within] + ConditionForm.operators
        case .parameter: [.id, .parameter, .is]
        case .judgment: [.id, .judgment]
        }
    }

    static let operators = Condition.Operator.allCases.compactMap { ConditionKey(rawValue: $0.rawValue) }
}

enum ConditionKey: String, FormatKey {
    case id, all, any, none, some, at, `where`, fact
    case `is`
    case isNot = "is_not"
    case `in`
    case inList = "in_list"
    case atLeast = "at_least"
    case atMost = "at_most"
    case covers, within, parameter, judgment

    static let noun = "condition"
    static let meaning =
        "A condition: exactly one of all, any, none, some, fact (with one operator), parameter and judgment."

    static let shapes = ConditionForm.allCases.map { form in
        let keys = form.keys.map(\.rawValue)
        return switch form {
        case .all, .any, .none, .judgment: MappingShape(key: form.rawValue, keys: keys)
        case .some: MappingShape(key: form.rawValue, keys: keys, required: [Self.where.rawValue])
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
        case .inList: .literal(.text, "The fact is on this dated list, by its id, on the day `at`.")
        case .atLeast: .literal(.count, "The number is at least this.")
        case .atMost: .literal(.count, "The number is at most this.")
        case .covers: .literal(Self.day, "The period has this day in it.")
        case .within: .literal(.mapping(WindowKey.self), "The fact is so on some day of this window.")
        case .parameter: .literal(.text, "A parameter of the edition, by its id; `is` names the answer.")
        case .judgment:
            .literal(.text, "A question that a person has to decide: never holds or fails by itself.")
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
