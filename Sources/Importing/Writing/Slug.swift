/// Ids from names: what a file can be named and a command line typed.
package enum Slug {
    /// Lower-case letters, digits and single hyphens; Latin letters lose their accents, and everything else parts
    /// words. Empty where nothing is left.
    package static func of(_ name: String) -> String {
        joined(name, otherLetters: false)
    }

    /// A name without what doesn't tell schools or programs apart: case, accents, punctuation. Letters of other
    /// scripts stay.
    package static func key(_ name: String) -> String {
        joined(name, otherLetters: true)
    }

    /// An id, with a number behind it where it is taken.
    static func free(_ id: String, taken: Set<String>) -> String {
        guard taken.contains(id) else { return id }
        var number = 2
        while taken.contains("\(id)-\(number)") { number += 1 }
        return "\(id)-\(number)"
    }

    private static func joined(_ name: String, otherLetters: Bool) -> String {
        var result = ""
        var parts = false
        for character in name {
            // An apostrophe belongs to its word: St. Philip's is st-philips.
            if character == "'" || character == "\u{2019}" { continue }
            guard let letters = plainLetters(character) ?? (otherLetters ? other(character) : nil) else {
                parts = !result.isEmpty
                continue
            }
            if parts { result += "-" }
            parts = false
            result += letters
        }
        return result
    }

    private static let ligatures: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe"]

    private static func plainLetters(_ character: Character) -> String? {
        guard let scalar = character.lowercased().unicodeScalars.first else { return nil }
        if scalar.isASCII {
            let letter = Character(scalar)
            return letter.isLetter || letter.isNumber ? String(letter) : nil
        }
        if let letters = ligatures[scalar] { return letters }
        // Unicode names a letter with its accent: LATIN SMALL LETTER E WITH ACUTE.
        let name = scalar.properties.name ?? ""
        let prefix = "LATIN SMALL LETTER "
        guard name.hasPrefix(prefix) else { return nil }
        let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
        return letter.count == 1 ? letter.lowercased() : nil
    }

    private static func other(_ character: Character) -> String? {
        character.isLetter || character.isNumber ? character.lowercased() : nil
    }
}
