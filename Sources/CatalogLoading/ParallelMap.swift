import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// What a function makes of each element, in order, worked out on several cores at once.
    ///
    /// - Parameter jobs: how many threads work at a time; with 1 it is a plain `map`.
    package func map<Result: Sendable>(jobs: Int, _ transform: @Sendable (Element) -> Result) -> [Result] {
        let workers = Swift.min(jobs, count)
        guard workers > 1 else { return map(transform) }
        return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            // Each worker fills places of its own, so nothing has to be locked.
            nonisolated(unsafe) let places = buffer
            // Whoever is done takes the next few, so that a core that is busy elsewhere holds nobody up.
            let next = Atomic(0)
            let portion = 8
            DispatchQueue.concurrentPerform(iterations: workers) { _ in
                while true {
                    let start = next.wrappingAdd(portion, ordering: .relaxed).oldValue
                    guard start < count else { return }
                    for index in start..<Swift.min(start + portion, count) {
                        places.initializeElement(at: index, to: transform(self[index]))
                    }
                }
            }
            initializedCount = count
        }
    }
}
