import ArgumentParser
import CatalogLint
import CatalogLoading
import Diagnostics
import HostSystem
import Reporting

/// `accredit lint`: what is wrong with program and rule files.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Check program and rule files.",
        discussion: """
            Without a path, Programs/ and Rules/ of the catalogue are checked, beside the standard rules. Findings \
            go to standard output, the summary to standard error.

            Exit status: 0 clean, 1 findings, 2 wrong usage or something could not be read.
            """)

    @OptionGroup var root: RootOption

    @Argument(help: "Files or folders; - reads standard input.")
    var paths: [String] = []

    @Option(help: "How to print the findings.")
    var format = FindingFormat.human

    func run() throws {
        // A single file may be checked outside of any catalogue.
        let catalogueRoot =
            paths.isEmpty || root.root != nil
            ? try CatalogueRoot.find(root.root) : try? CatalogueRoot.find(nil)
        let rules = try StandardRules.find(root.rules, root: catalogueRoot)
        var files = CatalogueFiles(standard: rules)
        if paths.isEmpty, let catalogueRoot { files.add(["Programs", "Rules"], of: catalogueRoot) }
        for path in paths {
            if path == "-" { files.addStandardInput() } else { files.add(path) }
        }
        let asked = files
        // The names that the files use are defined by the rules of their catalogue and by the standard ones.
        if let catalogueRoot { files.add(["Rules"], of: catalogueRoot) }
        files.addStandardRules()
        // The tables are only read to be checked themselves.
        let readsCodes = (asked.own + asked.standard).contains(where: RuleFileReader.isCodeTable)
        let catalogue = files.catalogue(readsCodes: readsCodes)

        var findings = asked.diagnostics
        if asked.paths.isEmpty, findings.isEmpty {
            findings.append(
                Diagnostic(
                    .noFiles, "no .yaml or .yml file to check", at: SourceLocation(path: paths.first ?? "."),
                    help: "a lint that checked nothing does not pass"))
        }
        findings += self.findings(in: catalogue, files, asked: Set(asked.paths))
        findings.sort(by: Diagnostic.inReportOrder)
        let unread = Set(asked.diagnostics.map(\.location.path)).sorted()
        try report(
            FindingReport(
                findings: findings, files: files.own + files.standard, paths: asked.paths + unread,
                version: ToolVersion.current))
        if case .missing = rules, catalogue.accreditors.isEmpty {
            let own = CatalogueRoot.path(catalogueRoot ?? ".", "Rules")
            Output.note("names were held against nothing: \(rules.whyThereAreNoRules(in: own))\n")
        }
        if findings.contains(where: \.code.meansUnread) { throw ExitStatus.trouble }
        if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.no }
    }

    /// The findings in the files that were asked for, and what these break in the standard rules.
    private func findings(in catalogue: Catalogue, _ files: CatalogueFiles, asked: Set<String>)
        -> [Diagnostic]
    {
        let all = CatalogLinter.lint(catalogue)
        var findings = all.filter { asked.contains($0.location.path) }
        guard let culprit = catalogue.replacingRules.first(where: asked.contains) else { return findings }
        let before = Set(CatalogLinter.lint(Catalogue([], standard: files.standard)))
        for var finding in all where catalogue.standardRules.contains(finding.location.path) {
            guard !before.contains(finding), !asked.contains(finding.location.path) else { continue }
            finding.help = "this standard rule doesn't go with what \(culprit) puts in another's place"
            findings.append(finding)
        }
        return findings
    }

    private func report(_ report: FindingReport) throws {
        try Output.write(format.text(of: report))
        Output.note(DiagnosticTextReport.summary(report))
    }
}

extension FindingFormat: ExpressibleByArgument {}
