package import Diagnostics

extension RuleFileReader {
    /// A rule file without its tests, which no answer reads and which are most of what there is in it. Told without
    /// reading the YAML: what stands below a `tests:` that begins a line is left out, but for its line breaks, so
    /// that everything else keeps its line.
    package static func withoutTests(_ file: SourceFile) -> SourceFile {
        let bytes = file.bytes
        guard let start = lineBeginning(with: key, in: bytes) else { return file }
        var end = start + key.count
        while let line = next(after: end, in: bytes), isInside(bytes[line...]) { end = line + 1 }
        let rest = next(after: end, in: bytes) ?? bytes.count
        let breaks = bytes[start..<rest].filter { $0 == newline }
        return SourceFile(path: file.path, bytes: bytes[..<start] + breaks + bytes[rest...])
    }

    private static let key = Array("tests:".utf8)
    private static let newline = UInt8(ascii: "\n")

    /// The first line that begins so.
    private static func lineBeginning(with key: [UInt8], in bytes: [UInt8]) -> Int? {
        var line: Int? = 0
        while let start = line, start < bytes.count {
            if bytes[start...].starts(with: key) { return start }
            line = next(after: start, in: bytes)
        }
        return nil
    }

    /// Where the line after a place begins.
    private static func next(after place: Int, in bytes: [UInt8]) -> Int? {
        guard let end = bytes[place...].firstIndex(of: newline) else { return nil }
        return end + 1 < bytes.count ? end + 1 : nil
    }

    /// Whether a line belongs to the key above it: it is indented, blank, a comment or an item of a list.
    private static func isInside(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        switch first {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "\r"), newline:
            return true
        case UInt8(ascii: "-"):
            let second = line.dropFirst().first
            return second == UInt8(ascii: " ") || second == newline
        default: return false
        }
    }
}
