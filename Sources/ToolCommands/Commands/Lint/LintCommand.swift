import ArgumentParser
import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import HostSystem
import Reporting
import SourceYAML

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
        let selection = try rules.selection()
        let today = try day.day()
        let catalogueRoot = try catalogueRoot(for: paths)
        let standard = try StandardRules.find(root.rules, root: catalogueRoot)
        let (state, typed) = try state(of: paths, in: catalogueRoot, standard)
        let base = try base(in: catalogueRoot, standard)
        var asked = state.asked.map(\.path)
        var unread = Set(state.diagnostics.map(\.location.path).filter(state.isAsked))
        if files.changedFilesOnly, let base {
            let changed = base.changed(in: state)
            asked = asked.filter(changed.contains)
            unread.formIntersection(changed)
        }
        if files.listFiles {
            let unreadable = state.diagnostics.filter(\.code.meansUnread)
            return try list(asked.map { typed[$0] ?? $0 }, unreadable, paths)
        }
        var (outcome, catalogue) = state.findings(selection: selection, on: today, jobs: jobs)
        if let base {
            let shown = unread.union(asked)
            outcome.findings =
                files.changedFilesOnly
                ? outcome.findings.filter { shown.contains($0.location.path) }
                : base.added(outcome.findings, selection: selection, on: today, jobs: jobs)
            let count = base.differences(to: state)
            Output.note(
                "compared with \(base.name): \(count) \(count == 1 ? "file differs" : "files differ")\n")
        } else if asked.isEmpty, outcome.findings.isEmpty {
            outcome.findings.append(noFiles(paths))
        }
        unread.subtract(asked)
        // Only now, because a comparison needs all of them.
        outcome.findings = CatalogLinter.readable(outcome.findings)
        try report(
            FindingReport(
                findings: outcome.findings, files: state.all, paths: asked + unread.sorted(),
                suppressed: outcome.suppressed, day: today.description, failOn: try rules.leastFailing(),
                version: ToolVersion.current, base: ReportBase(root: catalogueRoot, typed: typed)))
        if case .missing = standard, catalogue.accreditors.isEmpty {
            let own = CatalogueRoot.path(catalogueRoot ?? ".", "Rules")
            Output.note(
                "names were not checked, because no rules were found: \(standard.whyThereAreNoRules(in: own))\n"
            )
        }
        try exit(with: outcome.findings)
    }

    /// Prints the files that would be checked, and says of which that can't be.
    private func list(_ files: [String], _ unreadable: [Diagnostic], _ paths: [String]) throws {
        try Output.write(files.map { VisibleText.of($0) + "\n" }.joined())
        let isOfNothing = files.isEmpty && self.files.changedSince == nil && !self.files.staged
        let problems = unreadable.isEmpty && isOfNothing ? [noFiles(paths)] : unreadable
        for problem in problems { Output.note(DiagnosticTextReport.text(problem, file: nil)) }
        if !problems.isEmpty { throw ExitStatus.trouble }
    }

    private var jobs: Int { files.jobs ?? Environment.processorCount }

    /// The catalogue that is read: the one that was named, else the one around the first path, else the one around the
    /// working folder. A single file may be checked outside of any.
    private func catalogueRoot(for paths: [String]) throws -> String? {
        if let named = try CatalogueRoot.named(root.root) { return named }
        if takesAll(paths) { return try CatalogueRoot.find(nil) }
        let here = CatalogueRoot.nearest(to: ".")
        let named = paths.map { $0 == "-" ? files.stdinFilename ?? $0 : $0 }
        guard let path = named.first(where: { $0 != "-" }),
            let around = CatalogueRoot.nearest(
                to: FileSystem.isFolder(path) ? path : CatalogueRoot.folder(around: path))
        else { return here }
        // By the shorter of two names for the same folder.
        if let here, FileSystem.isSameFolder(here, around) { return here }
        return around
    }

    /// Whether nothing was named: then everything is meant. An empty list of files is no such thing.
    private func takesAll(_ paths: [String]) -> Bool { paths.isEmpty && files.filesFrom == nil }

    /// What is checked, and how the user named single files of it.
    private func state(
        of paths: [String], in root: String?, _ standard: StandardRules.Choice
    ) throws -> (LintState, typed: [String: String]) {
        let takesAll = takesAll(paths)
        if files.staged {
            guard let root else { throw CatalogueRoot.Missing.nowhere }
            let chosen = ChosenFiles(paths, root: root, takesAll: takesAll)
            let state = try LintState(
                .index, of: LintBase.repository(around: root), root: root, standard: standard, jobs: jobs,
                asked: chosen.contains)
            return (state, chosen.typed)
        }
        var reading = CatalogueFiles(standard: standard, jobs: jobs)
        var chosen = ChosenFiles(
            paths.filter { $0 != "-" }, root: root, takesAll: takesAll, reading: &reading)
        if paths.contains("-") {
            let file = try standardInput(in: root)
            reading.add(file)
            chosen.add(file.path)
        }
        let problems = reading.diagnostics + reading.unread.map(UnreadFileRule.finding)
        // The standard rules are read beside the catalogue, and nobody asked about them.
        let asked = Set((reading.paths + problems.map(\.location.path)).filter(chosen.contains))
        reading.addStandardRules()
        return (LintState(reading, diagnostics: problems, asked: asked.contains), chosen.typed)
    }

    /// Standard input, under the name that it is said to have.
    private func standardInput(in root: String?) throws -> SourceFile {
        var path = files.stdinFilename ?? "-"
        if let root, path != "-", let inside = CatalogueRoot.pathInside(root, typed: path) {
            path = CatalogueRoot.path(root, inside)
        }
        do throws(FileAccess.Failure) {
            return SourceFile(
                path: path, bytes: try FileAccess.readStandardInput(maxBytes: YAMLLimits().maxBytes))
        } catch {
            throw Trouble("standard input: \(error.message)")
        }
    }

    private func base(in root: String?, _ standard: StandardRules.Choice) throws -> LintBase? {
        guard files.changedSince != nil || files.staged else { return nil }
        guard let root else { throw CatalogueRoot.Missing.nowhere }
        return try LintBase(files.changedSince, root: root, standard: standard, jobs: jobs)
    }

    private func noFiles(_ paths: [String]) -> Diagnostic {
        let isMissing = paths.first.map { $0 != "-" && !FileSystem.exists($0) } ?? false
        return Diagnostic(
            .noFiles,
            isMissing
                ? "no such file or folder; paths count from the working folder, not from --root"
                : "no .yaml or .yml file to check",
            at: SourceLocation(path: paths.first ?? files.filesFrom ?? "."),
            help: "a lint that checked nothing does not pass")
    }

    private func report(_ report: FindingReport) throws {
        // Files first: a full disk shall not look like a run that went well. What was found is printed all the same.
        var failure: (any Error)?
        for target in try output.files() {
            do {
                try FileWriter.write(target.path, Array(target.format.text(of: report).utf8))
            } catch {
                failure = failure ?? error
            }
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
        if let failure { throw failure }
    }

    private func exit(with findings: [Diagnostic]) throws {
        if findings.contains(where: \.code.meansUnread) { throw ExitStatus.trouble }
        if let least = try rules.leastFailing(), findings.contains(where: { $0.severity >= least }) {
            throw ExitStatus.no
        }
        let warnings = findings.filter { $0.severity == .warning }.reduce(0) { $0 + 1 + $1.more }
        if let most = rules.maxWarnings, warnings > most { throw ExitStatus.no }
    }
}
