/// Regular expressions for whole numbers, as JSON Schema needs them inside of texts.
package enum NumberPattern {
    /// The numbers from 1 to `most`, leading zeros allowed. `most` has to be at least 1.
    package static func upTo(_ most: Int) -> String {
        let digits = String(most).utf8.map { Int($0) - 0x30 }
        var choices = [String(most)]
        // Of the same length: the same beginning, then a lower digit, then any.
        for (index, digit) in digits.enumerated() {
            let least = index == 0 ? 1 : 0
            guard digit > least else { continue }
            let beginning = digits[..<index].map(String.init).joined()
            choices.append(beginning + oneOf(least, digit - 1) + any(digits.count - index - 1))
        }
        // Shorter: any digits.
        for length in 1..<digits.count { choices.append(oneOf(1, 9) + any(length - 1)) }
        return "0*(?:" + choices.joined(separator: "|") + ")"
    }

    private static func oneOf(_ least: Int, _ most: Int) -> String {
        least == most ? String(least) : "[\(least)-\(most)]"
    }

    private static func any(_ count: Int) -> String {
        switch count {
        case 0: ""
        case 1: "[0-9]"
        default: "[0-9]{\(count)}"
        }
    }
}
