import Diagnostics

/// Refuses files before libyaml sees them: too large, not UTF-8, or made to keep libyaml busy.
enum InputCheck {
    /// The most `%TAG` lines that are still handed to libyaml, to be reported one document at a time.
    private static let maxTagDirectives = 64

    /// Why the file is not parsed at all; empty if it can be.
    static func refusals(of file: SourceFile, scan: SourceScan) -> [Diagnostic] {
        if let refusal = refusal(of: file, scan: scan) { return [refusal] }
        return scan.mayHoldMarker ? MergeConflictCheck.findings(in: file) : []
    }

    private static func refusal(of file: SourceFile, scan: SourceScan) -> Diagnostic? {
        if let encoding = WideEncoding.guess(file.bytes) {
            return Diagnostic(
                .invalidEncoding, "the file is not UTF-8; it looks like \(encoding)",
                at: SourceLocation(path: file.path, span: .fileStart), help: "save the file as UTF-8")
        }
        if !scan.isASCII {
            if let fault = UTF8Fault.first(in: file.bytes) { return invalidEncoding(fault, in: file) }
            if scan.mayHoldMark, let offset = ByteOrderMark.second(in: file.bytes) {
                return secondMark(at: offset, in: file)
            }
        }
        if let offset = scan.firstTagDirective(in: file.bytes, ifMoreThan: maxTagDirectives) {
            let start = Place.start(of: file.bytes).advanced(to: offset, in: file.bytes)
            let end = start.advanced(to: LineBreaks.endOfLine(in: file.bytes, from: offset), in: file.bytes)
            return Diagnostic(
                .tagOrDirective, "the file has more than \(maxTagDirectives) lines that begin with `%TAG`",
                at: file.location(from: start, to: end), label: "the first",
                help: "remove the directives; the file was not read")
        }
        return nil
    }

    /// The finding for a file of more bytes than are read.
    static func tooLarge(_ file: SourceFile, limit: Int) -> Diagnostic? {
        guard file.bytes.count > limit else { return nil }
        return Diagnostic(
            .limitExceeded, "the file has \(file.bytes.count) bytes, more than the \(limit) that are read",
            at: SourceLocation(path: file.path, span: .fileStart), help: "split the file")
    }

    private static func invalidEncoding(_ fault: UTF8Fault, in file: SourceFile) -> Diagnostic {
        // Everything before the fault is valid, so the walk stops right at it.
        let start = Place.start(of: file.bytes).advanced(to: fault.offset, in: file.bytes)
        let end = Place(line: start.line, column: start.column + 1, byte: start.byte + 1)
        let byte = file.bytes[fault.offset]
        let hex = "0x" + Excerpt.hex(Int(byte), digits: 2)
        let what =
            switch fault.reason {
            case .stray: "the byte \(hex) is not UTF-8" + legacyGuess(byte)
            case .cutShort: "the file ends in the middle of a character that begins with the byte \(hex)"
            case .overlong: "the byte \(hex) begins a character in a longer form than UTF-8 allows"
            case .surrogate: "the byte \(hex) begins half of a UTF-16 pair, which UTF-8 does not have"
            case .tooLarge: "the byte \(hex) begins a number that is not a Unicode character"
            }
        return Diagnostic(
            .invalidEncoding, what, at: file.location(from: start, to: end), help: "save the file as UTF-8")
    }

    private static func secondMark(at offset: Int, in file: SourceFile) -> Diagnostic {
        let start = Place.start(of: file.bytes).advanced(to: offset, in: file.bytes)
        return Diagnostic(
            .hiddenCharacter, "a byte order mark (U+FEFF) stands in the middle of the file",
            at: file.location(from: start, to: start.advanced(to: offset + 1, in: file.bytes)),
            help:
                "remove the invisible character, left over where two files were joined; the file was not read"
        )
    }

    /// What a stray byte would be in the encoding that such files mostly come from.
    private static func legacyGuess(_ byte: UInt8) -> String {
        byte >= 0xA0
            ? "; it looks like Latin-1, where it is `\(Character(Unicode.Scalar(byte)))`"
            : "; it looks like Windows-1252"
    }
}
