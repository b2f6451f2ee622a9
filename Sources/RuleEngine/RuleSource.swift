package import Dates
package import Diagnostics

/// A rule as its file states it, before it is checked against a schema.
package struct RuleSource: Sendable {
    /// One text that a rule rests on.
    package struct Citation: Sendable, Hashable {
        package var id: String
        package var title: String?
        package var url: String?
        package var read: PartialDate?

        package init(id: String, title: String? = nil, url: String? = nil, read: PartialDate? = nil) {
            self.id = id
            self.title = title
            self.url = url
            self.read = read
        }
    }

    /// What meeting a route comes to.
    package enum Grant: String, Sendable, Hashable, CaseIterable {
        case eligibility
        /// To sit for the exam before the requirements are met; it gives nothing else.
        case earlySitting = "early-sitting"
    }

    /// A question that decides several conditions. Its value is one of its answers, or `open`: *cannot tell*.
    package struct Parameter: Sendable, Hashable {
        package static let open = "open"

        package var id: String
        package var question: String
        package var answers: [String]
        package var value: String

        package init(id: String, question: String, answers: [String], value: String) {
            self.id = id
            self.question = question
            self.answers = answers
            self.value = value
        }
    }

    /// What somebody is told who holds something that people take for a route and that is none.
    package struct Advice: Sendable, Hashable {
        /// What they hold, in the words of whoever reads the rule: the engine doesn't know them.
        package var holds: String
        package var says: String
        package var cites: [String]

        package init(holds: String, says: String, cites: [String]) {
            self.holds = holds
            self.says = says
            self.cites = cites
        }
    }

    /// One way to meet the rule.
    package struct Route: Sendable {
        package var id: String
        package var label: String?
        package var grants: Grant
        package var cites: [String]
        package var condition: Condition
        package var location: SourceLocation

        package init(
            id: String, label: String? = nil, grants: Grant = .eligibility, cites: [String] = [],
            condition: Condition,
            location: SourceLocation
        ) {
            self.id = id
            self.label = label
            self.grants = grants
            self.cites = cites
            self.condition = condition
            self.location = location
        }
    }

    /// The rule as it stood for a while.
    package struct Edition: Sendable {
        package var id: String
        /// `nil`: from the beginning.
        package var from: PartialDate?
        /// `nil`: still in force.
        package var to: PartialDate?
        /// The fact whose date picks the edition.
        package var chosenBy: String
        package var chosenByLocation: SourceLocation?
        package var parameters: [Parameter] {
            didSet { parameterPlaces = Edition.places(of: parameters) }
        }
        private var parameterPlaces: [String: Int]
        package var cites: [Citation]
        package var routes: [Route]
        package var advice: [Advice] = []
        package var location: SourceLocation

        package init(
            id: String, from: PartialDate?, to: PartialDate?, chosenBy: String, parameters: [Parameter] = [],
            cites: [Citation], routes: [Route], location: SourceLocation
        ) {
            self.id = id
            self.from = from
            self.to = to
            self.chosenBy = chosenBy
            self.parameters = parameters
            parameterPlaces = Edition.places(of: parameters)
            self.cites = cites
            self.routes = routes
            self.location = location
        }

        /// The first parameter of a name.
        package func parameter(_ id: String) -> Parameter? { parameterPlaces[id].map { parameters[$0] } }

        private static func places(of parameters: [Parameter]) -> [String: Int] {
            Dictionary(
                zip(parameters.map(\.id), parameters.indices), uniquingKeysWith: { first, _ in first })
        }
    }

    /// What a rule is about.
    package enum Kind: String, Sendable, Hashable {
        /// What somebody has to have done for a credential.
        case credential
        /// What other rules, and checks, refer to.
        case requirement
    }

    /// What an answer mostly turns on.
    package enum Decider: String, Sendable, Hashable, CaseIterable {
        case program, person
    }

    package var kind = Kind.credential
    package var decidedBy = Decider.program
    package var id: String
    package var name: String
    /// Who decides in the end.
    package var issuer: String?
    /// Where to ask what the rule can't tell.
    package var ask: String?
    /// Codes of the fields of study that a listing begins with; empty for all. No condition reads them.
    package var fields: [String] = []
    package var editions: [Edition]
    package var location: SourceLocation

    package init(
        id: String, name: String, issuer: String? = nil, ask: String? = nil, editions: [Edition],
        location: SourceLocation
    ) {
        self.id = id
        self.name = name
        self.issuer = issuer
        self.ask = ask
        self.editions = editions
        self.location = location
    }
}

extension RuleSource.Edition {
    /// The texts that the rule itself rests on, without those of its advice alone.
    package var citesOfRule: [RuleSource.Citation] {
        let ofRoutes = Set(routes.flatMap(\.cites))
        let ofAdvice = Set(advice.flatMap(\.cites))
        return cites.filter { ofRoutes.contains($0.id) || !ofAdvice.contains($0.id) }
    }

    /// Whether it is in force on a day for certain.
    package func isInForce(on day: Day) -> Bool {
        (from.map { $0.latest <= day } ?? true) && (to.map { day <= $0.earliest } ?? true)
    }
}

/// A named list of words, each on it for a time.
package struct DatedList: Sendable {
    package struct Entry: Sendable {
        package var word: String
        package var from: PartialDate?
        package var to: PartialDate?
        package var location: SourceLocation

        package init(word: String, from: PartialDate?, to: PartialDate?, location: SourceLocation) {
            self.word = word
            self.from = from
            self.to = to
            self.location = location
        }
    }

    package var id: String
    package var entries: [Entry]
    /// Whether a word that no entry has is on the list on no day; `false` where nobody has seen the whole list.
    package var isComplete: Bool
    package var location: SourceLocation

    package init(id: String, entries: [Entry], isComplete: Bool = true, location: SourceLocation) {
        self.id = id
        self.entries = entries
        self.isComplete = isComplete
        self.location = location
    }
}
