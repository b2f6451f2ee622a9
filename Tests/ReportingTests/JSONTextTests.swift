import Reporting
import Testing

/// No document at all is better than a wrong one.
struct JSONTextTests {
    private struct Report: Encodable {
        struct Row: Encodable { var share: Double }
        var rows: [Row]
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func whatJSONCannotSayIsNoDocument(_ number: Double) throws {
        let failure = #expect(throws: JSONText.Failure.self) {
            try JSONText.encode(Report(rows: [.init(share: 1), .init(share: number)]))
        }
        let words = try #require(failure?.description)
        #expect(words.hasPrefix("the report can't be written as JSON: `\(number)` at rows."))
        #expect(words.hasSuffix("has no form in it"))
        #expect(!words.contains("\n"))
    }

    @Test func whatItCanSayIsOneDocument() throws {
        #expect(
            try JSONText.encode(Report(rows: [.init(share: 1)])) == """
                {
                  "rows" : [
                    {
                      "share" : 1
                    }
                  ]
                }

                """)
    }
}
