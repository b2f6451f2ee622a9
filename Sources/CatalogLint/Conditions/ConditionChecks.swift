import Diagnostics
import RuleEngine

/// What can be said of the conditions of one route whatever the facts are.
struct ConditionChecks {
    private(set) var findings: [Diagnostic] = []
    /// Conditions with more cases than were tried, each with the number of those that were.
    private(set) var unproved: [(condition: Condition, cases: Int)] = []
    private var analysis: RuleAnalysis
    private let frame: AnalysisFrame

    /// - Parameter analysis: what is left of it afterwards is `rest`.
    init(_ analysis: RuleAnalysis, _ frame: AnalysisFrame) {
        self.analysis = analysis
        self.frame = frame
    }

    var rest: RuleAnalysis { analysis }

    mutating func check(_ condition: Condition) {
        _ = check(condition, in: .subject)
    }

    /// - Returns: whether the condition or one inside it always comes to the same. Then what is around it is not
    ///   reported for coming to the same too.
    private mutating func check(_ condition: Condition, in scope: RuleAnalysis.Scope) -> Bool {
        var inner = scope
        switch condition.form {
        case .some(let list, let at, _), .every(let list, let at, _): inner = .init(list: list.text, at: at)
        default: break
        }
        var isSettled = false
        for part in condition.parts where check(part, in: inner) { isSettled = true }
        guard condition.isAskedOnItsOwn else { return isSettled }
        let study = analysis.study(condition, in: frame, scope: scope)
        var isProved = true
        if !isSettled {
            if study.neverHolds == .proved {
                findings.append(neverHolds(condition, study))
                return true
            }
            if study.neverFails == .proved {
                findings.append(neverFails(condition))
                return true
            }
            isProved = study.neverHolds == .refuted && study.neverFails == .refuted
        }
        if !findImplied(condition, study) { isProved = false }
        if !isProved { unproved.append((condition, study.cases)) }
        return isSettled
    }

    // MARK: Findings

    private func neverHolds(_ condition: Condition, _ study: ConditionStudy) -> Diagnostic {
        let help = "write `any:` for one or the other, or `in:` for several words"
        let parts = condition.parts
        if case .all = condition.form {
            for second in parts.indices {
                guard
                    let first = parts[..<second].indices.first(where: {
                        study.excludes($0, second) == .proved
                    })
                else { continue }
                return Diagnostic(
                    .conditionNeverHolds, contradiction(parts[first], parts[second]),
                    at: parts[second].placeOfClaim,
                    notes: [.init("the other condition", at: parts[first].placeOfClaim)],
                    help: parts[second].isException ? "narrow the exception" : help)
            }
        }
        return Diagnostic(
            .conditionNeverHolds, "\(condition.shortText) can't hold, whatever the facts are",
            at: condition.placeOfClaim, help: parts.isEmpty ? "remove it, or change the day" : help)
    }

    private func contradiction(_ first: Condition, _ second: Condition) -> String {
        if second.isException { return "the exception holds wherever \(first.shortText) does" }
        if let fact = second.factName, fact == first.factName {
            return "`\(fact)` can't meet this and the other condition at once"
        }
        return "\(second.shortText) and \(first.shortText) can't hold at once"
    }

    private func neverFails(_ condition: Condition) -> Diagnostic {
        Diagnostic(
            .conditionNeverFails, "\(condition.shortText) holds, whatever the facts are",
            at: condition.location,
            help: "remove it, or write `asks: nothing` where nothing is to be asked")
    }

    /// Reports the parts that add nothing to another part.
    ///
    /// - Returns: whether every question was settled.
    private mutating func findImplied(_ condition: Condition, _ study: ConditionStudy) -> Bool {
        let parts = condition.parts
        guard !study.isOfNone || parts.count < 2 else { return false }
        var isProved = true
        var dropped: Set<Int> = []
        // Of two that say the same the later one goes.
        for place in parts.indices.reversed() {
            for other in parts.indices where other != place && !dropped.contains(other) {
                switch study.isSuperfluous(place, beside: other, in: condition.form) {
                case .proved:
                    // Where one of them always comes to the same, that is what is wrong.
                    guard !study.isSettled(place), !study.isSettled(other) else { continue }
                    dropped.insert(place)
                    let isSame =
                        study.implies(place, other) == .proved && study.implies(other, place) == .proved
                    findings.append(
                        implied(parts[place], parts[other], isSame: isSame, in: condition.form))
                case .notProved: isProved = false
                case .refuted: continue
                }
                if dropped.contains(place) { break }
            }
        }
        return isProved
    }

    private func implied(_ part: Condition, _ other: Condition, isSame: Bool, in form: Condition.Form)
        -> Diagnostic
    {
        let message: String
        switch form {
        case .count: message = "\(part.shortText) counts twice what \(other.shortText) says"
        case .all where part.isException:
            message = "the exception never holds where \(other.shortText) does"
        case _ where isSame: message = "\(part.shortText) says the same as \(other.shortText)"
        case .all: message = "\(part.shortText) adds nothing: it holds wherever \(other.shortText) does"
        default: message = "\(part.shortText) adds nothing: wherever it holds, \(other.shortText) does too"
        }
        return Diagnostic(
            .conditionImplied, message, at: part.location,
            notes: [.init("the other condition", at: other.location)],
            help: "remove it, or write what sets it apart")
    }
}

extension ConditionStudy {
    /// The part always comes to the same.
    fileprivate func isSettled(_ part: Int) -> Bool {
        neverHolds(part: part) == .proved || neverFails(part: part) == .proved
    }

    /// Without the part the whole comes to the same, because of another part.
    fileprivate func isSuperfluous(_ part: Int, beside other: Int, in form: Condition.Form) -> Proof {
        switch form {
        case .all: return implies(other, part)
        case .any, .none: return implies(part, other)
        case .count:
            let (there, back) = (implies(part, other), implies(other, part))
            if there == .refuted || back == .refuted { return .refuted }
            return there == .proved && back == .proved ? .proved : .notProved
        default: return .refuted
        }
    }
}

extension Condition {
    /// Whether it may come to the same whatever the facts are, without a part that does.
    fileprivate var isAskedOnItsOwn: Bool {
        switch form {
        case .all(let parts): return !parts.isEmpty
        case .any, .none, .count: return true
        // Of other leaves each may hold and may not.
        case .leaf(_, let op, _, _): return [.before, .onOrBefore, .after, .onOrAfter].contains(op)
        // Some item may meet what can be met, and there may be none.
        case .some, .every, .rule, .sometime, .parameter, .judgment: return false
        }
    }

    /// The fact of a leaf that is read on no day of its own.
    fileprivate var factName: String? {
        if case .leaf(let fact, _, _, nil) = form { fact.text } else { nil }
    }
}
