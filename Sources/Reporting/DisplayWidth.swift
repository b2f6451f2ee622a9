/// How wide text stands in a terminal.
enum DisplayWidth {
    /// Columns that a text takes: two for East Asian wide characters and emoji, none for combining marks.
    static func of(_ text: some StringProtocol) -> Int {
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

    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        switch scalar.value {
        // The vowels and final consonants of a Korean syllable stand in its first consonant's place.
        case 0x1160...0x11FF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
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
