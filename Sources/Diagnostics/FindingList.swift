/// Collects diagnostics of one file and keeps a hostile file from making millions of them.
package struct FindingList: Sendable {
    /// The most findings of one kind that are kept of a file, so that two states of it can be compared.
    package static let mostKept = 1_000
    /// The most of them that a report has, because nobody reads more.
    package static let mostReported = 20

    private let most: Int
    private var kept: [Diagnostic] = []
    private var tallies: [String: Tally] = [:]

    private struct Tally {
        var count = 0
        /// Where the latest kept finding of the kind stands in `kept`.
        var latest = 0
    }

    /// A list without findings.
    ///
    /// - Parameter most: how many of one kind are kept.
    package init(keeping most: Int = FindingList.mostKept) {
        self.most = most
    }

    /// Whether nothing was found so far.
    package var isEmpty: Bool { kept.isEmpty }

    /// Whether one more finding of a kind is only counted, so that its words can be left out.
    package func isFull(of code: DiagnosticCode) -> Bool {
        tallies[code.id].map { $0.count >= most } ?? false
    }

    /// Adds a finding; `make` is called only if it is kept.
    package mutating func add(_ code: DiagnosticCode, _ make: () -> Diagnostic) {
        var tally = tallies[code.id] ?? Tally()
        tally.count += 1
        if tally.count <= most {
            tally.latest = kept.count
            kept.append(make())
        }
        tallies[code.id] = tally
    }

    /// Adds a finding that was made already, with those that are only counted behind it.
    package mutating func add(_ finding: Diagnostic) {
        add(finding.code) { finding }
        if finding.more > 0, let tally = tallies[finding.code.id], tally.count > most {
            tallies[finding.code.id]?.count += finding.more
        }
    }

    /// All kept findings in report order; the last of a kind says how many more there were.
    package var finished: [Diagnostic] { inOrderFound.sorted(by: Diagnostic.inReportOrder) }

    /// The same in the order in which they were added.
    package var inOrderFound: [Diagnostic] {
        var findings = kept
        for tally in tallies.values where tally.count > most {
            let more = tally.count - most
            findings[tally.latest].message += " (and \(more) more like it in this file)"
            findings[tally.latest].more += more
        }
        return findings
    }
}
