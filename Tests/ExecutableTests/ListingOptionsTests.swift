import Testing

/// How `accredit list` is asked to show a listing.
struct ListingOptionsTests {
    private static let michigan = ["list", "--on", "2026-11-24", "--state", "Michigan"]

    private func run(_ options: String...) throws -> BuiltTool.Result {
        try BuiltTool.run(Self.michigan + options)
    }

    @Test func columnsAndALimit() throws {
        let table = try run("--columns", "id,delivery", "--limit", "1")
        #expect(table.output.contains("\n  id "))
        #expect(table.output.contains(" more by the limit on lines\n"))
        let csv = try run("--format", "csv", "--columns", "id,months_at_most", "--limit", "1").output
        #expect(csv == "id,months_at_most\r\nschoolcraft-college/health-information-technology-aas,48\r\n")
    }

    @Test func oneLineForEachStateOrAward() throws {
        let json = try BuiltTool.json(try run("--group", "state", "--format", "json").output)
        let states = try #require(json["states"] as? [[String: Any]])
        #expect(Set(states.compactMap { $0["state"] as? String }) == ["MI"])
        #expect(json["programs"] == nil)
        #expect(try run("--group", "award").output.contains("\n  associate    "))
    }

    @Test func markdownIsMarkdown() throws {
        let text = try run("--format", "markdown").output
        #expect(text.hasPrefix("## RHIT on 2026-11-24: "))
        #expect(text.contains("\n| Health Information Technology | Schoolcraft College | MI | associate |"))
    }

    @Test(arguments: [
        (["--columns", "foo"], "--columns `foo` is not known; known: id, institution"),
        (["--columns", "progam"], "--columns `progam` is not known; did you mean `program`?"),
        (["--columns", ","], "--columns names no column."),
        (["--columns", "id", "--format", "json"], "--columns goes with --group program and the formats"),
        (["--columns", "id", "--group", "state"], "--columns goes with --group program and the formats"),
        (["--limit", "0"], "--limit `0` is not a number from 1 on."),
        (["--state", "Michgan"], "--state `Michgan` is not known; did you mean `MI`?"),
    ])
    func wrongUsageIsNamed(_ options: [String], _ message: String) throws {
        let result = try BuiltTool.run(["list"] + options)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(message))
    }
}
