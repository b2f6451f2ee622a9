/// How many awards of a program a school conferred in one year of IPEDS completions.
///
/// The year is that of the data set: 2024 stands for July 2023 to June 2024. None means that the program is
/// offered and nobody finished.
package struct AwardsConferred: Sendable, Hashable {
    package var year: Int
    package var count: Int
    package var origin: Origin

    package init(year: Int, count: Int, origin: Origin) {
        self.year = year
        self.count = count
        self.origin = origin
    }

    /// The years that a file may name.
    package static let years = 1980...2200
    /// The numbers of awards that a file may name.
    package static let counts = 0...1_000_000
}
