/// How many steps a piece of work took, where a bound on them is promised: the innermost loops count.
package struct StepCount: Sendable, Hashable {
    package private(set) var taken = 0

    package init() {}

    package mutating func take(_ count: Int = 1) {
        taken += count
    }
}
