import Catalog
import CatalogLoading
import Diagnostics
import Reporting
import Testing

/// The line of years on a program's page.
@Suite("The drawing of a standing") struct TimelineDrawingTests {
    /// Axis, line and pointer of a program with these records, each of a source on its own day.
    private func drawing(_ records: [(asOf: String, rest: String)], on day: String) throws -> [String] {
        let sources = records.enumerated().map { index, record in
            "  s\(index): {url: \"https://a.example.edu/\(index)\", as_of: \(record.asOf)}\n"
        }
        let lines = records.enumerated().map { index, record in
            "      - {agency: CAHIIM, accredits: him-associate, \(record.rest), source: s\(index)}\n"
        }
        let text =
            "institution: a\nname: A\nsources:\n" + sources.joined()
            + "source: s0\nprograms:\n  - id: p\n    name: P\n    accreditations:\n" + lines.joined()
        let world = try World([SourceFile(path: "Programs/MI/a.yaml", text: text)])
        let page = ProgramTextReport.text(try world.profile("a/p", on: day))
        let drawn = page.split(separator: "\n").drop { $0 != "Accreditation" }.dropFirst().prefix(3)
        return drawn.map(String.init)
    }

    @Test("gives each stretch its part of the years, and a single day a column of its own")
    func stretches() throws {
        #expect(
            try drawing(
                [
                    ("2021-12-13", "status: candidate"),
                    ("2023-08-22", "status: accredited, from: 2023-08-22"),
                ],
                on: "2026-11-23")
                == [
                    "  |2021       |2022        |2023       |2024        |2025        |2026",
                    "  ............C~~~~~~~~~~~~~~~~~~~~#=========================-----------------",
                    "                                                                 2026-11-23 ^",
                ])
    }

    @Test("shows in the column of the day asked about what holds on that day")
    func today() throws {
        let accredited = [("2024-08-30", "status: accredited, from: 1915-01-01")]
        #expect(try drawing(accredited, on: "2026-08-30").map(\.last) == ["0", "=", "^"])
        #expect(try drawing(accredited, on: "2026-08-31").map(\.last) == ["0", "-", "^"])
    }

    @Test("puts the day to the right of its caret where there is room")
    func pointer() throws {
        let drawn = try drawing([("2024-08-30", "status: accredited")], on: "2024-01-15")
        #expect(drawn[2] == "  ^ 2024-01-15")
        #expect(drawn[0].hasPrefix("  |2024"))
    }

    @Test(
        "labels as many years as there is room for",
        arguments: [
            ("1900-01-01", "  |1900      |1920       |1940"),
            ("2000-01-01", "  |2000         |2005         |2010"),
            ("1026-01-01", "       |1100   |1200  |1300"), ("0001-06-01", "         |200   |400"),
        ])
    func years(start: String, axis: String) throws {
        let drawn = try drawing([("2024-08-30", "status: accredited, from: \(start)")], on: "2026-11-23")
        #expect(drawn[0].hasPrefix(axis), "\(drawn[0])")
        for line in drawn { #expect(line.count <= 80) }
    }

    @Test(
        "reaches to a day of the far future or past without a fault", arguments: ["0001-01-01", "9999-12-31"])
    func farDays(day: String) throws {
        let drawn = try drawing([("2024-08-30", "status: accredited")], on: day)
        #expect(drawn.count == 3)
        for line in drawn { #expect(line.count <= 80) }
        #expect(drawn[2].contains(day))
    }

    @Test("of many records stays one line")
    func many() throws {
        let records = (0..<60).map { (asOf: "\(1960 + $0)-0\(1 + $0 % 9)-15", rest: "status: accredited") }
        let drawn = try drawing(records, on: "2026-11-23")
        #expect(drawn[1].count == 78)
        #expect(Set(drawn[1].dropFirst(2)).isSubset(of: ["#", "=", "-", "."]))
    }
}
