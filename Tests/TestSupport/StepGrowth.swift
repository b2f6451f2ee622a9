/// How the steps that some work takes grow with its input.
package struct StepGrowth: Sendable {
    /// What twice the input may cost: n log n, and not more.
    package static let most = 2.3

    /// The steps on an input, and on one of twice its size.
    package let once: Int
    package let twice: Int

    package init(at count: Int, _ steps: (Int) -> Int) {
        once = steps(count)
        twice = steps(2 * count)
    }

    package var factor: Double { Double(twice) / Double(max(once, 1)) }

    package var isBounded: Bool { factor <= Self.most }
}
