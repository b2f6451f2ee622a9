package import Catalog
package import Dates
package import Eligibility
package import RuleEngine

/// What to look up next, so that the most answers can be told.
package struct Worklist: Sendable {
    /// An assumption that ends within so many months is to be renewed.
    package static let monthsAhead = 12

    package let day: Day
    /// The credentials asked about.
    package let credentials: [String]
    /// What settles most comes first.
    package let lookUps: [LookUp]
    /// Answers that can't be told.
    package let openAnswers: Int
    /// Answers that an assumption carries not much longer.
    package let endingAnswers: Int
    /// Open answers that no page and no issuer can settle: they depend on the student.
    package let answersBeyond: Int

    /// Puts rules to all programs, and to each open answer what somebody may find.
    ///
    /// - Parameter states: only schools' programs in these; all where it is empty.
    package init(
        on day: Day, rules: [PreparedRule], institutions: [Institution], rulebook: Rulebook,
        states: [Region] = []
    ) {
        var tally = Tally(Supposition(rulebook: rulebook, day: day))
        let horizon = day.advanced(byMonths: Self.monthsAhead)
        let student = Student(completedOn: .init(day), appliesOn: day)
        let selection = ProgramSelection(states: states)
        for institution in institutions {
            for program in institution.programs where selection.concerns(program, at: institution) {
                for rule in rules {
                    let decision = CredentialDecision(
                        rule, program, at: institution, student: student, rulebook: rulebook)
                    if let answer = OpenAnswer(decision, until: horizon) { tally.add(answer) }
                }
            }
        }
        self.day = day
        credentials = rules.map(\.source.id)
        openAnswers = tally.open
        endingAnswers = tally.ending
        answersBeyond = tally.beyond
        lookUps = tally.lookUps
    }
}

/// Counts what each question would settle.
private struct Tally {
    private var supposition: Supposition
    private var found: [OpenQuestion: LookUp] = [:]
    private(set) var open = 0
    private(set) var ending = 0
    private(set) var beyond = 0

    init(_ supposition: Supposition) {
        self.supposition = supposition
    }

    mutating func add(_ answer: OpenAnswer) {
        if answer.isAssumed { ending += 1 } else { open += 1 }
        var isSettled = false
        for (question, entry) in answer.candidates where supposition.settles(question, entry, answer) {
            isSettled = true
            add(entry, to: question, settling: 1)
        }
        guard !isSettled else { return }
        // No answer is left out: what has to be known first stands for it, though it settles nothing alone.
        guard let (question, entry) = answer.candidates.first else {
            beyond += 1
            return
        }
        add(entry, to: question, settling: 0)
    }

    private mutating func add(_ entry: OpenEntry, to question: OpenQuestion, settling count: Int) {
        found[question, default: LookUp(question: question, settles: 0, entries: [])].settles += count
        // Programs come one after the other, each with all its answers.
        if let last = found[question]?.entries.indices.last, found[question]?.entries[last].id == entry.id {
            found[question]?.entries[last].add(entry)
        } else {
            found[question]?.entries.append(entry)
        }
    }

    /// In order; what stands on one page is one look-up.
    var lookUps: [LookUp] {
        let byPage = Dictionary(grouping: found.values, by: \.pageOfStanding)
        let single = byPage[nil] ?? []
        let joined = byPage.compactMap { page, lookUps in page.map { _ in lookUps } }
        return LookUp.inOrder((single.map { [$0] } + joined).compactMap(LookUp.init(joining:)))
    }
}
