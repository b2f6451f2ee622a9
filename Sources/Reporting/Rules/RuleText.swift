package import CatalogLint
package import Diagnostics

/// What there is to say of one kind of finding, wherever it is said: in a terminal, on the page, in reports.
package struct RuleText: Sendable {
    package let code: DiagnosticCode
    /// Why it matters.
    package let rationale: String?
    /// How to mend it.
    package let remedy: String?
    package let failing: [LintExample]
    package let passing: [LintExample]

    package init(_ code: DiagnosticCode) {
        let rule = CatalogLinter.rule(code)
        self.code = code
        rationale = rule?.rationale
        remedy = rule?.remedy
        failing = rule?.failing ?? []
        passing = rule?.passing ?? []
    }

    /// Every kind of finding, in order of id.
    package static let all = DiagnosticCode.all.map(RuleText.init)

    /// The rule of an id or a name, in any case of letters.
    package static func find(_ word: String) -> RuleText? {
        let wanted = word.lowercased()
        return all.first { $0.code.id.lowercased() == wanted || $0.code.name == wanted }
    }

    var summary: String { code.summary }

    /// `error`; `info, only on request`.
    var severity: String { code.severity.rawValue + (code.isOptIn ? ", only on request" : "") }

    /// How a finding is silenced, in one sentence with the comment; `nil` if it can't be.
    var ignoring: (comment: String, sentence: String)? {
        IgnoreComment.example(for: code).map { ($0, "on the line of the finding or the line before it") }
    }

    /// How an opt-in rule is asked for.
    var asking: String? { code.isOptIn ? "accredit lint --select \(code.id)" : nil }
}
