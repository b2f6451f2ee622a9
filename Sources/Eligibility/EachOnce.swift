extension Sequence where Element: Hashable {
    /// The elements in their order, without those that were there before.
    func eachOnce() -> [Element] {
        var known: Set<Element> = []
        return filter { known.insert($0).inserted }
    }
}
