import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import HostSystem

/// A catalogue in one state, as lint reads it: all of its files, and what kept some from being read.
struct LintState {
    var own: [SourceFile]
    var standard: [SourceFile]
    /// Findings on files as such.
    var diagnostics: [Diagnostic]
    /// Whose findings are reported.
    var isAsked: (String) -> Bool

    /// What is on disk.
    init(_ files: CatalogueFiles, diagnostics: [Diagnostic], asked: @escaping (String) -> Bool) {
        own = files.own
        standard = files.standard
        self.diagnostics = diagnostics
        isAsked = asked
    }

    /// A commit or the index.
    init(
        _ state: GitTree.State, of repository: GitRepository, root: String, standard: StandardRules.Choice,
        asked: @escaping (String) -> Bool
    ) throws {
        let files = try GitCatalogue(
            state, of: repository, root: root, standard: standard,
            shown: { CatalogueRoot.path(root, $0) })
        own = files.own
        self.standard = files.standard
        diagnostics = files.diagnostics + files.unread.map(UnreadFileRule.finding)
        isAsked = asked
    }

    /// Nothing, as before the first commit.
    init(standard: StandardRules.Choice) {
        var files = CatalogueFiles(standard: standard)
        files.addStandardRules()
        self.init(files, diagnostics: [], asked: { _ in true })
    }

    var all: [SourceFile] { own + standard }
    var asked: [SourceFile] { all.filter { isAsked($0.path) } }

    /// What is found in the files that were asked about, or has to do with them.
    ///
    /// - Returns: the findings, and the catalogue that they were found in.
    func findings(
        selection: LintSelection, on today: Day, jobs: Int
    ) -> (outcome: Suppressions.Outcome, catalogue: Catalogue) {
        // The tables are only read to be checked themselves.
        let readsCodes = asked.contains(where: RuleFileReader.isCodeTable)
        func chosen(_ files: [SourceFile]) -> [SourceFile] {
            readsCodes ? files : files.filter { !RuleFileReader.isCodeTable($0) }
        }
        let catalogue = Catalogue(
            chosen(own), standard: chosen(standard), jobs: jobs, inspect: CatalogLinter.inspect)
        let found =
            diagnostics.filter { isAsked($0.location.path) }
            + findings(in: catalogue, on: today, jobs: jobs)
        var outcome = CatalogLinter.report(
            found.filter { isAsked($0.location.path) }, in: asked, selection: selection, on: today)
        let elsewhere = found.filter { !isAsked($0.location.path) }
        guard !elsewhere.isEmpty else { return (outcome, catalogue) }
        // Comments in files that nobody asked about silence findings there; they are not checked themselves.
        let paths = Set(elsewhere.map(\.location.path))
        let ofComments: [DiagnosticCode] = [.unusedSuppression, .suppressionWithoutReason, .badSuppression]
        outcome.findings += CatalogLinter.report(
            elsewhere, in: all.filter { paths.contains($0.path) }, selection: selection, on: today
        ).findings.filter { !ofComments.contains($0.code) }
        outcome.findings.sort(by: Diagnostic.inReportOrder)
        return (outcome, catalogue)
    }

    private func findings(in catalogue: Catalogue, on today: Day, jobs: Int) -> [Diagnostic] {
        let all = CatalogLinter.lint(catalogue, on: today, jobs: jobs)
        // What a file breaks elsewhere is found there, and points to it.
        var findings = all.filter { finding in
            isAsked(finding.location.path)
                || !catalogue.standardRules.contains(finding.location.path)
                    && finding.notes.contains { isAsked($0.location.path) }
        }
        guard let culprit = catalogue.replacingRules.first(where: isAsked) else { return findings }
        let before = Set(CatalogLinter.lint(Catalogue([], standard: standard), on: today))
        for var finding in all where catalogue.standardRules.contains(finding.location.path) {
            guard !before.contains(finding), !isAsked(finding.location.path) else { continue }
            finding.help = "this standard rule conflicts with the replacement in \(culprit)"
            findings.append(finding)
        }
        return findings
    }
}
