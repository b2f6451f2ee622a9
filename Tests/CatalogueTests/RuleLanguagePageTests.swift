import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Foundation
import RuleEngine
import RuleTesting
import Testing

/// Each example of the page about the rule language is a whole rule file, and says what is so.
@Suite struct RuleLanguagePageTests {
    /// The YAML of the page, each block a file of its own.
    private static func examples() throws -> [SourceFile] {
        let page = try String(
            contentsOf: Shipped.package.appending(path: "docs/rule-language.md"), encoding: .utf8)
        return page.components(separatedBy: "\n```yaml\n").dropFirst().enumerated().map { number, block in
            let text = block.components(separatedBy: "\n```\n").first ?? ""
            return SourceFile(path: "Rules/example-\(number + 1).yaml", text: text + "\n")
        }
    }

    @Test func theExamplesAreSoundAndTheirTestsPass() throws {
        let examples = try Self.examples()
        #expect(examples.count >= 30)
        let catalogue = Catalogue(
            examples, standard: Shipped.files, inspect: CatalogLinter.inspect)
        let paths = Set(examples.map(\.path))
        let findings = CatalogLinter.lint(catalogue).filter { paths.contains($0.location.path) }
        #expect(findings.map { "\($0.location.path): \($0.code.id) \($0.message)" } == [])
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect(problems == [])
        let ids = Set(catalogue.credentials.filter { paths.contains($0.location.path) }.map(\.id))
        let report = RuleTestReport(catalogue, rulebook, rules: ids, depth: .tests)
        #expect(report.findings.map { "\($0.location.path): \($0.message)" } == [])
        // Every example with a rule has tests.
        #expect(report.rules.count >= 28)
        for rule in report.rules { #expect(rule.runs.count >= 2, "\(rule.id)") }
    }

    /// The page has a word for every form of a condition, every operator and every fact.
    @Test func thePageNamesAllThereIs() throws {
        let text = try Self.examples().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        for op in Condition.Operator.allCases { #expect(text.contains("\(op.rawValue): "), "\(op.rawValue)") }
        for form in [
            "all", "any", "none", "count", "some", "every", "rule", "parameter", "judgment", "asks", "unless",
        ] {
            #expect(text.contains("\(form):"), "\(form)")
        }
        let page = try String(
            contentsOf: Shipped.package.appending(path: "docs/rule-language.md"), encoding: .utf8)
        let schema = ProgramFactSchema.schema(for: [])
        for path in schema.facts.map(\.path) + schema.lists.flatMap({ [$0.path] + $0.items.map(\.path) }) {
            #expect(page.contains("`\(path)`"), "\(path)")
        }
    }
}
