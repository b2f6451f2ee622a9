package import Catalog
import Dates
import Eligibility

/// One thing to look up next, with the programs it is about.
package struct LookUp: Sendable {
    package var question: OpenQuestion
    /// How many answers it would settle by itself, over all credentials asked about.
    package var settles: Int
    /// The programs whose answers it would settle; where it settles none, those that wait for it.
    package var entries: [OpenEntry]

    /// No page of a school answers it.
    package var isOfRule: Bool {
        if case .rule = question { true } else { false }
    }

    /// That of the program nearest to a yes.
    package var openness: Openness {
        entries.map(\.openness).min { $0.rank < $1.rank } ?? .ruleOpen
    }

    /// The page that speaks for several of its programs.
    package var page: FactSource? {
        guard entries.count > 1, case .program = question else { return nil }
        return entries.first?.source
    }
}

extension LookUp {
    /// Look-ups that one page answers as one; their programs in order of id, wherever they come from.
    init?(joining lookUps: [LookUp]) {
        entries = lookUps.flatMap(\.entries).sorted { $0.id < $1.id }
        settles = lookUps.reduce(0) { $0 + $1.settles }
        guard let first = entries.first, let only = lookUps.first else { return nil }
        question = lookUps.count == 1 ? only.question : .program(first.id)
    }

    /// The address that named the standing of a program: it may name others too. The page of a program of which
    /// nothing is recorded has not.
    var pageOfStanding: String? {
        guard case .program = question else { return nil }
        switch openness {
        case .assumptionEnds, .lastSeen, .undated: return entries.first?.source?.url
        case .unclear, .notRecorded, .ruleOpen: return nil
        }
    }

    /// What settles most comes first; among equals the nearer to a yes, then the older, then by id.
    static func inOrder(_ lookUps: [LookUp]) -> [LookUp] {
        lookUps.map { (lookUp: $0, key: $0.sortingKey) }.sorted { $0.key < $1.key }.map(\.lookUp)
    }

    private var sortingKey: (Int, Int, Day, String) {
        (-settles, openness.rank, entries.map(\.age).min() ?? .distantFuture, identity)
    }

    /// Tells look-ups apart, in an order that doesn't change.
    private var identity: String {
        let first = entries.first?.id ?? ""
        return switch question {
        case .program: first
        case .school(let school, let path): "\(school) \(path)"
        case .rule(let credential, let text): "\(credential) \(text)"
        }
    }
}

extension OpenEntry {
    /// The day that its urgency goes by: the end of an assumption, else what the page last used speaks for.
    fileprivate var age: Day {
        switch openness {
        case .assumptionEnds(let end): end
        case .lastSeen(let seen): seen.earliest
        case .undated, .unclear, .notRecorded, .ruleOpen:
            source?.asOf?.earliest ?? source?.read?.earliest ?? .distantFuture
        }
    }
}
