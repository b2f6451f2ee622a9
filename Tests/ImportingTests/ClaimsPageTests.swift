import Foundation
import Importing
import Testing

/// The page from which people fill in rows says what the reader takes.
@Suite("docs/claims.md") struct ClaimsPageTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func page() throws -> String {
        try String(contentsOf: package.appending(path: "docs/claims.md"), encoding: .utf8)
    }

    @Test("names every column, and no other")
    func columns() throws {
        let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("| `") }
        let named = rows.flatMap { row in
            row.split(separator: "|").first?.split(separator: "`").enumerated()
                .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) } ?? []
        }
        #expect(Set(named) == Set(ClaimColumn.allCases.map(\.rawValue)))
        #expect(named.count == ClaimColumn.allCases.count)
    }

    @Test("has the columns right without which nothing is read")
    func required() throws {
        let names = ClaimColumn.required.map { "`\($0.rawValue)`" }
        let last = try #require(names.last)
        #expect(
            try Self.page().contains(
                "\(names.dropLast().joined(separator: ", ")) and \(last) have to be there"))
    }
}
