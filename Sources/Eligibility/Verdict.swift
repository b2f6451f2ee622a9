package import RuleEngine

/// The answer to "does this program qualify for that credential".
package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case qualifies
    /// A yes that rests on the assumptions listed with it.
    case qualifiesIf = "qualifies-if"
    case cannotTell = "cannot-tell"
    case doesNotQualify = "does-not-qualify"

    /// - Parameter trust: how much may be taken for granted.
    package init(_ outcome: Outcome, trust: Confidence = .assumed) {
        switch outcome.answer(at: trust) {
        case .yes: self = outcome.answer(at: .sure) == .yes ? .qualifies : .qualifiesIf
        case .no: self = .doesNotQualify
        case .cannotTell: self = .cannotTell
        }
    }
}
