/// Letters of other scripts that are drawn like Latin ones.
package enum LookAlikes {
    /// The Latin letter that a Cyrillic or Greek one looks like.
    package static func latin(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0x370...0x52F).contains(scalar.value) else { return nil }
        return table[scalar]
    }

    /// The first letter in a word that isn't the one it looks like.
    package struct Letter {
        /// How many letters stand before it.
        package let offset: Int
        package let scalar: Unicode.Scalar
        /// What it looks like.
        package let latin: Unicode.Scalar

        /// A letter at a place of a word.
        package init(offset: Int, scalar: Unicode.Scalar, latin: Unicode.Scalar) {
            self.offset = offset
            self.scalar = scalar
            self.latin = latin
        }

        /// What it is and isn't: ``U+0430 CYRILLIC SMALL LETTER A, not `a` ``.
        package var description: String {
            let code = String(scalar.value, radix: 16, uppercase: true)
            let number = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
            return "U+\(number) \(scalar.properties.name ?? "a letter of another script"), not `\(latin)`"
        }

        /// The same with its place in the word.
        package var remark: String {
            let place =
                switch offset {
                case 0: "the first letter"
                case 1: "the second letter"
                case 2: "the third letter"
                default: "letter \(offset + 1)"
                }
            return "\(place) is \(description)"
        }
    }

    /// The first such letter of a word.
    package static func first(in word: some StringProtocol) -> Letter? {
        for (offset, scalar) in word.unicodeScalars.enumerated() {
            if let latin = latin(for: scalar) { return Letter(offset: offset, scalar: scalar, latin: latin) }
        }
        return nil
    }

    /// The word as it looks, in Latin letters; `nil` if it has no letter of another script.
    package static func inLatin(_ word: String) -> String? {
        guard first(in: word) != nil else { return nil }
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { result.append(latin(for: scalar) ?? scalar) }
        return String(result)
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip(
            // Cyrillic, then Greek.
            "авекмнорстухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌԚԜүҮӏ".unicodeScalars.map { $0 }
                + "αικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲ".unicodeScalars.map { $0 },
            "abekmhopctyxijshdqwABEKMHOPCTYXIJSGQWyYl".unicodeScalars.map { $0 }
                + "aikvoptuxABEZHIKMNOPTYXc".unicodeScalars.map { $0 }),
        uniquingKeysWith: { first, _ in first })
}
