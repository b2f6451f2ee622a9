import Testing

/// The built `accredit compare`, on the shipped catalogue.
struct CompareTests {
    private static let pair = [
        "compare", "Schoolcraft College/health-information-technology-aas",
        "baker-college/health-information-technology", "--on", "2026-11-24",
    ]

    @Test func programsStandSideBySide() throws {
        let result = try BuiltTool.run(Self.pair)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("2 programs side by side, on 2026-11-24\n  A  schoolcraft-college/"))
        #expect(result.output.contains("\n  RHIT           qualifies if still accredited   cannot tell: not"))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func theOtherFormatsSayTheSame() throws {
        let json = try BuiltTool.json(BuiltTool.run(Self.pair + ["--format", "json"]).output)
        let rows = try #require(json["rows"] as? [[String: Any]])
        #expect(rows.map { $0["name"] as? String }.contains("delivery"))
        let markdown = try BuiltTool.run(Self.pair + ["--format", "markdown"]).output
        for row in rows { #expect(markdown.contains(try #require(row["name"] as? String))) }
    }

    @Test(arguments: [
        (["baker-college/health-information-technology"], "name two programs or more, as school/program."),
        (
            ["schoolcraft-college", "baker-college"],
            "`schoolcraft-college` is a school; name one of its programs: schoolcraft-college/health-information"
        ),
        (
            ["baker-college/health-information-technology", "Baker College/health-information-technology"],
            "baker-college/health-information-technology is named twice"
        ),
        (["baker-colege/x", "y/z"], "no school `baker-colege`; did you mean `baker-college`?"),
    ])
    func whatCanNotBeComparedIsSaid(_ arguments: [String], _ message: String) throws {
        let result = try BuiltTool.run(["compare"] + arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(message))
    }
}
