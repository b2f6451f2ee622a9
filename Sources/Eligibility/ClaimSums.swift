import Catalog
import Dates

/// What the claims of a day come to, kept so that one more or less takes a few steps, however many there are.
struct ClaimSums {
    /// For each standing, and for those that don't say what standing they are.
    private(set) var known: [NumberSet]
    /// How many of each standing may hold.
    private(set) var mayHold = SIMD4<Int32>()
    private var doubtsOfKnown: [NumberSet]
    private var doubtsOfFading: [NumberSet]
    private(set) var all: NumberSet
    /// How many may be something else than a sound record of *not accredited*.
    private var othersThanNegative = 0
    private let order: FadingOrder
    /// The places in the order of those that fade.
    private var fading: NumberSet
    private var fadingByUntil: NumberSet
    private var groups: [Group]

    /// The fading ones that may have been seen first on one day.
    private struct Group {
        var print = NumberPrint()
        /// How many there are of each standing.
        var counts = SIMD4<Int32>()
    }

    init(_ voices: TimelineVoices) {
        let none = NumberSet(below: voices.all.count)
        known = Array(repeating: none, count: Standing.slots)
        doubtsOfKnown = known
        doubtsOfFading = known
        all = none
        order = voices.fading
        fading = none
        fadingByUntil = none
        groups = Array(repeating: Group(), count: order.groups.count)
    }

    mutating func add(_ claim: TimelineClaim) {
        let (number, slot) = (claim.number, Standing.slot(claim.standing))
        all.insert(number)
        if claim.isKnown { known[slot].insert(number) }
        if claim.isDoubt(ofKnown: true) { doubtsOfKnown[slot].insert(number) }
        if claim.isDoubt(ofKnown: false) {
            doubtsOfFading[Standing.slot(claim.standingAsDoubt)].insert(number)
        }
        if !claim.isNegative { othersThanNegative += 1 }
        if claim.mayHold { mayHold[slot] += 1 }
        guard claim.isFading else { return }
        let place = order.places[number]
        fading.insert(place.since)
        fadingByUntil.insert(place.until)
        groups[place.group].print.add(number)
        groups[place.group].counts[slot] += 1
    }

    mutating func remove(_ claim: TimelineClaim) {
        let (number, slot) = (claim.number, Standing.slot(claim.standing))
        all.remove(number)
        if claim.isKnown { known[slot].remove(number) }
        if claim.isDoubt(ofKnown: true) { doubtsOfKnown[slot].remove(number) }
        if claim.isDoubt(ofKnown: false) {
            doubtsOfFading[Standing.slot(claim.standingAsDoubt)].remove(number)
        }
        if !claim.isNegative { othersThanNegative -= 1 }
        if claim.mayHold { mayHold[slot] -= 1 }
        guard claim.isFading else { return }
        let place = order.places[number]
        fading.remove(place.since)
        fadingByUntil.remove(place.until)
        groups[place.group].print.remove(number)
        groups[place.group].counts[slot] -= 1
    }

    var isNegative: Bool { othersThanNegative == 0 }

    // MARK: What decides

    /// Some claims that a standing may rest on.
    struct Basis {
        /// The numbers of the first and the last of them.
        var first: Int
        var last: Int
        var print: NumberPrint
        /// Whether they all say one standing.
        var isOneStanding: Bool
    }

    var knownBasis: Basis? {
        guard let first = known.compactMap(\.first).min(), let last = known.compactMap(\.last).max()
        else { return nil }
        return Basis(
            first: first, last: last, print: known.reduce(NumberPrint()) { $0 + $1.print },
            isOneStanding: known.count { !$0.isEmpty } == 1)
    }

    /// Those that were seen last, and the last day that all of them are taken to go on.
    var fadingBasis: (basis: Basis, until: Day)? {
        guard let last = fading.last else { return nil }
        let number = order.numbers[last]
        let group = order.places[number].group
        let start = order.groups[group].places.lowerBound
        guard let first = fading.first(from: start), let soonest = fadingByUntil.first(from: start) else {
            return nil
        }
        let basis = Basis(
            first: order.numbers[first], last: number, print: groups[group].print,
            isOneStanding: groups[group].counts.indices.count { groups[group].counts[$0] > 0 } == 1)
        return (basis, order.untils[soonest])
    }

    /// What casts doubt on a standing, because it says another.
    struct Doubts {
        /// The number of the first of them.
        var first: Int?
        var print = NumberPrint()
    }

    func doubts(of standing: Standing?, isKnown: Bool) -> Doubts {
        var doubts = Doubts()
        for other in others(than: standing, isKnown: isKnown) {
            guard let first = other.first else { continue }
            doubts.first = min(doubts.first ?? first, first)
            doubts.print = doubts.print + other.print
        }
        return doubts
    }

    private func others(than standing: Standing?, isKnown: Bool) -> [NumberSet] {
        let sets = isKnown ? doubtsOfKnown : doubtsOfFading
        return sets.indices.filter { $0 != Standing.slot(standing) }.map { sets[$0] }
    }
}

extension ClaimSums {
    /// The numbers of the claims that a stretch names, in the order in which it does, without those of a set: the
    /// first of them, and no more than are asked for of each of its two parts.
    func numbers(_ named: NamedClaims, notIn other: NumberSet, ownCount: Int, atMost count: Int) -> [Int] {
        func inOrder(_ sets: [NumberSet]) -> [Int] {
            Array(sets.flatMap { $0.numbers(notIn: other, atMost: count) }.sorted().prefix(count))
        }
        return switch named {
        case .members: Array((0..<ownCount).lazy.filter { !other.contains($0) }.prefix(count))
        case .all: all.numbers(notIn: other, atMost: count)
        case .known: inOrder(known)
        case .knownAndDoubts(let standing): inOrder(known) + inOrder(others(than: standing, isKnown: true))
        case .fading: newest(notIn: other, atMost: count)
        case .fadingAndDoubts(_, let standing):
            newest(notIn: other, atMost: count) + inOrder(others(than: standing, isKnown: false))
        case .fadingAndOne(_, let number):
            newest(notIn: other, atMost: count) + (other.contains(number) ? [] : [number])
        }
    }

    private func newest(notIn other: NumberSet, atMost count: Int) -> [Int] {
        guard let last = fading.last else { return [] }
        var result: [Int] = []
        var place = fading.first(
            from: order.groups[order.places[order.numbers[last]].group].places.lowerBound)
        while let found = place, result.count < count {
            if !other.contains(order.numbers[found]) { result.append(order.numbers[found]) }
            place = fading.first(from: found + 1)
        }
        return result
    }
}

extension Standing {
    /// How many places a list by standing has, one of them for those that don't say what standing they are.
    static let slots = 4

    static func slot(_ standing: Standing?) -> Int {
        switch standing {
        case .accredited: 0
        case .preaccredited: 1
        case .notAccredited: 2
        case nil: 3
        }
    }
}
