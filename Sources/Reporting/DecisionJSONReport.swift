import Catalog
import Dates
package import Eligibility
package import RuleEngine

/// Why programs qualify or not, for programs: the wire format of `accredit qualify --format json`.
package enum DecisionJSONReport {
    private struct Report: Encodable {
        var credential: String
        var issuer: OrNull<String>
        var decisions: [Decision]
        var receipt: Receipt
    }

    private struct Decision: Encodable {
        var id: String
        var institution: String
        var program: String
        var sponsored: Bool
        var award: OrNull<String>
        var completedOn: OrNull<String>
        var appliesOn: OrNull<String>
        /// The days that nobody said, each with the one taken for it.
        var daysTaken: [DayTakenPart]
        var edition: OrNull<String>
        var grants: String
        var verdict: String
        var bounds: OrNull<Bounds>
        var lastSeen: OrNull<String>
        var assumes: [AssumptionPart]
        var because: [ReasonPart]
        var needs: [ReasonPart]
        var routes: [Route]
        var sources: [String]
    }

    /// What the answers were made from: the same receipt, the same answers.
    private struct Receipt: Encodable {
        var tool: String
        var version: String
        var rules: String
        var files: [String: String]
        /// Whether a status that was seen was taken to go on.
        var takesAssumptions: Bool
        /// The same for all decisions of a report.
        var student: OrNull<StudentPart>
    }

    /// Everything that was said of the person.
    private struct StudentPart: Encodable {
        var completedOn: OrNull<String>
        var appliesOn: OrNull<String>
        var enrolled: OrNull<String>
        var enrolledOn: OrNull<String>
        var independentStudy: OrNull<Bool>
        var collegeHours: OrNull<Int>
        var education: [String]
        /// Null where nothing was said.
        var credentials: OrNull<[HeldPart]>
        var codingExperience: OrNull<Int>

        init(_ student: Student) {
            completedOn = OrNull(student.completedOn?.text)
            appliesOn = OrNull(DecisionJSONReport.appliesOn(student))
            enrolled = OrNull(student.enrolment?.rawValue)
            enrolledOn = OrNull(student.enrolledOn?.text)
            independentStudy = OrNull(student.independentStudy)
            collegeHours = OrNull(student.collegeHours)
            education = student.education?.levels.map(\.rawValue) ?? []
            credentials = OrNull(student.credentials?.map(HeldPart.init))
            codingExperience = OrNull(student.codingExperience)
        }
    }

    private struct HeldPart: Encodable {
        var credential: String
        var since: OrNull<String>
        var until: OrNull<String>

        init(_ held: HeldCredential) {
            credential = held.credential
            since = OrNull(held.since?.text)
            until = OrNull(held.until?.text)
        }
    }

    private struct Bounds: Encodable {
        var from: OrNull<String>
        var to: OrNull<String>
    }

    private struct Route: Encodable {
        var id: String
        var label: OrNull<String>
        var answer: String
        var reasons: [ReasonPart]
    }

    private struct ReasonPart: Encodable {
        var text: String
        var route: String
        var ask: OrNull<String>
        var facts: [FactPlace]

        init(_ reason: Reason, _ decision: CredentialDecision) {
            text = ReasonText.sentence(reason, of: decision)
            route = reason.route
            ask = OrNull(reason.ask)
            var origins: [Origin] = reason.records.compactMap { index in
                decision.records.indices.contains(index)
                    ? decision.records[index].origin : nil
            }
            if case .fact("program.award", _, _) = reason.kind, let origin = decision.program.award.origin {
                origins.append(origin)
            }
            facts = origins.map { FactPlace($0, in: decision.institution) }
        }
    }

    package static func text(
        _ explanations: [DecisionExplanation], credential rule: PreparedRule, rulebook: Rulebook,
        version: String
    ) throws(JSONText.Failure) -> String {
        let files = explanations.map {
            ($0.decision.institution.path, $0.decision.institution.fingerprint)
        }
        let first = explanations.first?.decision
        return try JSONText.encode(
            Report(
                credential: rule.source.id, issuer: OrNull(rule.source.issuer),
                decisions: explanations.map(decision),
                receipt: Receipt(
                    tool: "accredit", version: version, rules: rulebook.fingerprint,
                    files: Dictionary(files, uniquingKeysWith: { first, _ in first }),
                    takesAssumptions: first?.trust != .sure,
                    student: OrNull((first?.student).map(StudentPart.init)))))
    }

    /// The day of application; `nil` for somebody who doesn't know it.
    static func appliesOn(_ student: Student) -> String? {
        student.isApplicationUnknown ? nil : student.appliesOn.description
    }

    private static func decision(_ explanation: DecisionExplanation) -> Decision {
        let decision = explanation.decision
        func parts(_ reasons: [Reason]) -> [ReasonPart] { reasons.map { ReasonPart($0, decision) } }
        return Decision(
            id: decision.institution.id + "/" + decision.program.id, institution: decision.institution.name,
            program: decision.program.name, sponsored: decision.program.isSponsored,
            award: OrNull(decision.award?.rawValue),
            completedOn: OrNull(decision.student.completedOn?.text),
            appliesOn: OrNull(appliesOn(decision.student)),
            daysTaken: decision.student.daysTaken.map(DayTakenPart.init),
            edition: OrNull(explanation.edition?.id),
            grants: decision.grant.rawValue, verdict: VerdictText.key(decision.verdict),
            bounds: OrNull(
                explanation.bounds.map { bounds in
                    Bounds(
                        from: OrNull(bounds.first == .distantPast ? nil : bounds.first.description),
                        to: OrNull(bounds.last == .distantFuture ? nil : bounds.last.description))
                }), lastSeen: OrNull(explanation.lastSeen?.seen.text),
            assumes: explanation.assumes.map(AssumptionPart.init), because: parts(explanation.because),
            needs: parts(explanation.needs),
            routes: explanation.routes.map {
                Route(
                    id: $0.id, label: OrNull($0.label), answer: $0.answer.rawValue.replacing("-", with: "_"),
                    reasons: parts($0.reasons))
            },
            sources: DecisionTextReport.sources(explanation))
    }
}
