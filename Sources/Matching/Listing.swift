package import Catalog
import Dates
package import Eligibility
package import RuleEngine

/// The programs of a catalogue as a query finds them: grouped by verdict, sorted, counted. Nothing that can't
/// be told is left out.
package struct Listing: Sendable {
    /// The groups, in the order they are shown.
    package enum Group: String, Sendable, Hashable, CaseIterable {
        case qualifies
        case qualifiesIf = "qualifies-if"
        case lastSeen = "last-seen"
        case cannotTell = "cannot-tell"
        case doesNotQualify = "does-not-qualify"
    }

    /// One program of the listing.
    package struct Entry: Sendable {
        package var institution: Institution
        package var program: Program
        package var award: Award?
        package var duration: DurationAnswer
        package var group: Group
        package var verdict: Verdict
        /// `nil` when no education level was given.
        package var entry: AdmissionAnswer?
        /// What the verdict rests on; `nil` for programs that don't qualify, which are only counted.
        package var explanation: DecisionExplanation?

        /// `school/program`.
        package var id: String { institution.id + "/" + program.id }
    }

    /// A school with programs of the listing, in the group of the best of them.
    package struct School: Sendable {
        package var institution: Institution
        package var group: Group
        /// How many of its programs are in that group.
        package var programs: Int
        /// One of them is a paid listing.
        package var isSponsored: Bool
    }

    package struct Counts: Sendable, Hashable {
        package var groups: [Group: Int] = [:]
        /// Left out because their school is known not to admit the student.
        package var notAdmitted = 0
        /// Left out because they certainly take longer.
        package var tooLong = 0
        /// Kept although they don't state how they are taught.
        package var deliveryNotStated = 0
    }

    package let query: Query
    package let entries: [Entry]
    package let counts: Counts

    /// Puts a credential's rule to every program that the query is about.
    package init(
        _ query: Query, rule: PreparedRule, institutions: [Institution], rulebook: Rulebook
    ) {
        self.query = query
        var entries: [Entry] = []
        var counts = Counts()
        let student = Student(completedOn: .init(query.on), appliesOn: query.on)
        let selection = query.selection
        for institution in institutions {
            for program in institution.programs where selection.concerns(program, at: institution) {
                let decision = CredentialDecision(
                    rule, program, at: institution, student: student, rulebook: rulebook, trust: query.trust)
                guard selection.concerns(decision.award) else { continue }
                let duration = DurationAnswer(program, award: decision.award)
                if let most = query.maxMonths, duration.exceeds(most) {
                    counts.tooLong += 1
                    continue
                }
                let admission = query.education.map { AdmissionAnswer(program, holding: $0) }
                if admission == .no {
                    counts.notAdmitted += 1
                    continue
                }
                let group = Group(decision)
                counts.groups[group, default: 0] += 1
                if !query.deliveries.isEmpty, program.delivery.value == nil { counts.deliveryNotStated += 1 }
                entries.append(
                    Entry(
                        institution: institution, program: program, award: decision.award, duration: duration,
                        group: group, verdict: decision.verdict, entry: admission,
                        explanation: group == .doesNotQualify ? nil : decision.explain()))
            }
        }
        self.entries = entries.sorted { query.inOrder($0, $1) }
        self.counts = counts
    }
}

extension Listing {
    /// The programs to show: all but those that don't qualify, which are counted, or one group.
    package func entries(only group: Group?) -> [Entry] {
        entries.filter { entry in
            guard let group else { return entry.group != .doesNotQualify }
            return entry.group == group
        }
    }

    /// The schools of the programs to show, each once.
    package func schools(only group: Group?) -> [School] {
        var schools: [School] = []
        var places: [String: Int] = [:]
        for entry in entries(only: group) {
            if let place = places[entry.institution.id] {
                guard schools[place].group == entry.group else { continue }
                schools[place].programs += 1
                schools[place].isSponsored = schools[place].isSponsored || entry.program.isSponsored
            } else {
                places[entry.institution.id] = schools.count
                schools.append(
                    School(
                        institution: entry.institution, group: entry.group, programs: 1,
                        isSponsored: entry.program.isSponsored))
            }
        }
        return schools
    }
}

extension Listing.Group {
    init(_ decision: CredentialDecision) {
        switch decision.verdict {
        case .qualifies: self = .qualifies
        case .qualifiesIf: self = .qualifiesIf
        case .cannotTell: self = decision.qualifiedWhenLastSeen ? .lastSeen : .cannotTell
        case .doesNotQualify: self = .doesNotQualify
        }
    }

    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Query {
    /// By group, then as asked, then by name and id, so that no two programs tie.
    func inOrder(_ left: Listing.Entry, _ right: Listing.Entry) -> Bool {
        if left.group != right.group { return left.group.rank < right.group.rank }
        switch order {
        case .duration:
            let leftMonths = left.duration.months
            let rightMonths = right.duration.months
            let leftKey = (leftMonths?.atLeast ?? .max, leftMonths?.atMost ?? .max)
            let rightKey = (rightMonths?.atLeast ?? .max, rightMonths?.atMost ?? .max)
            if leftKey != rightKey { return leftKey < rightKey }
        case .state:
            let leftState = left.institution.state(of: left.program)?.rawValue ?? "~"
            let rightState = right.institution.state(of: right.program)?.rawValue ?? "~"
            if leftState != rightState { return leftState < rightState }
        case .name: break
        }
        if left.institution.name != right.institution.name {
            return left.institution.name < right.institution.name
        }
        if left.program.name != right.program.name { return left.program.name < right.program.name }
        return left.id < right.id
    }
}
