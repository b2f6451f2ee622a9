import Catalog
import Dates
package import Eligibility
import RuleEngine

/// An institution's or program's standing, for programs: the wire format of `accredit check --format json`.
package enum StandingJSONReport {
    private struct Report: Encodable {
        var on: String
        var id: String
        var institution: String
        var answer: String
        /// What that answer rests on, as far as it is not certain.
        var assumes: [AssumptionPart]
        var standings: [Line]
        var requirements: [Requirement]
    }

    /// What an agency asks of the school.
    private struct Requirement: Encodable {
        var id: String
        var name: String
        var agency: OrNull<String>
        var answer: String
        var assumes: [AssumptionPart]
        var reasons: [String]
        var ask: OrNull<String>

        init(_ decision: CredentialDecision) {
            id = decision.rule.source.id
            name = decision.rule.source.name
            agency = OrNull(decision.rule.source.issuer)
            let explanation = decision.explain()
            answer = RequirementText.key(decision.verdict)
            assumes = explanation.assumes.map(AssumptionPart.init)
            reasons = RequirementText.reasons(explanation).map {
                ReasonText.sentence($0, of: decision)
            }
            ask = OrNull(decision.rule.source.ask)
        }
    }

    private struct Line: Encodable {
        var program: OrNull<String>
        var site: OrNull<String>
        var sponsored: Bool
        var agency: OrNull<String>
        var accredits: OrNull<String>
        var answer: String
        var assumes: [AssumptionPart]
        var because: String
        var sources: [String]
        var ask: OrNull<String>
        var facts: [FactPlace]
    }

    package static func text(_ check: StandingCheck, _ requirements: RequirementCheck? = nil) throws(JSONText
        .Failure) -> String
    {
        let school = check.institution
        let lines = check.lines.map { line in
            let records = line.stretch?.evidence.records ?? []
            return Line(
                program: OrNull(line.program?.id), site: OrNull(line.site?.dapip),
                sponsored: line.program?.isSponsored ?? false,
                agency: OrNull(line.agency),
                accredits: OrNull(line.accredits),
                answer: key(line.answer),
                assumes: [line.assumption].compactMap { $0.map(AssumptionPart.init) },
                because: StandingTextReport.sentence(line, check),
                sources: StandingTextReport.sources(line, school), ask: OrNull(line.ask),
                facts: records.compactMap { index in
                    guard line.records.indices.contains(index) else { return nil }
                    let origin = line.records[index].origin
                    return FactPlace(origin, in: school)
                })
        }
        return try JSONText.encode(
            Report(
                on: check.day.description, id: school.id, institution: school.name, answer: key(check.answer),
                assumes: check.assumes.map(AssumptionPart.init), standings: lines,
                requirements: requirements?.decisions.map(Requirement.init) ?? []))
    }

    private static func key(_ answer: StandingCheck.Answer) -> String {
        answer.rawValue.replacing("-", with: "_")
    }
}
