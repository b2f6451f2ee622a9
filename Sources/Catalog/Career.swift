package import Dates

/// Work that people train for: what leads to it, what it pays, how many do it.
package struct Career: Sendable, Hashable {
    /// A class of a statistical classification that counts the work, for as long as it did.
    package struct Occupation: Sendable, Hashable {
        package var code: SOCCode
        package var title: String
        /// The edition of the Standard Occupational Classification: 2010, 2018; `nil` for a class that statistics
        /// made up between two editions.
        package var edition: Int?
        /// What a reader of its figures has to know: whom else the class counts.
        package var note: String?
        package var origin: Origin

        package init(code: SOCCode, title: String, edition: Int?, note: String? = nil, origin: Origin) {
            self.code = code
            self.title = title
            self.edition = edition
            self.note = note
            self.origin = origin
        }
    }

    /// What the work asks for, by a source.
    package struct Skill: Sendable, Hashable {
        /// A word or two.
        package var name: String
        package var origin: Origin

        package init(name: String, origin: Origin) {
            self.name = name
            self.origin = origin
        }
    }

    /// A credential that a way into the work names, or a body that gives some, where no rule file describes it.
    package struct Credential: Sendable, Hashable {
        /// As the ways in name it.
        package var name: String
        /// Who can say whether a program leads to it.
        package var ask: String
        package var origin: Origin

        package init(name: String, ask: String, origin: Origin) {
            self.name = name
            self.ask = ask
            self.origin = origin
        }
    }

    /// A way into the work.
    package struct Path: Sendable, Hashable {
        package var award: Award
        /// How long it takes by the source, in calendar months; `nil` where it doesn't say.
        package var months: MonthRange?
        /// Credentials that people take on the way, as the source names them.
        package var credentials: [String]
        package var origin: Origin

        package init(award: Award, months: MonthRange?, credentials: [String], origin: Origin) {
            self.award = award
            self.months = months
            self.credentials = credentials
            self.origin = origin
        }
    }

    /// A wage as somebody measured it. A mean and a median are never the same thing.
    package struct Pay: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            case mean, median
        }

        package var kind: Kind
        /// Dollars of the United States a year, before taxes.
        package var amount: Int
        /// When it was measured.
        package var measured: PartialDate
        /// The occupation it was measured for.
        package var occupation: SOCCode
        package var origin: Origin

        package init(
            kind: Kind, amount: Int, measured: PartialDate, occupation: SOCCode, origin: Origin
        ) {
            self.kind = kind
            self.amount = amount
            self.measured = measured
            self.occupation = occupation
            self.origin = origin
        }
    }

    /// How the number of jobs is expected to change.
    package struct Outlook: Sendable, Hashable {
        /// Years from the one counted to the one expected.
        package var from: Int
        package var to: Int
        /// The change in tenths of a percent: 71 for 7.1 %.
        package var changeInTenths: Int
        /// Jobs in the first year, if the source says.
        package var jobs: Int?
        package var occupation: SOCCode
        package var origin: Origin

        package init(
            from: Int, to: Int, changeInTenths: Int, jobs: Int?, occupation: SOCCode, origin: Origin
        ) {
            self.from = from
            self.to = to
            self.changeInTenths = changeInTenths
            self.jobs = jobs
            self.occupation = occupation
            self.origin = origin
        }
    }

    package var id: String
    package var name: String
    package var otherNames: [String]
    package var skills: [Skill]
    /// The classes that count it, the oldest edition first, those of none last.
    package var occupations: [Occupation]
    package var paths: [Path]
    /// Whom to ask about credentials that the ways in name.
    package var credentials: [Credential]
    /// Careers that people consider beside this one, by id.
    package var related: [String]
    /// In the order of measuring.
    package var pay: [Pay]
    package var outlook: [Outlook]
    package var sources: [FactSource]
    package var path: String
    package var origin: Origin

    package init(id: String, name: String, path: String, origin: Origin) {
        self.id = id
        self.name = name
        self.path = path
        self.origin = origin
        otherNames = []
        skills = []
        occupations = []
        paths = []
        credentials = []
        related = []
        pay = []
        outlook = []
        sources = []
    }
}
