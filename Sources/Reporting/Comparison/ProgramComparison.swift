package import Catalog
package import Dates
package import Eligibility
package import Matching
import RuleEngine

/// Programs side by side, in everything that is recorded of them.
package struct ProgramComparison: Sendable {
    package let day: Day
    /// `school/program` of each.
    let ids: [String]
    /// In the order of a program's page.
    let rows: [ComparisonRow]

    /// - Parameters:
    ///   - profiles: of the day, each with an answer to the same credentials.
    ///   - applicant: who asks; `nil` when nothing was said.
    package init(
        _ profiles: [ProgramProfile], on day: Day, applicant: Applicant? = nil,
        codes: CodeTables = CodeTables()
    ) {
        self.day = day
        ids = profiles.map { "\($0.institution.id)/\($0.program.id)" }
        rows = ProgramComparison.rows(profiles, applicant, codes)
    }

    func rows(_ kind: ComparisonRow.Kind) -> [ComparisonRow] {
        rows.filter { $0.kind == kind }
    }
}

extension ProgramComparison {
    private typealias Value = ComparisonRow.Value

    private static func rows(
        _ profiles: [ProgramProfile], _ applicant: Applicant?, _ codes: CodeTables
    ) -> [ComparisonRow] {
        func row(_ name: String, _ value: (ProgramProfile) -> Value) -> ComparisonRow {
            ComparisonRow(name: name, values: profiles.map(value))
        }
        let credentials = profiles.first?.answers.map(\.decision.rule.source.id) ?? []
        var rows = credentials.enumerated().map { place, id in row(id) { answer($0.answers[place]) } }
        rows.append(row("accreditation", accreditation))
        if let applicant {
            rows.append(
                row("entry") { entry(AdmissionJudgement($0.program.admission, of: applicant, from: $0.day)) })
        }
        return rows + [
            row("program") { .known($0.program.name + ($0.program.isSponsored ? " [sponsored]" : "")) },
            row("school") { .known($0.institution.name) },
            row("state") { state(of: $0, codes) },
            row("award") { $0.award.map { .known($0.rawValue) } ?? .notRecorded },
            row("length", length),
            row("credits") { value($0.program.credits, FactText.credits) },
            row("delivery") { value($0.program.delivery, FactText.delivery) },
            row("asks for") { value($0.program.admission.education, \.rawValue) },
            row("average") { value($0.program.admission.gpa, FactText.gradePointAverage) },
            row("tests") { value($0.program.admission.tests) { words($0, FactText.test) } },
            row("courses") { value($0.program.admission.prerequisites) { words($0, FactText.prerequisite) } },
            row("credits first") { value($0.program.admission.creditsFirst) { String($0) } },
            row("asks besides") { value($0.program.admission.stated) { "\"\($0)\"" } },
            row("cost") { value($0.program.tuition) { $0 } },
            row("field") { value($0.program.cip) { FactText.cip($0, codes) } },
            row("awarded") { awarded($0.program) },
        ]
    }

    private static func value<Part>(_ fact: Fact<Part>, _ words: (Part) -> String) -> Value {
        switch fact {
        case .unknown: .notRecorded
        case .none: .known("none")
        case .known(let part, _): .known(words(part))
        }
    }

    private static func words<Part>(_ parts: [Part], _ text: (Part) -> String) -> String {
        parts.map(text).joined(separator: "; ")
    }

    /// The verdict, and where it is open what is missing.
    private static func answer(_ explanation: DecisionExplanation) -> Value {
        let decision = explanation.decision
        let words = VerdictText.of(decision, explanation)
        if decision.verdict == .doesNotQualify, let basis = explanation.assumes.first {
            return .known(words + ": " + AssumptionText.basis(basis))
        }
        guard decision.verdict == .cannotTell else { return .known(words) }
        let need = explanation.needs.first.map { ": " + ReasonText.sentence($0, of: decision) }
        return .open(words + (explanation.lastSeen == nil ? need ?? "" : ""))
    }

    private static func accreditation(_ profile: ProgramProfile) -> Value {
        let known = profile.standings.filter { $0.timeline != nil }
        guard !known.isEmpty else {
            return profile.standings.contains { $0.answer == .notAccredited } ? .known("none") : .notRecorded
        }
        let words = known.map { line in
            [line.agency, line.accredits].compactMap { $0 }.joined(separator: ", ") + ": "
                + StandingTextReport.answer(line)
        }.joined(separator: "; ")
        return known.contains { $0.answer == .cannotTell } ? .open(words) : .known(words)
    }

    private static func entry(_ judgement: AdmissionJudgement) -> Value {
        let words = AdmissionText.line(judgement)
        return judgement.answer == .ask ? .open(words) : .known(words)
    }

    private static func state(of profile: ProgramProfile, _ codes: CodeTables) -> Value {
        guard let state = profile.institution.state(of: profile.program) else { return .notRecorded }
        return .known(codes.states[state] ?? state.rawValue)
    }

    /// The definition of an award level says nothing of the program, and so is never the same.
    private static func length(_ profile: ProgramProfile) -> Value {
        if let length = profile.program.length.value, length.months != nil || profile.duration.months == nil {
            return .known(ProgramFactsText.length(length))
        }
        guard let months = profile.duration.months else {
            return profile.program.length == .unknown ? .notRecorded : .known("none")
        }
        return .open(ProgramFactsText.months(months) + " by the definition of the award level")
    }

    private static func awarded(_ program: Program) -> Value {
        guard let last = program.awardsConferred.max(by: { $0.year < $1.year }) else { return .notRecorded }
        return .known("\(last.count) in \(last.year)")
    }
}
