/// A value to be written into a file of a catalogue, on one line.
package enum YAMLValue: Sendable, Hashable {
    case text(String)
    /// A word or number that is written as it is, because this tool made it.
    case plain(String)
    /// An id that only looks like a number: UNITIDs and CIP codes keep their quotes.
    case quoted(String)
    case list([YAMLValue])
    case mapping([Entry])

    package struct Entry: Sendable, Hashable {
        package var key: String
        package var value: YAMLValue

        package init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value as YAML that means the same in a block and inside brackets, in YAML 1.1 and 1.2.
    package var yaml: String {
        switch self {
        case .text(let text): YAMLValue.isSafePlain(text) ? text : YAMLValue.inQuotes(text)
        case .plain(let word): word
        case .quoted(let text): YAMLValue.inQuotes(text)
        case .list(let items): "[" + items.map(\.yaml).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key): \($0.value.yaml)" }.joined(separator: ", ") + "}"
        }
    }

    /// Words that YAML 1.1, or this format, takes for something else than text.
    private static let meaningful: Set<String> = [
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "unknown", "none",
    ]

    /// Whether a text is written without quotes: a word, or words that can't be taken for a number or for YAML.
    private static func isSafePlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, last != UInt8(ascii: " ") else {
            return false
        }
        let startsWithLetter = isLetter(first)
        let startsWithCount = isDigit(first) && text.utf8.contains(UInt8(ascii: " "))
        guard startsWithLetter || startsWithCount else { return false }
        guard !meaningful.contains(text.lowercased()) else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || isDigit(byte) || " -./()&;'+".utf8.contains(byte)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func inQuotes(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if isPrinted(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += escape(scalar)
                }
            }
        }
        return result + "\""
    }

    /// Everything else is escaped, so that no reviewer is shown something that isn't there.
    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
            false
        default: true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = digits.utf8.count <= 4 ? 4 : 8
        let zeros = String(repeating: "0", count: width - digits.utf8.count)
        return (width == 4 ? "\\u" : "\\U") + zeros + digits
    }
}
