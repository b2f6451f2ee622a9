import Catalog
import Dates
import Eligibility
import Foundation
import RuleEngine
import Testing

/// "An answer of yes or no is right for every way the unknowns could turn out" (design/3), for the standings that
/// timelines make from random records: every way is tried. The engine may be more cautious, never different.
@Suite struct TimelineOracleTests {
    /// With `ACCREDIT_ORACLE_CASES` so many cases of each seed, which are others than those of each run.
    private static let moreCases = ProcessInfo.processInfo.environment["ACCREDIT_ORACLE_CASES"].flatMap {
        UInt64($0)
    }
    private static let firstSeeds = [1, 2, 3, 4].map {
        UInt64($0) * 1_000_000 + (moreCases == nil ? 0 : 100_000)
    }
    private static let casesPerSeed = moreCases ?? 1000

    /// How often engine and oracle agreed, and why the engine was more cautious.
    private struct Tally {
        var agreed = 0
        var open = 0
        var cautious: [String: Int] = [:]
        var tooManyReadings = 0

        var decidedByOracle: Int { agreed + cautious.values.reduce(0, +) }

        func report(_ what: String, from seed: UInt64) {
            let all = max(1, decidedByOracle)
            func percent(_ count: Int) -> String {
                let tenths = (2000 * count / all + 1) / 2
                return "\(tenths / 10).\(tenths % 10) %"
            }
            let total = cautious.values.reduce(0, +)
            print(
                "timeline oracle, \(what) from seed \(seed): agreed on \(agreed), undecided by both \(open),",
                "too many readings \(tooManyReadings), more cautious \(total) of \(decidedByOracle) =",
                percent(total))
            for (cause, count) in cautious.sorted(by: { $0.value > $1.value }) {
                print("    \(percent(count)) \(cause)")
            }
        }
    }

    // MARK: Standings

    /// A day and agency of which the engine says something that needn't be so.
    private struct Difference: CustomStringConvertible {
        var agency: String
        var day: Int
        var engine: StandingTimeline.Stretch
        var possible: Set<Standing>

        var description: String {
            let worlds = possible.map(\.rawValue).sorted().joined(separator: " or ")
            return "day \(day), \(agency): the engine says \(text(engine)); possible: \(worlds)"
        }
    }

    /// Each day's standing with nothing taken for granted; `nil` where that is not known.
    private static func sure(_ stretch: StandingTimeline.Stretch) -> Standing? {
        stretch.confidence == .sure ? stretch.standing : nil
    }

    private static func differences(in test: OracleCase) -> [Difference] {
        guard let worlds = OracleWorlds(test) else { return [] }
        var found: [Difference] = []
        eachDay(of: test, worlds) { agency, day, stretch, possible in
            if let standing = sure(stretch), possible != [standing] {
                found.append(.init(agency: agency, day: day, engine: stretch, possible: possible))
            }
        }
        return found
    }

    private static func eachDay(
        of test: OracleCase, _ worlds: OracleWorlds,
        _ body: (String, Int, StandingTimeline.Stretch, Set<Standing>) -> Void
    ) {
        for timeline in test.timelines where timeline.accredits == "him-associate" {
            guard let agency = OracleWorlds.agencies.firstIndex(where: { $0 == timeline.agency }) else {
                continue
            }
            for day in 0..<test.dayCount {
                body(
                    OracleWorlds.agencies[agency], day, timeline.stretch(on: OracleCase.day(day)),
                    worlds.standings(of: agency, on: day))
            }
        }
    }

    @Test(arguments: firstSeeds)
    func aStandingThatIsSureIsSoInEveryPossibleWorld(_ firstSeed: UInt64) {
        var tally = Tally()
        for seed in firstSeed..<(firstSeed + Self.casesPerSeed) {
            var generator = OracleCaseGenerator(seed: seed)
            let test = generator.oracleCase()
            guard let worlds = OracleWorlds(test) else {
                tally.tooManyReadings += 1
                continue
            }
            var isRight = true
            Self.eachDay(of: test, worlds) { _, _, stretch, possible in
                switch (Self.sure(stretch), possible.count) {
                case (nil, 1): tally.cautious[OracleCaution.cause(of: stretch, in: test), default: 0] += 1
                case (nil, _): tally.open += 1
                case (let standing?, _):
                    if possible == [standing] { tally.agreed += 1 } else { isRight = false }
                }
            }
            #expect(isRight, "seed \(seed)\n\(Self.smallestDifference(from: test))")
        }
        tally.report("standings", from: firstSeed)
        // The caution is recorded, not judged; but a test that never saw a decided day would prove nothing.
        #expect(tally.agreed >= 1000)
        #expect(tally.open >= 1000)
        #expect(tally.tooManyReadings < Int(Self.casesPerSeed) / 10)
    }

    private static func smallestDifference(from test: OracleCase) -> String {
        let smallest = test.shrunk { !differences(in: $0).isEmpty }
        return "\(differences(in: smallest).map(\.description).joined(separator: "\n"))\n\(smallest)"
    }

    // MARK: Verdicts

    /// The standings that rules ask for. None asks for "not accredited": a program without any record would
    /// have no item to say it of.
    private static let wanted: [Standing] = [.accredited, .preaccredited]

    private static func answer(_ test: OracleCase, _ wanted: Standing) -> Bool? {
        switch test.decision(wanting: wanted).outcome.answer(at: .sure) {
        case .yes: true
        case .no: false
        case .cannotTell: nil
        }
    }

    private static func isWrong(_ test: OracleCase, _ wanted: Standing) -> Bool {
        guard let worlds = OracleWorlds(test), let answer = answer(test, wanted) else { return false }
        return answer != worlds.verdict(wanting: wanted)
    }

    // MARK: What was seen

    private static func unseen(in test: OracleCase) -> [Difference] {
        guard let worlds = OracleWorlds(test), let sightings = OracleSightings(test) else { return [] }
        var found: [Difference] = []
        eachDay(of: test, worlds) { name, day, stretch, possible in
            guard let standing = stretch.standing, stretch.confidence > .sure, possible != [standing],
                let agency = OracleWorlds.agencies.firstIndex(of: name),
                !sightings.isAlways(standing, of: agency, on: day)
            else { return }
            found.append(.init(agency: name, day: day, engine: stretch, possible: possible))
        }
        return found
    }

    @Test(arguments: firstSeeds)
    func aStandingThatIsAssumedWasSeenLastInEveryChoice(_ firstSeed: UInt64) {
        var tally = Tally()
        for seed in (firstSeed + 500_000)..<(firstSeed + 500_000 + Self.casesPerSeed) {
            var generator = OracleCaseGenerator(seed: seed)
            let test = generator.oracleCase()
            guard let worlds = OracleWorlds(test), let sightings = OracleSightings(test) else {
                tally.tooManyReadings += 1
                continue
            }
            if !Self.unseen(in: test).isEmpty {
                let smallest = test.shrunk { !Self.unseen(in: $0).isEmpty }
                Issue.record("seed \(seed)\n\(Self.unseen(in: smallest))\n\(smallest)")
            }
            Self.eachDay(of: test, worlds) { name, day, stretch, _ in
                let agency = OracleWorlds.agencies.firstIndex(of: name) ?? 0
                let isSeen = OracleWorlds.standings.contains { sightings.isAlways($0, of: agency, on: day) }
                switch (stretch.standing, isSeen) {
                case (nil, true): tally.cautious[OracleCaution.cause(of: stretch, in: test), default: 0] += 1
                case (nil, false): tally.open += 1
                default: tally.agreed += 1
                }
            }
        }
        tally.report("sightings", from: firstSeed)
        #expect(tally.agreed >= 1000)
        #expect(tally.open >= 1000)
        #expect(tally.tooManyReadings < Int(Self.casesPerSeed) / 5)
    }

    @Test(arguments: firstSeeds)
    func aVerdictThatIsSureIsSoOnEveryDayOfEveryPossibleWorld(_ firstSeed: UInt64) {
        var tally = Tally()
        var answers: [Bool: Int] = [:]
        for seed in firstSeed..<(firstSeed + Self.casesPerSeed) {
            var generator = OracleCaseGenerator(seed: seed)
            let test = generator.oracleCase()
            guard let worlds = OracleWorlds(test) else {
                tally.tooManyReadings += 1
                continue
            }
            for wanted in Self.wanted {
                let expected = worlds.verdict(wanting: wanted)
                let answer = Self.answer(test, wanted)
                switch (answer, expected) {
                case (nil, nil): tally.open += 1
                case (nil, _):
                    tally.cautious[OracleCaution.cause(ofVerdictIn: test, worlds, wanted), default: 0] += 1
                case (let answer?, let expected) where answer == expected:
                    tally.agreed += 1
                    answers[answer, default: 0] += 1
                default:
                    let smallest = test.shrunk { Self.isWrong($0, wanted) }
                    let found = Self.answer(smallest, wanted).map { "\($0)" } ?? "cannot tell"
                    let right = OracleWorlds(smallest)?.verdict(wanting: wanted).map { "\($0)" }
                    Issue.record(
                        """
                        seed \(seed): \(wanted.rawValue)? The engine says \(found), \
                        the worlds \(right ?? "cannot tell")
                        \(smallest)
                        """)
                }
            }
        }
        tally.report("verdicts", from: firstSeed)
        #expect(answers[true, default: 0] >= 30)
        #expect(answers[false, default: 0] >= 30)
        #expect(tally.open >= 100)
    }
}
