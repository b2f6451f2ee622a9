import ArgumentParser
import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import HostSystem
import Reporting

/// `accredit lint`: what is wrong with program and rule files.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Check program and rule files.",
        discussion: """
            Without a path, Programs/ and Rules/ of the catalogue are checked, beside the standard rules. Findings \
            go to standard output, the summary to standard error. `accredit explain CODE` says more of a finding.

            Exit status: 0 clean, 1 findings, 2 wrong usage or something could not be read.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var files: LintFileOptions
    @OptionGroup(title: "Rules") var rules: LintRuleOptions
    @OptionGroup(title: "Output") var output: LintOutputOptions
    @OptionGroup var day: DayOption

    func run() throws {
        let paths = try files.allPaths()
        // A single file may be checked outside of any catalogue.
        let catalogueRoot =
            paths.isEmpty || root.root != nil
            ? try CatalogueRoot.find(root.root) : try? CatalogueRoot.find(nil)
        let standard = try StandardRules.find(root.rules, root: catalogueRoot)
        var reading = CatalogueFiles(
            standard: standard, jobs: files.jobs ?? Environment.processorCount)
        if paths.isEmpty, files.filesFrom == nil, let catalogueRoot {
            reading.add(["Programs", "Rules"], of: catalogueRoot)
        }
        for path in paths {
            if path == "-" {
                reading.addStandardInput(as: files.stdinFilename ?? "-")
            } else {
                reading.add(path)
            }
        }
        let asked = reading
        let askedPaths = try changed(asked.paths)
        if files.listFiles {
            try Output.write(askedPaths.map { VisibleText.of($0) + "\n" }.joined())
            if !asked.diagnostics.isEmpty { throw ExitStatus.trouble }
            return
        }
        // The names that the files use are defined by the rules of their catalogue and by the standard ones.
        if let catalogueRoot { reading.add(["Rules"], of: catalogueRoot) }
        reading.addStandardRules()

        let today = try day.day()
        var findings = asked.diagnostics
        if asked.paths.isEmpty, findings.isEmpty {
            findings.append(
                Diagnostic(
                    .noFiles, "no .yaml or .yml file to check",
                    at: SourceLocation(path: paths.first ?? files.filesFrom ?? "."),
                    help: "a lint that checked nothing does not pass"))
        }
        // The tables are only read to be checked themselves.
        let readsCodes = (asked.own + asked.standard).contains(where: RuleFileReader.isCodeTable)
        let catalogue = reading.catalogue(
            readsCodes: readsCodes, readsTests: true, inspect: CatalogLinter.inspect)
        findings += self.findings(in: catalogue, reading, asked: Set(askedPaths), on: today)
        let selection = try rules.selection()
        let checked = Set(askedPaths)
        let all = reading.own + reading.standard
        let outcome = CatalogLinter.report(
            findings, in: all.filter { checked.contains($0.path) }, selection: selection, on: today)
        let unread = Set(asked.diagnostics.map(\.location.path)).sorted()
        try report(
            FindingReport(
                findings: outcome.findings, files: all, paths: askedPaths + unread,
                suppressed: outcome.suppressed, day: today.description, failOn: try rules.leastFailing(),
                version: ToolVersion.current))
        if case .missing = standard, catalogue.accreditors.isEmpty {
            let own = CatalogueRoot.path(catalogueRoot ?? ".", "Rules")
            Output.note("names were held against nothing: \(standard.whyThereAreNoRules(in: own))\n")
        }
        try exit(with: outcome.findings)
    }

    /// Those of the files that differ from the commit of `--changed-since`; all without one.
    private func changed(_ paths: [String]) throws -> [String] {
        guard let commit = files.changedSince else { return paths }
        let changed = Set(try GitChanges.paths(since: commit).compactMap(FileAccess.identity(ofFile:)))
        return paths.filter { FileAccess.identity(ofFile: $0).map(changed.contains) ?? false }
    }

    /// The findings in the files that were asked for, and what these break in the standard rules.
    private func findings(
        in catalogue: Catalogue, _ files: CatalogueFiles, asked: Set<String>, on today: Day
    ) -> [Diagnostic] {
        let all = CatalogLinter.lint(
            catalogue, on: today, jobs: self.files.jobs ?? Environment.processorCount)
        var findings = all.filter { asked.contains($0.location.path) }
        guard let culprit = catalogue.replacingRules.first(where: asked.contains) else { return findings }
        let before = Set(CatalogLinter.lint(Catalogue([], standard: files.standard), on: today))
        for var finding in all where catalogue.standardRules.contains(finding.location.path) {
            guard !before.contains(finding), !asked.contains(finding.location.path) else { continue }
            finding.help = "this standard rule doesn't go with what \(culprit) puts in another's place"
            findings.append(finding)
        }
        return findings
    }

    private func report(_ report: FindingReport) throws {
        // Files first: a full disk shall not look like a run that went well.
        for target in try output.files() {
            try FileWriter.write(target.path, Array(target.format.text(of: report).utf8))
        }
        let format = try output.printed()
        if output.statistics {
            let statistics = FindingStatistics(report)
            try Output.write(format == .json ? statistics.json() : statistics.text)
        } else {
            try Output.write(format.text(of: report, style: output.color.style))
        }
        if format == .github, let path = Environment.value("GITHUB_STEP_SUMMARY"), !path.isEmpty {
            try FileWriter.write(path, Array(GitHubSummary.text(report).utf8))
        }
        Output.note(DiagnosticTextReport.summary(report))
    }

    private func exit(with findings: [Diagnostic]) throws {
        if findings.contains(where: \.code.meansUnread) { throw ExitStatus.trouble }
        if let least = try rules.leastFailing(), findings.contains(where: { $0.severity >= least }) {
            throw ExitStatus.no
        }
        if let most = rules.maxWarnings, findings.count(where: { $0.severity == .warning }) > most {
            throw ExitStatus.no
        }
    }
}
