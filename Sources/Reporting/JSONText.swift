import FoundationEssentials

/// Writes JSON documents: keys in order, two spaces, one newline at the end.
enum JSONText {
    /// - Parameter inSnakeCase: as this tool's own reports have their keys; else they are the properties' names.
    static func encode(_ value: some Encodable, inSnakeCase: Bool = true) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = inSnakeCase ? .convertToSnakeCase : .useDefaultKeys
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Encoding can only fail on numbers that JSON lacks, and no report has such a number.
        guard let data = try? encoder.encode(value) else { return "null\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

/// A value that is written as `null` when it is missing: nothing is not no, so the key stays.
struct OrNull<Value: Encodable>: Encodable {
    var value: Value?

    init(_ value: Value?) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
