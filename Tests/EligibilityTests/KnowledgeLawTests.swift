import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// Laws that hold for all records: how what was seen fades, and that who knows more is never told the contrary.
@Suite struct KnowledgeLawTests {
    // MARK: Fading

    /// One status seen on one day or span, and how long the rule files let it go on.
    private struct Sighting {
        var agencyMonths: Int
        var statusMonths: Int?
        var counts: Standing
        var seen: PartialDate

        init(seed: UInt64) {
            var random = OracleCaseGenerator(seed: seed)
            agencyMonths = random.number(0...60)
            statusMonths = random.chance(30) ? random.number(0...40) : nil
            counts = random.pick([.accredited, .accredited, .preaccredited, .notAccredited])
            // Around leap days and ends of months, where months of unequal length show.
            let first = day("2019-12-25").advanced(by: random.number(0...440))
            let last = random.chance(50) ? first : first.advanced(by: random.number(1...400))
            seen = date("\(first)/\(last)")
        }

        /// A candidacy stands for no longer than it was seen, unless the agency's file says so of the status.
        var months: Int { statusMonths ?? (counts == .preaccredited ? 0 : agencyMonths) }

        var timeline: StandingTimeline? {
            let status = Accreditor.Status(id: "seen", countsAs: counts, standsForMonths: statusMonths)
            let agency = Accreditor(
                id: "CAHIIM", name: "CAHIIM", reach: .programmatic, standsForMonths: agencyMonths,
                statuses: [status], accredits: [.init(id: "him-associate", award: .associate)])
            let school = School(records: [Record(status: "seen", from: "2010-01-01", asOf: seen.text)])
            let institution = school.institution
            return AccreditationRecords(
                of: institution.programs[0], at: institution, accreditors: ["CAHIIM": agency]
            ).timelines().first
        }
    }

    /// That many calendar months later; the month's last day where it is shorter.
    private static func months(_ count: Int, after day: Day) -> Day? {
        let (year, month, dayOfMonth) = day.civil
        let later = year * 12 + month - 1 + count
        return (1...dayOfMonth).reversed().lazy.compactMap {
            Day(year: later / 12, month: later % 12 + 1, day: $0)
        }.first
    }

    @Test func aStatusIsAssumedForSoManyMonthsFromTheFirstDayItMayHaveBeenSeenOn() throws {
        for seed in UInt64(1)...2000 {
            let sighting = Sighting(seed: seed)
            let timeline = try #require(sighting.timeline)
            let first = sighting.seen.earliest
            let last = try #require(Self.months(sighting.months, after: first))
            var expected: [(Day, Confidence)] = [
                (day("2010-01-01"), .sure), (first, .sure), (last.next, .lastSeen),
                (last.advanced(by: 10_000), .lastSeen),
            ]
            if first < last { expected += [(first.next, .assumed), (last, .assumed)] }
            for (day, confidence) in expected {
                let stretch = timeline.stretch(on: day)
                #expect(
                    stretch.standing == sighting.counts && stretch.confidence == confidence,
                    """
                    seed \(seed): seen \(sighting.seen), stands for \(sighting.months) months, on \(day): \
                    \(text(stretch)), at \(stretch.confidence)
                    """)
            }
        }
    }

    @Test func aCandidacyIsNeverAssumedToGoOn() {
        var candidacies = 0
        for seed in UInt64(7_000_000)..<7_001_500 {
            var generator = OracleCaseGenerator(seed: seed)
            let test = generator.oracleCase()
            for timeline in test.timelines {
                for stretch in timeline.stretches where stretch.standing == .preaccredited {
                    candidacies += 1
                    #expect(stretch.confidence != .assumed, "seed \(seed): \(text(stretch))\n\(test)")
                }
            }
        }
        #expect(candidacies >= 100)
    }

    // MARK: More knowledge

    private static func flips(_ less: OracleCase, _ more: OracleCase) -> [String] {
        var found: [String] = []
        // Records that don't say what they are about share a timeline without being about the same.
        for before in less.timelines where before.accredits != nil {
            guard
                let after = more.timelines.first(where: {
                    $0.agency == before.agency && $0.accredits == before.accredits
                })
            else { continue }
            for number in 0..<less.dayCount {
                let day = OracleCase.day(number)
                let (old, new) = (before.stretch(on: day), after.stretch(on: day))
                guard old.confidence == .sure, new.confidence == .sure, let was = old.standing,
                    let now = new.standing, was != now
                else { continue }
                found.append("day \(number): \(text(old)) became \(text(new))")
            }
        }
        for wanted in [Standing.accredited, .preaccredited] {
            let answers = [less, more].map { $0.decision(wanting: wanted).outcome.answer(at: .sure) }
            if Set(answers) == [.yes, .no] {
                found.append("\(wanted.rawValue)? \(answers[0]) became \(answers[1])")
            }
        }
        return found
    }

    /// A case of which one thing more is known: a date, a status, what a record is about, the student's day.
    private static func refined(_ test: OracleCase, _ generator: inout OracleCaseGenerator) -> OracleCase? {
        var ways: [OracleCase] = []
        func add(_ change: (inout OracleCase) -> Void) {
            var more = test
            change(&more)
            ways.append(more)
        }
        for (index, record) in test.records.enumerated() {
            for span in record.from?.exact() ?? [] { add { $0.records[index].from = span } }
            for span in record.asOf?.exact() ?? [] where record.source == nil {
                add { $0.records[index].asOf = span }
            }
            if case .on(let end) = record.to {
                for span in end.exact() { add { $0.records[index].to = .on(span) } }
            }
            if record.status == nil { add { $0.records[index].status = "withdrawn" } }
            if record.subject == .kindless || record.subject == .agencyless {
                add { $0.records[index].subject = .cahiim }
            }
        }
        for span in test.completed.exact() { add { $0.completed = span } }
        // What was running when it was seen had begun: a later start is not among what it may turn out to be.
        ways.removeAll { zip($0.records, test.records).contains { $0.isReversed && !$1.isReversed } }
        return ways.isEmpty ? nil : generator.pick(ways)
    }

    @Test func whoKnowsADateOrStatusBetterIsNotToldTheContrary() {
        var tried = 0
        for seed in UInt64(8_000_000)..<8_001_500 {
            var generator = OracleCaseGenerator(seed: seed)
            let test = generator.oracleCase()
            guard let more = Self.refined(test, &generator) else { continue }
            // What contradicts the rest is not more knowledge but a dispute.
            guard OracleWorlds(more)?.areConsistent == true else { continue }
            tried += 1
            let flips = Self.flips(test, more)
            #expect(flips.isEmpty, "seed \(seed): \(flips)\nfrom\n\(test)\nto\n\(more)")
        }
        #expect(tried >= 500)
    }

    /// Only records that agree with each other as they stand: one that closes another *means* to change what is
    /// known, and so does one that a complete list should have shown.
    @Test func whoKnowsARecordMoreIsNotToldTheContrary() {
        var tried = 0
        for seed in UInt64(9_000_000)..<9_001_500 {
            var generator = OracleCaseGenerator(seed: seed)
            var test = generator.oracleCase()
            test.completeOn = []
            var more = test
            more.records.append(generator.record(in: test))
            guard OracleWorlds(more, closing: false)?.areConsistent == true else { continue }
            tried += 1
            let flips = Self.flips(test, more)
            #expect(flips.isEmpty, "seed \(seed): \(flips)\nfrom\n\(test)\nto\n\(more)")
        }
        #expect(tried >= 500)
    }
}
