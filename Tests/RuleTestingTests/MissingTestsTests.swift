import CatalogLoading
import RuleTesting
import Testing

@Suite("Tests that are missing") struct MissingTestsTests {
    private func missing(_ rules: SmallRules) throws -> MissingTests {
        let rule = try #require(rules.report(.coverage).rules.first)
        return try #require(MissingTests(of: rule, in: rules.catalogue, rules.rulebook))
    }

    private func pasted(_ missing: MissingTests) -> String {
        "tests:\n" + missing.rows.map { "  - " + $0.text.replacing("\n", with: "\n    ") + "\n" }.joined()
    }

    @Test("are found for every outcome, and show it once they are pasted")
    func pastedTestsShowWhatWasMissing() throws {
        let missing = try missing(SmallRules(tests: "tests: []\n"))
        #expect(missing.notFound.isEmpty)
        #expect(missing.rows.count >= 5)
        let rules = SmallRules(tests: pasted(missing))
        #expect(rules.diagnostics == [])
        #expect(rules.messages() == [])
        let coverage = try #require(rules.report(.coverage).rules.first?.coverage)
        #expect(coverage.shown == coverage.all)
    }

    @Test("are none where the tests show everything")
    func nothingIsMissing() throws {
        let missing = try missing(SmallRules(tests: SmallRules.complete))
        #expect(missing.rows.isEmpty && missing.notFound.isEmpty)
    }

    @Test("go through accreditations, windows of days and what a person holds")
    func listsAndWindows() throws {
        let rules = SmallRules(Self.listRule)
        #expect(rules.diagnostics == [])
        let missing = try missing(rules)
        let shown = SmallRules(Self.listRule + pasted(missing))
        #expect(shown.diagnostics == [])
        let coverage = try #require(shown.report(.coverage).rules.first?.coverage)
        let open = missing.notFound.map { "\($0.route) \($0.name) \($0.outcomes)" }
        #expect(
            coverage.all - coverage.shown == missing.notFound.reduce(0) { $0 + $1.outcomes.count }, "\(open)")
        #expect(coverage.shown >= 11, "\(open)")
    }

    private static let listRule = """
        credential: DEMO
        name: Demonstration
        editions:
          - id: first
            in_force: {from: 2020-01-01, to: open}
            chosen_by: student.applies_on
            routes:
              - id: accredited
                some: program.accreditations
                at: {fact: student.completed_on}
                where:
                  all:
                    - {fact: item.agency, in_list: agencies}
                    - {fact: item.standing, is: accredited, within: {from: {fact: student.enrolled_on}, to: {fact: student.completed_on}}}
              - id: holder
                some: student.credentials
                where: {fact: item.credential, is: OTHERS}

        """
}
