import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import LintProbe
import TestSupport
import Testing

/// The examples of the rule files, which `accredit explain` shows, are what the rules really find.
@Suite("Examples of the rules") struct RuleExampleTests {
    /// Files as people's editors and systems change them without changing what they say.
    enum Variation: String, CaseIterable, CustomTestStringConvertible {
        case none, byteOrderMark, crlf, emojiBefore, longLineBefore

        var testDescription: String { rawValue }

        func apply(_ text: String) -> String {
            switch self {
            case .none: text
            case .byteOrderMark: "\u{FEFF}" + text
            case .crlf: text.replacing("\n", with: "\r\n")
            case .emojiBefore: below("# 🎓👩🏽‍🎓 é\n", text)
            case .longLineBefore: below("#" + String(repeating: " long", count: 20_000) + "\n", text)
            }
        }

        /// A finding on the file as such stays at its start.
        private func below(_ line: String, _ text: String) -> String {
            text.hasPrefix("⟦⟧") ? "⟦⟧" + line + text.dropFirst(2) : line + text
        }

        /// What the variation itself brings about.
        func explains(_ finding: Diagnostic) -> Bool {
            self == .byteOrderMark && finding.code.id == "Y003"
        }

        /// Whether an example can be changed so: some are about the very thing that would change.
        func fits(_ rule: any LintRule.Type) -> Bool {
            switch self {
            // The mark stands at the very start.
            case .byteOrderMark, .emojiBefore, .longLineBefore: rule.code.id != "Y003"
            case .crlf: rule.code.id != "Y017"
            case .none: true
            }
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var rule: any LintRule.Type
        var example: LintExample
        var fails: Bool
        var testDescription: String { "\(rule.code.id) \(fails ? "failing" : "passing")" }
    }

    static let cases = CatalogLinter.rules.flatMap { rule in
        rule.failing.map { Case(rule: rule, example: $0, fails: true) }
            + rule.passing.map { Case(rule: rule, example: $0, fails: false) }
    }

    private func findings(in files: [SourceFile]) -> [Diagnostic] {
        let standard = soundRules.filter { rule in !files.contains { $0.path == rule.path } }
        let catalogue = Catalogue(files, standard: standard, inspect: CatalogLinter.inspect)
        let today = Day(year: 2026, month: 11, day: 23)
        return CatalogLinter.report(
            CatalogLinter.lint(catalogue, on: today), in: files, selection: .everything, on: today
        ).findings
    }

    @Test("show exactly what is found, however the file is written", arguments: cases, Variation.allCases)
    func example(_ shown: Case, _ variation: Variation) {
        guard variation.fits(shown.rule) else { return }
        let texts = shown.example.files.map {
            ($0.path, MarkedText($0, changedBy: variation.apply))
        }
        guard !texts.isEmpty else { return }
        #expect(texts.contains { !$0.1.places.isEmpty } == shown.fails)
        let found = findings(in: texts.map { SourceFile(path: $0.0, bytes: $0.1.bytes) })
            .filter { !variation.explains($0) }
        for (path, text) in texts {
            #expect(found.filter { $0.location.path == path }.map(\.marked).sorted() == text.places.sorted())
        }
        #expect(found.allSatisfy { $0.code == shown.rule.code }, "\(found.map(\.brief))")
    }

    @Test("of bytes that are no text are found at their places", arguments: cases)
    func bytes(_ shown: Case) {
        guard let bytes = shown.example.bytes else { return }
        let found = findings(in: [SourceFile(path: bytes.path, bytes: bytes.bytes)])
        #expect(
            found.map {
                "\($0.code.id) \($0.location.span?.start.line ?? 0):\($0.location.span?.start.column ?? 0)"
            }
                == ["\(shown.rule.code.id) \(bytes.line):\(bytes.column)"])
    }

    @Test("are there for every rule", arguments: CatalogLinter.rules.map { $0 as any LintRule.Type })
    func everyRule(_ rule: any LintRule.Type) {
        #expect(!rule.failing.isEmpty)
        #expect(!rule.rationale.isEmpty && !rule.remedy.isEmpty)
        // Only what no file's content can show has nothing to run.
        let isRun = rule.failing.contains { !$0.files.isEmpty || $0.bytes != nil }
        #expect(isRun || ["I", "M", "T"].contains(rule.code.id.prefix(1)))
    }
}
