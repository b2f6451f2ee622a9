import Foundation
import Reporting
import Testing

@Suite("The columns of a character") struct DisplayWidthTests {
    /// Ranges of scalars with none or two columns, as scripts/width-table wrote them from Unicode's tables.
    private static func published() throws -> [(range: ClosedRange<UInt32>, columns: Int)] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "display-widths.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return try lines.filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split { $0 == "." || $0 == " " }
            let first = try #require(UInt32(parts[0], radix: 16))
            let last = try #require(UInt32(parts[1], radix: 16))
            return (first...last, try #require(Int(parts[2])))
        }
    }

    /// Whether there is a character, in the Unicode version of this system's Swift, that takes part in text.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .unassigned, .privateUse, .control, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    @Test("are those of Unicode's own tables")
    func published() throws {
        var columns: [UInt32: Int] = [:]
        for (range, count) in try Self.published() {
            for value in range { columns[value] = count }
        }
        #expect(columns.count > 100_000)
        var seen = 0
        var wrong: [String] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), Self.isShown(scalar) else { continue }
            seen += 1
            let (now, expected) = (DisplayWidth.of(scalar), columns[value] ?? 1)
            if now != expected { wrong.append("U+\(String(value, radix: 16)): \(now), not \(expected)") }
        }
        #expect(seen > 150_000)
        #expect(wrong.prefix(20) == [], "\(wrong.count) are wrong")
    }

    @Test(
        "are those of what people see as one",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("東", 2), ("\u{FF21}", 2), ("가", 2),
            ("\u{1100}\u{1161}\u{11A8}", 2), ("🎓", 2), ("👩🏽‍🎓", 2), ("🇺🇸", 2), ("❤\u{FE0F}", 2), ("❤", 1),
            ("\u{1F321}", 1), ("\u{FE10}", 2), ("\u{17000}", 2), ("\u{AD}", 1), ("\u{200B}", 0), ("", 0),
        ] as [(String, Int)])
    func shown(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }
}
