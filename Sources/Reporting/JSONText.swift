import FoundationEssentials

/// Writes JSON documents: keys in order, two spaces, one newline at the end.
package enum JSONText {
    /// A report holds what JSON can't say, such as a number that is infinite. No part of a document is one.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// - Parameter inSnakeCase: as this tool's own reports have their keys; else they are the properties' names.
    package static func encode(_ value: some Encodable, inSnakeCase: Bool = true) throws(Failure) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = inSnakeCase ? .convertToSnakeCase : .useDefaultKeys
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
        } catch EncodingError.invalidValue(let value, let context) {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            let place = path.isEmpty ? "" : " at \(path)"
            throw Failure(
                description: "the report can't be written as JSON: `\(value)`\(place) has no form in it")
        } catch {
            throw Failure(description: "the report can't be written as JSON: \(error)")
        }
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
