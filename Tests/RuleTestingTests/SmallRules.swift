import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import RuleEngine
import RuleTesting
import Testing

/// A rule with its tests, beside one agency and one list.
struct SmallRules {
    static let agency = """
        accreditor: AGENCY
        name: Agency
        reach: programmatic
        sources: {page: {url: "https://agency.edu/about"}}
        source: page
        stands_for: 12 months
        statuses:
          accredited: {counts_as: accredited}
          candidate: {counts_as: preaccredited}
          paused: {}
        accredits:
          degree: {award: associate}

        """
    static let list = """
        list: agencies
        sources: {page: {url: "https://agency.edu/about"}}
        source: page
        entries:
          - {value: AGENCY, from: 2010-01-01}

        """
    /// Two conditions and a border.
    static let rule = """
        credential: DEMO
        name: Demonstration
        editions:
          - id: first
            in_force: {from: 2020-01-01, to: open}
            chosen_by: student.applies_on
            routes:
              - id: degree
                all:
                  - {fact: program.award, is: associate}
                  - {fact: student.college_hours, at_least: 30}

        """

    let catalogue: Catalogue
    let rulebook: Rulebook
    let diagnostics: [Diagnostic]

    /// - Parameter text: the rule file's text.
    init(_ text: String, agency: String = agency, programs: [(path: String, text: String)] = []) {
        catalogue = Catalogue(
            [
                SourceFile(path: "Rules/DEMO.yaml", text: text),
                SourceFile(path: "Rules/AGENCY.yaml", text: agency),
                SourceFile(path: "Rules/agencies.yaml", text: Self.list),
            ] + programs.map { SourceFile(path: $0.path, text: $0.text) })
        let (rulebook, found) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials,
            fingerprint: catalogue.rulesFingerprint)
        self.rulebook = rulebook
        diagnostics = catalogue.diagnostics + found
    }

    /// The rule above with some tests, and whatever else stands below them.
    init(tests: String) {
        self.init(Self.rule + tests)
    }

    func report(
        _ depth: RuleTestReport.Depth = .tests, mostSteps: Int = RuleTestReport.mostSteps
    ) -> RuleTestReport {
        RuleTestReport(catalogue, rulebook, rules: ["DEMO"], depth: depth, mostSteps: mostSteps)
    }

    func messages(_ depth: RuleTestReport.Depth = .tests) -> [String] {
        report(depth).findings.map { "\($0.code.id) \($0.message)" }
    }

    /// Tests that show all there is of the rule above.
    static let complete = """
        tests:
          - name: an associate degree and thirty hours
            program: {award: associate}
            student: {applies_on: 2020-01-01, college_hours: 30}
            expect: qualifies
          - name: a day before the rule
            program: {award: associate}
            student: {applies_on: 2019-12-31, college_hours: 30}
            expect: cannot-tell
          - name: an hour too few
            program: {award: associate}
            student: {applies_on: 2024-05-15, college_hours: 29}
            expect: does-not-qualify
          - name: a certificate
            program: {award: certificate}
            student: {applies_on: 2024-05-15, college_hours: 30}
            expect: does-not-qualify
          - name: nobody says how many hours
            program: {award: associate}
            student: {applies_on: 2024-05-15}
            expect: cannot-tell
            needs: [student.college_hours]
          - name: nobody recorded the award
            student: {applies_on: 2024-05-15, college_hours: 30}
            expect: cannot-tell
            needs: [program.award]

        """
}

extension SourceFile {
    init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
