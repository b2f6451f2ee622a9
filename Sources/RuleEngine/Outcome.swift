/// How much has to be taken for granted before a fact counts as known.
package enum Confidence: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing is taken for granted.
    case sure
    /// What was seen is taken to go on for as long as its rule allows.
    case assumed
    /// What was last seen is taken to go on for ever: good for saying what was last seen, and nothing else.
    case lastSeen

    package static func < (left: Confidence, right: Confidence) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// One of Kleene's three values.
package enum Answer: String, Sendable, Hashable, CaseIterable {
    case yes, no
    case cannotTell = "cannot-tell"
}

/// From no over *cannot tell* to yes: *and* is the least of some answers, *or* the greatest.
extension Answer: Comparable {
    package static func < (left: Answer, right: Answer) -> Bool { left.height < right.height }

    private var height: Int {
        switch self {
        case .no: 0
        case .cannotTell: 1
        case .yes: 2
        }
    }

    package var negated: Answer {
        switch self {
        case .yes: .no
        case .no: .yes
        case .cannotTell: .cannotTell
        }
    }
}

/// The answer of a condition at every level of confidence at once.
///
/// Each level is kept as what is still possible (can it be true, can it be false), so that *and*, *or* and
/// *not* of Kleene's logic are bit operations on all levels together, and cannot tell is simply both.
package struct Outcome: Sendable, Hashable {
    private var canBeTrue: UInt8
    private var canBeFalse: UInt8

    private static let everyLevel: UInt8 = 0b111

    private init(canBeTrue: UInt8, canBeFalse: UInt8) {
        self.canBeTrue = canBeTrue
        self.canBeFalse = canBeFalse
    }

    package static let yes = Outcome(canBeTrue: everyLevel, canBeFalse: 0)
    package static let no = Outcome(canBeTrue: 0, canBeFalse: everyLevel)
    package static let cannotTell = Outcome(canBeTrue: everyLevel, canBeFalse: everyLevel)

    /// `truth` from the given level of confidence on, cannot tell below it.
    package init(_ truth: Bool, from confidence: Confidence) {
        let open = UInt8(1 << confidence.rawValue) - 1
        canBeTrue = truth ? Outcome.everyLevel : open
        canBeFalse = truth ? open : Outcome.everyLevel
    }

    /// It can be true whatever is taken for granted: nothing that only may hold changes it by *or*.
    var canAlwaysBeTrue: Bool { canBeTrue == Outcome.everyLevel }

    package func answer(at confidence: Confidence) -> Answer {
        let level = UInt8(1 << confidence.rawValue)
        if canBeTrue & level == 0 { return .no }
        return canBeFalse & level == 0 ? .yes : .cannotTell
    }

    /// Both conditions hold.
    package func and(_ other: Outcome) -> Outcome {
        Outcome(canBeTrue: canBeTrue & other.canBeTrue, canBeFalse: canBeFalse | other.canBeFalse)
    }

    /// At least one of the conditions holds.
    package func or(_ other: Outcome) -> Outcome {
        Outcome(canBeTrue: canBeTrue | other.canBeTrue, canBeFalse: canBeFalse & other.canBeFalse)
    }

    /// The condition doesn't hold.
    package var negated: Outcome {
        Outcome(canBeTrue: canBeFalse, canBeFalse: canBeTrue)
    }

    /// At least so many of some conditions hold; each is counted for every level of confidence.
    struct Tally {
        private var canBeTrue = SIMD4<Int32>()
        private var isTrue = SIMD4<Int32>()

        mutating func count(_ outcome: Outcome) {
            for level in 0..<3 {
                let bit = UInt8(1 << level)
                if outcome.canBeTrue & bit != 0 { canBeTrue[level] += 1 }
                if outcome.canBeFalse & bit == 0 { isTrue[level] += 1 }
            }
        }

        func reaches(_ least: Int) -> Outcome {
            var outcome = Outcome(canBeTrue: 0, canBeFalse: 0)
            for level in 0..<3 {
                let bit = UInt8(1 << level)
                if canBeTrue[level] >= least { outcome.canBeTrue |= bit }
                if isTrue[level] < least { outcome.canBeFalse |= bit }
            }
            return outcome
        }
    }

    /// One of the two is the case, nobody knows which: only what they agree on stands.
    package func either(_ other: Outcome) -> Outcome {
        Outcome(canBeTrue: canBeTrue | other.canBeTrue, canBeFalse: canBeFalse | other.canBeFalse)
    }
}
