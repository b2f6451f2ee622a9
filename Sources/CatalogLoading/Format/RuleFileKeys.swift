import Catalog

/// Keys that several kinds of rule files have.
enum RuleFileKeys {
    static let replaces = KeyFormat.literal(
        .either([.text, .list(.text)]),
        "The standard rule whose place this file takes, by its id; data sets may name several.")
    static let sources = KeyFormat.optional(
        .entries(.any, .mapping(SourceKey.self)),
        "Every page that the file rests on, by a short name of your choice.")
}

enum ListKey: String, FormatKey {
    case list, replaces, sources, source, complete, entries

    static let noun = "list"
    static let meaning = "Words that are on a list for a time."

    var format: KeyFormat {
        switch self {
        case .list: .required(.text, "The list's id, which conditions name with `in_list`.")
        case .replaces: RuleFileKeys.replaces
        case .sources: RuleFileKeys.sources
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .complete:
            .optional(
                .flag,
                "`false` where nobody has seen the whole list: whether a word that isn't here is on it, nobody can "
                    + "tell.")
        case .entries:
            .required(.list(.mapping(ListEntryKey.self)), "The words, each with its time on the list.")
        }
    }
}

enum ListEntryKey: String, FormatKey {
    case value, from, to, source, note

    static let noun = "list-entry"
    static let meaning = "A word and the time for which it is on the list."

    var format: KeyFormat {
        switch self {
        case .value: .required(.text, "The word: an agency's id, for example.")
        case .from: PeriodKey.from.format
        case .to: PeriodKey.to.format
        case .source: .optional(.text, SourceKey.nameMeaning)
        case .note: .optional(.text, "A remark for readers; nothing is concluded from it.")
        }
    }
}

enum DataSetsKey: String, FormatKey {
    case dataSets = "data_sets"
    case replaces

    static let noun = "data-sets"
    static let meaning = "Data sets that program files name as sources without describing them."

    var format: KeyFormat {
        switch self {
        case .replaces: RuleFileKeys.replaces
        case .dataSets:
            .required(
                .entries(.any, .mapping(SourceKey.self)), or: [.unknown],
                "The data sets by id: `dapip`, `ipeds`.")
        }
    }
}
