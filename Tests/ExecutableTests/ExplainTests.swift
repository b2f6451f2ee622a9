import Foundation
import Testing

/// `accredit explain`, and the page that it writes.
struct ExplainTests {
    @Test func thePageOfRulesIsWhatTheRulesSay() throws {
        let page = try String(contentsOf: BuiltTool.package.appending(path: "docs/rules.md"), encoding: .utf8)
        let written = try BuiltTool.run(["explain", "--format", "markdown"])
        #expect(written.status == 0)
        #expect(
            written.output == page,
            "renew the page:  swift run accredit explain --format markdown > docs/rules.md")
    }

    @Test func aRuleIsExplainedByIdOrName() throws {
        let byID = try BuiltTool.run(["explain", "x403"])
        #expect(byID.status == 0)
        #expect(byID.errors == "")
        #expect(byID.output.hasPrefix("X403 dangling-reference (error)\n\nA name that nothing defines.\n"))
        #expect(try BuiltTool.run(["explain", "Dangling-Reference"]).output == byID.output)
    }

    @Test func severalRulesAreExplainedInTurn() throws {
        let first = try BuiltTool.run(["explain", "X403"]).output
        let second = try BuiltTool.run(["explain", "P201"]).output
        #expect(try BuiltTool.run(["explain", "X403", "P201"]).output == first + "\n\n" + second)
    }

    @Test func withoutACodeAllAreListed() throws {
        let result = try BuiltTool.run(["explain"])
        #expect(result.status == 0)
        for name in ["Y001 error    yaml-syntax", "Y017 info*    untidy-layout", "M906 error    no-files"] {
            #expect(result.output.contains(name))
        }
    }

    @Test(arguments: [
        ("A320", "no rule `A320`; did you mean `A302`?"),
        ("dangling-refrence", "no rule `dangling-refrence`; did you mean `dangling-reference`?"),
        ("what is this", "no rule `what is this`; accredit explain lists all"),
        ("\u{1B}[31m", "no rule `\\u{1B}[31m`"),
    ])
    func aWrongCodeIsNamedWithTheNearest(_ code: String, _ message: String) throws {
        let result = try BuiltTool.run(["explain", "X403", code])
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("accredit: \(message)"), "\(result.errors)")
    }

    @Test func oneRuleIsAPartOfThePage() throws {
        let page = try BuiltTool.run(["explain", "--format", "markdown"]).output
        let part = try BuiltTool.run(["explain", "X403", "--format", "markdown"]).output
        #expect(part.hasPrefix("### X403 dangling-reference\n"))
        #expect(page.contains("\n" + part))
    }
}
