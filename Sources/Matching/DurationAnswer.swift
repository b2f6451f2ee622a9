package import Catalog

/// How long a program takes, as well as it is known.
package struct DurationAnswer: Sendable, Hashable {
    /// The words of the source.
    package var stated: String?
    package var months: MonthRange?
    /// The months are only what the definition of the award level allows.
    package var byAwardLevel: Bool

    package init(_ program: Program, award: Award?) {
        stated = program.length.value?.stated
        if let months = program.length.value?.months {
            self.months = months
            byAwardLevel = false
        } else {
            months = program.ipedsLevel.value?.lengthByDefinition ?? award?.lengthByDefinition
            byAwardLevel = months != nil
        }
    }

    /// Whether the program certainly takes longer. A range by award level never refuses a program.
    package func exceeds(_ maxMonths: Int) -> Bool {
        guard let months, !byAwardLevel else { return false }
        return months.atLeast > maxMonths
    }
}
