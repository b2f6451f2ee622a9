import Dates
import Diagnostics

/// Finds the first item of an order that reaches what is asked in every respect.
///
/// Blocks of items know the best of each respect that one of them has: a block where that isn't enough is passed
/// over as a whole.
struct FirstThatReaches {
    /// What an item reaches, or the best that one of a block does in each respect.
    struct Reach {
        var start: Day
        var seen: Day
        /// The first day on which it counts: the earlier, the better.
        var first: Day
        var kinds: UInt8
    }

    struct Asked {
        /// A start later than this,
        var after: Day
        /// seen on this day at the earliest,
        var from: Day
        /// counting by this day,
        var by = Day.distantFuture
        /// and of one of these kinds.
        var kinds: UInt8
    }

    private static let width = 8
    /// The items, and above them blocks, blocks of blocks and so on.
    private let levels: [[Reach]]

    init(_ items: [Reach]) {
        var levels = [items]
        var top = items
        while top.count > Self.width {
            top = stride(from: 0, to: top.count, by: Self.width).map { start in
                top[start..<min(start + Self.width, top.count)].dropFirst().reduce(top[start]) {
                    $0.joined($1)
                }
            }
            levels.append(top)
        }
        self.levels = levels
    }

    /// The place of the first item that reaches what is asked and is allowed.
    func first(
        _ asked: Asked, counting steps: inout StepCount, where isAllowed: (Int) -> Bool = { _ in true }
    ) -> Int? {
        first(asked, in: levels.count - 1, 0..<levels[levels.count - 1].count, &steps, isAllowed)
    }

    private func first(
        _ asked: Asked, in level: Int, _ range: Range<Int>, _ steps: inout StepCount,
        _ isAllowed: (Int) -> Bool
    ) -> Int? {
        for place in range {
            steps.take()
            guard levels[level][place].reaches(asked) else { continue }
            if level == 0 {
                if isAllowed(place) { return place }
                continue
            }
            let start = place * Self.width
            let inside = start..<min(start + Self.width, levels[level - 1].count)
            if let found = first(asked, in: level - 1, inside, &steps, isAllowed) { return found }
        }
        return nil
    }
}

extension FirstThatReaches.Reach {
    fileprivate func joined(_ other: Self) -> Self {
        .init(
            start: max(start, other.start), seen: max(seen, other.seen), first: min(first, other.first),
            kinds: kinds | other.kinds)
    }

    fileprivate func reaches(_ asked: FirstThatReaches.Asked) -> Bool {
        asked.after < start && asked.from <= seen && first <= asked.by && asked.kinds & kinds != 0
    }
}
