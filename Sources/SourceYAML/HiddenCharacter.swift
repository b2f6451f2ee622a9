/// A character that ends a line where no editor shows one, or that can't be seen at all.
struct HiddenCharacter {
    /// What it does to a reader.
    enum Effect {
        case lineBreak
        /// It turns the text around it the other way.
        case turn
        case unseen
    }

    let effect: Effect
    /// What Unicode calls it.
    let name: String
    let code: Int

    /// The hidden character at an offset in valid UTF-8; `nil` for every other.
    static func at(_ index: Int, in bytes: [UInt8]) -> HiddenCharacter? {
        switch bytes[index] {
        case 0x0D where byte(in: bytes, at: index + 1) != 0x0A: of(0x0D)
        case 0xC2 where byte(in: bytes, at: index + 1) == 0x85: of(0x85)
        case 0xC2 where byte(in: bytes, at: index + 1) == 0xAD: of(0xAD)
        case 0xD8 where byte(in: bytes, at: index + 1) == 0x9C: of(0x61C)
        case 0xE2: of(in: bytes, at: index)
        default: nil
        }
    }

    /// U+2000 to U+207F.
    private static func of(in bytes: [UInt8], at index: Int) -> HiddenCharacter? {
        guard let second = byte(in: bytes, at: index + 1), second == 0x80 || second == 0x81,
            let third = byte(in: bytes, at: index + 2), !isJoiner(in: bytes, at: index)
        else { return nil }
        return of(0x2000 + Int(second & 1) << 6 + Int(third & 0x3F))
    }

    /// Whether the joiner here, if it is one, holds together what it is made for: the parts of an emoji, or letters
    /// of a script that needs it.
    private static func isJoiner(in bytes: [UInt8], at index: Int) -> Bool {
        guard bytes[index + 1] == 0x80, bytes[index + 2] == 0x8C || bytes[index + 2] == 0x8D, index > 0,
            let next = byte(in: bytes, at: index + 3)
        else { return false }
        return bytes[index - 1] >= 0x80 && next >= 0x80
    }

    private static func of(_ code: Int) -> HiddenCharacter? {
        let (effect, name): (Effect, String)
        switch code {
        case 0x0D: (effect, name) = (.lineBreak, "carriage return")
        case 0x85: (effect, name) = (.lineBreak, "next line")
        case 0x2028: (effect, name) = (.lineBreak, "line separator")
        case 0x2029: (effect, name) = (.lineBreak, "paragraph separator")
        case 0xAD: (effect, name) = (.unseen, "soft hyphen")
        case 0x200B: (effect, name) = (.unseen, "zero width space")
        case 0x200C: (effect, name) = (.unseen, "zero width non-joiner")
        case 0x200D: (effect, name) = (.unseen, "zero width joiner")
        case 0x2060: (effect, name) = (.unseen, "word joiner")
        case 0x2061...0x2064: (effect, name) = (.unseen, "invisible operator")
        case 0x61C: (effect, name) = (.turn, "Arabic letter mark")
        case 0x200E: (effect, name) = (.turn, "left-to-right mark")
        case 0x200F: (effect, name) = (.turn, "right-to-left mark")
        case 0x202A, 0x202B: (effect, name) = (.turn, "embedding of a direction")
        case 0x202C, 0x2069: (effect, name) = (.turn, "end of a direction")
        case 0x202D, 0x202E: (effect, name) = (.turn, "override of the direction")
        case 0x2066...0x2068: (effect, name) = (.turn, "isolate of a direction")
        default: return nil
        }
        return HiddenCharacter(effect: effect, name: name, code: code)
    }

    private static func byte(in bytes: [UInt8], at index: Int) -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }
}
