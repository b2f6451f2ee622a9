package import Dates

/// An agency that accredits institutions or programs, with the vocabulary it uses.
package struct Accreditor: Sendable, Hashable {
    package enum Reach: String, Sendable, Hashable, CaseIterable {
        /// Accredits schools as a whole.
        case institutional
        /// Accredits single programs.
        case programmatic
    }

    /// A status word of the agency and what it counts as.
    package struct Status: Sendable, Hashable {
        package var id: String
        /// `nil` when no source says what it counts as: *cannot tell*.
        package var countsAs: Standing?
        /// Months that a seen status is assumed to go on; `nil` for the agency's own figure.
        package var standsForMonths: Int?
        package var origin: Origin?

        package init(id: String, countsAs: Standing?, standsForMonths: Int? = nil, origin: Origin? = nil) {
            self.id = id
            self.countsAs = countsAs
            self.standsForMonths = standsForMonths
            self.origin = origin
        }
    }

    /// A kind of program that the agency accredits, and the award such a program gives.
    package struct Scope: Sendable, Hashable {
        package var id: String
        package var award: Award?
        /// The fields of study such a program is expected in, as beginnings of CIP codes: `51.07`. Only for
        /// noticing slips; nothing is concluded from it.
        package var fields: [String]?
        /// The numbers that DAPIP has for such programs (`ProgramId`).
        package var dapip: [String]
        package var origin: Origin?

        package init(
            id: String, award: Award?, fields: [String]? = nil, dapip: [String] = [], origin: Origin? = nil
        ) {
            self.id = id
            self.award = award
            self.fields = fields
            self.dapip = dapip
            self.origin = origin
        }
    }

    /// Another agency took over its programs.
    package struct Succession: Sendable, Hashable {
        package var successor: String
        /// The first day on which the programs were the successor's.
        package var since: PartialDate
        /// The kinds of programs that went over.
        package var carries: [String]

        package init(successor: String, since: PartialDate, carries: [String]) {
            self.successor = successor
            self.since = since
            self.carries = carries
        }
    }

    package var id: String
    package var name: String
    /// The agency's number in DAPIP (`AgencyId`); `nil` for one that isn't there.
    package var dapip: String?
    package var reach: Reach
    /// Months that a seen status is assumed to go on, counted from the day its source speaks for.
    package var standsForMonths: Int
    package var statuses: [Status]
    package var accredits: [Scope]
    /// Where to ask what the files can't tell.
    package var ask: String?
    package var succession: Succession?
    package var sources: [FactSource]
    /// The file the agency came from, and where in it.
    package var path: String
    package var origin: Origin?

    package init(
        id: String, name: String, reach: Reach, standsForMonths: Int, statuses: [Status], accredits: [Scope],
        ask: String? = nil, succession: Succession? = nil, sources: [FactSource] = [], path: String = "",
        origin: Origin? = nil
    ) {
        self.id = id
        self.name = name
        self.reach = reach
        self.standsForMonths = standsForMonths
        self.statuses = statuses
        self.accredits = accredits
        self.ask = ask
        self.succession = succession
        self.sources = sources
        self.path = path
        self.origin = origin
    }

    package func status(_ id: String) -> Status? { statuses.first { $0.id == id } }
    package func scope(_ id: String) -> Scope? { accredits.first { $0.id == id } }
}

/// What a status comes to, whatever word its agency uses for it.
package enum Standing: String, Sendable, Hashable, CaseIterable {
    case accredited
    /// Candidate or preaccredited: a standing of its own, not accredited.
    case preaccredited
    case notAccredited = "not-accredited"
}
