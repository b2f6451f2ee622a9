/// A six-digit code of the Classification of Instructional Programs, kept as text: 51.0710 as a number would
/// lose its zero. A hint for search and import, never proof of what a program is.
package struct CIPCode: Sendable, Hashable {
    package let text: String

    /// Accepts `51.0707`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[2] == UInt8(ascii: "."),
            bytes.indices.allSatisfy({ $0 == 2 || (0x30...0x39).contains(bytes[$0]) })
        else { return nil }
        self.text = text
    }

    /// Whether a text can stand for all codes that begin with it: a family `51`, a group `51.07` or a whole code.
    package static func isBeginning(_ text: String) -> Bool {
        [2, 5, 7].contains(text.utf8.count) && CIPCode(text + "00.0000".dropFirst(text.utf8.count)) != nil
    }

    /// Whether the code begins with one of some beginnings.
    package func begins(with beginnings: [String]) -> Bool { beginnings.contains { text.hasPrefix($0) } }

    /// A regular expression for the whole of such a beginning.
    package static let beginningPattern = "[0-9]{2}(?:[.][0-9]{2}(?:[0-9]{2})?)?"

    /// A regular expression for the whole of such a code.
    package static let pattern = "[0-9]{2}[.][0-9]{4}"
}
