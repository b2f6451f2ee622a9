/// A detailed code of the Standard Occupational Classification.
package struct SOCCode: Sendable, Hashable {
    package let text: String

    /// Accepts `29-2072`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[2] == UInt8(ascii: "-"),
            bytes.indices.allSatisfy({ $0 == 2 || (0x30...0x39).contains(bytes[$0]) })
        else { return nil }
        self.text = text
    }

    /// A regular expression for the whole of such a code.
    package static let pattern = "[0-9]{2}-[0-9]{4}"
}
