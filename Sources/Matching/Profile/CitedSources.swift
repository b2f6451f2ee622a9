package import Catalog

/// The sources that a page's facts rest on, numbered from 1 in the order in which the page names them.
package struct CitedSources: Sendable {
    /// The first has the number 1.
    package let sources: [FactSource]
    /// Numbers by place in the institution's list.
    private let numbers: [Int: Int]

    /// - Parameter origins: those of the page's facts, in its order; what isn't recorded has none.
    init(_ institution: Institution, _ origins: [Origin?]) {
        var sources: [FactSource] = []
        var numbers: [Int: Int] = [:]
        for case let origin? in origins {
            guard let index = origin.source, numbers[index] == nil,
                let source = institution.source(of: origin)
            else { continue }
            sources.append(source)
            numbers[index] = sources.count
        }
        self.sources = sources
        self.numbers = numbers
    }

    /// All sources of a file, in its order.
    package init(_ sources: [FactSource]) {
        self.sources = sources
        numbers = Dictionary(uniqueKeysWithValues: sources.indices.map { ($0, $0 + 1) })
    }

    /// The number of a fact's source; `nil` where it names none.
    package func number(of origin: Origin?) -> Int? {
        origin?.source.flatMap { numbers[$0] }
    }
}
