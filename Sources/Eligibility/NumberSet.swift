/// Some of the numbers below a limit, of which the first and the last are found without a look at the others.
///
/// Each bit of a level says whether the 64 bits below it hold any.
struct NumberSet {
    private let limit: Int
    /// The only level, where one word is enough.
    private var word: UInt64 = 0
    /// Otherwise all, the numbers themselves first; empty as long as nothing was put in.
    private var levels: [[UInt64]] = []
    private(set) var print = NumberPrint()

    init(below limit: Int) {
        self.limit = limit
    }

    var isEmpty: Bool { first == nil }
    var first: Int? { first(from: 0) }

    func contains(_ number: Int) -> Bool {
        let word = limit > 64 ? levels.first?[number >> 6] ?? 0 : word
        return word & (1 << UInt64(number & 63)) != 0
    }

    mutating func insert(_ number: Int) {
        print.add(number)
        guard limit > 64 else {
            word |= 1 << UInt64(number)
            return
        }
        if levels.isEmpty { addLevels() }
        var place = number
        for level in levels.indices {
            levels[level][place >> 6] |= 1 << UInt64(place & 63)
            place >>= 6
        }
    }

    mutating func remove(_ number: Int) {
        print.remove(number)
        guard limit > 64 else {
            word &= ~(1 << UInt64(number))
            return
        }
        var place = number
        for level in levels.indices {
            levels[level][place >> 6] &= ~(1 << UInt64(place & 63))
            if levels[level][place >> 6] != 0 { return }
            place >>= 6
        }
    }

    private mutating func addLevels() {
        var count = limit
        repeat {
            count = (count + 63) / 64
            levels.append([UInt64](repeating: 0, count: count))
        } while count > 1
    }

    /// The first number that isn't below another.
    func first(from start: Int) -> Int? {
        guard limit > 64 else {
            let rest = start < 64 ? word >> UInt64(start) : 0
            return rest == 0 ? nil : start + rest.trailingZeroBitCount
        }
        var place = start
        for level in levels.indices {
            guard place >> 6 < levels[level].count else { return nil }
            let rest = levels[level][place >> 6] >> UInt64(place & 63)
            guard rest == 0 else {
                return descend(to: place + rest.trailingZeroBitCount, from: level) { $0.trailingZeroBitCount }
            }
            place = place >> 6 + 1
        }
        return nil
    }

    var last: Int? {
        guard limit > 64 else { return word == 0 ? nil : 63 - word.leadingZeroBitCount }
        guard let top = levels.last?.first, top != 0 else { return nil }
        return descend(to: 63 - top.leadingZeroBitCount, from: levels.count - 1) {
            63 - $0.leadingZeroBitCount
        }
    }

    private func descend(to place: Int, from level: Int, _ bit: (UInt64) -> Int) -> Int {
        (0..<level).reversed().reduce(place) { place, below in place << 6 + bit(levels[below][place]) }
    }

    /// The first numbers of this set that another of the same limit lacks, in their order.
    func numbers(notIn other: NumberSet, atMost count: Int) -> [Int] {
        var result: [Int] = []
        func add(_ bits: UInt64, from start: Int) {
            var bits = bits
            while bits != 0, result.count < count {
                result.append(start + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
        guard limit > 64 else {
            add(word & ~other.word, from: 0)
            return result
        }
        guard let own = levels.first else { return [] }
        for (index, bits) in own.enumerated() where bits != 0 {
            if result.count == count { break }
            add(bits & ~(other.levels.first?[index] ?? 0), from: index << 6)
        }
        return result
    }
}

/// What tells sets of numbers apart without a look at them: the sum of what each number is mixed to, 128 bits wide.
struct NumberPrint: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func add(_ number: Int) {
        low &+= Self.mixed(number, 0x9E37_79B9_7F4A_7C15)
        high &+= Self.mixed(number, 0xD1B5_4A32_D192_ED03)
    }

    mutating func remove(_ number: Int) {
        low &-= Self.mixed(number, 0x9E37_79B9_7F4A_7C15)
        high &-= Self.mixed(number, 0xD1B5_4A32_D192_ED03)
    }

    static func + (left: NumberPrint, right: NumberPrint) -> NumberPrint {
        var sum = left
        sum.low &+= right.low
        sum.high &+= right.high
        return sum
    }

    private static func mixed(_ number: Int, _ step: UInt64) -> UInt64 {
        var mixed = (UInt64(truncatingIfNeeded: number) &+ 1) &* step
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
