import Catalog
import CatalogLoading
import Diagnostics
import Eligibility
import RuleEngine
import SourceYAML
import Testing

/// Parameters, windows and what a route grants, as credential files state them.
@Suite struct ParameterAndWindowTests {
    private static let parameter = "{id: p, question: which one?, answers: [first, second], value: open}"
    private static let window = "{from: {fact: student.enrolled_on}, to: {fact: student.completed_on}}"

    /// A credential with one edition. The parameter's line is the 8th, the condition's the 11th.
    private static func credential(
        parameter: String = parameter, condition: String = "{fact: program.award, is: associate}",
        grants: String? = nil
    ) -> String {
        """
        credential: X
        name: X
        editions:
          - id: only
            in_force: {from: 2000-01-01, to: open}
            chosen_by: student.applies_on
            parameters:
              - \(parameter)
            routes:
              - {id: r, label: r, \(grants.map { "grants: \($0), " } ?? "")all: [
                  \(condition)
                ]}

        """
    }

    private func read(_ text: String) -> (rule: RuleSource?, diagnostics: [Diagnostic]) {
        let (tree, problems) = YAMLParser.parse(SourceFile(path: "Rules/credentials/X.yaml", text: text))
        let (file, findings) = RuleFileReader.read(tree)
        guard case .credential(let rule) = file.content else { return (nil, problems + findings) }
        return (rule, problems + findings)
    }

    /// Each finding as `name line`.
    private func findings(_ text: String) -> [String] {
        read(text).diagnostics.map { "\($0.code.name) \($0.location.span?.start.line ?? 0)" }
    }

    /// The one condition of the one route.
    private func condition(_ text: String) throws -> Condition {
        let (rule, diagnostics) = read(Self.credential(condition: text))
        #expect(diagnostics == [])
        guard case .all(let parts) = try #require(rule).editions[0].routes[0].condition.form else {
            throw Missing.condition
        }
        return parts[0]
    }

    private enum Missing: Error { case condition }

    // MARK: Parameters

    @Test(arguments: ["open", "first", "second"])
    func aParameterIsReadWithItsValue(_ value: String) throws {
        let text = Self.parameter.replacing("value: open", with: "value: \(value)")
        let (rule, diagnostics) = read(Self.credential(parameter: text))
        #expect(diagnostics == [])
        #expect(
            try #require(rule).editions[0].parameters == [
                .init(id: "p", question: "which one?", answers: ["first", "second"], value: value)
            ])
    }

    @Test(arguments: ["id: p, ", "question: which one?, ", ", value: open"])
    func aParameterWithoutAKeyIsNoParameter(_ left: String) {
        let text = Self.parameter.replacing(left, with: "")
        #expect(findings(Self.credential(parameter: text)) == ["missing-key 8"])
        #expect(read(Self.credential(parameter: text)).rule == nil)
    }

    @Test func aParameterWithoutAnswersIsNoParameter() {
        let text = Self.parameter.replacing("answers: [first, second], ", with: "")
        #expect(findings(Self.credential(parameter: text)) == ["missing-key 8"])
    }

    @Test func aValueThatIsNoAnswerIsAnErrorWithTheNearest() {
        let text = Self.parameter.replacing("value: open", with: "value: secnod")
        let (rule, diagnostics) = read(Self.credential(parameter: text))
        #expect(rule == nil)
        #expect(diagnostics.map(\.code.name) == ["unknown-value"])
        #expect(diagnostics.map(\.label) == ["did you mean `second`?"])
    }

    @Test(arguments: [
        ("{id: p, question: which one?, answers: first, value: open}", "wrong-type 8"),
        ("{id: p, question: which one?, answers: [first], value: [open]}", "wrong-type 8"),
        ("{id: p, question: ~, answers: [first], value: open}", "empty-value 8"),
        ("{id: p, question: which one?, answer: [first], answers: [first], value: open}", "unknown-key 8"),
        ("p", "wrong-type 8"),
    ])
    func aParameterOfTheWrongFormIsNamed(_ parameter: String, _ finding: String) {
        #expect(findings(Self.credential(parameter: parameter)) == [finding])
        #expect(read(Self.credential(parameter: parameter)).rule == nil)
    }

    /// No order and no first-wins: two of one name are an error.
    @Test func twoParametersOfOneNameAreAnError() {
        let text = Self.parameter + "\n      - " + Self.parameter.replacing("open", with: "first")
        #expect(findings(Self.credential(parameter: text)) == ["duplicate-id 9"])
    }

    // MARK: Conditions on parameters

    @Test func aConditionOnAParameterIsRead() throws {
        guard case .parameter(let name, let answer) = try condition("{parameter: p, is: first}").form else {
            Issue.record("no condition on a parameter")
            return
        }
        #expect(name.text == "p")
        #expect(answer.text == "first")
    }

    @Test(arguments: [
        ("{parameter: p}", "missing-key 11"), ("{parameter: p, is_not: first}", "unknown-key 11"),
        ("{parameter: p, is: [first, second]}", "wrong-type 11"),
        ("{parameter: p, fact: program.award, is: first}", "rule-operator 11"),
        ("{parameter: p, is: first, within: {}}", "unknown-key 11"),
        ("{parameter: p, is: ~}", "empty-value 11"),
    ])
    func aConditionOnAParameterOfTheWrongFormIsNamed(_ condition: String, _ finding: String) {
        #expect(findings(Self.credential(condition: condition)).first == finding)
        #expect(read(Self.credential(condition: condition)).rule == nil)
    }

    // MARK: Windows

    private static func leaf(_ window: String) -> String {
        "{some: program.accreditations, where: {fact: item.standing, is: accredited, within: \(window)}}"
    }

    @Test func aDayBesideAWindowIsAnError() {
        let both = Self.leaf("\(Self.window), at: {fact: student.completed_on}")
        #expect(findings(Self.credential(condition: both)) == ["rule-operator 11"])
        #expect(read(Self.credential(condition: both)).rule == nil)
    }

    @Test func aWindowFromADayToAnotherIsRead() throws {
        guard case .some(_, _, let inner) = try condition(Self.leaf(Self.window)).form,
            case .sometime(let fact, .is, .value(let word), let window) = inner.form,
            case .fact(let from) = window.from, case .day(.fact(let to)) = window.end
        else { throw Missing.condition }
        #expect(fact.text == "item.standing")
        #expect(word.text == "accredited")
        #expect([from.text, to.text] == ["student.enrolled_on", "student.completed_on"])
    }

    @Test(arguments: [1, 24, 240])
    func aWindowOfMonthsIsRead(_ count: Int) throws {
        let text = Self.leaf("{from: {fact: student.completed_on}, months: \(count)}")
        guard case .some(_, _, let inner) = try condition(text).form,
            case .sometime(_, _, _, let window) = inner.form, case .months(let months) = window.end
        else { throw Missing.condition }
        #expect(months == count)
    }

    @Test(arguments: [
        ("{from: {fact: student.completed_on}}", "rule-operator 11"),
        (
            "{from: {fact: student.completed_on}, to: {fact: student.applies_on}, months: 24}",
            "rule-operator 11"
        ),
        ("{to: {fact: student.completed_on}}", "rule-operator 11"), ("{months: 24}", "rule-operator 11"),
        ("{from: {fact: student.completed_on}, months: 0}", "out-of-range 11"),
        ("{from: {fact: student.completed_on}, months: 241}", "out-of-range 11"),
        ("{from: {fact: student.completed_on}, months: -24}", "out-of-range 11"),
        ("{from: {fact: student.completed_on}, months: 24 months}", "bad-format 11"),
        ("{from: {fact: student.completed_on}, months: {fact: student.college_hours}}", "wrong-type 11"),
        ("{form: {fact: student.completed_on}, months: 24}", "unknown-key 11"),
        ("24 months", "wrong-type 11"), ("[student.completed_on, 24]", "wrong-type 11"),
    ])
    func aWindowOfTheWrongFormIsNamed(_ window: String, _ finding: String) {
        #expect(findings(Self.credential(condition: Self.leaf(window))).first == finding)
        #expect(read(Self.credential(condition: Self.leaf(window))).rule == nil)
    }

    // MARK: What a route grants

    @Test(arguments: [
        (nil, RuleSource.Grant.eligibility), ("eligibility", .eligibility), ("early-sitting", .earlySitting),
    ])
    func aRouteGrantsEligibilityUnlessItSaysOtherwise(_ word: String?, _ grant: RuleSource.Grant) throws {
        let (rule, diagnostics) = read(Self.credential(grants: word))
        #expect(diagnostics == [])
        #expect(try #require(rule).editions[0].routes.map(\.grants) == [grant])
    }

    /// Read as eligibility, a misspelled `early-sitting` would turn sitting early into the credential.
    @Test(arguments: ["early-siting", "early_sitting", "certification", "~", "[early-sitting]"])
    func anUnknownGrantMakesNoRule(_ word: String) {
        let (rule, diagnostics) = read(Self.credential(grants: word))
        #expect(rule == nil)
        #expect(diagnostics.map { $0.location.span?.start.line } == [10])
    }

    // MARK: What preparation finds

    private func prepared(_ condition: String, parameter: String = parameter) throws -> [String] {
        let rule = try #require(read(Self.credential(parameter: parameter, condition: condition)).rule)
        let agency = Accreditor(
            id: "A", name: "A", reach: .programmatic, standsForMonths: 24,
            statuses: [.init(id: "accredited", countsAs: .accredited)], accredits: [])
        let diagnostics = Rulebook.prepare(accreditors: [agency], lists: [], credentials: [rule]).diagnostics
        return diagnostics.map { "\($0.code.name) \($0.location.span?.start.line ?? 0)" }
    }

    @Test func soundWindowsAndParametersArePrepared() throws {
        #expect(try prepared(Self.leaf(Self.window)) == [])
        #expect(try prepared("{parameter: p, is: second}") == [])
    }

    @Test(arguments: [
        ("{parameter: q, is: first}", "dangling-reference 11"),
        ("{parameter: p, is: third}", "unknown-value 11"),
        ("{parameter: p, is: open}", "unknown-value 11"),
        ("{fact: program.award, is: associate, within: \(window)}", "rule-operator 11"),
        ("{fact: student.college_hours, at_least: 30, within: \(window)}", "rule-operator 11"),
        (leaf("{from: {fact: student.begun_on}, months: 24}"), "rule-fact 11"),
        (leaf("{from: {fact: program.award}, months: 24}"), "rule-fact 11"),
        (leaf("{from: 2005, months: 24}"), "rule-operator 11"),
        ("{fact: student.independent_study, is: yes}", "rule-operator 11"),
        ("{fact: student.college_hours, at_least: thirty}", "rule-operator 11"),
        ("{fact: student.college_hours, is_not: 30}", "rule-operator 11"),
        ("{fact: program.award, at_least: associate}", "rule-operator 11"),
    ])
    func unsoundOnesAreNotPrepared(_ condition: String, _ finding: String) throws {
        #expect(try prepared(condition) == [finding])
    }
}
