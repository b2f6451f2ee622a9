import Dates
import Diagnostics
import RuleEngine
import Testing

/// What the analysis proves of small conditions, each thought through by hand.
@Suite("The analysis of conditions") struct AnalysisTests {
    private let edition = SmallWorld.edition("only", from: nil, to: nil, all())

    private func study(
        _ condition: Condition, parameters: [RuleSource.Parameter] = [], from: String? = nil,
        to: String? = nil,
        pairings: [AnalysisPairing] = [], limit: Int = RuleAnalysis.defaultLimit,
        scope: RuleAnalysis.Scope = .subject
    ) -> ConditionStudy {
        var edition = SmallWorld.edition("only", from: from, to: to, condition)
        edition.parameters = parameters
        var analysis = RuleAnalysis(
            schema: SmallWorld.schema, lists: [SmallWorld.kinds, Self.empty], pairings: pairings, limit: limit
        )
        return analysis.study(condition, in: AnalysisFrame(edition), scope: scope)
    }

    private static let empty = DatedList(id: "empty", entries: [], location: place(950))

    private func sometime(_ words: [String], months: Int = 12) -> Condition {
        .init(
            .sometime(
                fact: .init("subject.phase", at: place(31)), operator: .in,
                operand: .values(words.map { .init($0, at: place(32)) }),
                window: .init(from: fact("subject.done"), end: .months(months))), at: place(30))
    }

    private func every(_ condition: Condition) -> Condition {
        .init(.every(list: .init("subject.things", at: place(41)), at: nil, where: condition), at: place(40))
    }

    private func count(_ least: Int, _ parts: Condition...) -> Condition {
        .init(.count(atLeast: least, of: parts), at: place(20))
    }

    private func rule(_ id: String) -> Condition { .init(.rule(.init(id, at: place(21))), at: place(20)) }

    private func parameter(_ name: String, _ answer: String) -> Condition {
        .init(
            .parameter(name: .init(name, at: place(21)), is: .init(answer, at: place(22))), at: place(20))
    }

    private func determined(_ text: String, _ holds: Bool) -> Condition {
        .init(
            .judgment(
                text, .init(holds: holds, by: "somebody", on: date("2005"), reason: "so", until: nil)),
            at: place(20))
    }

    // MARK: Never

    @Test("finds words that can't be so at once")
    func words() {
        let red = leaf("subject.color", .is, value("red"))
        let notRed = leaf("subject.color", .isNot, value("red"))
        let warm = leaf("subject.color", .in, values("red", "green"))
        #expect(study(all(red, leaf("subject.color", .is, value("blue")))).neverHolds == .proved)
        #expect(study(all(red, notRed)).neverHolds == .proved)
        #expect(study(all(warm, leaf("subject.color", .notIn, values("red", "green")))).neverHolds == .proved)
        #expect(study(all(warm, notRed)).neverHolds == .refuted)
        #expect(study(all(warm, notRed)).neverFails == .refuted)
        #expect(study(any(red, notRed)).neverFails == .proved)
        // Without a color there is none of the three.
        let every = leaf("subject.color", .in, values("red", "green", "blue"))
        #expect(study(every).neverFails == .refuted)
        #expect(
            study(any(every, leaf("subject.color", .notIn, values("red", "green", "blue")))).neverFails
                == .proved)
        #expect(study(all(none(red), red)).neverHolds == .proved)
        #expect(study(all(red, leaf("subject.color", .startsWithCode, value("r")))).implies(0, 1) == .proved)
        #expect(study(all(leaf("subject.color", .startsWithCode, value("r")), red)).implies(0, 1) == .proved)
        #expect(study(all(leaf("subject.color", .startsWithCode, value("g")), red)).neverHolds == .proved)
    }

    @Test("takes any further word for possible where the vocabulary is open")
    func openVocabulary() {
        let both = any(leaf("subject.tag", .is, value("s")), leaf("subject.tag", .is, value("t")))
        #expect(study(all(none(both), leaf("subject.tag", .isNot, value("u")))).neverHolds == .refuted)
        #expect(study(both).neverFails == .refuted)
    }

    @Test("finds numbers that can't be so at once, to the very number")
    func numbers() {
        func count(_ op: Condition.Operator, _ number: Int) -> Condition {
            leaf("subject.count", op, value(String(number)))
        }
        #expect(study(all(count(.atLeast, 30), count(.atMost, 29))).neverHolds == .proved)
        #expect(study(all(count(.atLeast, 30), count(.atMost, 30))).neverHolds == .refuted)
        #expect(study(all(count(.moreThan, 29), count(.lessThan, 30))).neverHolds == .proved)
        #expect(study(all(count(.atLeast, 30), count(.moreThan, 29))).implies(0, 1) == .proved)
        #expect(study(all(count(.atLeast, 30), count(.moreThan, 29))).implies(1, 0) == .proved)
        #expect(study(all(count(.atLeast, 30), count(.moreThan, 30))).implies(0, 1) == .refuted)
        #expect(study(all(count(.is, 7), count(.atLeast, 5))).implies(0, 1) == .proved)
        // What lies between two numbers is a case of its own, where there is anything.
        func inside(_ least: Int, _ most: Int) -> Condition {
            all(count(.atLeast, least), count(.atMost, most), none(count(.is, least), count(.is, most)))
        }
        #expect(study(inside(3, 10)).neverHolds == .refuted)
        #expect(study(inside(3, 5)).neverHolds == .refuted)
        #expect(study(inside(3, 4)).neverHolds == .proved)
        // Whoever has no count is below none.
        #expect(study(any(count(.atLeast, 3), count(.lessThan, 3))).neverFails == .refuted)
        #expect(study(any(count(.atLeast, 3), none(count(.atLeast, 3)))).neverFails == .proved)
    }

    @Test("finds flags that can't be so at once, and knows that there may be none")
    func flags() {
        let paid = leaf("subject.paid", .is, value("true"))
        let unpaid = leaf("subject.paid", .is, value("false"))
        #expect(study(all(paid, unpaid)).neverHolds == .proved)
        #expect(study(any(paid, unpaid)).neverFails == .refuted)
    }

    @Test("finds days that can't lie so, among days of the calendar")
    func days() {
        func done(_ op: Condition.Operator, _ operand: Condition.Operand) -> Condition {
            leaf("subject.done", op, operand)
        }
        let asked = fact("subject.asked")
        #expect(study(done(.before, fact("subject.done"))).neverHolds == .proved)
        #expect(study(all(done(.before, asked), done(.after, asked))).neverHolds == .proved)
        #expect(study(all(done(.onOrBefore, asked), done(.onOrAfter, asked))).neverHolds == .refuted)
        #expect(study(all(done(.before, asked), done(.onOrBefore, asked))).implies(0, 1) == .proved)
        #expect(study(all(done(.before, asked), done(.onOrBefore, asked))).implies(1, 0) == .refuted)
        // Between two days that follow one another there is none.
        let after = done(.after, value("2020-02-28"))
        #expect(study(all(after, done(.before, value("2020-02-29")))).neverHolds == .proved)
        #expect(study(all(after, done(.before, value("2020-03-01")))).neverHolds == .refuted)
        // What lies before the one and after the other lies between.
        let first = leaf("subject.asked", .onOrAfter, value("2020-01-01"))
        #expect(
            study(all(all(first, done(.after, asked)), done(.after, value("2020-01-01")))).implies(0, 1)
                == .proved)
        #expect(
            study(all(all(first, done(.onOrAfter, asked)), done(.after, value("2020-01-01")))).implies(0, 1)
                == .refuted)
    }

    @Test("knows on which days an edition is picked")
    func inForce() {
        let early = leaf("subject.asked", .before, value("2020-01-01"))
        #expect(study(early, from: "2020-01-01").neverHolds == .proved)
        #expect(study(early, from: "2019-12-31").neverHolds == .refuted)
        #expect(study(early, from: "2019").neverHolds == .refuted)
        #expect(study(early, from: "2019-01-01", to: "2019-12-31").neverFails == .proved)
        #expect(study(early, to: "2020-01-01").neverFails == .refuted)
        // Only the fact that picks the edition is bound to it.
        #expect(
            study(leaf("subject.done", .before, value("2020-01-01")), from: "2020-01-01").neverHolds
                == .refuted)
    }

    @Test("takes a fact on two days for two facts")
    func histories() {
        func phase(_ word: String, _ at: Condition.Operand) -> Condition {
            leaf("subject.phase", .is, value(word), at: at)
        }
        let new = phase("new", fact("subject.done"))
        #expect(study(all(new, phase("old", fact("subject.done")))).neverHolds == .proved)
        #expect(study(all(new, phase("old", fact("subject.asked")))).neverHolds == .refuted)
        #expect(study(all(new, new)).implies(1, 0) == .proved)
        #expect(study(all(new, phase("new", fact("subject.asked")))).implies(0, 1) == .refuted)
        #expect(study(all(sometime(["new"]), none(sometime(["new"])))).neverHolds == .proved)
        #expect(study(all(sometime(["new"]), sometime(["old"]))).neverHolds == .refuted)
        #expect(study(all(sometime(["new"]), none(sometime(["new"], months: 13)))).neverHolds == .refuted)
    }

    @Test("knows who may be on a list, and not who is")
    func lists() {
        func kind(_ word: String) -> Condition { leaf("item.kind", .is, value(word)) }
        func listed(_ list: String, _ at: String = "subject.done") -> Condition {
            leaf("item.kind", .inList, value(list), at: fact(at))
        }
        let item = RuleAnalysis.Scope(list: "subject.things", at: nil)
        #expect(study(all(kind("c"), listed("kinds")), scope: item).neverHolds == .proved)
        #expect(study(all(kind("a"), listed("kinds")), scope: item).neverHolds == .refuted)
        #expect(study(all(kind("a"), listed("kinds")), scope: item).implies(0, 1) == .refuted)
        #expect(
            study(all(listed("kinds"), leaf("item.kind", .in, values("a", "b"))), scope: item).implies(0, 1)
                == .proved)
        // A list that is empty is there to be filled.
        #expect(study(listed("empty"), scope: item).neverHolds == .refuted)
        #expect(
            study(all(listed("kinds"), listed("kinds", "subject.asked")), scope: item).implies(0, 1)
                == .refuted)
        #expect(study(some(all(kind("c"), listed("kinds")))).neverHolds == .proved)
    }

    @Test("knows which words of an item go together")
    func pairings() {
        let pairing = AnalysisPairing(fact: "item.kind", other: "subject.color", allowed: ["a": ["red"]])
        let own = AnalysisPairing(fact: "subject.color", other: "subject.tag", allowed: ["red": ["s"]])
        let both = all(leaf("subject.color", .is, value("red")), leaf("subject.tag", .is, value("t")))
        #expect(study(both, pairings: [own]).neverHolds == .proved)
        #expect(study(both, pairings: [pairing]).neverHolds == .refuted)
        let blue = all(leaf("subject.color", .is, value("blue")), leaf("subject.tag", .is, value("t")))
        #expect(study(blue, pairings: [own]).neverHolds == .refuted)
        let red = all(leaf("subject.color", .is, value("red")), leaf("subject.tag", .is, value("s")))
        #expect(study(red, pairings: [own]).neverHolds == .refuted)
    }

    // MARK: Lists of items

    @Test("finds what one item shows of the list")
    func quantifiers() {
        let a = leaf("item.kind", .is, value("a"))
        let good = leaf("item.state", .is, value("good"), at: fact("subject.done"))
        #expect(study(all(some(all(a, good)), some(a))).implies(0, 1) == .proved)
        #expect(study(all(some(a), some(all(a, good)))).implies(0, 1) == .refuted)
        // One item may be the one, another one the other.
        #expect(study(all(all(some(a), some(good)), some(all(a, good)))).implies(0, 1) == .refuted)
        #expect(study(all(some(all(a, good)), all(some(a), some(good)))).implies(0, 1) == .proved)
        #expect(
            study(all(some(a), none(some(leaf("item.kind", .in, values("a", "b")))))).neverHolds == .proved)
        #expect(study(all(every(a), some(none(a)))).neverHolds == .proved)
        #expect(study(all(every(a), some(good))).neverHolds == .refuted)
        #expect(study(all(every(a), every(none(a)))).neverHolds == .refuted)
        #expect(study(all(every(a), every(none(a)), some(good))).neverHolds == .proved)
        #expect(study(all(all(every(a), some(good)), some(all(a, good)))).implies(0, 1) == .proved)
        #expect(study(any(every(a), some(none(a)))).neverFails == .proved)
        #expect(study(any(some(a), every(none(a)))).neverFails == .proved)
        #expect(study(any(some(a), every(a))).neverFails == .refuted)
    }

    @Test("sees the subject's facts from inside a list")
    func sharedFacts() {
        let red = leaf("subject.color", .is, value("red"))
        let a = leaf("item.kind", .is, value("a"))
        #expect(study(all(some(all(red, a)), red)).implies(0, 1) == .proved)
        #expect(study(all(some(all(red, a)), none(red))).neverHolds == .proved)
        #expect(study(all(some(any(red, a)), none(red))).neverHolds == .refuted)
    }

    // MARK: Open questions

    @Test("takes a question for open, a settled one too")
    func judgments() {
        let red = leaf("subject.color", .is, value("red"))
        #expect(study(judgment("q")).neverHolds == .refuted)
        #expect(study(all(determined("q", false), red)).neverHolds == .refuted)
        #expect(study(any(determined("q", true), red)).neverFails == .refuted)
        // The answer may be missing, and then nobody can tell.
        #expect(study(any(judgment("q"), none(judgment("q")))).neverFails == .refuted)
        #expect(study(all(judgment("q"), none(judgment("q")))).neverHolds == .proved)
        #expect(study(all(judgment("q"), none(judgment("r")))).neverHolds == .refuted)
        #expect(study(all(rule("other"), none(rule("other")))).neverHolds == .proved)
        #expect(study(all(rule("other"), none(rule("third")))).neverHolds == .refuted)
    }

    @Test("has no condition follow that may stay open")
    func openFollows() {
        let red = leaf("subject.color", .is, value("red"))
        let open = judgment("q")
        #expect(study(any(all(red, open), open)).implies(0, 1) == .proved)
        #expect(study(any(red, all(red, open))).implies(0, 1) == .refuted)
        // True of either answer, and still open as long as there is none.
        #expect(study(any(red, any(open, none(open)))).implies(0, 1) == .refuted)
        #expect(study(any(red, any(red, open))).implies(0, 1) == .proved)
    }

    @Test("takes a parameter for one of its answers, whatever it is set to", arguments: ["open", "early"])
    func parameters(value: String) {
        let parameter = RuleSource.Parameter(
            id: "p", question: "p", answers: ["early", "late"], value: value)
        let early = self.parameter("p", "early")
        let late = self.parameter("p", "late")
        #expect(study(all(early, late), parameters: [parameter]).neverHolds == .proved)
        #expect(study(early, parameters: [parameter]).neverHolds == .refuted)
        #expect(study(early, parameters: [parameter]).neverFails == .refuted)
        #expect(study(any(early, late), parameters: [parameter]).neverFails == .refuted)
    }

    // MARK: Counts

    @Test("counts what can hold at once")
    func counts() {
        let red = leaf("subject.color", .is, value("red"))
        let blue = leaf("subject.color", .is, value("blue"))
        let paid = leaf("subject.paid", .is, value("true"))
        #expect(study(count(3, red, blue, paid)).neverHolds == .proved)
        #expect(study(count(2, red, blue, paid)).neverHolds == .refuted)
        #expect(study(count(2, red, blue)).neverHolds == .proved)
        #expect(study(count(1, red, none(red))).neverFails == .proved)
        #expect(study(count(2, red, none(red), paid)).neverFails == .refuted)
    }

    @Test("names the pair that can't hold at once")
    func pairs() {
        let red = leaf("subject.color", .is, value("red"))
        let paid = leaf("subject.paid", .is, value("true"))
        let found = study(all(paid, red, leaf("subject.color", .is, value("blue"))))
        #expect(found.neverHolds == .proved)
        #expect(found.excludes(0, 1) == .refuted)
        #expect(found.excludes(1, 2) == .proved && found.excludes(2, 1) == .proved)
        #expect(found.neverHolds(part: 1) == .refuted && found.neverFails(part: 1) == .refuted)
    }

    // MARK: Limits

    @Test("calls nothing proved that was not tried whole")
    func limits() {
        let red = leaf("subject.color", .is, value("red"))
        let contradiction = all(red, leaf("subject.color", .is, value("blue")))
        let whole = study(contradiction)
        #expect(whole.neverHolds == .proved)
        let cut = study(contradiction, limit: whole.cases - 1)
        #expect(cut.neverHolds == .notProved)
        #expect(cut.cases == whole.cases - 1)
        #expect(study(contradiction, limit: whole.cases).neverHolds == .proved)
        // What a case was found against is settled all the same.
        #expect(study(contradiction, limit: 1).neverFails == .refuted)
        let lists = all(some(leaf("item.kind", .is, value("a"))), every(leaf("item.kind", .is, value("b"))))
        #expect(study(lists).neverHolds == .proved)
        for limit in 0..<study(lists).cases {
            #expect(study(lists, limit: limit).neverHolds == .notProved, "\(limit)")
        }
    }

    @Test("tries nothing once the steps are used up, and holds no crowd of parts against one another")
    func steps() {
        let red = leaf("subject.color", .is, value("red"))
        let contradiction = all(red, leaf("subject.color", .is, value("blue")))
        var analysis = RuleAnalysis(schema: SmallWorld.schema, lists: [], steps: 24)
        let frame = AnalysisFrame(edition)
        #expect(analysis.study(contradiction, in: frame).neverHolds == .proved)
        let second = analysis.study(contradiction, in: frame)
        #expect(second.neverHolds == .notProved)
        let crowd = Condition(.any((0..<200).map { _ in red }), at: place(20))
        #expect(study(crowd).cases == 0)
        #expect(study(crowd).implies(0, 1) == .notProved)
    }
}
