package import Catalog
import Eligibility

/// Asks somebody for what is not known of them, as long as an answer can still change the listing.
///
/// Every question is put once at most, so that it ends; what its answers can do is worked out from the programs
/// that are left, so that no question is put whose answer can't matter.
package struct Interview: Sendable {
    /// A question and what was said to it; `nil` for "I don't know".
    package struct Step: Sendable, Hashable {
        package var question: InterviewQuestion
        package var answer: InterviewAnswer?
    }

    /// A question that is worth asking.
    package struct Ask: Sendable, Hashable {
        package var question: InterviewQuestion
        /// The programs that some answer leaves out or settles whether the school admits.
        package var concerned: Int
    }

    /// The listing of a query.
    package typealias Lister = @Sendable (Query) -> Listing

    private let start: Query
    private let credentials: [InterviewAnswer]
    private let careers: [InterviewAnswer]
    private let list: Lister
    package private(set) var steps: [Step] = []
    /// What is known by now.
    package private(set) var query: Query
    /// The programs that are left.
    package private(set) var listing: Listing

    /// - Parameters:
    ///   - query: what is known before the first question.
    ///   - credentials: the credentials somebody may choose from, by id; none where it has been said.
    ///   - careers: the careers somebody may name, each with its fields.
    package init(
        _ query: Query, credentials: [String] = [], careers: [(id: String, fields: Set<CIPCode>)],
        list: @escaping Lister
    ) {
        start = query
        self.query = query
        self.credentials = credentials.map { .credential($0) }
        self.careers = careers.map { .career($0.id, $0.fields) }
        self.list = list
        listing = list(query)
    }

    /// The question to put next: the one whose answers settle most on average; `nil` when none can change anything.
    package var next: Ask? {
        var best: (ask: Ask, settled: Int)?
        for question in InterviewQuestion.allCases where isOpen(question) {
            guard let (ask, settled) = weigh(question) else { continue }
            if settled > best?.settled ?? -1 { best = (ask, settled) }
        }
        return best?.ask
    }

    /// A question as it may be put now; `nil` where no answer to it can change anything.
    package func ask(_ question: InterviewQuestion) -> Ask? {
        isOpen(question) ? weigh(question)?.0 : nil
    }

    /// Takes what was said to a question; `nil` for "I don't know".
    package mutating func take(_ answer: InterviewAnswer?, to question: InterviewQuestion) {
        steps.append(Step(question: question, answer: answer))
        work()
    }

    /// Takes the last answer back.
    ///
    /// - Returns: the question it was an answer to; `nil` before the first.
    package mutating func goBack() -> InterviewQuestion? {
        guard let last = steps.popLast() else { return nil }
        work()
        return last.question
    }

    private mutating func work() {
        query = steps.reduce(start) { $1.answer?.added(to: $0) ?? $0 }
        listing = list(query)
    }

    private func isOpen(_ question: InterviewQuestion) -> Bool {
        guard !steps.contains(where: { $0.question == question }) else { return false }
        switch question {
        case .credential: return credentials.count > 1
        case .education: return query.education == nil
        case .diploma: return query.education.map { $0.implies(.diploma) == nil } ?? false
        case .state: return query.states.isEmpty
        case .career: return query.career == nil
        case .award: return query.awards.isEmpty
        case .delivery: return query.deliveries.isEmpty
        case .maxDuration: return query.maxMonths == nil
        case .gpa: return query.gpa == nil
        case .collegeHours: return query.collegeHours == nil
        case .home: return query.home == nil
        case .graduateBy: return query.graduateBy == nil
        }
    }

    /// How many programs the answers to a question concern, and how much they settle on average, in thousandths of a
    /// program; `nil` where no answer changes anything.
    private func weigh(_ question: InterviewQuestion) -> (Ask, Int)? {
        // By a day that is near enough nothing is done in time, and every program says when it is.
        if question == .graduateBy {
            return listing.entries.isEmpty
                ? nil : (Ask(question: question, concerned: listing.entries.count), 0)
        }
        if question == .credential { return weighCredentials() }
        let answers = answers(to: question)
        guard !answers.isEmpty else { return nil }
        let before = listing.entries.map { Mark($0, query) }
        var concerned = Set<Int>()
        var settled = 0
        for answer in answers {
            let query = answer.added(to: query)
            for (place, entry) in listing.entries.enumerated() where Mark(entry, query) != before[place] {
                concerned.insert(place)
                settled += 1
            }
        }
        guard !concerned.isEmpty else { return nil }
        return (Ask(question: question, concerned: concerned.count), settled * 1000 / answers.count)
    }

    /// The same for the credential: every program may stand in another group.
    private func weighCredentials() -> (Ask, Int)? {
        var groups: [String: Set<Listing.Group>] = [:]
        for answer in credentials {
            for entry in list(answer.added(to: query)).entries {
                groups[entry.id, default: []].insert(entry.group)
            }
        }
        let concerned = groups.values.count { $0.count > 1 }
        return concerned == 0 ? nil : (Ask(question: .credential, concerned: concerned), concerned * 1000)
    }

    /// Answers that between them show all that an answer to the question can do.
    private func answers(to question: InterviewQuestion) -> [InterviewAnswer] {
        let programs = listing.entries
        switch question {
        case .education: return EducationLevel.allCases.map { .education([$0]) }
        case .diploma: return [.education([.diploma]), .education([.noDiploma])]
        case .state:
            let states = Set(programs.compactMap { $0.institution.state(of: $0.program) })
            return Region.allCases.filter(states.contains).map { .states([$0]) }
        case .career: return careers
        case .award:
            let awards = Set(programs.compactMap(\.award))
            return Award.allCases.filter(awards.contains).map { .awards([$0]) }
        case .delivery: return Delivery.allCases.map { .deliveries([$0]) }
        case .maxDuration:
            // Just too short for a program, for each of them.
            let least = Set(programs.compactMap { $0.duration.months?.atLeast }).sorted()
            return least.filter { $0 > 1 }.map { .maxDuration($0 - 1) }
        case .gpa:
            let asked = Set(programs.compactMap { $0.program.admission.gpa.value }).sorted()
            return asked.flatMap { [.gpa($0), .gpa($0 - 1)] }
        case .collegeHours:
            let asked = Set(programs.compactMap { $0.program.admission.creditsFirst.value }).sorted()
            return asked.flatMap { [.collegeHours($0), .collegeHours($0 - 1)] }
        case .home:
            let states = Set(programs.compactMap { $0.institution.state(of: $0.program) })
            // One state where something is taught, and one where nothing is.
            return Region.allCases.filter { states.contains($0) }.map { .home($0) }
                + Region.allCases.filter { !states.contains($0) }.prefix(1).map { .home($0) }
        case .credential: return credentials
        case .graduateBy: return []
        }
    }
}

/// What an answer may change of a program.
private struct Mark: Hashable {
    /// `nil` where the program is left out.
    var admission: AdmissionJudgement?
    var asksWhetherItEnrols: Bool

    init(_ entry: Listing.Entry, _ query: Query) {
        let selection = query.selection
        let isKept =
            selection.concerns(entry.program, at: entry.institution) && selection.concerns(entry.award)
            && !(query.maxMonths.map(entry.duration.exceeds) ?? false)
        let judgement = AdmissionJudgement(
            entry.program.admission, of: query.applicant ?? Applicant(), from: query.on)
        admission = isKept && judgement.answer != .no ? judgement : nil
        asksWhetherItEnrols = admission != nil && entry.asksWhetherItEnrols(in: query.home)
    }
}
