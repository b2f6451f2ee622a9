/// Recognises the numbers and days of YAML 1.1 and of the core schema of YAML 1.2.
struct NumberShape {
    private let text: ArraySlice<UInt8>
    private var index: Int

    /// The type of a text that begins like a number; `nil` if it goes on like something else.
    static func type(of text: ArraySlice<UInt8>) -> ImplicitType? {
        var shape = NumberShape(text)
        return shape.type()
    }

    private init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
    }

    private mutating func type() -> ImplicitType? {
        let isSigned = skip("+-")
        let start = index
        // An underscore goes between digits.
        let digits = next == UInt8(ascii: "_") ? 0 : skipAll("0123456789_")
        switch next {
        case nil where digits > 0:
            return isOnlyDigits(from: start) && digits > 1 && text[start] == UInt8(ascii: "0")
                ? .zeroLed : .number
        case UInt8(ascii: "."):
            return fraction(from: start, digits: digits)
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
            return digits > 0 && exponent() ? .number : nil
        case UInt8(ascii: ":"):
            return digits > 0 && sixties(from: start) ? .number : nil
        case UInt8(ascii: "-"):
            return digits == 4 && !isSigned && isDate() ? .date : nil
        default:
            return digits == 1 && text[start] == UInt8(ascii: "0") && isOtherBase() ? .number : nil
        }
    }

    /// `.5`, `51.0707`, `1.5e3`, `.inf`, `.nan`.
    private mutating func fraction(from start: Int, digits: Int) -> ImplicitType? {
        index += 1
        if digits == 0, let word = String(validating: text[index...].prefix(4), as: UTF8.self) {
            if ["inf", "Inf", "INF"].contains(word) { return .number }
            // Not a number has no sign.
            if ["nan", "NaN", "NAN"].contains(word) { return start == text.startIndex ? .number : nil }
        }
        let decimals = skipAll("0123456789_")
        guard digits + decimals > 0, next == nil || exponent() else { return nil }
        let lastIsZero = text.last == UInt8(ascii: "0")
        if digits > 1, text[start] == UInt8(ascii: "0"), isNumeral(from: start) { return .zeroLed }
        return decimals > 0 && lastIsZero && isNumeral(from: start) ? .zeroTrailed : .number
    }

    /// `e3`, `E-10` up to the end.
    private mutating func exponent() -> Bool {
        guard skip("eE") else { return false }
        _ = skip("+-")
        return skipAll("0123456789") > 0 && next == nil
    }

    /// `12:30` and `1:02:03.5`: numbers of base sixty.
    private mutating func sixties(from first: Int) -> Bool {
        while skip(":") {
            let start = index
            let digits = skipAll("0123456789")
            guard digits == 1 || digits == 2 && text[start] < UInt8(ascii: "6") else { return false }
        }
        if skip(".") {
            _ = skipAll("0123456789_")
        } else if text[first] == UInt8(ascii: "0") {
            return false
        }
        return next == nil
    }

    /// `0x1F`, `0o17`, `0b1010` up to the end.
    private mutating func isOtherBase() -> Bool {
        guard let base = next else { return false }
        index += 1
        let digits =
            switch base {
            case UInt8(ascii: "x"): skipAll("0123456789abcdefABCDEF_")
            case UInt8(ascii: "o"): skipAll("01234567")
            case UInt8(ascii: "b"): skipAll("01_")
            default: 0
            }
        return digits > 0 && next == nil
    }

    /// `-11-23` behind a year, and a time behind that: `2026-11-23T12:30:00Z`.
    private mutating func isDate() -> Bool {
        guard skip("-"), (1...2).contains(skipAll("0123456789")), skip("-"),
            (1...2).contains(skipAll("0123456789"))
        else { return false }
        // Without a time, months and days have two digits.
        if next == nil { return text.count == 10 }
        guard skip("Tt") || skipAll(" \t") > 0, (1...2).contains(skipAll("0123456789")) else { return false }
        for _ in 0..<2 {
            guard skip(":"), skipAll("0123456789") == 2 else { return false }
        }
        if skip(".") { _ = skipAll("0123456789") }
        _ = skipAll(" \t")
        if skip("Z") { return next == nil }
        if skip("+-") { return skipAll("0123456789:") > 0 && next == nil }
        return next == nil
    }

    private var next: UInt8? { index < text.endIndex ? text[index] : nil }

    private mutating func skip(_ bytes: StaticString) -> Bool {
        guard let next, contains(next, bytes) else { return false }
        index += 1
        return true
    }

    private mutating func skipAll(_ bytes: StaticString) -> Int {
        let start = index
        while let next, contains(next, bytes) { index += 1 }
        return index - start
    }

    private func contains(_ byte: UInt8, _ bytes: StaticString) -> Bool {
        bytes.withUTF8Buffer { $0.contains(byte) }
    }

    private func isOnlyDigits(from start: Int) -> Bool {
        text[start...].allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Digits and one point, as codes are written.
    private func isNumeral(from start: Int) -> Bool {
        text[start...].allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }
}
