/// Ids from names: what a file can be named and a command line typed.
package enum Slug {
    /// Lower-case letters, digits and single hyphens; other letters lose their accents where they have one, and
    /// everything else parts words.
    package static func of(_ name: String) -> String {
        var result = ""
        var parts = false
        for character in name {
            // An apostrophe belongs to its word: St. Philip's is st-philips.
            if character == "'" || character == "\u{2019}" { continue }
            guard let letter = plainLetter(character) else {
                parts = !result.isEmpty
                continue
            }
            if parts { result += "-" }
            parts = false
            result.append(letter)
        }
        return result
    }

    private static func plainLetter(_ character: Character) -> Character? {
        guard let scalar = character.lowercased().unicodeScalars.first else { return nil }
        if scalar.isASCII {
            let letter = Character(scalar)
            return letter.isLetter || letter.isNumber ? letter : nil
        }
        // Unicode names a letter with its accent: LATIN SMALL LETTER E WITH ACUTE.
        let name = scalar.properties.name ?? ""
        let prefix = "LATIN SMALL LETTER "
        guard name.hasPrefix(prefix) else { return nil }
        let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
        return letter.count == 1 ? letter.lowercased().first : nil
    }
}
