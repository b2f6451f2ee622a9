import Catalog
import Diagnostics
import Eligibility
import RuleEngine
import Testing

@Suite struct RulebookTests {
    private func route(_ condition: Condition) -> RuleSource.Route {
        .init(id: "route", condition: condition, location: RHIT.place)
    }

    private func prepare(_ rules: RuleSource...) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
        Rulebook.prepare(accreditors: Agencies.all, lists: [RHIT.accreditors], credentials: rules)
    }

    @Test func aSoundRuleIsFoundByItsName() {
        let prepared = prepare(RHIT.rule)
        #expect(prepared.diagnostics == [])
        #expect(
            prepared.rulebook.credential("RHIT")?.source.name == "Registered Health Information Technician")
        #expect(prepared.rulebook.credential("RHIA") == nil)
    }

    @Test(arguments: [
        ("program.award", "asociate", DiagnosticCode.unknownValue),
        ("program.awards", "associate", .ruleFact),
        // A hint for search and import, never proof.
        ("program.cip", "51.0707", .ruleFact), ("program.state", "XX", .unknownValue),
        ("student.completed_on", "2027-05-15", .ruleOperator),
    ])
    func aRuleWithAMistakeIsNotPreparedAndTheOthersAre(_ fact: String, _ word: String, _ code: DiagnosticCode)
    {
        var broken = RHIT.rule([route(RHIT.leaf(fact, .is, word))])
        broken.id = "BROKEN"
        let prepared = prepare(broken, RHIT.rule)
        #expect(prepared.diagnostics.map(\.code) == [code])
        #expect(prepared.rulebook.credential("BROKEN") == nil)
        #expect(prepared.rulebook.credential("RHIT") != nil)
    }

    @Test(arguments: [
        ("2005-02-28", ["CAAHEP"]), ("2005-03-01", ["CAHIIM"]), ("1990-01-01", ["CAAHEP"]),
        ("2027-05-15", ["CAHIIM"]),
    ])
    func aListHasTheMembersOfTheDay(_ on: String, _ members: [String]) {
        #expect(prepare(RHIT.rule).rulebook.members(of: "him-accreditors", on: day(on)) == members)
        #expect(prepare(RHIT.rule).rulebook.members(of: "nobody", on: day(on)) == [])
    }

    @Test func everyWordOfTheSchemaIsOneThatTheFactsUse() throws {
        let rules = Award.allCases.map { award in
            var rule = RHIT.rule([route(RHIT.leaf("program.award", .is, award.rawValue))])
            rule.id = award.rawValue
            return rule
        }
        let prepared = Rulebook.prepare(accreditors: Agencies.all, lists: [], credentials: rules)
        #expect(prepared.diagnostics == [])
        #expect(prepared.rulebook.credentials.count == Award.allCases.count)
        for (rule, award) in zip(rules, Award.allCases) {
            let decisions = Award.allCases.map {
                School(records: [], award: $0).decision(rule, completed: nil).verdict
            }
            #expect(decisions == Award.allCases.map { $0 == award ? .qualifies : .doesNotQualify })
        }
    }
}
