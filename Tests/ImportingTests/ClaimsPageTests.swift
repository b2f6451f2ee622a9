import Catalog
import Diagnostics
import Foundation
import Importing
import Testing

/// docs/claims.md, from which people fill in rows.
@Suite("The page about rows") struct ClaimsPageTests {
    private static let page: String = {
        let file = ShippedRules.package.appending(path: "docs/claims.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    /// The cells of the table of columns.
    private static let table: [(columns: [String], cells: [String])] = {
        let lines = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        return lines.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return (names(in: cells.first ?? ""), cells)
        }
    }()

    /// What stands in backquotes.
    private static func names(in text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private func block(_ language: String, _ number: Int = 0) throws -> String {
        let blocks = Self.page.components(separatedBy: "\n```\(language)\n").dropFirst()
        let block = try #require(blocks.dropFirst(number).first)
        return try #require(block.components(separatedBy: "\n```").first) + "\n"
    }

    @Test("Every column is told once, and no other")
    func columns() {
        let told = Self.table.flatMap(\.columns)
        #expect(Set(told) == Set(ClaimColumn.allCases.map(\.rawValue)))
        #expect(told.count == Set(told).count)
    }

    @Test("The words of a closed vocabulary are those that are read")
    func vocabularies() throws {
        let words: [(ClaimColumn, [String])] = [
            (.awardLevel, Award.allCases.map(\.rawValue)),
            (.creditUnit, Credits.Unit.allCases.map(\.rawValue)),
            (.delivery, Delivery.allCases.map(\.rawValue)),
            (.education, EducationLevel.allCases.map(\.rawValue)),
        ]
        for (column, known) in words {
            let cell = try #require(Self.table.first { $0.columns == [column.rawValue] }?.cells.last)
            let told = cell.components(separatedBy: ";")[0].components(separatedBy: ", ")
            #expect(Set(told) == Set(known), "\(column.rawValue)")
        }
    }

    @Test("What is shown as an example of a cell is read")
    func examples() throws {
        for (columns, cells) in Self.table where cells.count == 3 && !cells[2].isEmpty {
            for name in columns {
                let column = try #require(ClaimColumn(rawValue: name))
                for example in Self.names(in: cells[2]) where !example.hasPrefix("Rules/") {
                    var cells: [ClaimColumn: String] = [column: example]
                    if [.accreditor, .standing, .accredits].contains(column) {
                        cells = [.accreditor: "CAHIIM", .standing: "accredited"].merging(cells) { $1 }
                    }
                    let reading = readClaims(csv([row(cells)]))
                    #expect(
                        reading.claims.count == 1, "\(name): \(example) \(reading.diagnostics.map(\.brief))")
                }
            }
        }
        // Dates stand below the table.
        let dates = try #require(
            Self.page.split(separator: "\n").first { $0.hasPrefix("Dates are as exact") })
        for example in Self.names(in: String(dates)) {
            #expect(readClaims(csv([row([.asOf: example, .read: example])])).claims.count == 1, "\(example)")
        }
    }

    @Test("The columns that have to be there are those that are named")
    func required() throws {
        let line = try #require(Self.page.split(separator: "\n").first { $0.contains("have to be there") })
        #expect(Set(Self.names(in: String(line))) == Set(ClaimColumn.required.map(\.rawValue)))
    }

    @Test("The example comes to the file that is shown")
    func example() throws {
        let rows = try block("csv")
        let reading = readClaims(rows)
        #expect(reading.rows == 3 && reading.unread == 1 && reading.diagnostics.isEmpty)
        let merged = merge(csv: rows, directory: nil)
        #expect(merged.files.map(\.path) == ["Programs/MI/example-college.yaml"])
        #expect(merged.text() == (try block("yaml")))
        #expect(ShippedRules.lint(merged.files) == [])
        #expect(merge(csv: rows, into: merged.files, directory: nil).changed == [])
    }
}
