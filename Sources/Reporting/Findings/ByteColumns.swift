import Diagnostics

/// Columns counted in bytes, as some readers of reports want them. Each file's lines are found once, however many
/// findings there are in it.
struct ByteColumns {
    private let report: FindingReport
    private var starts: [String: [Int]] = [:]

    init(_ report: FindingReport) {
        self.report = report
    }

    /// The column of a place, from 1; `nil` in a file whose bytes are not at hand.
    mutating func column(of place: SourcePosition, in path: String) -> Int? {
        guard let file = report.file(path) else { return nil }
        let lines = starts[path] ?? ByteColumns.starts(of: file.bytes)
        starts[path] = lines
        let line = place.line - 1
        guard lines.indices.contains(line), lines[line] <= place.byte else { return nil }
        return place.byte - lines[line] + 1
    }

    /// The places where lines begin. They end as YAML counts them: at a line feed, a carriage return or both, and at
    /// NEL, LS and PS.
    private static func starts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (place, byte) in bytes.enumerated() {
            let isEnd =
                switch byte {
                case 0x0A: true
                case 0x0D: place + 1 == bytes.count || bytes[place + 1] != 0x0A
                case 0x85: place >= 1 && bytes[place - 1] == 0xC2
                case 0xA8, 0xA9: place >= 2 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE2
                default: false
                }
            if isEnd { starts.append(place + 1) }
        }
        return starts
    }
}
