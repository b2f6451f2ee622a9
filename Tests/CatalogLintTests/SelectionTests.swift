import CatalogLint
import Diagnostics
import Testing

@Suite("Selecting rules") struct SelectionTests {
    private func ids(select: [String] = [], ignore: [String] = []) throws -> Set<String> {
        let selection = try LintSelection(select: select, ignore: ignore)
        return Set(DiagnosticCode.all.filter { selection.includes($0) }.map(\.id))
    }

    @Test("without a word all rules run that aren't opt-in")
    func usual() throws {
        let expected = Set(DiagnosticCode.all.filter { !$0.isOptIn }.map(\.id))
        #expect(try ids() == expected)
        #expect(expected.contains("S101") && !expected.contains("Y017") && !expected.contains("P209"))
    }

    @Test("the more exact word wins")
    func exact() throws {
        let accreditation = try ids(select: ["A"])
        #expect(accreditation.contains("A303") && accreditation.contains("A304"))
        #expect(!accreditation.contains("S101"))
        #expect(try !ids(ignore: ["A3"]).contains("A303"))
        #expect(try ids(select: ["default", "a303"], ignore: ["A"]).contains("A303"))
        #expect(try !ids(select: ["A303"], ignore: ["A303"]).contains("A303"))
        #expect(try ids(select: ["stale-source"]).contains("P209"))
        #expect(try ids(select: ["default", "P209"]).isSuperset(of: ids()))
        #expect(try ids(select: ["all"]).count == DiagnosticCode.all.count)
    }

    @Test("what was not checked at all is always told")
    func always() throws {
        let left = try ids(select: ["P209"], ignore: ["all"])
        #expect(left.isSuperset(of: ["Y001", "Y002", "M905", "M906"]))
        #expect(!left.contains("S101"))
    }

    @Test(
        "a word that names no rule is refused, with the nearest",
        arguments: [
            ("S110", "no rule `S110`; did you mean `S101`?"),
            ("unknown-kay", "no rule `unknown-kay`; did you mean `unknown-key`?"),
            ("", "no rule ``; `accredit explain` lists them"),
            ("QQQ9", "no rule `QQQ9`; `accredit explain` lists them"),
        ])
    func unknown(word: String, message: String) {
        #expect(throws: LintSelection.UnknownRule.self) { try LintSelection(select: [word], ignore: []) }
        do throws(LintSelection.UnknownRule) {
            _ = try LintSelection(select: [], ignore: [word])
        } catch {
            #expect(error.description == message)
        }
    }

    @Test("severities are changed by rule, the most exact word counting")
    func severities() throws {
        let selection = try LintSelection(
            select: [], ignore: [], severities: [("A303", .error), ("A", .info), ("default", .warning)])
        let place = SourceLocation(path: "x")
        let findings = [
            Diagnostic(.statusContradictsDates, "m", at: place), Diagnostic(.missingSource, "m", at: place),
            Diagnostic(.unknownKey, "m", at: place),
        ]
        #expect(selection.apply(findings).map(\.severity) == [.error, .info, .warning])
    }
}
