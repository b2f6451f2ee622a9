import Catalog
import CatalogLoading
import Diagnostics
import Matching
import Testing

/// Two states and two fields with their names.
private let tables = [
    SourceFile(
        path: "Rules/codes/cip.yaml",
        text: """
            codes: cip
            sources: {page: {url: "https://nces.ed.gov/"}}
            source: page
            entries:
              "51.0707": {title: Health Information/Medical Records Technology/Technician}
              "51.0713": {title: Medical Insurance Coding Specialist/Coder}
            """),
    SourceFile(
        path: "Rules/codes/states.yaml",
        text: "codes: states\nsources: {page: {url: \"https://usps.com/\"}}\nsource: page\nentries:\n"
            + Region.allCases.map { region in
                let names = ["MI": "Michigan", "NC": "North Carolina", "PR": "Puerto Rico", "IN": "Indiana"]
                return "  \(region.rawValue): \(names[region.rawValue] ?? "Another \(region.rawValue)")\n"
            }.joined()),
]

private let schools = [
    school(
        "anne-arundel", name: "Anne Arundel Community College", state: "MD",
        extra: "unitid: \"161767\"\nother_names: [AACC]\nformer_ids: [arundel-junior]",
        programs: "id: hit-aas, name: Health Information Technology, award: associate, "
            + "credentials_stated: [RHIT], ipeds: {cip: \"51.0707\", level: 3}",
        "id: nursing-bs, name: Nursing, award: bachelor"),
    school(
        "lake-college", name: "Lake College", state: "MI", extra: "unitid: \"100001\"",
        programs: "id: coding, name: Billing, award: certificate, ipeds: {cip: \"51.0713\", level: 2}",
        "id: him, name: Health Information Management, award: bachelor, former_ids: [records-old], "
            + "also_stated: [{source: today, name: Medical Records Administration, credentials_stated: [CCA]}]"
    ),
    school(
        "mayaguez", name: "Colegio de Mayagüez", state: "PR", programs: "id: enfermeria, name: Enfermería"),
    school("st-marys", name: "St. Mary's College of the Plains", state: "NC"),
    school("saint-john", name: "Saint John Institute of Technology", state: "NC"),
    school(
        "arundel-mills", name: "Arundel", state: nil, extra: "location: {city: Michigan City, state: IN}"),
    school("texas-am", name: "A&M University", state: nil),
]

/// What an index of those schools finds, as ids: the school's, and behind a colon its programs'.
private func found(_ text: String, in states: [Region] = []) throws -> [String] {
    try result(text, in: states).hits.map { hit in
        let programs = hit.programs.map(\.id).joined(separator: ",")
        return (hit.isMisspelled ? "~" : "") + hit.institution.id + (programs.isEmpty ? "" : ":" + programs)
    }
}

private func result(_ text: String, in states: [Region] = []) throws -> SearchResult {
    let catalogue = Catalogue(tables + schools)
    #expect(catalogue.diagnostics.map(\.message) == [])
    let query = try #require(SearchQuery(text, states: states))
    return SearchIndex(catalogue.institutions, codes: catalogue.codes).search(query)
}

extension SearchResult {
    /// Each hint as its word, the schools it fits and the words it resembles.
    fileprivate var briefHints: [String] {
        hints.map { (["\($0.word) \($0.schools)"] + $0.nearest).joined(separator: " ") }
    }
}

@Suite("Search") struct SearchTests {
    @Test(
        "finds by everything that something is called",
        arguments: [
            ("lake", ["lake-college:coding,him"]),
            ("100001", ["lake-college:coding,him"]),
            ("lake-college", ["lake-college:coding,him"]),
            ("arundel-junior", ["anne-arundel:hit-aas,nursing-bs"]),
            ("AACC", ["anne-arundel:hit-aas,nursing-bs"]),
            ("puerto rico", ["mayaguez:enfermeria"]),
            ("PR", ["mayaguez:enfermeria"]),
            ("nursing", ["anne-arundel:nursing-bs"]),
            ("nursing-bs", ["anne-arundel:nursing-bs"]),
            ("records-old", ["lake-college:him"]),
            ("records administration", ["lake-college:him"]),
            ("certificate", ["lake-college:coding"]),
            ("bachelor", ["anne-arundel:nursing-bs", "lake-college:him"]),
            ("RHIT", ["anne-arundel:hit-aas"]),
            ("cca", ["lake-college:him"]),
            ("51.0713", ["lake-college:coding"]),
            ("510713", ["lake-college:coding"]),
            ("insurance coder", ["lake-college:coding"]),
            ("HIT", ["anne-arundel:hit-aas"]),
            ("lake-college/him", ["lake-college:him"]),
        ])
    func everything(text: String, expected: [String]) throws {
        let ids = try found(text)
        #expect(ids == expected)
    }

    @Test(
        "asks every word to fit, of the school or of one program",
        arguments: [
            ("lake billing", ["lake-college:coding"]),
            ("maryland nursing", []),
            ("md nursing bachelor", ["anne-arundel:nursing-bs"]),
            ("billing bachelor", []),
            ("health information", ["anne-arundel:hit-aas", "lake-college:him"]),
            ("health information michigan", ["lake-college:him"]),
        ])
    func everyWord(text: String, expected: [String]) throws {
        let ids = try found(text)
        #expect(ids == expected)
    }

    @Test(
        "folds case, accents, apostrophes, points and short forms",
        arguments: [
            ("MAYAGUEZ", "mayaguez"), ("mayagüez", "mayaguez"), ("Mayagu\u{308}ez", "mayaguez"),
            ("enfermeria", "mayaguez"),
            ("st marys", "st-marys"), ("Saint Mary's", "st-marys"), ("saint mary’s", "st-marys"),
            ("st john", "saint-john"), ("tech saint", "saint-john"),
            ("a & m", "texas-am"), ("A and M", "texas-am"), ("a&m", "texas-am"),
            ("bachelor's degree lake", "lake-college"), ("associates arundel", "anne-arundel"),
            ("college of the plains", "st-marys"), ("plains in north carolina", "st-marys"),
        ])
    func folding(text: String, expected: String) throws {
        let hits = try result(text).hits
        #expect(hits.map(\.institution.id) == [expected])
        #expect(hits.map(\.isMisspelled) == [false])
    }

    @Test("in small letters `in` says nothing, in capitals it is Indiana")
    func indiana() throws {
        let ids = try found("arundel in")
        #expect(ids == ["anne-arundel:hit-aas,nursing-bs", "arundel-mills"])
        let capitals = try found("arundel IN")
        #expect(capitals == ["arundel-mills"])
    }

    @Test(
        "allows for slips and says so",
        arguments: [
            ("arundle", ["~anne-arundel:hit-aas,nursing-bs", "~arundel-mills"]),
            ("nursng", ["~anne-arundel:nursing-bs"]),
            ("helath infromation michigan", ["~lake-college:him"]),
            ("technolgoy john", ["~saint-john"]),
            // Two slips in a long word, one in a shorter one, none in a short one or a number.
            ("managmenet", ["~lake-college:him"]), ("nrusnig", []), ("laek", []), ("100002", []),
            ("51.0712", []),
        ])
    func slips(text: String, expected: [String]) throws {
        let ids = try found(text)
        #expect(ids == expected)
    }

    @Test("ranks exact before beginning before inside before misspelled")
    func fits() throws {
        let files = ["Coding", "Codingham", "Decoding", "Codding"].enumerated().map { place, name in
            school("s\(4 - place)", name: "\(name) School")
        }
        let query = try #require(SearchQuery("coding"))
        let hits = SearchIndex(institutions(files)).search(query).hits
        #expect(
            hits.map(\.institution.name)
                == ["Coding", "Codingham", "Decoding", "Codding"].map { $0 + " School" })
        #expect(hits.map(\.isMisspelled) == [false, false, false, true])
    }

    @Test("ranks a name before another name before a city before a field of study")
    func roles() throws {
        let files = [
            school("d", name: "Delta", extra: "unitid: \"1\"", programs: "id: x, name: X, cip: \"51.0713\""),
            school("c", name: "Charlie", state: nil, extra: "location: {city: Insurance, state: MI}"),
            school("b", name: "Bravo", extra: "other_names: [Insurance School]"),
            school("a", name: "Insurance Academy"),
        ]
        let catalogue = Catalogue(tables + files)
        let query = try #require(SearchQuery("insurance"))
        let index = SearchIndex(catalogue.institutions, codes: catalogue.codes)
        #expect(index.search(query).hits.map(\.institution.id) == ["a", "b", "c", "d"])
    }

    @Test("a whole name comes before a longer one, equals in order of id")
    func whole() throws {
        let files = [
            school("b", name: "North College"), school("a", name: "College North Campus"),
            school("d", name: "South College"), school("c", name: "South College"),
        ]
        let index = SearchIndex(institutions(files))
        let north = try #require(SearchQuery("north college"))
        #expect(index.search(north).hits.map(\.institution.id) == ["b", "a"])
        let south = try #require(SearchQuery("south"))
        #expect(index.search(south).hits.map(\.institution.id) == ["c", "d"])
    }

    @Test("programs of a school come in order of how well they fit")
    func programOrder() throws {
        let file = school(
            "s", name: "School", programs: "id: a, name: Recoding", "id: b, name: Coding",
            "id: c, name: Coding", "id: d, name: Nursing")
        let query = try #require(SearchQuery("coding"))
        let hits = SearchIndex(institutions([file])).search(query).hits
        #expect(hits.map { $0.programs.map(\.id) } == [["b", "c", "a"]])
    }

    @Test("in a state: the school's, a campus's, or one that nobody recorded")
    func states() throws {
        let ids = try found("arundel", in: [.maryland])
        #expect(ids == ["anne-arundel:hit-aas,nursing-bs"])
        let unrecorded = try found("university", in: [.ohio])
        #expect(unrecorded == ["texas-am"])
        let file = school(
            "s", name: "Campus School", state: nil,
            extra: "location: {city: Gary, state: IN}\n"
                + "campuses: [{id: a, city: Gary, state: IN}, {id: b, city: Niles, state: MI}]",
            programs: "id: pa, name: Coding, campus: a", "id: pb, name: Coding, campus: b")
        let index = SearchIndex(institutions([file]))
        let query = try #require(SearchQuery("coding", states: [.michigan]))
        #expect(index.search(query).hits.map { $0.programs.map(\.id) } == [["pb"]])
        let city = try #require(SearchQuery("niles"))
        #expect(index.search(city).hits.count == 1)
    }

    @Test("without a hit each word says what it alone fits, or what it resembles")
    func hints() throws {
        let nothing = try result("lake xyzzy managemeeent")
        #expect(nothing.hits.isEmpty)
        #expect(nothing.elsewhere == 0)
        #expect(nothing.briefHints == ["lake 1", "xyzzy 0", "managemeeent 1"])
        let far = try result("enfarmoriaa")
        #expect(far.briefHints == ["enfarmoriaa 0 enfermeria"])
        let outside = try result("arundel", in: [.ohio])
        #expect(outside.elsewhere == 2)
        #expect(outside.briefHints == ["arundel 0"])
    }

    @Test(
        "a query has letters or digits, and not too many words", arguments: ["", " ", "—", "'.'", "\u{301}"])
    func noQuery(text: String) {
        #expect(SearchQuery(text) == nil)
    }

    @Test func theMostWords() {
        let words = Array(repeating: "word", count: SearchQuery.mostWords)
        #expect(SearchQuery(words.joined(separator: " ")) != nil)
        #expect(SearchQuery((words + ["x"]).joined(separator: " ")) == nil)
    }

    @Test(
        "hostile queries find nothing and end",
        arguments: [
            String(repeating: "a", count: 100_000), "\u{202E}\u{0}x\u{7}", "🎓🎓🎓", "的的的的的的",
            String(repeating: "e\u{301}", count: 5_000),
        ])
    func hostile(text: String) throws {
        guard let query = SearchQuery(text) else { return }
        #expect(
            SearchIndex(institutions(schools)).search(query).hits.map(\.institution.id).filter {
                $0 != "texas-am"
            } == [])
    }

    @Test func anEmptyCatalogueHasNoHit() throws {
        let query = try #require(SearchQuery("lake"))
        let result = SearchIndex([]).search(query)
        #expect(result.hits.isEmpty)
        #expect(result.briefHints == ["lake 0"])
    }
}
