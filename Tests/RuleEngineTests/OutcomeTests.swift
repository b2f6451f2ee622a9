import RuleEngine
import Testing

/// Kleene's logic written down as what is the case in the worlds that are possible.
private enum Reference {
    static func worlds(_ answer: Answer) -> Set<Bool> {
        switch answer {
        case .yes: [true]
        case .no: [false]
        case .cannotTell: [true, false]
        }
    }

    static func answer(_ worlds: Set<Bool>) -> Answer {
        worlds.count == 2 ? .cannotTell : worlds == [true] ? .yes : .no
    }

    static func combine(_ left: Answer, _ right: Answer, _ operation: (Bool, Bool) -> Bool) -> Answer {
        answer(Set(worlds(left).flatMap { one in worlds(right).map { operation(one, $0) } }))
    }
}

/// An outcome as its answers, the surest first.
private func answers(_ outcome: Outcome) -> [Answer] {
    Confidence.allCases.map { outcome.answer(at: $0) }
}

@Suite struct OutcomeTests {
    /// Every outcome that a leaf can have, with the answers it stands for.
    private static let leaves: [(outcome: Outcome, answers: [Answer])] = [
        (.yes, [.yes, .yes, .yes]), (.no, [.no, .no, .no]),
        (.cannotTell, [.cannotTell, .cannotTell, .cannotTell]),
        (Outcome(true, from: .sure), [.yes, .yes, .yes]),
        (Outcome(true, from: .assumed), [.cannotTell, .yes, .yes]),
        (Outcome(true, from: .lastSeen), [.cannotTell, .cannotTell, .yes]),
        (Outcome(false, from: .sure), [.no, .no, .no]),
        (Outcome(false, from: .assumed), [.cannotTell, .no, .no]),
        (Outcome(false, from: .lastSeen), [.cannotTell, .cannotTell, .no]),
    ]

    @Test func aLeafAnswersFromItsConfidenceOnAndCannotTellBefore() {
        #expect(Confidence.allCases == [.sure, .assumed, .lastSeen])
        for leaf in Self.leaves { #expect(answers(leaf.outcome) == leaf.answers) }
    }

    @Test func theReferenceHasTheTruthTablesOfKleene() {
        // The reference itself, spelled out where a slip would hide.
        #expect(Reference.combine(.yes, .cannotTell) { $0 && $1 } == .cannotTell)
        #expect(Reference.combine(.no, .cannotTell) { $0 && $1 } == .no)
        #expect(Reference.combine(.yes, .cannotTell) { $0 || $1 } == .yes)
        #expect(Reference.combine(.no, .cannotTell) { $0 || $1 } == .cannotTell)
    }

    @Test func everyOperationIsKleenesOnEveryLevel() {
        for left in Self.leaves {
            #expect(
                answers(left.outcome.negated)
                    == left.answers.map { Reference.answer(Set(Reference.worlds($0).map { !$0 })) })
            for right in Self.leaves {
                let both = zip(left.answers, right.answers)
                #expect(
                    answers(left.outcome.and(right.outcome))
                        == both.map { Reference.combine($0, $1) { $0 && $1 } })
                #expect(
                    answers(left.outcome.or(right.outcome))
                        == both.map { Reference.combine($0, $1) { $0 || $1 } })
                #expect(
                    answers(left.outcome.either(right.outcome))
                        == both.map { Reference.answer(Reference.worlds($0).union(Reference.worlds($1))) })
            }
        }
    }

    @Test func takingMoreForGrantedNeverTurnsAnAnswerAround() {
        var reached = Set(Self.leaves.map(\.outcome))
        for _ in 0..<3 {
            for left in reached {
                reached.insert(left.negated)
                for right in reached {
                    reached.formUnion([left.and(right), left.or(right), left.either(right)])
                }
            }
        }
        for outcome in reached {
            let found = answers(outcome)
            for (surer, weaker) in zip(found, found.dropFirst()) where surer != .cannotTell {
                #expect(weaker == surer, "\(found)")
            }
        }
    }

    @Test func anOutcomeIsEqualToOneWithTheSameAnswers() {
        for left in Self.leaves {
            for right in Self.leaves {
                #expect((left.outcome == right.outcome) == (left.answers == right.answers))
            }
        }
    }
}
