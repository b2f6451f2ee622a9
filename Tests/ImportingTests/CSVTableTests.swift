import Diagnostics
import Importing
import TestSupport
import Testing

@Suite("Comma-separated files") struct CSVTableTests {
    private func read(_ text: String) -> CSVTable { read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) -> CSVTable { CSVTable(SourceFile(path: "t.csv", bytes: bytes)) }

    private func texts(_ table: CSVTable) -> [[String]] { table.rows.map { $0.cells.map(\.text) } }

    // MARK: What is well-formed

    @Test(
        "Every form of RFC 4180, and what spreadsheets make of it",
        arguments: [
            ("a,b\n1,2\n", [["1", "2"]]),
            ("a,b\n1,2", [["1", "2"]]),
            ("a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
            ("a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
            ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
            ("\u{FEFF}\"a\",b\n1,2\n", [["1", "2"]]),
            ("\n\n\na,b\n\n1,2\n\n\r\n3,4\n\n", [["1", "2"], ["3", "4"]]),
            ("a,b\n,\n", [["", ""]]),
            ("a,b\n\"\",\"\"\n", [["", ""]]),
            ("a,b\n1,", [["1", ""]]),
            ("a,b\n\"1\",\"2\"", [["1", "2"]]),
            ("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", [["x, y", "he said \"no\""]]),
            ("a,b\n\"\"\"\",\"\"\"\"\"\"\n", [["\"", "\"\""]]),
            (
                "a,b\n\"one\ntwo\",\"three\r\n\r\nfour\"\n5,6\n",
                [["one\ntwo", "three\r\n\r\nfour"], ["5", "6"]]
            ),
            ("a,b\n 1 ,\t2\n", [[" 1 ", "\t2"]]),
            ("a,b\né漢🎓,#'`\n", [["é漢🎓", "#'`"]]),
            ("a\n1\n2\n", [["1"], ["2"]]),
            ("a,b\n", []),
        ])
    func wellFormed(_ text: String, _ expected: [[String]]) {
        let table = read(text)
        #expect(texts(table) == expected)
        #expect(table.diagnostics.isEmpty)
        #expect(table.head.first?.text == "a")
    }

    @Test(
        "Places count lines and Unicode scalars; quotes belong to the place and a mark at the start does not")
    func places() throws {
        let table = read("\u{FEFF}a,b,c\r\ne\u{301}🎓,\"x\ny\"\"z\",w\r\n1,2,3")
        let cells = table.rows.flatMap(\.cells)
        let places = cells.map {
            "\($0.span.start.line):\($0.span.start.column)-\($0.span.end.line):\($0.span.end.column)"
        }
        #expect(places == ["2:1-2:4", "2:5-3:6", "3:7-3:8", "4:1-4:2", "4:3-4:4", "4:5-4:6"])
        #expect(table.head.first?.span.start == SourcePosition(line: 1, column: 1, byte: 3))
        let bytes = Array("\u{FEFF}a,b,c\r\ne\u{301}🎓,\"x\ny\"\"z\",w\r\n1,2,3".utf8)
        let span = try #require(table.rows.first?.cells[1].span)
        #expect(String(decoding: bytes[span.start.byte..<span.end.byte], as: UTF8.self) == "\"x\ny\"\"z\"")
    }

    // MARK: What is not

    /// A file, the brief forms of its findings, and the first cells of the rows that are read all the same.
    struct Faulty: Sendable {
        var text: String
        var findings: [String]
        var rows: [String]

        init(_ text: String, _ findings: [String], _ rows: [String]) {
            self.text = text
            self.findings = findings
            self.rows = rows
        }
    }

    static let faulty: [Faulty] = [
        Faulty("", ["I601 - the file holds nothing"], []),
        Faulty("\u{FEFF}", ["I601 - the file holds nothing"], []),
        Faulty("\n\r\n\n", ["I601 - the file holds nothing"], []),
        Faulty("a,b\n1\n2,3\n", ["I601 2:1 a row of 1 cell under a head of 2"], ["2"]),
        Faulty("a,b\n0,0\n1,2,3\n4,5\n", ["I601 3:1 a row of 3 cells under a head of 2"], ["0", "4"]),
        Faulty("a,b\n   \n4,5\n", ["I601 2:1 a row of 1 cell under a head of 2"], ["4"]),
        Faulty("a,b\n\"1\"x,2\n3,4\n", ["I601 2:1 text behind a closing quote"], ["3"]),
        Faulty("a,b\nü,\"1\" ,2\n3,4\n", ["I601 2:3 text behind a closing quote"], ["3"]),
        Faulty("a,b\n5\" pipe,2\n3,4\n", ["I601 2:2 a quote in the middle of a value"], ["3"]),
        Faulty("a,b\n1, \"2\"\n3,4\n", ["I601 2:4 a quote in the middle of a value"], ["3"]),
        Faulty("a,b\n1,2\n\"3,4\n", ["I601 3:1 a quote that never ends"], ["1"]),
        Faulty(
            "a,b\n1,2\n\"3,4\n5,6\n7,8\n",
            ["I601 3:1 a quote that never ends; lines 3 to 5 are left out"], ["1"]),
        Faulty("a,b\n1,\"", ["I601 2:3 a quote that never ends"], []),
        // The closing quote of one row is missing: the rows up to the next quote are named, those behind it read.
        Faulty(
            "a,b\n1,2\n\"x,1\n3,4\n\"y\",5\n6,7\n",
            ["I601 3:1 text behind a closing quote; lines 3 to 5 are left out"], ["1", "6"]),
        Faulty(
            "a,b\n\"x,1\n2,\"\n3,4\n",
            ["I601 2:1 a row of 1 cell under a head of 2; lines 2 to 3 are left out"], ["3"]),
        // Without a head no row means anything.
        Faulty("\"a\"x,b\n1,2\n", ["I601 1:1 text behind a closing quote"], []),
        Faulty("\"a,b\n1,2\n", ["I601 1:1 a quote that never ends; lines 1 to 2 are left out"], []),
        Faulty(
            "a,b\n1\n\"2\"x,3\n4\n5,6\n",
            [
                "I601 2:1 a row of 1 cell under a head of 2", "I601 3:1 text behind a closing quote",
                "I601 4:1 a row of 1 cell under a head of 2",
            ], ["5"]),
    ]

    @Test("Every fault is named where it is, and the rows around it are read", arguments: faulty)
    func faults(_ example: Faulty) {
        let table = read(example.text)
        #expect(table.diagnostics.map(\.brief) == example.findings)
        #expect(table.rows.compactMap(\.cells.first?.text) == example.rows)
        #expect(table.diagnostics.allSatisfy { $0.help != nil && $0.location.path == "t.csv" })
    }

    @Test("Bytes that are not UTF-8 are named in their cell")
    func encoding() {
        let table = read(
            Array("a,b\nx,caf".utf8) + [0xE9] + Array("\n1,2\n\"".utf8) + [0xFF, 0x22, 0x2C, 0x33])
        #expect(
            table.diagnostics.map(\.brief) == [
                "I601 2:3 a value that is not UTF-8", "I601 4:1 a value that is not UTF-8",
            ])
        #expect(texts(table) == [["1", "2"]])
        #expect(read(Array("h\u{E9}".unicodeScalars.map { UInt8($0.value) })).head.isEmpty)
    }

    // MARK: Properties

    /// A value that may hold anything.
    private func value(_ random: inout SplitMix64) -> String {
        let pieces = [
            "a", "\"", ",", "\n", "\r\n", "\r", " ", "é", "🎓", "\u{0}", "\u{202E}", "\u{FEFF}", "'", ";",
        ]
        return (0..<random.below(6)).map { _ in pieces[random.below(pieces.count)] }.joined()
    }

    private func written(_ value: String, _ random: inout SplitMix64) -> String {
        let needsQuotes = value.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        guard needsQuotes || random.below(4) == 0 else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }

    @Test("What is written by the rules is read back as it was")
    func roundTrip() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<3_000 {
            let width = 2 + random.below(4)
            let rows = (0..<random.below(6)).map { _ in (0..<width).map { _ in value(&random) } }
            let lineBreak = ["\n", "\r\n", "\r"][random.below(3)]
            var lines = [(0..<width).map { "c\($0)" }.joined(separator: ",")]
            for row in rows { lines.append(row.map { written($0, &random) }.joined(separator: ",")) }
            let text = lines.joined(separator: lineBreak) + (random.below(2) == 0 ? lineBreak : "")
            let table = read(text)
            // Compared as bytes, because equal strings may be of different scalars.
            #expect(
                table.rows.map { $0.cells.map { Array($0.text.utf8) } }
                    == rows.map { $0.map { Array($0.utf8) } },
                "\(text.debugDescription)")
            #expect(table.diagnostics.isEmpty, "\(text.debugDescription)")
        }
    }

    @Test("Any bytes: no crash, places inside the file, no line of it unaccounted for")
    func fuzz() {
        var random = SplitMix64(seed: 2)
        let alphabet = Array("a,,\"\"\n\r1 é".utf8) + [0, 0xFF, 0xC3, 0xEF, 0xBB, 0xBF]
        for _ in 0..<5_000 {
            let bytes = (0..<random.below(60)).map { _ in alphabet[random.below(alphabet.count)] }
            let table = read(bytes)
            let isWhole = !table.head.isEmpty
            var accounted: Set<Int> = []
            let spans =
                table.head.map(\.span) + table.rows.flatMap(\.cells).map(\.span)
                + table.diagnostics.compactMap(\.location.span)
            for span in spans {
                let isInside = 0 <= span.start.byte && span.start <= span.end && span.end.byte <= bytes.count
                #expect(isInside && span.start.line >= 1 && span.start.column >= 1, "\(bytes)")
                accounted.formUnion(span.start.line...span.end.line)
            }
            guard isWhole else { continue }
            for line in nonBlankLines(bytes) { #expect(accounted.contains(line), "line \(line) of \(bytes)") }
        }
    }

    /// The numbers of the lines with anything on them.
    private func nonBlankLines(_ bytes: [UInt8]) -> [Int] {
        var text = bytes[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        var lines: [[UInt8]] = [[]]
        var last: UInt8 = 0
        for byte in text {
            switch byte {
            case 0x0A where last == 0x0D: break
            case 0x0A, 0x0D: lines.append([])
            default: lines[lines.count - 1].append(byte)
            }
            last = byte
        }
        return lines.indices.filter { !lines[$0].isEmpty }.map { $0 + 1 }
    }

    @Test(
        "Time grows with the length, whatever the file is made of",
        arguments: ["\"", "a\"", "\"a\"", ",", "\n", "\"\"x\n", "a,b\n", "\r", "\u{FEFF}", "é"])
    func linear(_ piece: String) {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let bytes = Array("a,b\n".utf8) + Array(String(repeating: piece, count: count).utf8)
            return (0..<3).map { _ in clock.measure { _ = read(bytes) } }.min() ?? .zero
        }
        let short = max(time(20_000), .milliseconds(5))
        // Eight times as much takes eight times as long; quadratic would be sixty-four.
        #expect(time(160_000) < short * 32)
    }
}
