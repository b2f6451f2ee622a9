import Catalog
import Dates
import Diagnostics
import SourceYAML

extension FileReader {
    mutating func programs(_ node: YAMLNode, _ context: RecordContext) -> [Program] {
        var result: [Program] = []
        var seen: [String: YAMLNode] = [:]
        for item in items(node, what: "`programs`") {
            guard let fields = Fields(item, of: ProgramKey.self, what: "a program", &self),
                let idNode = fields.required(.id, what: "a program", &self),
                let id = identifier(idNode, what: "the program's id")
            else { continue }
            if let first = seen[id] {
                report(
                    .duplicateID, "program \(idNode.quoted) is there twice", at: idNode,
                    notes: [.init("first here", at: first.location)])
                continue
            }
            seen[id] = idNode
            result.append(program(id, idNode, fields, context))
        }
        return result
    }

    private mutating func program(
        _ id: String, _ idNode: YAMLNode, _ fields: Fields<ProgramKey>, _ context: RecordContext
    ) -> Program {
        let scope = SourceScope(
            inside: context.scope, fields, source: .source, exceptions: .sourceOf, &self)
        let nameNode = fields.required(.name, what: "a program", &self)
        let name = nameNode.flatMap { text($0, what: "the name") } ?? id
        var result = Program(id: id, name: name, origin: origin(idNode, source: scope.source))
        result.formerIDs = texts(fields[.formerIDs], what: "`former_ids`")
        result.award = fact(fields[.award], source: scope.source(of: ProgramKey.award)) {
            $0.word($1, Award.self, what: "award")
        }
        result.cip = fact(fields[.cip], source: scope.source(of: ProgramKey.cip)) { $0.cipCode($1) }
        readIPEDS(fields[.ipeds], scope, into: &result)
        result.length = length(fields[.duration], scope)
        result.credits = credits(fields[.credits], scope)
        result.delivery = delivery(fields[.delivery], scope)
        if let node = fields[.admission] { result.admission = admission(node, scope) }
        result.credentialsStated = credentialsStated(fields[.credentialsStated], scope)
        result.tuition = tuition(fields[.tuition], scope)
        result.statements = statements(fields[.alsoStated], scope)
        result.approvedBy = fact(fields[.approvedBy], source: scope.source(of: ProgramKey.approvedBy)) {
            $0.text($1, what: "`approved_by`")
        }
        let inner = context.with(scope)
        if let campus = fields[.campus] { result.campus = self.campus(campus, inner) }
        result.accreditations = accreditations(.accreditations, in: fields, inner)
        result.accreditationsComplete = complete(.accreditationsComplete, in: fields, inner)
        result.mayHideRecords = fields.hasUnknownKey
        if let node = fields[.sponsored] { result.isSponsored = flag(node, what: "`sponsored`") ?? false }
        if let node = fields[.note] { result.note = text(node, what: "a note") }
        return result
    }

    mutating func cipCode(_ node: YAMLNode) -> CIPCode? {
        let form = "write two digits, a point and four digits in quotes: \"51.0707\""
        guard let text = text(node, what: "`cip`", help: form) else { return nil }
        guard let code = CIPCode(text) else {
            report(.badFormat, "\(node.quoted) is not a CIP code", at: node, help: form)
            return nil
        }
        return code
    }

    private mutating func readIPEDS(_ node: YAMLNode?, _ outer: SourceScope, into program: inout Program) {
        guard let node, let fields = Fields(node, of: IPEDSKey.self, what: "`ipeds`", &self) else { return }
        let source = SourceScope(inside: outer.inside(ProgramKey.ipeds), fields, source: .source, &self)
            .source
        let cip = fact(fields[.cip], source: source) { $0.cipCode($1) }
        if case .unknown = program.cip { program.cip = cip }
        program.ipedsLevel = fact(fields[.level], source: source) { $0.ipedsLevel($1) }
        program.awardsConferred = awardsConferred(fields[.awards], source: source)
    }

    mutating func ipedsLevel(_ node: YAMLNode) -> IPEDSLevel? {
        guard let number = number(node, what: "the award level", in: 1...99) else { return nil }
        guard let level = IPEDSLevel(rawValue: number) else {
            let codes = IPEDSLevel.allCases.map { String($0.rawValue) }
            report(
                .unknownValue, "`\(number)` is not an IPEDS award level", at: node,
                help: "known: " + codes.joined(separator: ", "))
            return nil
        }
        return level
    }

    /// `18 months`, or the words of the source beside the length they come to.
    mutating func length(_ node: YAMLNode?, _ scope: SourceScope) -> Fact<StudyLength> {
        let source = scope.source(of: ProgramKey.duration)
        guard let node, node.kind == .mapping else {
            return fact(node, source: source) { reader, node in
                guard let text = reader.scalar(node, what: "the duration") else { return nil }
                return reader.months(ofLength: text, node).map { StudyLength(stated: text, months: $0) }
            }
        }
        guard let fields = Fields(node, of: DurationKey.self, what: "`duration`", &self) else {
            return .unknown
        }
        let inner = SourceScope(inside: scope.inside(ProgramKey.duration), fields, source: .source, &self)
        guard let statedNode = fields.required(.stated, what: "`duration`", &self),
            let stated = text(statedNode, what: "`stated`")
        else { return .unknown }
        let length = fields[.length]
        let months = length.flatMap { node in
            scalar(node, what: "`length`").flatMap { self.months(ofLength: $0, node) }
        }
        return .known(
            StudyLength(stated: stated, months: months),
            origin(statedNode, source: inner.source))
    }

    private mutating func months(ofLength text: String, _ node: YAMLNode) -> MonthRange? {
        if let months = MonthRange(parsing: text) { return months }
        report(
            .badFormat, "\(node.quoted) is not a length of study", at: node,
            help: "write 18 months, 30 weeks, 2 years, 4 semesters, 5-6 semesters, 6 quarters or P2Y; "
                + "other words go under `stated:`")
        return nil
    }

    mutating func delivery(_ node: YAMLNode?, _ scope: SourceScope) -> Fact<[Delivery]> {
        fact(node, source: scope.source(of: ProgramKey.delivery)) { reader, node in
            reader.all(node, what: "`delivery`") { $0.word($1, Delivery.self, what: "delivery") }
        }
    }

    mutating func credentialsStated(_ node: YAMLNode?, _ scope: SourceScope) -> Fact<[String]> {
        fact(node, source: scope.source(of: ProgramKey.credentialsStated)) { reader, node in
            reader.all(node, what: "`credentials_stated`") { $0.text($1, what: "a credential") }
        }
    }

    mutating func tuition(_ node: YAMLNode?, _ scope: SourceScope) -> Fact<String> {
        fact(node, source: scope.source(of: ProgramKey.tuition)) { $0.text($1, what: "`tuition`") }
    }

    mutating func credits(_ node: YAMLNode?, _ scope: SourceScope) -> Fact<Credits> {
        guard let node, !node.isPlain("unknown"),
            let fields = Fields(node, of: CreditsKey.self, what: "`credits`", &self)
        else { return .unknown }
        let inner = SourceScope(inside: scope.inside(ProgramKey.credits), fields, source: .source, &self)
        guard let countNode = fields.required(.count, what: "`credits`", &self),
            let count = number(countNode, what: "`count`", in: Credits.counts)
        else { return .unknown }
        let unit = fields[.unit].flatMap { word($0, Credits.Unit.self, what: "unit of credit") }
        return .known(Credits(count: count, unit: unit), origin(countNode, source: inner.source))
    }

    mutating func admission(_ node: YAMLNode, _ scope: SourceScope) -> Admission {
        var result = Admission()
        guard let fields = Fields(node, of: AdmissionKey.self, what: "`admission`", &self) else {
            return result
        }
        let source = SourceScope(inside: scope.inside(ProgramKey.admission), fields, source: .source, &self)
            .source
        result.education = fact(fields[.education], source: source) {
            $0.word($1, EducationLevel.self, what: "education level")
        }
        result.gpa = fact(fields[.gpa], source: source) { $0.gradePointAverage($1) }
        result.abilityToBenefit = fact(fields[.abilityToBenefit], source: source) {
            $0.flag($1, what: "`ability_to_benefit`")
        }
        result.tests = fact(fields[.tests], source: source) { $0.tests($1) }
        result.prerequisites = fact(fields[.prerequisites], source: source) { $0.prerequisites($1) }
        result.creditsFirst = fact(fields[.creditsFirst], source: source) {
            $0.number($1, what: "`credits_first`", in: Admission.credits)
        }
        result.stated = fact(fields[.stated], source: source) { $0.text($1, what: "`stated`") }
        return result
    }

    /// `nil` where one of them can't be read: a list with a gap would ask for too little.
    private mutating func tests(_ node: YAMLNode) -> [AdmissionTest]? {
        all(node, what: "`tests`") { reader, item in
            guard let fields = Fields(item, of: AdmissionTestKey.self, what: "a test", &reader),
                let name = fields.required(.test, what: "a test", &reader),
                let text = reader.text(name, what: "the test")
            else { return nil }
            let least = fields[.least].map { reader.number($0, what: "`least`", in: AdmissionTest.scores) }
            // A least score that can't be read is not none.
            return least == .some(nil) ? nil : AdmissionTest(name: text, least: least ?? nil)
        }
    }

    private mutating func prerequisites(_ node: YAMLNode) -> [Prerequisite]? {
        all(node, what: "`prerequisites`") { reader, item in
            guard let fields = Fields(item, of: PrerequisiteKey.self, what: "a prerequisite", &reader),
                let name = fields.required(.course, what: "a prerequisite", &reader),
                let text = reader.text(name, what: "the course")
            else { return nil }
            let years = fields[.withinYears].map {
                reader.number($0, what: "`within_years`", in: Prerequisite.years)
            }
            return years == .some(nil) ? nil : Prerequisite(course: text, withinYears: years ?? nil)
        }
    }

    /// A grade point average like 2.5 or 2.75, in hundredths.
    mutating func gradePointAverage(_ node: YAMLNode) -> Int? {
        guard let text = scalar(node, what: "`gpa`") else { return nil }
        if let gpa = Admission.gradePointAverage(text) { return gpa }
        report(.badFormat, "\(node.quoted) is not a grade point average", at: node, help: "write it like 2.5")
        return nil
    }
}
