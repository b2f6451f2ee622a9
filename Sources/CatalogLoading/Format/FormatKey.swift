/// The keys that one kind of mapping has, each with what it means and takes: the table by which files are
/// read, and from which the JSON Schema for editors is written.
package protocol FormatKey: FieldKey, Sendable {
    /// What the mapping is called among the definitions of a schema, in kebab-case.
    static var noun: String { get }
    /// What the mapping holds, one sentence.
    static var meaning: String { get }
    /// A mapping whose keys and shapes this one has, too.
    static var base: (any FormatKey.Type)? { get }
    /// Where the mapping has one of several shapes: exactly one of their keys has to be there.
    static var shapes: [MappingShape] { get }
    /// Where the word behind one key says what another takes.
    static var choices: [FormatChoice] { get }

    var format: KeyFormat { get }
}

extension FormatKey {
    package static var base: (any FormatKey.Type)? { nil }
    package static var shapes: [MappingShape] { [] }
    package static var choices: [FormatChoice] { [] }

    /// The keys in the order of the table, without those of the base.
    package static var keys: [(name: String, format: KeyFormat)] {
        allCases.map { ($0.rawValue, $0.format) }
    }
}

/// What a key means and takes.
package struct KeyFormat: Sendable {
    /// Plain words that say that there is no value.
    package enum Nothing: String, Sendable {
        /// Nobody knows; the same as leaving the key out.
        case unknown
        /// Known not to exist.
        case none
        /// A period without an end on that side.
        case open
    }

    /// For people: one or two sentences, with units.
    package let meaning: String
    package let takes: ValueForm
    package let isRequired: Bool
    /// The words that stand in the place of a value.
    package let nothing: [Nothing]

    private init(_ takes: ValueForm, _ meaning: String, isRequired: Bool, nothing: [Nothing]) {
        self.meaning = meaning
        self.takes = takes
        self.isRequired = isRequired
        self.nothing = nothing
    }

    /// A key that has to be there with a value.
    static func required(_ takes: ValueForm, or nothing: [Nothing] = [], _ meaning: String) -> KeyFormat {
        KeyFormat(takes, meaning, isRequired: true, nothing: nothing)
    }

    /// A key that may be left out, or be `unknown`.
    static func optional(_ takes: ValueForm, or nothing: [Nothing] = [], _ meaning: String) -> KeyFormat {
        KeyFormat(takes, meaning, isRequired: false, nothing: [.unknown] + nothing)
    }

    /// A key that may be left out, and whose words are all taken as they are: there is no `unknown`.
    static func literal(_ takes: ValueForm, _ meaning: String) -> KeyFormat {
        KeyFormat(takes, meaning, isRequired: false, nothing: [])
    }
}

/// One of several shapes that a mapping may have.
package struct MappingShape: Sendable {
    /// The key that makes the shape.
    package let key: String
    /// All keys that go with it.
    package let keys: [String]
    /// Keys that have to be there.
    package var required: [String] = []
    /// Keys of which exactly one has to be there.
    package var exactlyOneOf: [String] = []
    /// Keys that exclude one another.
    package var notTogether: [String] = []
}

/// Where a key has a word, another takes one form.
package struct FormatChoice: Sendable {
    package let key: String
    package let word: String
    package let other: String
    package let takes: ValueForm
}
