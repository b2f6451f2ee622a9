import Catalog

/// The sources of one file, found by their names however many there are.
struct NamedSources {
    /// In the order in which they were added.
    private(set) var all: [FactSource] = []
    private var indices: [String: Int] = [:]

    /// Where a source is in `all`.
    func index(of id: String) -> Int? { indices[id] }

    /// Adds a source; `false` if there is one of its name.
    @discardableResult
    mutating func add(_ source: FactSource) -> Bool {
        guard indices[source.id] == nil else { return false }
        indices[source.id] = all.count
        all.append(source)
        return true
    }

    /// Puts a source in the place of the one of its name.
    mutating func replace(with source: FactSource) {
        if let index = indices[source.id] { all[index] = source }
    }
}
