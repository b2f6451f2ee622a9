package import Catalog
import Dates
package import Eligibility
import Parallel
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

    /// One program of the listing. It refers to the catalogue, and explains itself only when it is asked to: a
    /// listing of the nation's programs would otherwise be many times as large as what it lists.
    package struct Entry: Sendable {
        package let award: Award?
        package let duration: DurationAnswer
        package let group: Group
        package let verdict: Verdict
        /// The verdict is not certain: what was seen is assumed to be in effect.
        package let restsOnAssumption: Bool
        /// `nil` when nothing was said of who asks.
        package let entry: AdmissionJudgement?
        /// `nil` when no day to finish by was given.
        package let finish: FinishAnswer?
        fileprivate let question: Question
        /// Where the school and its program are.
        fileprivate let school: Int
        fileprivate let place: Int

        package var institution: Institution { question.institutions[school] }
        package var program: Program { question.institutions[school].programs[place] }
        /// What the verdict rests on, worked out on every call; `nil` for programs that certainly don't qualify, which
        /// are only counted.
        package var explanation: DecisionExplanation? {
            group == .doesNotQualify && !restsOnAssumption
                ? nil : question.decision(school, place, completedOn: finish?.completion).explain()
        }
        /// The student's state, where the program is taught online from another: whether it enrols people who live
        /// there is for the school to say.
        package var asksWhetherItEnrols: Region? {
            let home = question.query.home
            return asksWhetherItEnrols(in: home) ? home : nil
        }

        /// The same for another home.
        func asksWhetherItEnrols(in home: Region?) -> Bool {
            guard let home, program.delivery.value?.contains(.online) ?? false,
                let state = institution.state(of: program)
            else { return false }
            return state != home
        }

        /// `school/program`.
        package var id: String {
            question.institutions[school].id + "/" + question.institutions[school].programs[place].id
        }
    }

    package struct Counts: Sendable, Hashable {
        package var groups: [Group: Int] = [:]
        /// Of those that don't qualify, the ones of which that is not certain.
        package var assumedNoes = 0
        /// Left out because their school is known not to admit the student.
        package var notAdmitted = 0
        /// Left out because they certainly take longer.
        package var tooLong = 0
        /// Left out because they certainly end too late.
        package var tooLate = 0
        /// Left out because they are in other fields than those the credential's listing begins with, and no
        /// accreditation of theirs is on record.
        package var otherFields = 0
        /// Kept although they don't state how they are taught.
        package var deliveryNotStated = 0
        /// Kept although their field of study isn't recorded.
        package var fieldNotStated = 0
    }

    package let query: Query
    package let entries: [Entry]
    package let counts: Counts
    /// What the credential's edition of the day has to say to people by their education.
    package let advice: [RuleSource.Advice]

    /// Puts a credential's rule to every program that the query is about.
    ///
    /// - Parameter jobs: how many schools are looked at at the same time; the result is the same for any number.
    package init(
        _ query: Query, rule: PreparedRule, institutions: [Institution], rulebook: Rulebook, jobs: Int = 1
    ) {
        self.query = query
        advice = rule.source.editions.first { $0.isInForce(on: query.on) }?.advice ?? []
        let question = Question(query, rule, institutions, rulebook)
        let parts = Array(institutions.indices).map(jobs: jobs) { Part(question, school: $0) }
        entries = parts.flatMap(\.entries).sorted { query.inOrder($0, $1) }
        counts = parts.reduce(into: Counts()) { $0.add($1.counts) }
    }
}

/// A query with all that it takes to answer it.
private final class Question: Sendable {
    let query: Query
    let institutions: [Institution]
    private let rule: PreparedRule
    private let rulebook: Rulebook
    private let student: Student
    /// The fields that the listing begins with; `nil` where all are asked about, or some by the query.
    private let usualFields: Set<String>?

    init(_ query: Query, _ rule: PreparedRule, _ institutions: [Institution], _ rulebook: Rulebook) {
        self.query = query
        self.rule = rule
        self.institutions = institutions
        self.rulebook = rulebook
        let asksForAll = query.allFields || query.selection.choosesFields || rule.source.fields.isEmpty
        usualFields = asksForAll ? nil : Set(rule.source.fields)
        student = query.student()
    }

    /// Whether a program's field is one that the listing begins with, as well as it is known.
    func isUsual(_ program: Program) -> Bool {
        guard let usualFields, let field = program.cip.value, program.accreditations.isEmpty else {
            return true
        }
        return usualFields.contains(field.text)
    }

    /// - Parameter completedOn: the completion, where it isn't the day asked about.
    func decision(_ school: Int, _ place: Int, completedOn: PartialDate? = nil) -> CredentialDecision {
        var student = student
        if let completedOn { student.completedOn = completedOn }
        return CredentialDecision(
            rule, institutions[school].programs[place], at: institutions[school], student: student,
            rulebook: rulebook, trust: query.trust)
    }
}

/// What one school adds to a listing.
private struct Part: Sendable {
    var entries: [Listing.Entry] = []
    var counts = Listing.Counts()

    init(_ question: Question, school: Int) {
        let query = question.query
        let selection = query.selection
        let applicant = query.applicant
        let institution = question.institutions[school]
        for (place, program) in institution.programs.enumerated()
        where selection.concerns(program, at: institution) {
            var decision = question.decision(school, place)
            guard selection.concerns(decision.awarded) else { continue }
            guard question.isUsual(program) else {
                counts.otherFields += 1
                continue
            }
            let duration = DurationAnswer(program, award: decision.award)
            if let most = query.maxMonths, duration.exceeds(most) {
                counts.tooLong += 1
                continue
            }
            let finish = query.graduateBy.map { FinishAnswer(duration, from: query.on, by: $0) }
            if finish?.answer == .tooLate {
                counts.tooLate += 1
                continue
            }
            let admission = applicant.map { AdmissionJudgement(program.admission, of: $0, from: query.on) }
            if admission?.answer == .no {
                counts.notAdmitted += 1
                continue
            }
            if let finish {
                decision = question.decision(school, place, completedOn: finish.completion)
            }
            let group = Listing.Group(decision)
            counts.groups[group, default: 0] += 1
            if group == .doesNotQualify, decision.restsOnAssumption { counts.assumedNoes += 1 }
            if !query.deliveries.isEmpty, program.delivery.value == nil { counts.deliveryNotStated += 1 }
            if selection.choosesFields, program.cip.value == nil { counts.fieldNotStated += 1 }
            entries.append(
                Listing.Entry(
                    award: decision.award, duration: duration, group: group, verdict: decision.verdict,
                    restsOnAssumption: decision.restsOnAssumption, entry: admission, finish: finish,
                    question: question, school: school, place: place))
        }
    }
}

extension Listing.Counts {
    fileprivate mutating func add(_ other: Self) {
        groups.merge(other.groups) { $0 + $1 }
        assumedNoes += other.assumedNoes
        notAdmitted += other.notAdmitted
        tooLong += other.tooLong
        tooLate += other.tooLate
        otherFields += other.otherFields
        deliveryNotStated += other.deliveryNotStated
        fieldNotStated += other.fieldNotStated
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
    fileprivate func inOrder(_ left: Listing.Entry, _ right: Listing.Entry) -> Bool {
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
        if left.schoolName != right.schoolName { return left.schoolName < right.schoolName }
        if left.name != right.name { return left.name < right.name }
        return left.id < right.id
    }
}

extension Listing.Entry {
    fileprivate var schoolName: String { question.institutions[school].name }
    fileprivate var name: String { question.institutions[school].programs[place].name }
}
