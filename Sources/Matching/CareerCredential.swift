package import Catalog
package import Dates
import Eligibility
package import RuleEngine

/// A credential that the ways into a career name, and what can be said of the way to it.
package struct CareerCredential: Sendable {
    /// What the rule of the credential says of the programs in the career's fields.
    package struct Answer: Sendable {
        package let rule: RuleSource
        /// The day asked about.
        package let day: Day
        /// The last day to finish on, where one was given: then the programs are taken as begun on `day`.
        package let graduateBy: Day?
        /// The counts of the listing that the same options of `accredit list` give.
        package let counts: Listing.Counts
    }

    /// As the ways in name it.
    package let name: String
    /// The awards of the ways in that name it, the order theirs.
    package let awards: [Award]
    /// `nil` where no rule describes it: then nothing can be told.
    package let answer: Answer?
    /// Whom to ask, where the career's file says so.
    package let contact: Career.Credential?

    /// The credentials of a career, each once.
    ///
    /// - Parameter query: with the fields that prepare for the career.
    static func all(
        of career: Career, query: Query, institutions: [Institution], rulebook: Rulebook, jobs: Int
    ) -> [CareerCredential] {
        var names: [String] = []
        for name in career.paths.flatMap(\.credentials) where !names.contains(name) { names.append(name) }
        return names.map { name in
            let rule = rulebook.credentials.first { $0.source.id.lowercased() == name.lowercased() }
            let answer = rule.map { rule in
                var query = query
                query.credential = rule.source.id
                let listing = Listing(
                    query, rule: rule, institutions: institutions, rulebook: rulebook, jobs: jobs)
                return Answer(
                    rule: rule.source, day: query.on, graduateBy: query.graduateBy, counts: listing.counts)
            }
            return CareerCredential(
                name: name, awards: career.paths.filter { $0.credentials.contains(name) }.map(\.award),
                answer: answer, contact: career.credentials.first { $0.name == name })
        }
    }
}
