/// What a plain scalar is to readers that give types to words: YAML 1.1's or the core schema of YAML 1.2.
///
/// This package takes every scalar for the text it is; a file with such a word says something else to others.
package enum ImplicitType: Sendable, Hashable {
    case null
    case truth(Bool)
    /// A number that is written in no other way.
    case number
    /// A number that loses its leading zeros: `01234`.
    case zeroLed
    /// A number that loses its trailing zeros: `11.0710`.
    case zeroTrailed
    /// A day, or a time of a day.
    case date

    /// The type of a plain scalar; `nil` if it is a text to everybody.
    static func of(_ text: ArraySlice<UInt8>) -> ImplicitType? {
        guard let first = text.first else { return .null }
        // Nearly every text is told by its first letter or its length.
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return NumberShape.type(of: text)
        case UInt8(ascii: "~"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "n"), UInt8(ascii: "N"),
            UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "y"),
            UInt8(ascii: "Y"):
            return text.count <= 5 ? words[Array(text)] : nil
        default:
            return nil
        }
    }

    /// Every word that is no text, in each of the spellings that count.
    private static let words: [[UInt8]: ImplicitType] = {
        var words: [[UInt8]: ImplicitType] = [[UInt8(ascii: "~")]: .null]
        let types: [(String, ImplicitType)] = [
            ("null", .null), ("y", .truth(true)), ("yes", .truth(true)), ("on", .truth(true)),
            ("true", .truth(true)), ("n", .truth(false)), ("no", .truth(false)), ("off", .truth(false)),
            ("false", .truth(false)),
        ]
        for (word, type) in types {
            let capitalized = word.prefix(1).uppercased() + word.dropFirst()
            for spelling in [word, capitalized, word.uppercased()] { words[Array(spelling.utf8)] = type }
        }
        return words
    }()
}

extension YAMLNode {
    /// What other readers take the node for if not for the text it is; `nil` in quotes and for a collection.
    package var implicitType: ImplicitType? {
        let record = record
        guard record.kind == .scalar, record.style == .plain else { return nil }
        return ImplicitType.of(utf8)
    }
}
