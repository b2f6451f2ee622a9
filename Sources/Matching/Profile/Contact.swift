import Catalog
package import Eligibility
import RuleEngine

/// Whom to ask, and what they can tell.
package struct Contact: Sendable, Hashable {
    /// A name with an address, as the rule files give it.
    package var who: String
    /// `accreditation`, or ids of credentials.
    package var about: [String]
}

/// The agencies and issuers behind a page's standings and verdicts, each once, gathered while the page is made. The
/// school isn't among them: it can be asked of everything.
package struct ContactList: Sendable {
    private var agencies: [Contact] = []
    private var issuers: [Contact] = []

    init(_ standings: [StandingCheck.Line]) {
        for line in standings { Self.add(line.ask, "accreditation", to: &agencies) }
    }

    /// Takes in those behind a program's verdicts.
    package mutating func add(_ answers: [DecisionExplanation]) {
        for answer in answers {
            let source = answer.decision.rule.source
            for need in answer.needs where need.ask != source.ask {
                Self.add(need.ask, "accreditation", to: &agencies)
            }
            Self.add(source.ask, source.id, to: &issuers)
        }
    }

    /// The agencies in the order in which the page names them, then the issuers.
    package var contacts: [Contact] {
        issuers.reduce(into: agencies) { contacts, issuer in
            for credential in issuer.about { Self.add(issuer.who, credential, to: &contacts) }
        }
    }

    private static func add(_ who: String?, _ about: String, to contacts: inout [Contact]) {
        guard let who else { return }
        if let known = contacts.firstIndex(where: { $0.who == who }) {
            if !contacts[known].about.contains(about) { contacts[known].about.append(about) }
        } else {
            contacts.append(Contact(who: who, about: [about]))
        }
    }
}
