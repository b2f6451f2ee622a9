package import Diagnostics

/// Which rules report, and how much each finding matters.
package struct LintSelection: Sendable {
    /// A word that names no rule, with the nearest that does.
    package struct UnknownRule: Error, CustomStringConvertible {
        package var description: String
    }

    /// Some rules by one word: an id, a name, the beginning of an id, `all`, or `default` for those that aren't
    /// opt-in.
    private struct Pattern {
        var word: String

        /// How exactly the word fits a rule; `nil` when it doesn't. The more exact of two words wins.
        func precision(for code: DiagnosticCode) -> Int? {
            if word == "all" { return 0 }
            if word == "default" { return code.isOptIn ? nil : 0 }
            if word == code.name { return code.id.utf8.count }
            return code.id.lowercased().hasPrefix(word) ? word.utf8.count : nil
        }
    }

    private var selected: Set<DiagnosticCode>
    private var severities: [DiagnosticCode: Severity] = [:]

    /// The rules that aren't opt-in.
    package init() {
        selected = Set(DiagnosticCode.all.filter { !$0.isOptIn })
    }

    /// All rules, opt-in ones included.
    package static let everything = {
        var selection = LintSelection()
        selection.selected = Set(DiagnosticCode.all)
        return selection
    }()

    /// - Parameters:
    ///   - select: the rules to report instead of the usual ones; empty for these.
    ///   - ignore: rules to leave out. A more exact word wins over a less exact one of the other list.
    ///   - severities: how much a finding matters, by rules; the most exact word counts, of equal ones the last.
    /// - Throws: for a word that names no rule.
    package init(
        select: [String], ignore: [String], severities: [(rules: String, severity: Severity)] = []
    ) throws(UnknownRule) {
        let select = try (select.isEmpty ? ["default"] : select).map(LintSelection.pattern)
        let ignore = try ignore.map(LintSelection.pattern)
        selected = Set(
            DiagnosticCode.all.filter { code in
                guard let wanted = select.compactMap({ $0.precision(for: code) }).max() else { return false }
                let unwanted = ignore.compactMap { $0.precision(for: code) }.max()
                return unwanted.map { wanted > $0 } ?? true
            })
        var precisions: [DiagnosticCode: Int] = [:]
        for (word, severity) in severities {
            let pattern = try LintSelection.pattern(word)
            for code in DiagnosticCode.all {
                guard let precision = pattern.precision(for: code), precisions[code, default: -1] <= precision
                else { continue }
                precisions[code] = precision
                self.severities[code] = severity
            }
        }
    }

    private static func pattern(_ text: String) throws(UnknownRule) -> Pattern {
        let pattern = Pattern(word: text.lowercased())
        if !text.isEmpty, DiagnosticCode.all.contains(where: { pattern.precision(for: $0) != nil }) {
            return pattern
        }
        throw UnknownRule(description: unknown(text))
    }

    /// What to say of a word that names no rule.
    package static func unknown(_ word: String) -> String {
        let known = DiagnosticCode.all.flatMap { [$0.id, $0.name] }
        return Spelling.unknown("rule", word, among: known, otherwise: "`accredit explain` lists them")
    }

    /// Whether findings of a rule are reported.
    package func includes(_ code: DiagnosticCode) -> Bool { selected.contains(code) || code.isAlwaysReported }

    /// The findings that are reported, as much as they matter.
    package func apply(_ findings: [Diagnostic]) -> [Diagnostic] {
        findings.filter { includes($0.code) }.map {
            var finding = $0
            finding.severity = severities[$0.code] ?? $0.severity
            return finding
        }
    }
}
