/// The words of a text in the form in which search compares them: lower case, without accents, apostrophes and the
/// points inside abbreviations and codes. `St. Mary's & Española` is `st`, `marys`, `and`, `espanola`; `51.0707` is
/// `510707`.
enum FoldedWords {
    /// Words that stand between others and say nothing by themselves.
    static let fillers: Set = ["a", "an", "and", "at", "for", "in", "of", "the", "to", "with"]

    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func endWord() {
            guard !word.isEmpty else { return }
            words.append(String(word))
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.append(scalar)
            case "'", ".", "’", "ʼ", "ʻ": break
            case "&":
                endWord()
                words.append("and")
            default:
                if let folded = fold(scalar) { word.append(contentsOf: folded) } else { endWord() }
            }
        }
        endWord()
        return words
    }

    /// A letter or digit without case and marks, nothing for a mark alone; `nil` for what stands between words.
    private static func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return "".unicodeScalars
        default: break
        }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
        // By way of capitals, which ß, ligatures and the long s have in common with plain letters.
        var folded = String.UnicodeScalarView()
        for capital in scalar.properties.uppercaseMapping.unicodeScalars {
            folded.append(contentsOf: letter(of: capital).unicodeScalars)
        }
        return folded
    }

    /// The plain letter that a Latin capital is made from, by its name in Unicode: that of Ñ is
    /// `LATIN CAPITAL LETTER N WITH TILDE`. Unlike a decomposition it knows Ø and Ł.
    private static func letter(of capital: Unicode.Scalar) -> String {
        let latin = "LATIN CAPITAL LETTER "
        if capital.isASCII { return capital.properties.lowercaseMapping }
        guard let name = capital.properties.name, name.hasPrefix(latin) else {
            return capital.properties.lowercaseMapping
        }
        let plain = name.dropFirst(latin.count).prefix { $0 != " " }
        // Letters that have no plain one are named by a word: `LATIN CAPITAL LETTER THORN`.
        return plain.count <= 2 ? plain.lowercased() : capital.properties.lowercaseMapping
    }
}
