import Catalog
import CatalogLoading
import Diagnostics
import Eligibility
import LintProbe
import TestSupport
import Testing

@testable import CatalogLint
@testable import RuleEngine

/// Twice the input takes at most 2.3 times the steps. `scripts/hostile-sizes` measures the whole tool.
@Suite("Steps on hostile sizes") struct HostileSizeTests {
    private func catalogue(_ size: HostileSizes, _ count: Int) -> Catalogue {
        let files = size.files(count).map { SourceFile(path: $0.path, text: $0.text) }
        return Catalogue(files + soundRules)
    }

    // MARK: The check itself

    @Test("a loop in a loop is noticed, and one that sorts is not")
    func growth() {
        #expect(!StepGrowth(at: 500) { count in (0..<count).reduce(0) { $0 + $1 } }.isBounded)
        #expect(!StepGrowth(at: 500) { count in count * count / 10 + 50 * count }.isBounded)
        #expect(StepGrowth(at: 500) { count in count * (Int.bitWidth - count.leadingZeroBitCount) }.isBounded)
        #expect(StepGrowth(at: 500) { 3 * $0 + 1_000 }.isBounded)
    }

    // MARK: Timelines

    private func stepsOfTimelines(_ size: HostileSizes, _ count: Int) throws -> Int {
        let catalogue = catalogue(size, count)
        let school = try #require(catalogue.institutions.first)
        var steps = StepCount()
        let lists =
            [AccreditationRecords(of: school, accreditors: catalogue.agencies)]
            + school.programs.map {
                AccreditationRecords(of: $0, at: school, accreditors: catalogue.agencies)
            }
        #expect(lists.map(\.records.count).max() ?? 0 >= 1)
        for list in lists { _ = list.timelines(counting: &steps) }
        return steps.taken
    }

    @Test(
        "of timelines grow with the records",
        arguments: [
            HostileSizes.records, .recordsWithoutDates, .recordsThatEnd, .recordsOfUnknownAgencies,
            .recordsOfManyDays, .recordsThatContradict, .recordsOfManySpans, .schoolRecords,
        ])
    func timelines(_ size: HostileSizes) throws {
        let steps = [500, 1_000].map { count in Result { try stepsOfTimelines(size, count) } }
        let (once, twice) = (try steps[0].get(), try steps[1].get())
        let growth = StepGrowth(at: 500) { $0 == 500 ? once : twice }
        #expect(growth.isBounded, "\(growth)")
        #expect(growth.once >= 500)
    }

    @Test("eight thousand records without a start take a few steps each")
    func manyRecords() throws {
        #expect(try stepsOfTimelines(.recordsWithoutDates, 8_000) < 10 * 8_000)
    }

    @Test("thousands of records interrupted by thousands are looked at within a budget")
    func interrupted() throws {
        let steps = try stepsOfTimelines(.recordsInterrupted, 8_000)
        #expect(steps < 80 * 8_000, "\(steps)")
    }

    // MARK: Proofs

    private func stepsOfProofs(_ size: HostileSizes, _ count: Int) throws -> Int {
        let catalogue = catalogue(size, count)
        let rule = try #require(catalogue.credentials.first { $0.id == "DEMO" })
        var (conditions, routes) = (catalogue.analysis(), catalogue.analysis())
        _ = RuleChecks.conditions(of: rule, &conditions)
        _ = RuleChecks.routes(of: rule, &routes)
        var lists = ListChecks(catalogue.credentials, catalogue.analysis())
        for list in catalogue.lists { _ = lists.findings(on: list, isLookedFor: false) }
        return conditions.steps.taken + routes.steps.taken + lists.analysis.steps.taken
    }

    @Test(
        "of proofs stay within their budget",
        arguments: [
            HostileSizes.routes, .differentRoutes, .conditions, .differentConditions, .parameters, .editions,
            .listEntries, .listEntriesOfManyWords,
        ])
    func proofs(_ size: HostileSizes) throws {
        let (once, twice) = (try stepsOfProofs(size, 1_000), try stepsOfProofs(size, 2_000))
        let growth = StepGrowth(at: 1_000) { $0 == 1_000 ? once : twice }
        #expect(growth.isBounded, "\(growth)")
        // Three kinds of questions, each with a budget, and what it takes to read the conditions.
        #expect(twice < 3 * RuleAnalysis.defaultSteps + 100 * 2_000)
    }

    @Test("five thousand routes are compared as far as the budget goes, and lint says so")
    func manyRoutes() throws {
        #expect(try stepsOfProofs(.routes, 5_000) < 3 * RuleAnalysis.defaultSteps + 100 * 5_000)
        let found = CatalogLinter.lint(catalogue(.routes, 1_000))
        #expect(found.contains { $0.code == .ruleNotProved })
        #expect(found.contains { $0.code == .routeContained })
    }

    // MARK: Lists

    private func stepsOfLists(_ size: HostileSizes, _ count: Int) -> Int {
        let catalogue = catalogue(size, count)
        var symbols = SymbolTable()
        var builder = RuleBuilder(
            schema: ProgramFactSchema.schema(for: catalogue.accreditors), lists: catalogue.lists, rules: [],
            symbols: symbols)
        for list in catalogue.lists { _ = builder.entries(of: list) }
        symbols = builder.symbols
        return builder.steps.taken
    }

    @Test(
        "of lists grow with their entries",
        arguments: [HostileSizes.listEntries, .listEntriesOfManyWords, .listEntriesOnTheirOwn])
    func lists(_ size: HostileSizes) {
        let growth = StepGrowth(at: 4_000) { stepsOfLists(size, $0) }
        #expect(growth.isBounded, "\(growth)")
        #expect(growth.twice >= 8_000)
    }
}
