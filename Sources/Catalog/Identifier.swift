/// How institutions, campuses and programs are called: what a file can be named and a command line typed.
package enum Identifier {
    /// Lower-case letters, digits and hyphens, not beginning with a hyphen.
    package static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
    }

    /// A regular expression for the whole of such a name.
    package static let pattern = "[a-z0-9][a-z0-9-]*"

    /// The school's number in IPEDS: six digits.
    package static func isUnitid(_ text: String) -> Bool {
        text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A regular expression for the whole of such a number.
    package static let unitidPattern = "[0-9]{6}"

    /// A number of DAPIP, of a place, an agency or a kind of program: digits, twelve at most.
    package static func isDapip(_ text: String) -> Bool {
        (1...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A regular expression for the whole of such a number.
    package static let dapipPattern = "[0-9]{1,12}"
}
