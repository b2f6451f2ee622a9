import Diagnostics

/// How well a word that was typed fits one that is known, the best first.
enum WordFit: UInt8, Comparable {
    case exact, prefix, inside, misspelled

    static func < (left: WordFit, right: WordFit) -> Bool { left.rawValue < right.rawValue }
}

/// A word that somebody searches for.
struct TypedWord: Sendable {
    /// The word, folded.
    let text: String
    private let letters: [Unicode.Scalar]
    /// Other ways to write it.
    private let alternatives: [[Unicode.Scalar]]
    /// How many letters may be wrong.
    private let slips: Int

    /// Words that are written in two ways.
    private static let spellings: [String: [String]] = [
        "st": ["saint", "sainte"], "saint": ["st"], "ste": ["sainte"], "sainte": ["ste", "st"],
        "mt": ["mount"], "mount": ["mt"], "ft": ["fort"], "fort": ["ft"],
        "technology": ["tech"], "technical": ["tech"],
    ]

    init(_ text: String) {
        self.text = text
        letters = Array(text.unicodeScalars)
        var others = TypedWord.spellings[text] ?? []
        // Associates, bachelor's, certificates; a word without its s is found as a beginning.
        if letters.count >= 5, text.hasSuffix("s") { others.append(String(text.dropLast())) }
        alternatives = others.map { Array($0.unicodeScalars) }
        // One digit off is another school or another code, and of a short word too little would be left.
        let isNumber = letters.contains { $0.properties.numericType != nil }
        slips = isNumber || letters.count < 5 || letters.count > 40 ? 0 : letters.count < 8 ? 1 : 2
    }

    func fit(_ known: [Unicode.Scalar]) -> WordFit? {
        if known == letters || alternatives.contains(known) { return .exact }
        // Of two letters too much begins with them, and they may be the code of a state.
        if letters.count >= 3, known.starts(with: letters) { return .prefix }
        if letters.count >= 4, TypedWord.contains(known, letters) { return .inside }
        guard slips > 0, Spelling.distance(known, letters, atMost: slips) != nil else { return nil }
        return .misspelled
    }

    private static func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard let first = part.first, whole.count > part.count else { return false }
        return (0...whole.count - part.count).contains {
            whole[$0] == first && whole[$0...].starts(with: part)
        }
    }
}
