import Catalog
import Dates
import Diagnostics
import RuleEngine
import SourceYAML

extension FileReader {
    /// The tests of a rule file, under `tests:`, with what `cannot_occur:` and `unnoticed_faults:` say beside them.
    mutating func ruleTests(
        _ node: YAMLNode?, excluding exclusions: YAMLNode? = nil, explaining faults: YAMLNode? = nil,
        of rule: String
    ) -> RuleTests {
        var result = RuleTests(rule: rule, path: path)
        sourcesAreDays = true
        defer { sourcesAreDays = false }
        var names: [String: YAMLNode] = [:]
        for item in node.map({ items($0, what: "`tests`") }) ?? [] {
            guard let test = ruleTest(item) else { continue }
            let name = item.value(forKey: RuleTestKey.name.rawValue) ?? item
            if let first = names.updateValue(name, forKey: test.name) {
                report(
                    .duplicateID, "a test of this name is there twice", at: name,
                    notes: [.init("first here", at: first.location)])
            }
            result.tests.append(test)
        }
        for index in result.tests.indices { result.tests[index].institution.sources = sources.all }
        for item in exclusions.map({ items($0, what: "`cannot_occur`") }) ?? [] {
            if let exclusion = exclusion(item) { result.exclusions.append(exclusion) }
        }
        for item in faults.map({ items($0, what: "`unnoticed_faults`") }) ?? [] {
            if let fault = unnoticedFault(item) { result.unnoticedFaults.append(fault) }
        }
        return result
    }

    private mutating func unnoticedFault(_ node: YAMLNode) -> RuleTests.UnnoticedFault? {
        let what = "an entry of `unnoticed_faults`"
        guard let fields = Fields(node, of: UnnoticedFaultKey.self, what: what, &self),
            let faultNode = fields.required(.fault, what: what, &self),
            let fault = text(faultNode, what: "`fault`"),
            let why = fields.required(.why, what: what, &self).flatMap({ text($0, what: "`why`") })
        else { return nil }
        return .init(fault: fault, why: why, location: faultNode.location)
    }

    private mutating func ruleTest(_ node: YAMLNode) -> RuleTest? {
        let what = "a test"
        guard let fields = Fields(node, of: RuleTestKey.self, what: what, &self),
            let nameNode = fields.required(.name, what: what, &self),
            let studentNode = fields.required(.student, what: what, &self),
            let expectNode = fields.required(.expect, what: what, &self)
        else { return nil }
        // A mistake in one part hides none in the others.
        let name = text(nameNode, what: "the test's name")
        let student = testStudent(studentNode)
        let expects = word(expectNode, RuleTest.Expectation.self, what: "verdict")
        let edition = fields[.edition].flatMap { editionExpectation($0) }
        let routes = fields[.routes].map { routeExpectations($0) } ?? []
        let needs = texts(fields[.needs], what: "`needs`")
        var institution = Institution(
            path: path, id: "test", name: "the test's school", origin: origin(nameNode, source: nil))
        var context = RecordContext(campuses: [], scope: SourceScope())
        if let node = fields[.school] { context = school(node, context, into: &institution) }
        var program = Program(id: "program", name: name ?? "", origin: origin(nameNode, source: nil))
        if let node = fields[.program] { self.program(node, context, into: &program) }
        institution.programs = [program]
        guard let name, let student, let expects else { return nil }
        return RuleTest(
            name: name, institution: institution, program: program, student: student, expects: expects,
            edition: edition, routes: routes, needs: needs, location: nameNode.location,
            expectLocation: expectNode.location)
    }

    private mutating func editionExpectation(_ node: YAMLNode) -> RuleTest.EditionExpectation? {
        guard let id = text(node, what: "`edition`", help: "write an edition's id, or none") else {
            return nil
        }
        return .init(id: id == RuleTest.EditionExpectation.none ? nil : id, location: node.location)
    }

    private mutating func routeExpectations(_ node: YAMLNode) -> [RuleTest.RouteExpectation] {
        guard node.kind == .mapping else {
            report(
                .wrongType, "`routes` is a mapping from routes to outcomes, this is \(node.noun)", at: node)
            return []
        }
        return node.entries.compactMap { entry in
            guard let outcome = word(entry.value, RuleTest.Outcome.self, what: "outcome") else { return nil }
            return .init(route: entry.key.text, outcome: outcome, location: entry.key.location)
        }
    }

    /// - Returns: what the program's records inherit.
    private mutating func school(
        _ node: YAMLNode, _ outer: RecordContext, into institution: inout Institution
    ) -> RecordContext {
        guard let fields = Fields(node, of: TestSchoolKey.self, what: "the test's school", &self) else {
            return outer
        }
        let context = outer.with(SourceScope(inside: outer.scope, fields, source: .source, &self))
        institution.state = fact(fields[.state], source: context.scope.source) {
            $0.word($1, Region.self, what: "state")
        }
        institution.country = fact(fields[.country], source: context.scope.source) {
            $0.text($1, what: "the country")
        }
        institution.accreditations = accreditations(.accreditations, in: fields, context)
        institution.accreditationsComplete = complete(.accreditationsComplete, in: fields, context)
        institution.mayHideRecords = fields.hasUnknownKey
        return context
    }

    private mutating func program(
        _ node: YAMLNode, _ outer: RecordContext, into program: inout Program
    ) {
        guard let fields = Fields(node, of: TestProgramKey.self, what: "the test's program", &self) else {
            return
        }
        let context = outer.with(SourceScope(inside: outer.scope, fields, source: .source, &self))
        program.award = fact(fields[.award], source: context.scope.source) {
            $0.word($1, Award.self, what: "award")
        }
        program.approvedBy = fact(fields[.approvedBy], source: context.scope.source) {
            $0.text($1, what: "`approved_by`")
        }
        program.accreditations = accreditations(.accreditations, in: fields, context)
        program.accreditationsComplete = complete(.accreditationsComplete, in: fields, context)
        program.mayHideRecords = fields.hasUnknownKey
    }

    private mutating func testStudent(_ node: YAMLNode) -> StudentProfile? {
        guard let fields = Fields(node, of: TestStudentKey.self, what: "the test's student", &self) else {
            return nil
        }
        var profile = StudentProfile()
        person(into: &profile) { fields[$0] }
        if let node = fields[.education] {
            profile.education = values(node) { $0.word($1, EducationLevel.self, what: "education level") }
        }
        if profile.appliesOn == nil, fields[.appliesOn] == nil {
            profile.appliesOn = profile.completedOn?.days.single
            guard profile.appliesOn != nil else {
                // A day that could not be read was reported.
                if profile.completedOn != nil || fields[.completedOn] == nil {
                    report(
                        .missingKey, "nothing says on which day the test's student applies",
                        at: node.firstEntry ?? node, help: "add `applies_on:`")
                }
                return nil
            }
        }
        return profile
    }

    private mutating func outcomes(_ node: YAMLNode) -> [RuleTest.Outcome]? {
        if node.kind == .sequence, node.count == 0 {
            report(.missingKey, "an entry without an outcome excludes nothing", at: node)
        }
        return all(node, what: "`outcomes`") { $0.word($1, RuleTest.Outcome.self, what: "outcome") }
    }

    private mutating func exclusion(_ node: YAMLNode) -> RuleTests.Exclusion? {
        let what = "an entry of `cannot_occur`"
        guard let fields = Fields(node, of: ExcludedOutcomeKey.self, what: what, &self),
            let conditionNode = fields.required(.condition, what: what, &self),
            let condition = text(conditionNode, what: "`condition`"),
            let outcomesNode = fields.required(.outcomes, what: what, &self),
            let outcomes = outcomes(outcomesNode),
            let why = fields.required(.why, what: what, &self).flatMap({ text($0, what: "`why`") })
        else { return nil }
        return .init(
            edition: fields[.edition].flatMap { text($0, what: "`edition`") },
            route: fields[.route].flatMap { text($0, what: "`route`") }, condition: condition,
            outcomes: outcomes, why: why, location: conditionNode.location)
    }
}

extension RuleTests {
    /// The tests of a text that has them under `tests:`; one that can't be read is left out.
    package static func read(_ text: String) -> [RuleTest] {
        let (tree, problems) = YAMLParser.parse(
            SourceFile(path: "tests.yaml", bytes: Array(text.utf8)), limits: YAMLLimits())
        var reader = FileReader(path: "tests.yaml", problems: problems)
        guard let root = reader.root(of: tree) else { return [] }
        return reader.ruleTests(root.value(forKey: "tests"), of: "").tests
    }
}
