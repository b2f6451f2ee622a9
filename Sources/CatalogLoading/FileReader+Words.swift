import Diagnostics
import SourceYAML

/// What is said of words that are not what they should be.
extension FileReader {
    /// A word that no vocabulary has. What other readers take it for is the better explanation, if they do.
    mutating func reportUnknown(
        _ text: String, at node: YAMLNode, what: String, known: @autoclosure () -> [String]
    ) {
        if let type = node.implicitType {
            // The nearest word is no help: between `NO` and `CO` there is nothing but chance.
            return report(
                type.code,
                "\(node.quoted) is not a known \(what), and other YAML readers take it for \(type.noun)",
                at: node,
                help: FileReader.list(known()))
        }
        // A letter of another script is what is wrong with a word that looks right.
        let letter = LookAlikes.first(in: text)
        let nearest = nearest(
            to: LookAlikes.inLatin(text) ?? text, among: known(), for: .unknownValue)
        report(
            .unknownValue,
            "\(node.quoted) is not a known \(what)" + (letter.map { ": \($0.remark)" } ?? ""), at: node,
            label: nearest.map { Spelling.offer($0) },
            help: nearest == nil ? FileReader.list(known()) : nil)
    }

    /// A text that other readers take for something else.
    mutating func reportAmbiguous(_ node: YAMLNode, _ type: ImplicitType, what: String, help: String? = nil) {
        let message =
            switch type {
            case .zeroLed:
                "\(what) \(node.quoted) loses its leading zero to YAML readers that take it for a number"
            case .zeroTrailed:
                "\(what) \(node.quoted) loses its last zero to YAML readers that take it for a number"
            case .null, .truth, .number, .date:
                "\(what) is a text, and other YAML readers take \(node.quoted) for \(type.noun)"
            }
        report(type.code, message, at: node, help: help ?? "write it in quotes")
    }

    /// Items that stand in a list again.
    mutating func reportRepeats(in list: YAMLNode, what: String) {
        for (first, again) in list.repeatedItems {
            report(
                .duplicateItem, "\(what) has \(again.quoted) twice", at: again,
                notes: [.init("first here", at: first.location)], help: "remove one of them")
        }
    }

    /// A vocabulary, or as much of a long one as shows what kind of words there are.
    private static func list(_ known: [String]) -> String {
        "known: " + known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    }
}

extension ImplicitType {
    /// The finding that a text of this type is, where text belongs.
    fileprivate var code: DiagnosticCode {
        switch self {
        case .zeroLed: .leadingZeroLost
        case .zeroTrailed: .trailingZeroLost
        case .null, .truth, .number, .date: .ambiguousScalar
        }
    }

    fileprivate var noun: String {
        switch self {
        case .null: "nothing"
        case .truth(let value): "the boolean \(value)"
        case .number, .zeroLed, .zeroTrailed: "a number"
        case .date: "a date"
        }
    }
}
