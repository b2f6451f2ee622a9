import Dates

/// Goes through every case that some formulas tell apart.
///
/// A case is a value for each of the subject's variables and, for each list, some set of items: what quantifiers make
/// of it is found from what they make of single items, added one at a time to the empty list.
struct CaseSearch {
    /// The variables of one list's items and the quantifiers that look through it.
    private struct Group {
        var variables: [Int]
        var quantifiers: [Int]
        /// The subject's variables that the conditions on items read too.
        var shared: [Int]
        /// What was found for values of these.
        var known: [[Int]: [UInt64]] = [:]
    }

    /// Two variables of one owner, and which of their values go together.
    private struct Pair {
        var first: Int
        var second: Int
        var goesTogether: [[Bool]]
    }

    private let quantifiers: [CaseBuilder.Quantifier]
    private let domains: [CaseDomain]
    /// How many values each variable has.
    private let sizes: [Int]
    /// What tests come to, by variable, test and value, in one row: nothing is read more often.
    private let truths: [Answer]
    /// Where the truths of each variable begin.
    private let firstTruth: [Int]
    private let subject: [Int]
    private let pairs: [CaseVariable.Space: [Pair]]
    private var groups: [Group]
    private var values: [Int]
    /// What each quantifier comes to in the case at hand.
    private var quantified: [Answer]
    /// How many cases were looked at.
    private(set) var count = 0
    private let limit: Int

    init(_ builder: CaseBuilder, pairings: [AnalysisPairing], limit: Int) {
        self.limit = limit
        let variables = builder.variables
        quantifiers = builder.quantifiers
        let dayCount = variables.count { if case .day = $0.kind { true } else { false } }
        let days = CaseDomain.days(between: builder.namedDays, count: dayCount)
        let domains = variables.map { variable in
            // The day that picks the edition is always known, and one of the edition's.
            variable.path == builder.frame.chosenBy
                ? CaseDomain(of: variable, days: days.filter { builder.frame.contains($0) })
                : CaseDomain(of: variable, days: days + [nil])
        }
        self.domains = domains
        sizes = domains.map(\.count)
        truths = domains.flatMap { $0.truths.joined() }
        firstTruth =
            domains.reduce(into: (places: [], next: 0)) { row, domain in
                row.places.append(row.next)
                row.next += domain.truths.count * domain.count
            }.places
        subject = variables.indices.filter { variables[$0].space == .subject }
        groups = Set(builder.quantifiers.map(\.list)).sorted().map { list in
            let own = builder.quantifiers.indices.filter { builder.quantifiers[$0].list == list }
            var read: Set<Int> = []
            for number in own { builder.quantifiers[number].body.collectVariables(into: &read) }
            return Group(
                variables: variables.indices.filter { variables[$0].space == .item(list) }, quantifiers: own,
                shared: read.filter { variables[$0].space == .subject }.sorted())
        }
        pairs = pairings.reduce(into: [:]) { pairs, pairing in
            for first in variables.indices where variables[first].path == pairing.fact {
                for second in variables.indices
                where variables[second].path == pairing.other
                    && variables[second].space == variables[first].space
                {
                    let table = domains[first].words.map { words in
                        domains[second].words.map { pairing.allows(words, $0) }
                    }
                    pairs[variables[first].space, default: []].append(
                        Pair(first: first, second: second, goesTogether: table))
                }
            }
        }
        values = variables.map { _ in 0 }
        quantified = builder.quantifiers.map { $0.isEvery ? .yes : .no }
    }

    /// Shows what the formulas come to in each case, until `visit` has seen enough.
    ///
    /// - Returns: whether nothing was left out for the number of cases.
    mutating func run(_ formulas: [CaseFormula], _ visit: ([Answer]) -> Bool) -> Bool {
        guard sizes.allSatisfy({ $0 > 0 }) else { return false }
        // More quantifiers than two bits each have room for: no rule has as many.
        guard groups.allSatisfy({ $0.quantifiers.count <= 32 }) else { return false }
        var hasMore = true
        while hasMore {
            if goesTogether(.subject) {
                var reachable: [[UInt64]] = []
                for group in groups.indices {
                    guard let found = marks(ofGroup: group) else { return false }
                    reachable.append(found)
                }
                var picks = reachable.map { _ in 0 }
                repeat {
                    guard goOn() else { return false }
                    for (number, pick) in picks.enumerated() { take(reachable[number][pick], of: number) }
                    if !visit(formulas.map { truth($0) }) { return true }
                } while Self.advance(&picks, { reachable[$0].count })
            }
            hasMore = advance(subject)
        }
        return true
    }

    /// Counts another case, unless there are too many.
    private mutating func goOn() -> Bool {
        guard count < limit else { return false }
        count += 1
        return true
    }

    // MARK: Lists

    /// What a group's quantifiers can come to together, for the subject at hand; `nil` where the cases run out.
    private mutating func marks(ofGroup number: Int) -> [UInt64]? {
        let key = groups[number].shared.map { values[$0] }
        if let known = groups[number].known[key] { return known }
        var everyMask: UInt64 = 0
        for (place, quantifier) in groups[number].quantifiers.enumerated()
        where quantifiers[quantifier].isEvery {
            everyMask |= 0b11 << UInt64(2 * place)
        }
        guard let items = marksOfItems(ofGroup: number) else { return nil }
        // Of the empty list `every` is yes and `some` is no.
        var found = [everyMask]
        var seen = Set(found)
        var next = 0
        while next < found.count {
            for item in items {
                guard goOn() else { return nil }
                let mark = ((found[next] | item) & ~everyMask) | (found[next] & item & everyMask)
                if seen.insert(mark).inserted { found.append(mark) }
            }
            next += 1
        }
        groups[number].known[key] = found
        return found
    }

    /// What one item makes of each quantifier's condition, in two bits: both for yes, the lower one for *cannot tell*,
    /// so that *or* and *and* of bits are those of answers.
    private mutating func marksOfItems(ofGroup number: Int) -> [UInt64]? {
        let group = groups[number]
        guard let first = group.quantifiers.first else { return [] }
        var found: [UInt64] = []
        var seen: Set<UInt64> = []
        for variable in group.variables { values[variable] = 0 }
        repeat {
            guard goOn() else { return nil }
            guard goesTogether(.item(quantifiers[first].list)) else { continue }
            var mark: UInt64 = 0
            for (place, quantifier) in group.quantifiers.enumerated() {
                let bits: UInt64 =
                    switch truth(quantifiers[quantifier].body) {
                    case .no: 0b00
                    case .cannotTell: 0b01
                    case .yes: 0b11
                    }
                mark |= bits << UInt64(2 * place)
            }
            if seen.insert(mark).inserted { found.append(mark) }
        } while advance(group.variables)
        return found
    }

    private mutating func take(_ mark: UInt64, of number: Int) {
        for (place, quantifier) in groups[number].quantifiers.enumerated() {
            switch (mark >> UInt64(2 * place)) & 0b11 {
            case 0b00: quantified[quantifier] = .no
            case 0b11: quantified[quantifier] = .yes
            default: quantified[quantifier] = .cannotTell
            }
        }
    }

    // MARK: Values

    private func goesTogether(_ space: CaseVariable.Space) -> Bool {
        (pairs[space] ?? []).allSatisfy { $0.goesTogether[values[$0.first]][values[$0.second]] }
    }

    /// Goes on to the next values of some variables; after the last ones to the first, and says so.
    private mutating func advance(_ variables: [Int]) -> Bool {
        for variable in variables {
            values[variable] += 1
            if values[variable] < sizes[variable] { return true }
            values[variable] = 0
        }
        return false
    }

    private static func advance(_ picks: inout [Int], _ count: (Int) -> Int) -> Bool {
        for place in picks.indices {
            picks[place] += 1
            if picks[place] < count(place) { return true }
            picks[place] = 0
        }
        return false
    }

    // MARK: What formulas come to

    private func truth(_ formula: CaseFormula) -> Answer {
        switch formula {
        case .all(let parts):
            var truth = Answer.yes
            for part in parts where truth != .no { truth = min(truth, self.truth(part)) }
            return truth
        case .any(let parts): return any(parts)
        case .none(let parts): return any(parts).negated
        case .count(let least, let parts):
            var (held, open) = (0, 0)
            for part in parts {
                switch truth(part) {
                case .yes: held += 1
                case .cannotTell: open += 1
                case .no: continue
                }
            }
            return held >= least ? .yes : held + open >= least ? .cannotTell : .no
        case .test(let variable, let test):
            return truths[firstTruth[variable] + test * sizes[variable] + values[variable]]
        case .order(let variable, let isBefore, let same, let other):
            guard let day = domains[variable].days[values[variable]] else { return .no }
            let second: Day
            switch other {
            case .fixed(let fixed): second = fixed
            case .variable(let number):
                guard let day = domains[number].days[values[number]] else { return .cannotTell }
                second = day
            }
            if day == second { return same ? .yes : .no }
            return (day < second) == isBefore ? .yes : .no
        case .quantified(let number): return quantified[number]
        }
    }

    private func any(_ parts: [CaseFormula]) -> Answer {
        var truth = Answer.no
        for part in parts where truth != .yes { truth = max(truth, self.truth(part)) }
        return truth
    }
}
