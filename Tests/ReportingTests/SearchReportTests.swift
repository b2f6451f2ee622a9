import Catalog
import CatalogLoading
import Diagnostics
import FoundationEssentials
import Matching
import Reporting
import Testing

/// A school's file with a program of each name.
private func school(_ id: String, _ name: String, place: String, _ programs: String...) -> SourceFile {
    var text = "institution: \(id)\nname: \"\(name)\"\nsource: ipeds\nlocation: {\(place)}\n"
    if !programs.isEmpty { text += "programs:\n" + programs.map { "  - {\($0)}\n" }.joined() }
    return SourceFile(path: "Programs/MI/\(id).yaml", text: text)
}

private let rules = [
    SourceFile(
        path: "Rules/sources.yaml",
        text: "data_sets:\n  ipeds: {title: IPEDS, url: \"https://nces.ed.gov/ipeds/\"}\n"),
    SourceFile(
        path: "Rules/codes/cip.yaml",
        text: """
            codes: cip
            sources: {page: {url: "https://nces.ed.gov/"}}
            source: page
            entries: {"51.0713": {title: "Coding, Billing"}}
            """),
]

private let files = [
    school(
        "lake-college", "Lake College", place: "city: Livonia, state: MI",
        "id: coding, name: Medical Coding, award: certificate, cip: \"51.0713\"",
        "id: him, name: Health Information Management, award: bachelor, sponsored: true",
        "id: other, name: Nursing"),
    school("shore-college", "Shore College", place: "state: OH"),
    school("colege", "Colege", place: "city: X, state: OH"),
]

/// A search of those files, or of others.
private func search(
    _ text: String, in states: [Region] = [], _ programs: [SourceFile] = files
) throws -> (result: SearchResult, codes: CodeTables) {
    let catalogue = Catalogue(rules + programs)
    #expect(catalogue.diagnostics.map(\.message) == [])
    let query = try #require(SearchQuery(text, states: states))
    return (SearchIndex(catalogue.institutions, codes: catalogue.codes).search(query), catalogue.codes)
}

@Suite("A search for people") struct SearchTextTests {
    @Test("shows each school with its programs and the ids that go on")
    func hits() throws {
        let text = SearchTextReport.text(try search("college").result, limit: 20)
        #expect(
            text == """
                college: 3 schools

                Lake College (lake-college), Livonia, MI
                  Medical Coding, certificate
                    lake-college/coding
                  Health Information Management, bachelor [sponsored]
                    lake-college/him
                  Nursing, award not stated
                    lake-college/other

                Shore College (shore-college), OH

                spelled a little differently

                Colege (colege), X, OH

                Go on with an id: accredit show ID, accredit check ID, accredit qualify
                CREDENTIAL ID

                """)
    }

    @Test("counts the schools and programs that it doesn't show")
    func limit() throws {
        let many = (1...30).map { "id: p\($0), name: Program \($0)" }
        var file = school("many", "Many College", place: "state: MI")
        file = SourceFile(
            path: file.path,
            text: String(decoding: file.bytes, as: UTF8.self) + "programs:\n"
                + many.map { "  - {\($0)}\n" }.joined())
        let several = SearchTextReport.text(try search("college", files + [file]).result, limit: 2)
        #expect(several.contains("college: 4 schools"))
        #expect(several.contains("and 27 more programs"))
        #expect(several.contains("2 more schools: add a word, or --limit 4"))
        #expect(!several.contains("Shore"))
        let one = SearchTextReport.text(try search("many", [file]).result, limit: 20)
        #expect(one.contains("many: 1 school\n"))
        #expect(one.split(separator: "\n").count { $0.contains("many/p") } == 20)
        #expect(one.contains("and 10 more programs"))
    }

    @Test("without a hit says what each word fits, or resembles, and what is elsewhere")
    func nothing() throws {
        let text = SearchTextReport.text(try search("lake codixx xyzzy").result, limit: 20)
        #expect(
            text == """
                lake codixx xyzzy: no school or program fits
                  - lake: fits 1 school
                  - codixx: fits nothing; known: coding
                  - xyzzy: fits nothing

                """)
        let outside = SearchTextReport.text(try search("lake", in: [.ohio, .iowa]).result, limit: 20)
        #expect(
            outside == """
                lake: no school or program fits
                  - lake: fits nothing in OH, IA
                  - outside OH, IA: 1 school

                """)
    }

    @Test("the state of a campus stands behind its program")
    func campus() throws {
        let file = SourceFile(
            path: "Programs/MI/two.yaml",
            text: """
                institution: two
                name: Two
                source: ipeds
                location: {city: Gary, state: IN}
                campuses: [{id: a, city: Gary, state: IN}, {id: b, city: Niles, state: MI}]
                programs:
                  - {id: pa, name: A, award: associate, campus: a}
                  - {id: pb, name: B, award: associate, campus: b}
                """)
        let text = SearchTextReport.text(try search("two", [file]).result, limit: 1)
        #expect(text.contains("  A, associate\n"))
        #expect(text.contains("  B, associate, MI\n"))
    }

    @Test("long names are wrapped, ids are not", arguments: [40, 80, 120])
    func width(columns: Int) throws {
        let name = Array(repeating: "Extraordinarily", count: 12).joined(separator: " ")
        let id = Array(repeating: "long", count: 20).joined(separator: "-")
        let file = school(id, "日本語 " + name, place: "state: MI", "id: \(id), name: \(name)")
        let text = SearchTextReport.text(
            try search("extraordinarily", [file]).result, limit: 1, width: columns)
        let wide = text.lines(over: columns)
        #expect(wide.filter { !$0.contains(id) } == [])
        #expect(text.contains("\n    \(id)/\(id)\n"))
    }

    @Test("hostile texts are made visible")
    func hostile() throws {
        let evil = "\\e[2J\\a\\u202Ex\\u2066\\u200By"
        let file = school(
            "evil", "Evil\(evil)", place: "city: \"City\(evil)\", state: MI", "id: p, name: \"P\(evil)\"")
        let text = SearchTextReport.text(try search("p", [file]).result, limit: 1)
        #expect(text.unsafeScalars == [])
        #expect(text.contains("Evil\\u{1B}[2J"))
        #expect(text.contains("P\\u{1B}[2J"))
        let typed = SearchTextReport.text(try search("\u{1B}[2J\u{202E}zz", [file]).result, limit: 1)
        #expect(typed.unsafeScalars == [])
    }
}

@Suite("A search for programs") struct SearchDataTests {
    @Test("CSV has a line for each program, and one for a school without any")
    func csv() throws {
        let (result, codes) = try search("college")
        #expect(
            SearchCSVReport.text(result, limit: 20, codes: codes).components(separatedBy: "\r\n") == [
                "id,institution,unitid,city,state,program,award,cip,cip_title,misspelled,sponsored",
                "lake-college/coding,Lake College,,Livonia,MI,Medical Coding,certificate,51.0713,\"Coding, Billing\",false,false",
                "lake-college/him,Lake College,,Livonia,MI,Health Information Management,bachelor,,,false,true",
                "lake-college/other,Lake College,,Livonia,MI,Nursing,,,,false,false",
                "shore-college,Shore College,,,OH,,,,,false,false",
                "colege,Colege,,X,OH,,,,,true,false",
                "",
            ])
        #expect(SearchCSVReport.text(result, limit: 1, codes: codes).split(separator: "\r\n").count == 4)
        let none = try search("xyzzy")
        #expect(SearchCSVReport.text(none.result, limit: 1, codes: codes).split(separator: "\r\n").count == 1)
    }

    @Test("CSV never starts a formula", arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "\\r=1"])
    func formula(text: String) throws {
        let file = school(
            "evil", "\(text) Evil", place: "city: \"\(text)\", state: MI",
            "id: p, name: \"\(text), \\\"x\\\"\"")
        let (result, codes) = try search("evil", [file])
        let csv = SearchCSVReport.text(result, limit: 1, codes: codes)
        let line = try #require(csv.components(separatedBy: "\r\n").dropFirst().first)
        for start in ["=", "+", "-", "@", "\t", "\r"] {
            #expect(!line.hasPrefix(start) && !line.contains(",\(start)") && !line.contains(",\"\(start)"))
        }
        #expect(line.contains("'"))
    }

    private struct Document: Decodable {
        struct School: Decodable {
            struct Program: Decodable {
                var id: String
                var award: String?
                var cip: String?
                var cipTitle: String?
                var sponsored: Bool
            }

            var id: String
            var city: String?
            var misspelled: Bool
            var programs: [Program]
        }

        struct Hint: Decodable {
            var word: String
            var schools: Int
            var nearest: [String]
        }

        var total: Int
        var schools: [School]
        var hints: [Hint]
        var elsewhere: Int
    }

    private func document(_ text: String) throws -> Document {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Document.self, from: Data(text.utf8))
    }

    @Test("JSON counts all and shows as many as asked for")
    func json() throws {
        let (result, codes) = try search("college")
        let all = try document(try SearchJSONReport.text(result, limit: 20, codes: codes))
        #expect(all.total == 3)
        #expect(all.schools.map(\.id) == ["lake-college", "shore-college", "colege"])
        #expect(all.schools.map(\.misspelled) == [false, false, true])
        let programs = try #require(all.schools.first).programs
        #expect(programs.map(\.id) == ["lake-college/coding", "lake-college/him", "lake-college/other"])
        #expect(programs.map(\.cipTitle) == ["Coding, Billing", nil, nil])
        #expect(programs.map(\.sponsored) == [false, true, false])
        let text = try SearchJSONReport.text(result, limit: 1, codes: codes)
        let one = try document(text)
        #expect(one.total == 3)
        #expect(one.schools.count == 1)
        // A missing value is null, not a missing key.
        #expect(text.contains("\"unitid\" : null"))
    }

    @Test("JSON says why there is nothing")
    func nothing() throws {
        let (result, codes) = try search("codixx", in: [.ohio])
        let none = try document(try SearchJSONReport.text(result, limit: 20, codes: codes))
        #expect(none.total == 0)
        #expect(none.schools.isEmpty)
        #expect(none.hints.map { "\($0.word) \($0.schools) \($0.nearest)" } == ["codixx 0 [\"coding\"]"])
        #expect(none.elsewhere == 0)
    }
}
