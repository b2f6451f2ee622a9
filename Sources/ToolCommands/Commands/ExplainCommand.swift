import ArgumentParser
import Diagnostics
import HostSystem
import Reporting

/// `accredit explain`: what a finding of lint means and how to mend it.
struct ExplainCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json
    }

    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a finding of lint: why it matters, how to mend it.",
        discussion: """
            Without a code, all kinds of findings are listed.

            Exit status: 0 done, 2 no such code.
            """)

    @Argument(help: ArgumentHelp("A rule's id or name: A302, end-before-start.", valueName: "code"))
    var codes: [String] = []

    @Option(help: "How to print it.")
    var format = Format.text

    func run() throws {
        let rules = try codes.map(rule)
        switch format {
        case .text where rules.isEmpty: try Output.write(RuleTextReport.table(RuleText.all))
        case .text: try Output.write(rules.map(RuleTextReport.text).joined(separator: "\n\n"))
        case .markdown where rules.isEmpty: try Output.write(RulesPage.markdown())
        case .markdown: try Output.write(RulesPage.markdown(rules))
        case .json: try Output.write(RuleJSONReport.text(rules.isEmpty ? RuleText.all : rules))
        }
    }

    private func rule(_ word: String) throws -> RuleText {
        if let rule = RuleText.find(word) { return rule }
        let known = RuleText.all.flatMap { [$0.code.id, $0.code.name] }
        throw Trouble(Spelling.unknown("rule", word, among: known, otherwise: "accredit explain lists all"))
    }
}
