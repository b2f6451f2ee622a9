import Diagnostics

extension YAMLNode {
    /// The decoded text as UTF-8: folded, with its escapes resolved; the name it refers to for an alias;
    /// empty for a collection.
    ///
    /// A slice of the file or of the tree's arena: no bytes are copied.
    package var utf8: ArraySlice<UInt8> {
        let record = record
        guard record.hasText else { return [] }
        let range = Int(record.offset)..<Int(record.offset) + Int(record.count)
        return record.isInSource ? tree.file.bytes[range] : tree.arena[range]
    }

    /// The decoded text as a string, made anew on every call.
    package var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The decoded text as messages show it: in backticks, cut short, hidden characters spelled out.
    package var quoted: String { Excerpt.quoted(utf8) }

    /// Whether this is a scalar with exactly this text, compared without making a string.
    package func isText(_ expected: String) -> Bool {
        let record = record
        guard record.kind == .scalar, Int(record.count) == expected.utf8.count else { return false }
        return utf8.elementsEqual(expected.utf8)
    }

    /// Whether nothing is written here: `key:` has a value without text and without quotes.
    package var isEmptyValue: Bool {
        let record = record
        return record.kind == .scalar && record.style == .plain && record.count == 0
    }
}
