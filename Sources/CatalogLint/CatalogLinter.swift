package import CatalogLoading
package import Dates
package import Diagnostics
import Parallel
import SourceYAML

/// Checks a catalogue: what its files say as such, and what only shows across them.
package enum CatalogLinter {
    private static let fileRules = rules.compactMap { $0 as? any FileRule.Type }
    private static let catalogueRules = rules.compactMap { $0 as? any CatalogueRule.Type }

    /// What the rules for single files find in one. To be handed to `Catalogue.init`, which shows it each file.
    package static let inspect: Catalogue.Inspection = { tree in
        fileRules.flatMap { $0.check(tree) }
    }

    /// All findings in a catalogue that was read with `inspect`, in the order of a report; opt-in rules included.
    ///
    /// - Parameters:
    ///   - today: the day to which "still to come" refers; without it such rules find nothing.
    ///   - jobs: how many rules run at the same time; the result is the same for any number.
    package static func lint(_ catalogue: Catalogue, on today: Day? = nil, jobs: Int = 1) -> [Diagnostic] {
        LookAlikeFindings.withoutRepeats(
            catalogue.diagnostics + catalogueRules.map(jobs: jobs) { $0.check(catalogue, on: today) }.joined()
        )
        .sorted(by: Diagnostic.inReportOrder)
    }

    /// The findings that a run reports: those of the selected rules that no comment silences, each with its place
    /// in the document, in the order of a report.
    ///
    /// - Parameter files: the files that were asked for; findings elsewhere are kept as they are.
    package static func report(
        _ findings: [Diagnostic], in files: [SourceFile], selection: LintSelection, on today: Day?
    ) -> Suppressions.Outcome {
        var outcome = Suppressions.apply(
            to: selection.apply(findings), in: files, selection: selection, on: today)
        let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        outcome.findings = Dictionary(grouping: outcome.findings, by: \.location.path)
            .flatMap { path, findings in
                let fewer = bounded(findings, to: FindingList.mostKept)
                return byPath[path].map { DocumentPath.add(to: fewer, in: $0) } ?? fewer
            }
            .sorted(by: Diagnostic.inReportOrder)
        return outcome
    }

    /// The findings without those of which there are more in one file than anybody reads.
    package static func readable(_ findings: [Diagnostic]) -> [Diagnostic] {
        Dictionary(grouping: findings, by: \.location.path)
            .flatMap { bounded($1, to: FindingList.mostReported) }
            .sorted(by: Diagnostic.inReportOrder)
    }

    /// The findings of one file, of each kind no more than a number; the last of them says how many more there are.
    private static func bounded(_ findings: [Diagnostic], to most: Int) -> [Diagnostic] {
        guard findings.count > most else { return findings }
        var list = FindingList(keeping: most)
        for finding in findings.sorted(by: Diagnostic.inReportOrder) { list.add(finding) }
        return list.inOrderFound
    }

    /// The rule of a code.
    package static func rule(_ code: DiagnosticCode) -> (any LintRule.Type)? {
        rules.first { $0.code == code }
    }
}
