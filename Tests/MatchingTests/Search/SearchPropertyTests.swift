import Catalog
import Matching
import TestSupport
import Testing

/// What has to be so whatever the schools are called.
@Suite("Search, on random names") struct SearchPropertyTests {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzéñø")

    /// Schools with names of random words, some of them alike, each with a UNITID.
    private static func schools(_ random: inout SplitMix64) -> [Institution] {
        let places = (0..<30).map { _ in word(3 + random.below(9), &random) }
        let kinds = [
            "College", "University", "Institute of Technology", "Community College", "A&M", "St. Mary's",
        ]
        return (0..<40).map { number in
            let words = [
                places[random.below(30)], places[random.below(30)], kinds[random.below(kinds.count)],
            ]
            let name = words.joined(separator: " ").capitalizedWords
            let origin = Origin(source: nil, line: 1, column: 1)
            var school = Institution(path: "", id: "s\(number)", name: name, origin: origin)
            school.unitid = .known(String(100_000 + number * 7), origin)
            let program = places[random.below(30)]
            school.programs = [Program(id: "p", name: program, origin: origin)]
            return school
        }
    }

    private static func word(_ count: Int, _ random: inout SplitMix64) -> String {
        String((0..<count).map { _ in letters[random.below(letters.count)] })
    }

    /// A word with one letter left out, put in, changed or swapped with the next.
    private static func slip(_ word: String, _ random: inout SplitMix64) -> String {
        var letters = Array(word)
        let place = random.below(letters.count)
        let other = Self.letters[random.below(Self.letters.count)]
        switch random.below(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(other, at: place)
        case 2: letters[place] = other
        default: letters.swapAt(place, min(place + 1, letters.count - 1))
        }
        return String(letters)
    }

    private func ids(_ index: SearchIndex, _ text: String) throws -> [String] {
        let query = try #require(SearchQuery(text))
        return index.search(query).hits.map(\.institution.id)
    }

    @Test("a school is found by its exact name, before every school of another name", arguments: 0..<3)
    func exactName(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let schools = Self.schools(&random)
        let index = SearchIndex(schools)
        for school in schools {
            let found = try ids(index, school.name)
            let namesakes = schools.filter { $0.name == school.name }.map(\.id)
            #expect(Set(found.prefix(namesakes.count)) == Set(namesakes), "\(school.name)")
        }
    }

    @Test("a school is found by its name with a slip in any longer word", arguments: 0..<3)
    func slips(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 100)
        let schools = Self.schools(&random)
        let index = SearchIndex(schools)
        var tried = 0
        for school in schools {
            let words = school.name.split(separator: " ").map(String.init)
            for place in words.indices where words[place].count >= 6 && words[place].allSatisfy(\.isLetter) {
                var changed = words
                changed[place] = Self.slip(words[place].lowercased(), &random)
                #expect(try ids(index, changed.joined(separator: " ")).contains(school.id), "\(changed)")
                tried += 1
            }
        }
        #expect(tried >= 40)
    }

    @Test("a school is found by its UNITID, and by that alone", arguments: 0..<4)
    func unitid(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 200)
        let schools = Self.schools(&random)
        let index = SearchIndex(schools)
        for school in schools {
            let unitid = try #require(school.unitid.value)
            #expect(try ids(index, unitid) == [school.id])
        }
    }

    @Test("the order of the schools makes no difference", arguments: 0..<3)
    func order(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 300)
        let schools = Self.schools(&random)
        let index = SearchIndex(schools)
        let other = SearchIndex(schools.shuffled(using: &random))
        for _ in 0..<25 {
            let name = schools[random.below(schools.count)].name
            let words = name.split(separator: " ").map {
                random.below(3) == 0 ? Self.slip(String($0), &random) : String($0)
            }
            let text = words.prefix(1 + random.below(words.count)).joined(separator: " ") + " college"
            #expect(try ids(index, text) == ids(other, text), "\(text)")
        }
    }

    @Test("another word never finds more schools", arguments: 0..<3)
    func narrowing(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 400)
        let schools = Self.schools(&random)
        let index = SearchIndex(schools)
        for _ in 0..<25 {
            let first =
                schools[random.below(schools.count)].name.split(separator: " ").first.map(String.init) ?? "x"
            let second = ["college", "university", "technology", "mary"][random.below(4)]
            #expect(Set(try ids(index, "\(first) \(second)")).isSubset(of: Set(try ids(index, first))))
        }
    }
}

extension String {
    /// Every word with a capital.
    fileprivate var capitalizedWords: String {
        split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
