import Diagnostics

/// Collects diagnostics and keeps a hostile file from making millions of them.
struct FindingList {
    /// The most findings of one kind that are kept.
    static let maxPerCode = 20

    private var kept: [Diagnostic] = []
    private var tallies: [String: Tally] = [:]

    private struct Tally {
        var count = 0
        /// Where the latest kept finding of the kind stands in `kept`.
        var latest = 0
    }

    /// Adds a finding; `make` is called only if it is kept.
    mutating func add(_ code: DiagnosticCode, _ make: () -> Diagnostic) {
        var tally = tallies[code.id] ?? Tally()
        tally.count += 1
        if tally.count <= Self.maxPerCode {
            tally.latest = kept.count
            kept.append(make())
        }
        tallies[code.id] = tally
    }

    /// All kept findings in report order; the last of a kind says how many more there were.
    consuming func finished() -> [Diagnostic] {
        for tally in tallies.values where tally.count > Self.maxPerCode {
            kept[tally.latest].message += " (and \(tally.count - Self.maxPerCode) more like it in this file)"
        }
        return kept.sorted(by: Diagnostic.inReportOrder)
    }
}
