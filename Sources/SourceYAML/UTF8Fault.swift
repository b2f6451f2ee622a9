/// The first place where bytes are not UTF-8.
struct UTF8Fault {
    /// The byte at fault, the first of its sequence.
    let offset: Int
    /// What is wrong there.
    let reason: Reason

    /// What is wrong there.
    enum Reason {
        /// A byte that can begin no character, or one whose character is not continued.
        case stray
        /// The file ends in the middle of a character.
        case cutShort
        /// A longer form than the character needs.
        case overlong
        /// Half of a UTF-16 pair.
        case surrogate
        /// A number above U+10FFFF.
        case tooLarge
    }

    /// Finds the first fault; `nil` if all is well.
    static func first(in bytes: [UInt8]) -> UTF8Fault? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            switch sequence(in: bytes, at: index) {
            case .success(let length): index += length
            case .failure(let reason): return UTF8Fault(offset: index, reason: reason)
            }
        }
        return nil
    }

    /// The length of the sequence at `index`, which does not begin with an ASCII byte.
    private static func sequence(in bytes: [UInt8], at index: Int) -> Result<Int, Reason> {
        let lead = bytes[index]
        let length: Int
        switch lead {
        case 0xC0...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF7: length = 4
        default: return .failure(.stray)
        }
        for next in index + 1..<index + length {
            guard next < bytes.count else { return .failure(.cutShort) }
            guard UTF8Bytes.isContinuation(bytes[next]) else { return .failure(.stray) }
        }
        let second = bytes[index + 1]
        return switch lead {
        case 0xC0, 0xC1: .failure(.overlong)
        case 0xE0 where second < 0xA0, 0xF0 where second < 0x90: .failure(.overlong)
        case 0xED where second > 0x9F: .failure(.surrogate)
        case 0xF4 where second > 0x8F, 0xF5...0xF7: .failure(.tooLarge)
        default: .success(length)
        }
    }
}

extension UTF8Fault.Reason: Error {}
