import ArgumentParser
import CatalogLint
import CatalogLoading
import Diagnostics
import Eligibility
import HostSystem
import Reporting
import RuleTesting

/// `accredit test`: whether the rules answer what the tests in their files expect.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests in the rule files.",
        discussion: """
            A test is a case under `tests:` of a credential's or requirement's file: facts, and the verdict that \
            the rule has to give. docs/rule-language.md shows how to write one.

            Exit status: 0 all is well, 1 findings, 2 wrong usage or something could not be read.
            """)

    @OptionGroup var root: RootOption

    @Argument(help: "Rules by their ids: RHIT. Default: all.")
    var rules: [String] = []

    @Flag(help: "Also name each outcome of a condition, and each day, that no test shows.")
    var coverage = false

    @Flag(help: "Also put faults into the rules, one at a time, and name those that no test notices.")
    var faults = false

    @Flag(help: "Write tests for what none shows yet as YAML to paste, and nothing else.")
    var missing = false

    @Option(help: "How to print what is found.")
    var format = FindingFormat.human

    @Option(help: "Colours: auto, always or never. NO_COLOR and CLICOLOR_FORCE are heeded.")
    var color = ColorChoice.auto

    func validate() throws {
        guard !missing || (!coverage && !faults) else {
            throw ValidationError("--missing goes without --coverage and --faults.")
        }
    }

    func run() throws {
        let workspace = try Workspace(testsOf: root)
        let ids = try workspace.ruleIDs(rules)
        guard !missing else { return try writeMissing(workspace, ids) }
        let report = RuleTestReport(
            workspace.catalogue, workspace.rulebook, rules: ids,
            depth: faults ? .faults : coverage ? .coverage : .tests, jobs: Environment.processorCount)
        let paths = Set(report.rules.map(\.path))
        let misspelled = DanglingReferenceRule.check(testsOf: workspace.catalogue).filter {
            paths.contains($0.location.path)
        }
        let findings = FindingReport(
            findings: (misspelled + report.findings).sorted(by: Diagnostic.inReportOrder),
            files: workspace.ruleFiles, paths: report.rules.map(\.path),
            failOn: .warning, version: ToolVersion.current,
            base: ReportBase(root: workspace.root))
        try Output.write(format.text(of: findings, style: color.style))
        if format == .human { try Output.write(RuleTestText.text(report)) }
        guard findings.findings.isEmpty else { throw ExitStatus.no }
        guard report.rules.contains(where: { !$0.runs.isEmpty }) else {
            throw Trouble("no test was run: a run that checked nothing does not pass")
        }
    }

    private func writeMissing(_ workspace: Workspace, _ ids: Set<String>) throws {
        let report = RuleTestReport(
            workspace.catalogue, workspace.rulebook, rules: ids, depth: .coverage,
            jobs: Environment.processorCount)
        guard !report.rules.isEmpty else {
            throw Trouble("no rule was looked at: a run that checked nothing does not pass")
        }
        let texts = try report.rules.map { rule in
            let missing = MissingTests(
                of: rule, in: workspace.catalogue, workspace.rulebook, jobs: Environment.processorCount)
            // Not the same as nothing missing.
            guard let missing else { throw Trouble("what tests of \(rule.id) show could not be found out") }
            return MissingTestsText.text(missing, of: rule)
        }
        try Output.write(texts.joined())
        if texts.allSatisfy(\.isEmpty) { Output.note("nothing is missing\n") }
    }
}
