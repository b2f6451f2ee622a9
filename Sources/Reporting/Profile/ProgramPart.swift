import Catalog
import Dates
import Eligibility
import Matching
import RuleEngine

/// One program, as the JSON of its page says it.
struct ProgramPart: Encodable {
    struct CreditsPart: Encodable {
        var count: Int
        var unit: OrNull<String>
    }

    struct AdmissionPart: Encodable {
        var education: FactPart<String>
        var gpa: FactPart<String>
        var abilityToBenefit: FactPart<Bool>
        var tests: FactPart<[TestPart]>
        var prerequisites: FactPart<[PrerequisitePart]>
        var creditsFirst: FactPart<Int>
        var stated: FactPart<String>
    }

    struct TestPart: Encodable {
        var test: String
        var least: OrNull<Int>
    }

    struct PrerequisitePart: Encodable {
        var course: String
        var withinYears: OrNull<Int>
    }

    struct StatementPart: Encodable {
        var source: OrNull<Int>
        var name: FactPart<String>
        var admission: AdmissionPart
        var duration: FactPart<LengthPart>
        var credits: FactPart<CreditsPart>
        var delivery: FactPart<[String]>
        var tuition: FactPart<String>
        var credentialsStated: FactPart<[String]>
        var note: OrNull<String>
    }

    struct LengthPart: Encodable {
        var stated: String
        var months: OrNull<MonthsPart>
    }

    var id: String
    var name: String
    var sponsored: Bool
    var award: FactPart<String>
    /// As well as all facts together tell.
    var awardKnown: OrNull<String>
    var ipedsLevel: FactPart<Int>
    var cip: FactPart<String>
    /// What the code stands for, where there is a table of it.
    var cipTitle: OrNull<String>
    var approvedBy: FactPart<String>
    var campus: OrNull<String>
    var admission: AdmissionPart
    var duration: FactPart<LengthPart>
    /// By the definition of the award level, where the page states no months.
    var monthsByAwardLevel: OrNull<MonthsPart>
    var credits: FactPart<CreditsPart>
    var delivery: FactPart<[String]>
    var tuition: FactPart<String>
    var standings: [StandingPart]
    var accreditationsComplete: [CompletePart]
    var credentials: [AnswerPart]
    /// The page's own claim, never evidence.
    var credentialsStated: FactPart<[String]>
    var note: OrNull<String>
    var alsoStated: [StatementPart]

    init(_ profile: ProgramProfile, _ codes: CodeTables) {
        let program = profile.program
        let facts = FactParts(school: profile.institution, sources: profile.sources)
        id = program.id
        name = program.name
        sponsored = program.isSponsored
        award = facts.of(program.award)
        awardKnown = OrNull(profile.award?.rawValue)
        ipedsLevel = facts.of(program.ipedsLevel, \.rawValue)
        cip = facts.of(program.cip, \.text)
        cipTitle = OrNull(program.cip.value.flatMap { codes.cip[$0]?.title })
        approvedBy = facts.of(program.approvedBy)
        campus = OrNull(program.campus)
        admission = AdmissionPart(program.admission, facts)
        duration = facts.of(program.length, LengthPart.init)
        let byLevel = profile.duration.byAwardLevel ? profile.duration.months : nil
        monthsByAwardLevel = OrNull(byLevel.map(MonthsPart.init))
        credits = facts.of(program.credits, CreditsPart.init)
        delivery = facts.of(program.delivery) { $0.map(\.rawValue) }
        tuition = facts.of(program.tuition)
        standings = profile.standings.map { StandingPart($0, on: profile.day, facts) }
        accreditationsComplete = program.accreditationsComplete.map { CompletePart($0, facts) }
        credentials = profile.answers.map(AnswerPart.init)
        credentialsStated = facts.of(program.credentialsStated) { $0 }
        note = OrNull(program.note)
        alsoStated = program.statements.map { StatementPart($0, facts) }
    }
}

/// A range of months, both ends included.
struct MonthsPart: Encodable {
    var atLeast: Int
    var atMost: Int

    init(_ months: MonthRange) {
        atLeast = months.atLeast
        atMost = months.atMost
    }
}

/// What a program comes to for one credential.
struct AnswerPart: Encodable {
    var credential: String
    var verdict: String
    var lastSeen: OrNull<String>
    var assumes: [AssumptionPart]
    var reasons: [String]

    init(_ explanation: DecisionExplanation) {
        credential = explanation.decision.rule.source.id
        verdict = VerdictText.key(explanation.decision.verdict)
        lastSeen = OrNull(explanation.lastSeen?.seen.text)
        assumes = explanation.assumes.map(AssumptionPart.init)
        reasons = VerdictSection.reasons(explanation)
    }
}

extension ProgramPart.LengthPart {
    init(_ length: StudyLength) {
        self.init(stated: length.stated, months: OrNull(length.months.map(MonthsPart.init)))
    }
}

extension ProgramPart.CreditsPart {
    init(_ credits: Credits) {
        self.init(count: credits.count, unit: OrNull(credits.unit?.rawValue))
    }
}

extension ProgramPart.AdmissionPart {
    init(_ admission: Admission, _ facts: FactParts) {
        self.init(
            education: facts.of(admission.education),
            gpa: facts.of(admission.gpa, FactText.gradePointAverage),
            abilityToBenefit: facts.of(admission.abilityToBenefit) { $0 },
            tests: facts.of(admission.tests) { $0.map { .init(test: $0.name, least: OrNull($0.least)) } },
            prerequisites: facts.of(admission.prerequisites) {
                $0.map { .init(course: $0.course, withinYears: OrNull($0.withinYears)) }
            },
            creditsFirst: facts.of(admission.creditsFirst) { $0 }, stated: facts.of(admission.stated))
    }
}

extension ProgramPart.StatementPart {
    init(_ statement: ProgramStatement, _ facts: FactParts) {
        self.init(
            source: OrNull(facts.sources.number(of: statement.origin)), name: facts.of(statement.name),
            admission: .init(statement.admission, facts),
            duration: facts.of(statement.length, ProgramPart.LengthPart.init),
            credits: facts.of(statement.credits, ProgramPart.CreditsPart.init),
            delivery: facts.of(statement.delivery) { $0.map(\.rawValue) },
            tuition: facts.of(statement.tuition),
            credentialsStated: facts.of(statement.credentialsStated) { $0 }, note: OrNull(statement.note))
    }
}
