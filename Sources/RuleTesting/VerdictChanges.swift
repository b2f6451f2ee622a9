import Catalog
package import CatalogLoading
package import Eligibility
import Parallel
package import RuleEngine

/// What two states of a catalogue answer differently: a revision and the work tree, for example.
package struct VerdictChanges: Sendable {
    /// A catalogue with its rules.
    package struct State: Sendable {
        package var catalogue: Catalogue
        package var rulebook: Rulebook

        package init(_ catalogue: Catalogue, _ rulebook: Rulebook) {
            self.catalogue = catalogue
            self.rulebook = rulebook
        }
    }

    /// What made a verdict another.
    package enum Cause: String, Sendable, Hashable {
        /// The old program gets the new verdict from the new rules.
        case rules
        /// The new rules still give the old program its old verdict.
        case program
        /// Neither alone.
        case both
    }

    /// One verdict that is another.
    package struct Change: Sendable {
        package var before: CredentialDecision
        package var after: CredentialDecision
        package var cause: Cause
        /// The conditions that did it.
        package var conditions: [ConditionChange]

        /// `school/program`, as it is called now.
        package var id: String { "\(after.institution.id)/\(after.program.id)" }
        package var credential: String { after.rule.source.id }
    }

    /// In order of credential and program.
    package private(set) var changes: [Change] = []
    /// Programs that only the new state has, and only the old one.
    package private(set) var added: [String] = []
    package private(set) var removed: [String] = []
    /// Credentials that only the new state has rules of, and only the old one.
    package private(set) var addedRules: [String] = []
    package private(set) var removedRules: [String] = []
    /// How many programs and credentials both states have.
    package private(set) var programs = 0
    package private(set) var credentials = 0

    package var isEmpty: Bool {
        changes.isEmpty && added.isEmpty && removed.isEmpty && addedRules.isEmpty && removedRules.isEmpty
    }

    /// - Parameters:
    ///   - ids: the credentials that are asked for; all where empty.
    ///   - student: who asks.
    ///   - jobs: how many schools are compared at the same time; the result is the same for any number.
    package init(
        from old: State, to new: State, credentials ids: Set<String> = [], student: Student,
        trust: Confidence = .assumed, jobs: Int = 1
    ) {
        func asked(_ state: State) -> [PreparedRule] {
            state.rulebook.credentials.filter { ids.isEmpty || ids.contains($0.source.id) }
        }
        let rules = asked(new).compactMap { rule in
            old.rulebook.credential(rule.source.id).map { (before: $0, after: rule) }
        }
        let known = Set(rules.map(\.after.source.id))
        addedRules = asked(new).map(\.source.id).filter { !known.contains($0) }
        removedRules = asked(old).map(\.source.id).filter { !known.contains($0) }
        credentials = rules.count
        let hasSameRules = old.catalogue.rulesFingerprint == new.catalogue.rulesFingerprint
        let schools = SchoolPair.all(old.catalogue.institutions, new.catalogue.institutions)
        for pair in schools {
            programs += pair.programs.count
            added += pair.added
            removed += pair.removed
        }
        // What neither a rule nor a file changed nobody has to ask.
        let touched = schools.filter { !hasSameRules || $0.before.fingerprint != $0.after.fingerprint }
        let found = touched.map(jobs: jobs) { pair in
            pair.programs.flatMap { before, after in
                rules.compactMap { rule -> Change? in
                    let was = CredentialDecision(
                        rule.before, before, at: pair.before, student: student, rulebook: old.rulebook,
                        trust: trust)
                    let now = CredentialDecision(
                        rule.after, after, at: pair.after, student: student, rulebook: new.rulebook,
                        trust: trust)
                    guard was.verdict != now.verdict else { return nil }
                    let mixed = CredentialDecision(
                        rule.after, before, at: pair.before, student: student, rulebook: new.rulebook,
                        trust: trust)
                    let cause: Cause =
                        mixed.verdict == now.verdict
                        ? .rules : mixed.verdict == was.verdict ? .program : .both
                    return Change(
                        before: was, after: now, cause: cause,
                        conditions: ConditionChange.all(from: was.explain(), to: now.explain()))
                }
            }
        }
        changes = found.flatMap(\.self).sorted { ($0.credential, $0.id) < ($1.credential, $1.id) }
    }
}

/// A school in both states.
private struct SchoolPair: Sendable {
    var before: Institution
    var after: Institution
    var programs: [(before: Program, after: Program)] = []
    var added: [String] = []
    var removed: [String] = []

    /// The schools of both states, each with the one that it was; one that is only in one of them stands for itself.
    static func all(_ old: [Institution], _ new: [Institution]) -> [SchoolPair] {
        let byID = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var matched: Set<String> = []
        var pairs = new.map { after -> SchoolPair in
            let before = ([after.id] + after.formerIDs).lazy.compactMap { byID[$0] }.first
            if let before { matched.insert(before.id) }
            var none = after
            none.programs = []
            return SchoolPair(before ?? none, after)
        }
        for before in old where !matched.contains(before.id) {
            var none = before
            none.programs = []
            pairs.append(SchoolPair(before, none))
        }
        return pairs
    }

    private init(_ before: Institution, _ after: Institution) {
        self.before = before
        self.after = after
        let places = Dictionary(
            zip(before.programs.map(\.id), before.programs.indices), uniquingKeysWith: { first, _ in first })
        var matched: Set<Int> = []
        for program in after.programs {
            let was = ([program.id] + program.formerIDs).lazy.compactMap { places[$0] }
                .first { !matched.contains($0) }
            if let was {
                matched.insert(was)
                programs.append((before.programs[was], program))
            } else {
                added.append("\(after.id)/\(program.id)")
            }
        }
        removed = before.programs.indices.filter { !matched.contains($0) }
            .map { "\(before.id)/\(before.programs[$0].id)" }
    }
}
