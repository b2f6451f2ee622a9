package import Diagnostics

extension RuleFileReader {
    /// A rule file without its tests, which no answer reads and which are most of what there is in it. Told without
    /// reading the YAML: what stands below a `tests:` alone on its line is left out, but for its line breaks, so that
    /// everything else keeps its line. Tests that are no list of items with dashes stay: where those end only YAML
    /// itself can tell.
    package static func withoutTests(_ file: SourceFile) -> SourceFile {
        let bytes = file.bytes
        guard let start = lineBeginning(with: key, in: bytes) else { return file }
        var end = start + key.count
        guard isList(bytes[end...]) else { return file }
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

    /// Whether the first thing on the lines below is the dash of an item.
    private static func isList(_ rest: ArraySlice<UInt8>) -> Bool {
        for (number, line) in rest.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
            guard let first = text.first, first != UInt8(ascii: "#") else { continue }
            return number > 0 && first == UInt8(ascii: "-")
        }
        return false
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
