package import CatalogLoading
package import Diagnostics
package import Eligibility
import Parallel
import RuleEngine

/// What the tests of rules come to.
package struct RuleTestReport: Sendable {
    /// How thorough to be, each including what comes before it.
    package enum Depth: Int, Sendable, Comparable {
        case tests, coverage, faults

        package static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
    }

    /// A number of things out of all there are.
    package struct Share: Sendable, Hashable {
        package var count = 0
        package var all = 0

        package init(count: Int = 0, all: Int = 0) {
            self.count = count
            self.all = all
        }
    }

    /// One rule with its tests.
    package struct Rule: Sendable {
        package var id: String
        package var path: String
        package var runs: [RuleTestRun]
        /// `nil` where nobody asked.
        package var coverage: RuleCoverage?
        /// Seeded faults in the rule's own file that tests notice.
        package var days = Share()

        package var failed: Int { runs.count { !$0.failures.isEmpty } }
    }

    /// All seeded faults together.
    package var allFaults: Share {
        faults.reduce(into: Share()) {
            $0.count += $1.noticed.count
            $0.all += $1.noticed.all
        }
    }

    package private(set) var rules: [Rule] = []
    /// Seeded faults by kind; empty where nobody asked.
    package private(set) var faults: [(kind: SeededFault.Kind, noticed: Share)] = []
    /// Faults that lint refuses before any test could notice.
    package private(set) var refused = 0
    /// Faults that were not tried, because the rules with their tests are too large to try all.
    package private(set) var untried = 0
    /// Faults that no test notices and that change nothing, as a rule file says.
    package private(set) var explained = 0
    package private(set) var findings: [Diagnostic] = []

    /// So many conditions, parameters and list entries are looked at to try faults; the shipped rules need a tenth of
    /// that. It is a matter of size alone: trying each of thousands of faults on thousands of conditions would take
    /// hours.
    package static let mostSteps = 7_000_000

    /// - Parameters:
    ///   - ids: the rules that are asked for.
    ///   - jobs: how many faults are tried at the same time; the result is the same for any number.
    ///   - mostSteps: how many conditions may be looked at to try faults.
    package init(
        _ catalogue: Catalogue, _ rulebook: Rulebook, rules ids: Set<String>, depth: Depth, jobs: Int = 1,
        mostSteps: Int = Self.mostSteps
    ) {
        for source in catalogue.credentials where ids.contains(source.id) {
            guard let rule = rulebook.rule(source.id) else { continue }
            let tests =
                catalogue.ruleTests.first { $0.rule == source.id }
                ?? RuleTests(rule: source.id, path: source.location.path)
            let runs = tests.tests.map(jobs: jobs) { RuleTestRun($0, of: rule, rulebook: rulebook) }
            findings += runs.flatMap(\.findings)
            let coverage = RuleCoverage(of: source, tests, runs: runs)
            findings += coverage.staleFindings
            if depth >= .coverage { findings += coverage.missingFindings(of: source.id) }
            rules.append(
                Rule(
                    id: source.id, path: tests.path, runs: runs,
                    coverage: depth >= .coverage ? coverage : nil))
        }
        if depth >= .coverage { seedFaults(catalogue, rulebook, ids, depth, jobs, mostSteps) }
        findings.sort(by: Diagnostic.inReportOrder)
    }

    private mutating func seedFaults(
        _ catalogue: Catalogue, _ rulebook: Rulebook, _ ids: Set<String>, _ depth: Depth, _ jobs: Int,
        _ mostSteps: Int
    ) {
        let set = RuleSet(catalogue)
        let all = SeededFault.all(in: set, of: ids).filter { depth == .faults || $0.kind == .movedDay }
        let seeded = affordable(all, within: mostSteps, in: catalogue)
        // What several rules read is tested by all of them. A test that fails anyway notices nothing.
        let passing = catalogue.ruleTests.map { file in
            var file = file
            guard let rule = rulebook.rule(file.rule) else {
                return RuleTests(rule: file.rule, path: file.path)
            }
            let fails = file.tests.map(jobs: jobs) { RuleTestRun.fails($0, of: rule, rulebook: rulebook) }
            file.tests = zip(file.tests, fails).filter { !$0.1 }.map(\.0)
            return file
        }
        let results = seeded.map(jobs: jobs) { $0.result(in: set, tests: passing) }
        var shares: [SeededFault.Kind: Share] = [:]
        var unnoticed: [SeededFault] = []
        let entries = catalogue.ruleTests.flatMap(\.unnoticedFaults)
        let explainedFaults = Set(entries.map(\.fault))
        for (fault, result) in zip(seeded, results) {
            guard result != .refused else {
                refused += 1
                continue
            }
            let isNoticed = result != .unnoticed
            let isExplained = explainedFaults.contains(fault.words) || isExcluded(fault)
            guard isNoticed || !isExplained else {
                explained += 1
                continue
            }
            shares[fault.kind, default: Share()].add(isNoticed)
            if fault.kind == .movedDay {
                for index in rules.indices where fault.rules.contains(rules[index].id) {
                    rules[index].days.add(isNoticed)
                }
            }
            if !isNoticed { unnoticed.append(fault) }
        }
        findings += unnoticed.map(\.finding)
        let resultsByWords = Dictionary(
            zip(seeded.map(\.words), results), uniquingKeysWith: { first, _ in first })
        for entry in entries {
            let result = resultsByWords[entry.fault]
            // Where not all faults were seeded nobody knows whether there is such a one.
            if result == nil, depth < .faults || ids.count < catalogue.credentials.count || untried > 0 {
                continue
            }
            if result != .unnoticed { findings.append(entry.staleFinding(isKnown: result != nil)) }
        }
        if depth == .faults {
            faults = SeededFault.Kind.allCases.map { ($0, shares[$0] ?? Share()) }
        }
    }
}

extension RuleTestReport {
    /// The faults that there are steps enough to try. The others are counted, and reported once for each file.
    private mutating func affordable(
        _ faults: [SeededFault], within mostSteps: Int, in catalogue: Catalogue
    ) -> [SeededFault] {
        let tests = Dictionary(
            catalogue.ruleTests.map { ($0.rule, $0.tests.count) }, uniquingKeysWith: { $0 + $1 })
        // Every preparation of a rule lays out all lists.
        let entries = catalogue.lists.reduce(0) { $0 + $1.entries.count }
        let steps = Dictionary(
            catalogue.credentials.map { rule in
                let conditions = rule.conditions.count * (1 + (tests[rule.id] ?? 0))
                let parameters = rule.editions.reduce(0) { $0 + $1.parameters.count }
                return (rule.id, conditions + parameters + entries)
            }, uniquingKeysWith: { $0 + $1 })
        var left = mostSteps
        var untried: [String: [SeededFault]] = [:]
        let affordable = faults.filter { fault in
            let needed = fault.steps(steps)
            if needed <= left {
                left -= needed
                return true
            }
            untried[fault.location.path, default: []].append(fault)
            return false
        }
        self.untried = faults.count - affordable.count
        findings += untried.values.compactMap { SeededFault.untriedFinding($0) }
        return affordable
    }

    /// Whether the outcomes by which a fault would show can't occur.
    private func isExcluded(_ fault: SeededFault) -> Bool {
        guard let dropped = fault.dropped else { return false }
        return rules.contains { $0.coverage?.excludes(dropped.outcomes, of: dropped.condition) ?? false }
    }
}

extension RuleTestReport.Share {
    fileprivate mutating func add(_ isCounted: Bool) {
        all += 1
        if isCounted { count += 1 }
    }
}
