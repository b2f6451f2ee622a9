/// A JSON document whose objects keep the order they were written in, for documents that people read.
indirect enum JSONTree: Hashable {
    struct Member: Hashable {
        var key: String
        var value: JSONTree
    }

    case object([Member])
    case array([JSONTree])
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case null

    static func strings(_ texts: [String]) -> JSONTree { .array(texts.map { .string($0) }) }

    /// An object with one member.
    static func object(_ key: String, _ value: JSONTree) -> JSONTree {
        .object([Member(key: key, value: value)])
    }

    /// An object without the members that have no value.
    static func object(leavingOutMissing members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// The document, indented by two spaces, lists of plain values in one line, one newline at the end.
    var text: String { written(indent: "") + "\n" }

    private func written(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .object(let members):
            guard !members.isEmpty else { return "{}" }
            let lines = members.map {
                "\(inner)\(JSONTree.quoted($0.key)): \($0.value.written(indent: inner))"
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        case .array(let items):
            guard items.contains(where: \.isCollection) else {
                return "[" + items.map { $0.written(indent: "") }.joined(separator: ", ") + "]"
            }
            let lines = items.map { inner + $0.written(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .string(let text): return JSONTree.quoted(text)
        case .integer(let number): return String(number)
        case .boolean(let flag): return flag ? "true" : "false"
        case .null: return "null"
        }
    }

    /// The document in one line, without blanks and without a line end.
    var line: String {
        var text = ""
        writeLine(to: &text)
        return text
    }

    private func writeLine(to text: inout String) {
        switch self {
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                text += JSONTree.quoted(member.key) + ":"
                member.value.writeLine(to: &text)
            }
            text += "}"
        case .array(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                item.writeLine(to: &text)
            }
            text += "]"
        case .string, .integer, .boolean, .null: text += written(indent: "")
        }
    }

    private var isCollection: Bool {
        switch self {
        case .object, .array: true
        case .string, .integer, .boolean, .null: false
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return "\"\(text)\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONTree: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral members: (String, JSONTree)...) {
        self = .object(members.map { Member(key: $0, value: $1) })
    }
}

extension JSONTree: ExpressibleByStringLiteral {
    init(stringLiteral text: String) {
        self = .string(text)
    }
}
