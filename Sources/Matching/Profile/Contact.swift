import Catalog
import Eligibility
import RuleEngine

/// Whom to ask, and what they can tell.
package struct Contact: Sendable, Hashable {
    /// A name with an address, as the rule files give it.
    package var who: String
    /// `accreditation`, or ids of credentials.
    package var about: [String]
}

extension Contact {
    /// The agencies and issuers behind a page's standings and verdicts, each once. The school isn't among them:
    /// it can be asked of everything.
    static func all(for standings: [StandingCheck.Line], _ answers: [DecisionExplanation]) -> [Contact] {
        var contacts: [Contact] = []
        func add(_ who: String?, _ about: String) {
            guard let who else { return }
            if let known = contacts.firstIndex(where: { $0.who == who }) {
                if !contacts[known].about.contains(about) { contacts[known].about.append(about) }
            } else {
                contacts.append(Contact(who: who, about: [about]))
            }
        }
        for line in standings { add(line.ask, "accreditation") }
        for answer in answers {
            let issuer = answer.decision.rule.source.ask
            for need in answer.needs where need.ask != issuer { add(need.ask, "accreditation") }
        }
        for answer in answers { add(answer.decision.rule.source.ask, answer.decision.rule.source.id) }
        return contacts
    }
}
