/// What a key of a file takes.
package indirect enum ValueForm: Sendable {
    /// Any text but an empty one.
    case text
    /// A text that is written in a certain way.
    case written(TextPattern)
    /// A word of a closed vocabulary.
    case word([String])
    /// A partial date.
    case date
    /// A whole number without quotes.
    case number(ClosedRange<Int>)
    /// One of some whole numbers, without quotes.
    case code([Int])
    /// A whole number, in quotes or not.
    case count
    /// A number with a decimal point or a text that looks like one.
    case gradePointAverage
    /// `true` or `false`.
    case flag
    /// What another key of the mapping says: see `FormatChoice`.
    case chosen
    /// A text, a number, `true` or `false`, all compared as they are written.
    case plain
    /// A fact that rules know, of one kind.
    case fact(RuleFactKind)
    case list(ValueForm, isNeverEmpty: Bool = false)
    case mapping(any FormatKey.Type)
    /// A mapping whose keys the file makes up, or takes from a vocabulary.
    case entries(EntryNames, ValueForm)
    /// One of several forms, each of another type of JSON.
    case either([ValueForm])

    /// A word of a type that lists its words.
    static func word<Word: RawRepresentable<String> & CaseIterable>(of type: Word.Type) -> ValueForm {
        .word(type.allCases.map(\.rawValue))
    }
}

/// What keys a mapping of entries has.
package enum EntryNames: Sendable {
    case any
    case written(TextPattern)
    /// Some of a vocabulary.
    case someOf([String])
    /// All of a vocabulary.
    case allOf([String])
}

/// What names of facts a key of a condition takes.
package enum RuleFactKind: Sendable, CaseIterable {
    case any
    /// Facts that are days.
    case day
    /// Lists of items that have facts of their own.
    case list
}
