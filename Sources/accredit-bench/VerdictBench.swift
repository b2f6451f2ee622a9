import CBareLoop
import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import RuleEngine

/// Puts the RHIT rule as shipped to 100,000 made-up programs: verdicts and explanations per second on one core.
enum VerdictBench {
    /// Where the rules are, from the package's folder.
    private static let rules = [
        "accreditors/CAHIIM", "accreditors/CAAHEP", "accreditors/CAHEA", "credentials/RHIT",
        "lists/him-accreditors", "lists/rhit-reciprocity",
    ]

    /// - Parameter folder: where to write the facts as CSV, if anywhere.
    static func run(exportTo folder: String?) {
        let files = rules.compactMap { name in
            readBytes("Rules/\(name).yaml").map { SourceFile(path: "Rules/\(name).yaml", bytes: $0) }
        }
        let catalogue = Catalogue(files)
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        guard let rule = rulebook.credential("RHIT"), problems.isEmpty,
            let day = Day(year: 2026, month: 11, day: 23)
        else {
            print("the rules could not be read: run this from the package's folder")
            return
        }
        let student = Student(completedOn: PartialDate(day), appliesOn: day)
        let schools = MadeUpPrograms.schools(count: 100_000)
        let facts = schools.map { school in
            ProgramFacts(
                school.programs[0], at: school, student: student, rulebook: rulebook, for: rule)
        }
        let prepared = facts.map { PreparedFacts($0.facts) }
        if let folder { FactExport.write(zip(schools, facts), to: folder) }

        var counts: [Verdict: Int] = [:]
        var perSecond: [Double] = []
        for round in 0..<11 {
            counts = [:]
            var tally = [0, 0, 0, 0]
            let start = process_seconds()
            for facts in prepared { tally[index(of: Verdict(rule.evaluate(facts)))] += 1 }
            let end = process_seconds()
            for verdict in Verdict.allCases { counts[verdict] = tally[index(of: verdict)] }
            // The first round warms up caches.
            if round > 0 { perSecond.append(Double(prepared.count) / (end - start)) }
        }
        print("verdicts on \(prepared.count) programs: \(rounded(median(perSecond) / 1e6)) million a second")
        for verdict in Verdict.allCases { print("  \(verdict.rawValue): \(counts[verdict] ?? 0)") }

        let sample = 20_000
        var microseconds: [Double] = []
        for _ in 0..<5 {
            var nodes = 0
            let start = process_seconds()
            for facts in facts.prefix(sample) { nodes += rule.explain(facts.facts).pieces.count }
            microseconds.append((process_seconds() - start) / Double(sample) * 1e6)
            precondition(nodes >= sample)
        }
        print("the tree of an explanation: \(rounded(median(microseconds))) microseconds")
        var decisions: [Double] = []
        var reasons: [Double] = []
        for _ in 0..<5 {
            let start = process_seconds()
            let decided = schools.prefix(sample).map { school in
                CredentialDecision(rule, school.programs[0], at: school, student: student, rulebook: rulebook)
            }
            let middle = process_seconds()
            var count = 0
            for decision in decided { count += decision.explain().routes.count }
            let end = process_seconds()
            decisions.append((middle - start) / Double(sample) * 1e6)
            reasons.append((end - middle) / Double(sample) * 1e6)
            precondition(count >= sample)
        }
        print("a program's facts and verdict from its records: \(rounded(median(decisions))) microseconds")
        print(
            "an explanation with its reasons, needs and assumptions: \(rounded(median(reasons))) microseconds"
        )
    }

    private static func index(of verdict: Verdict) -> Int {
        switch verdict {
        case .qualifies: 0
        case .qualifiesIf: 1
        case .cannotTell: 2
        case .doesNotQualify: 3
        }
    }
}
