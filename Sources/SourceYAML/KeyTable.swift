/// A hash table of indices, for keys that lie elsewhere: no text is copied into it.
///
/// The hash is the standard library's, which is seeded at random, so that no file can be made to collide.
struct KeyTable {
    private var slots: [UInt32]
    private static let free = UInt32.max

    /// A table for up to `capacity` keys; it does not grow.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Self.free, count: size)
    }

    /// The index already kept under an equal key, or `nil` after `index` was kept.
    mutating func insert(_ index: UInt32, hash: Int, isSame: (UInt32) -> Bool) -> UInt32? {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] != Self.free {
            if isSame(slots[slot]) { return slots[slot] }
            slot = (slot + 1) & mask
        }
        slots[slot] = index
        return nil
    }
}
