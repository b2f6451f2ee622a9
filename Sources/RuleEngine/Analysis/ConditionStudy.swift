/// Whether something holds in every case.
package enum Proof: Sendable, Equatable {
    case proved
    /// There is a case against it, as far as cases are told apart.
    case refuted
    /// There are more cases than were looked at, and none of these was against it.
    case notProved
}

/// What is so of a condition and its parts in every case that the language allows: fully known facts, and open
/// questions that are answered either way or not at all.
package struct ConditionStudy: Sendable {
    private let count: Int
    private let isWhole: Bool
    /// How many cases were looked at.
    package let cases: Int
    /// The parts, and behind them the whole.
    private var canHold: [Bool]
    private var canFail: [Bool]
    /// By two parts: the first is above the second in some case.
    private var isAbove: [Bool]
    /// By two parts: both hold in some case.
    private var canHoldTogether: [Bool]

    /// - Parameter formulas: the parts, and behind them the whole.
    init(_ search: inout CaseSearch, _ formulas: [CaseFormula], asksExclusions: Bool) {
        let count = formulas.count - 1
        var canHold = [Bool](repeating: false, count: count + 1)
        var canFail = canHold
        var isAbove = [Bool](repeating: false, count: count * count)
        var canHoldTogether = isAbove
        let pairs = count * count - count
        // How many questions no case has settled yet.
        var open = 2 * formulas.count + (asksExclusions ? pairs + pairs / 2 : pairs)
        isWhole = search.run(formulas) { truths in
            func note(_ seen: inout Bool) {
                if !seen { open -= 1 }
                seen = true
            }
            for first in 0...count {
                if truths[first] == .yes { note(&canHold[first]) } else { note(&canFail[first]) }
            }
            for first in 0..<count {
                for second in 0..<count where truths[first] > truths[second] {
                    note(&isAbove[first * count + second])
                }
                guard asksExclusions, truths[first] == .yes else { continue }
                for second in 0..<first where truths[second] == .yes {
                    note(&canHoldTogether[first * count + second])
                }
            }
            return open > 0
        }
        cases = search.count
        self.count = count
        self.canHold = canHold
        self.canFail = canFail
        self.isAbove = isAbove
        self.canHoldTogether = canHoldTogether
    }

    /// No case was looked at: nothing is proved.
    static let ofNone = ConditionStudy()

    private init() {
        count = 0
        isWhole = false
        cases = 0
        (canHold, canFail, isAbove, canHoldTogether) = ([], [], [], [])
    }

    /// Whether no case was looked at, so that every answer is `notProved`.
    package var isOfNone: Bool { canHold.isEmpty }

    /// In no case is the whole a yes.
    package var neverHolds: Proof { proof(against: canHold, count) }

    /// In every case the whole is a yes.
    package var neverFails: Proof { proof(against: canFail, count) }

    /// In no case is the part a yes.
    package func neverHolds(part: Int) -> Proof { proof(against: canHold, part) }

    /// In every case the part is a yes.
    package func neverFails(part: Int) -> Proof { proof(against: canFail, part) }

    /// In no case is the first part above the second: where it is a yes the other one is, and where it is open the
    /// other one is open too, or a yes.
    package func implies(_ first: Int, _ second: Int) -> Proof {
        proof(against: isAbove, first * count + second)
    }

    /// In no case are both parts a yes. Asked of an `all` only: elsewhere it says nothing.
    package func excludes(_ first: Int, _ second: Int) -> Proof {
        proof(against: canHoldTogether, max(first, second) * count + min(first, second))
    }

    private func proof(against seen: [Bool], _ place: Int) -> Proof {
        guard !isOfNone else { return .notProved }
        return seen[place] ? .refuted : isWhole ? .proved : .notProved
    }
}
