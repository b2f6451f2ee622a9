/// Source text as messages show it.
enum Excerpt {
    /// The longest text that is shown whole, in scalars.
    private static let maxLength = 40

    /// UTF-8 in backticks on one line: long text cut short, unprintable characters spelled out.
    static func quoted(_ utf8: ArraySlice<UInt8>) -> String {
        // A scalar has at most four bytes; more of them than this cannot be shown anyway.
        let head = String(decoding: utf8.prefix(4 * (maxLength + 1)), as: UTF8.self).unicodeScalars
        var shown = ""
        for scalar in head.prefix(maxLength) {
            if isPrintable(scalar) { shown.unicodeScalars.append(scalar) } else { shown += spelled(scalar) }
        }
        if head.count > maxLength { shown += "…" }
        return "`\(shown)`"
    }

    /// A character's number: `U+00E9`.
    static func spelled(_ scalar: Unicode.Scalar) -> String { spelled(Int(scalar.value)) }

    /// A character's number, which need not be one that Unicode has.
    static func spelled(_ code: Int) -> String { "U+" + hex(code, digits: 4) }

    /// Upper-case hexadecimal digits.
    static func hex(_ value: Int, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
            false
        default: true
        }
    }
}
