import Catalog
import Dates
import Diagnostics
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// What a rule would say if somebody answered one of its questions.
@Suite("A rule with a question answered") struct RuleSuppositionTests {
    private static let place = SourceLocation(path: "Rules/credentials/rhit.yaml")

    private static func rulebook(_ rule: RuleSource) throws -> (Rulebook, PreparedRule) {
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: Agencies.all, lists: [RHIT.accreditors], credentials: [rule])
        #expect(problems.map(\.message) == [])
        return (rulebook, try #require(rulebook.credential(rule.id)))
    }

    private func verdicts(_ question: String, of source: RuleSource, _ school: School) throws -> [Verdict] {
        let (rulebook, rule) = try Self.rulebook(source)
        let institution = school.institution
        return rulebook.suppose(question, answeredIn: rule).map { supposed in
            CredentialDecision(
                supposed, institution.programs[0], at: institution,
                student: Student(completedOn: date("2020-05-15"), appliesOn: day("2027-05-15")),
                rulebook: rulebook
            ).verdict
        }
    }

    @Test("is answered no and yes where a person has to decide")
    func judgment() throws {
        let school = School(records: [Record(accredits: "him-bachelor")], award: .bachelor)
        #expect(school.decision(completed: "2020-05-15").verdict == .cannotTell)
        #expect(try verdicts(RHIT.question, of: RHIT.rule, school) == [.doesNotQualify, .qualifies])
    }

    @Test("is answered by each word that its parameter may have, in order of the words")
    func parameter() throws {
        var source = RHIT.rule([
            RHIT.route("accredited-associate", .associate, accredits: "him-associate"),
            .init(
                id: "other",
                condition: Condition(
                    .parameter(name: .init("late", at: Self.place), is: .init("counts", at: Self.place)),
                    at: Self.place), location: Self.place),
        ])
        source.editions[0].parameters = [
            .init(id: "late", question: "does it count?", answers: ["never", "counts"], value: "open")
        ]
        let school = School(records: [], award: .certificate)
        #expect(school.decision(source, completed: "2020-05-15").verdict == .cannotTell)
        #expect(try verdicts("does it count?", of: source, school) == [.qualifies, .doesNotQualify])
        source.editions[0].parameters[0].value = "never"
        #expect(try verdicts("does it count?", of: source, school) == [])
    }

    @Test("is none where the rule doesn't ask that")
    func noSuchQuestion() throws {
        #expect(try verdicts("another?", of: RHIT.rule, School()) == [])
        #expect(try verdicts("", of: RHIT.rule, School()) == [])
    }

    @Test("leaves the rule's other questions open")
    func otherQuestions() throws {
        let source = RHIT.rule([
            .init(
                id: "a", condition: Condition(.judgment("first?", nil), at: Self.place), location: Self.place),
            .init(
                id: "b", condition: Condition(.judgment("second?", nil), at: Self.place), location: Self.place
            ),
        ])
        #expect(try verdicts("first?", of: source, School()) == [.cannotTell, .qualifies])
    }
}
