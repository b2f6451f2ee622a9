import CBareLoop
import Catalog
import Matching

/// Searches 6,000 made-up schools with ten programs each: as many as the nation has.
enum SearchBench {
    private static let origin = Origin(source: nil, line: 1, column: 1)

    static func run() {
        var numbers = SplitMix(state: 20_261_123)
        let schools = (0..<6_000).map { school($0, &numbers) }
        var building: [Double] = []
        for _ in 0..<5 {
            let start = process_seconds()
            let index = SearchIndex(schools)
            building.append(process_seconds() - start)
            precondition(SearchQuery("college").map { !index.search($0).hits.isEmpty } == true)
        }
        print("an index of \(schools.count) schools with 60000 programs: \(milliseconds(building)) ms")
        let index = SearchIndex(schools)
        let name = schools[4_321].name
        let slip = name.replacing("College", with: "Colelge")
        let queries = [
            ("a name", name), ("a name with a slip", slip), ("a field and a state", "technology OH"),
            ("a word that every name has", "college"), ("nothing known", "xqzvkwjp wjqkzxvp"),
        ]
        for (what, text) in queries {
            guard let query = SearchQuery(text) else { continue }
            var times: [Double] = []
            var count = 0
            for _ in 0..<5 {
                let start = process_seconds()
                count = index.search(query).hits.count
                times.append(process_seconds() - start)
            }
            print("  \(what): \(milliseconds(times)) ms, \(count) schools")
        }
    }

    private static func milliseconds(_ seconds: [Double]) -> String { rounded(median(seconds) * 1e3) }

    private static func school(_ number: Int, _ numbers: inout SplitMix) -> Institution {
        let city = word(&numbers)
        let name = "\(word(&numbers)) \(city) College"
        var school = Institution(path: "", id: "school-\(number)", name: name, origin: origin)
        school.unitid = .known(String(100_000 + number), origin)
        school.city = .known(city, origin)
        school.state = .known(Region.allCases[numbers.below(Region.allCases.count)], origin)
        school.programs = (0..<10).map { program($0, &numbers) }
        return school
    }

    private static func program(_ number: Int, _ numbers: inout SplitMix) -> Program {
        let subjects = ["Health", "Medical", "Business", "Welding", "Nursing", "Early Childhood", "Legal"]
        let kinds = ["Information", "Assisting", "Management", "Coding", "Education", "Records", "Practice"]
        let ends = ["Technology", "Administration", "Studies", "Science", "Services"]
        let name = [subjects, kinds, ends].map { $0[numbers.below($0.count)] }.joined(separator: " ")
        var program = Program(id: "program-\(number)", name: name, origin: origin)
        program.award = .known(Award.allCases[numbers.below(Award.allCases.count)], origin)
        program.cip = CIPCode("51.\(1000 + numbers.below(9000))").map { .known($0, origin) } ?? .unknown
        program.credentialsStated = .known(["RHIT"], origin)
        return program
    }

    /// A word of syllables, so that there are as many words as schools.
    private static func word(_ numbers: inout SplitMix) -> String {
        let syllables = ["ba", "lo", "ri", "ten", "vil", "mor", "sha", "ne", "gu", "port", "field", "ham"]
        return (0..<2 + numbers.below(3)).map { _ in syllables[numbers.below(syllables.count)] }.joined()
    }
}
