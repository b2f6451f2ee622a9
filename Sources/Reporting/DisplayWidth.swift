/// How wide text stands in a terminal.
package enum DisplayWidth {
    /// Columns that a text takes: two for East Asian wide characters and emoji, none for combining marks.
    package static func of(_ text: some StringProtocol) -> Int {
        // Most text is ASCII, where finding the characters would be all the work.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// Columns of one character as people see it: an emoji of several scalars is as wide as one emoji (UAX #11,
    /// section 5; UTS #51, section 2.2).
    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, scalars.count > 1 else { return scalars.reduce(0) { $0 + of($1) } }
        let isEmoji =
            scalars.contains { $0.value == 0xFE0F } && first.properties.isEmoji
            || first.properties.isEmojiPresentation
        return isEmoji ? 2 : scalars.reduce(0) { $0 + of($1) }
    }

    package static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // The vowels and final consonants of a Korean syllable stand in its first consonant's place.
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) { return 0 }
        return WideScalars.contains(scalar) ? 2 : 1
    }

    /// As much of a text as fits into so many columns from its start.
    static func prefix(_ text: String, columns: Int) -> Substring {
        var left = columns
        return text.prefix { character in
            left -= of(character)
            return left >= 0
        }
    }

    /// As much of a text as fits into so many columns before its end.
    static func suffix(_ text: String, columns: Int) -> Substring {
        var left = columns
        var start = text.endIndex
        while start > text.startIndex {
            let index = text.index(before: start)
            left -= of(text[index])
            guard left >= 0 else { break }
            start = index
        }
        return text[start...]
    }
}
