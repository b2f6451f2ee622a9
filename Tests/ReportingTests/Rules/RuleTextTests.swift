import CatalogLint
import Diagnostics
import FoundationEssentials
import Reporting
import Testing

@Suite("A rule, explained") struct RuleTextTests {
    @Test("says all there is to know, with carets under what is found")
    func whole() throws {
        #expect(
            RuleTextReport.text(try #require(RuleText.find("X403"))) == """
                X403 dangling-reference (error)

                A name that nothing defines.

                Why
                  A name that nothing defines means nothing: a misspelled agency would make a
                  program look as if nobody had accredited it.

                How to mend it
                  Correct the spelling; the nearest name is offered. A new agency, status or
                  kind of program is defined in `Rules/accreditors/`, with its source.

                Found
                    # Programs/MI/example-college.yaml
                    …
                    accreditations:
                      - {agency: ACJCC, status: accredited}
                                 ^^^^^

                Not found
                    # Programs/MI/example-college.yaml
                    …
                    accreditations:
                      - {agency: ACCJC, status: accredited}

                How to ignore it
                  # lint: ignore[X403] -- reason
                  on the line of the finding or the line before it

                """)
    }

    @Test("is found by its id or its name in any case of letters")
    func find() {
        for word in ["X403", "x403", "dangling-reference", "Dangling-Reference"] {
            #expect(RuleText.find(word)?.code == .danglingReference)
        }
        for word in ["", "X", "X4033", "dangling", " X403"] { #expect(RuleText.find(word) == nil) }
    }

    @Test("tells how to ask for what is opt-in, and not how to ignore what can't be ignored")
    func special() throws {
        let untidy = RuleTextReport.text(try #require(RuleText.find("untidy-layout")))
        #expect(untidy.hasPrefix("Y017 untidy-layout (info, only on request)\n"))
        #expect(untidy.contains("How to ask for it\n  accredit lint --select Y017\n"))
        let unread = RuleTextReport.text(try #require(RuleText.find("M905")))
        #expect(!unread.contains("ignore"))
    }

    @Test("keeps to eighty columns and shows no mark", arguments: DiagnosticCode.all.map(\.id))
    func width(id: String) throws {
        let text = RuleTextReport.text(try #require(RuleText.find(id)))
        #expect(text.lines(over: 80) == [])
        #expect(!text.contains("⟦") && !text.contains("⟧"))
        #expect(text.unsafeScalars == [])
        #expect(!text.contains("\n\n\n"))
    }

    @Test("stands in the table of all")
    func table() {
        let table = RuleTextReport.table(RuleText.all)
        #expect(table.lines(over: 80) == [])
        for code in DiagnosticCode.all { #expect(table.contains("\(code.id) \(code.severity.rawValue)")) }
        #expect(
            table.hasPrefix(
                """
                A301 error    impossible-date            A day that is not in the calendar.
                A302 error    end-before-start           A period ends before it starts.

                """))
        #expect(
            table.hasSuffix("\n* only on request, with --select\nMore on a rule: accredit explain CODE\n"))
    }

    @Test("stands on the page under a heading that the table leads to")
    func page() throws {
        let page = RulesPage.markdown()
        for rule in RuleText.all {
            #expect(page.contains("\n### \(rule.code.id) \(rule.code.name)\n"), "\(rule.code.id)")
        }
        #expect(page.contains("\n| [Y020](#y020-not-yaml-1-2) | warning | not-yaml-1-2 | A form"))
        #expect(page.contains("\n| [X403](#x403-dangling-reference) | error | dangling-reference | A name"))
        #expect(page.unsafeScalars == [])
        #expect(!page.contains("⟦") && !page.contains("⟧"))
        #expect(page.split(separator: "\n").count { $0.hasPrefix("```") }.isMultiple(of: 2))
    }

    private struct Document: Decodable {
        struct Rule: Decodable {
            struct Example: Decodable {
                struct File: Decodable {
                    struct Span: Decodable {
                        struct Place: Decodable { var line, column: Int }
                        var start, end: Place
                    }
                    var path: String
                    var text: String
                    var found: [Span]
                }
                var files: [File]
            }
            var id: String
            var failing: [Example]
        }
        var rules: [Rule]
    }

    @Test("is there for programs, with the places in the whole file")
    func json() throws {
        let text = try RuleJSONReport.text(RuleText.all)
        let rules = try JSONDecoder().decode(Document.self, from: Data(text.utf8)).rules
        #expect(rules.map(\.id) == DiagnosticCode.all.map(\.id))
        let file = try #require(rules.first { $0.id == "X403" }?.failing.first?.files.first)
        let found = try #require(file.found.first)
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines[found.start.line - 1]
        #expect(
            line.dropFirst(found.start.column - 1).prefix(found.end.column - found.start.column) == "ACJCC")
    }
}
