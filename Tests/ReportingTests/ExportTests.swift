import Catalog
import CatalogLoading
import Dates
import Diagnostics
import FoundationEssentials
import Matching
import Reporting
import Testing

/// A file whose texts try every form.
private let wildText = """
    institution: wild-college
    name: "Wild, \\"Bold\\" & Sons"
    other_names: ["Wild\\nCollege"]
    unitid: "172200"
    dapip: "100007"
    website: "https://wild.example.edu/"
    location: {city: "Ñandú", state: PR}
    sources:
      page: {title: "Page, with comma", url: "https://wild.example.edu/a?b=1&c=2", as_of: 2026, read: 2026-11-23}
      copy: {title: Copy, url: "https://docs.example.org/1", as_of: 2020~, read: 2026-11, weak: copy on a document site}
    source: page
    programs:
      - id: formula
        name: "=HYPERLINK(\\"https://evil.example.com\\")"
        award: certificate
        tuition: "@SUM(1)"
        note: "one\\ntwo\\ttabbed"
      - id: control
        name: "Bell\\a and \\e[2J and \\u2028line and \\u202E and 健康 🎓 e\\u0301"
        award: associate
        duration: 2 years
        credits: {count: 62, unit: semester}
        ipeds: {awards: {2023: 0, 2024: 12}}
        delivery: [on-campus, online, hybrid]
        cip: "51.0707"
        tuition: "$4,500 a year"
        admission: {education: ged, gpa: 2.5, stated: "a \\\\ \\"back\\"slash"}
        credentials_stated: none
        source_of: {cip: copy}
        sponsored: true
        also_stated: [{source: copy, duration: 5-6 semesters}]
      - id: bare
        name: Bare

    """

private let codeFiles = [
    SourceFile(
        path: "Rules/codes/cip.yaml",
        text: """
            codes: cip
            sources: {page: {url: "https://nces.ed.gov/"}}
            source: page
            entries: {"51.0707": {title: "Records, Technology", occupations: [29-2072]}}
            """),
    SourceFile(
        path: "Rules/codes/soc.yaml",
        text: """
            codes: soc
            sources: {page: {url: "https://nces.ed.gov/"}}
            source: page
            entries: {29-2072: Medical Records Specialists}
            """),
]

/// The programs of a file, written as a command does it.
private func export(
    _ format: ExportFormat, _ text: String, on day: String = "2026-11-23"
) throws -> String {
    let catalogue = Catalogue(
        ruleFiles + codeFiles + [SourceFile(path: "Programs/PR/wild-college.yaml", text: text)])
    #expect(catalogue.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let world = try World()
    let writer = format.writer(codes: catalogue.codes)
    let texts = try catalogue.institutions.flatMap { school in
        let profile = SchoolProfile(
            school, on: try PartialDate(parsing: day).earliest, rules: [], rulebook: world.rulebook)
        return profile.programs.map { writer.text(of: $0, at: profile) }
    }
    return writer.beginning + texts.joined(separator: writer.separator) + writer.end
}

/// Rows of CSV by RFC 4180, read by nothing of this package.
private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
        switch scalar {
        case "\"" where isQuoted && scalars.first == "\"":
            scalars.removeFirst()
            cell.append(scalar)
        case "\"": isQuoted.toggle()
        case "," where !isQuoted, "\n" where !isQuoted:
            row.append(String(cell))
            cell = .init()
            if scalar == "\n" {
                rows.append(row)
                row = []
            }
        case "\r" where !isQuoted && scalars.first == "\n": break
        default: cell.append(scalar)
        }
    }
    #expect(!isQuoted && row.isEmpty && cell.isEmpty, "the text ends inside of a row")
    return rows
}

@Suite("An export as CSV") struct ExportCSVTests {
    private func table(_ text: String) throws -> [[String: String]] {
        let all = rows(try export(.csv, text))
        let heading = try #require(all.first)
        #expect(Set(heading).count == heading.count)
        return all.dropFirst().map { row in
            #expect(row.count == heading.count)
            return Dictionary(zip(heading, row), uniquingKeysWith: { first, _ in first })
        }
    }

    @Test("has a row a program, whatever its texts hold")
    func wild() throws {
        let table = try table(wildText)
        #expect(
            table.map { $0["id"] } == ["wild-college/formula", "wild-college/control", "wild-college/bare"])
        #expect(table.allSatisfy { $0["institution"] == "Wild, \"Bold\" & Sons" && $0["city"] == "Ñandú" })
        let control = table[1]
        #expect(
            control["program"] == "Bell\u{7} and \u{1B}[2J and \u{2028}line and \u{202E} and 健康 🎓 e\u{301}")
        let expected = [
            "website": "https://wild.example.edu/", "awards_conferred": "2023: 0; 2024: 12", "state": "PR",
            "country": "US", "unitid": "172200", "award": "associate", "cip": "51.0707",
            "cip_title": "Records, Technology", "duration_stated": "2 years", "months_at_least": "21",
            "months_at_most": "24", "by_award_level": "false", "credits": "62", "credit_unit": "semester",
            "delivery": "on-campus; online; hybrid", "education": "ged", "gpa": "2.5",
            "admission_stated": "a \\ \"back\"slash", "tuition": "$4,500 a year",
            "credentials_stated": "none",
            "on": "2026-11-23", "accreditation": "cannot_tell", "source": "page",
            "source_title": "Page, with comma", "source_url": "https://wild.example.edu/a?b=1&c=2",
            "source_as_of": "2026", "source_read": "2026-11-23", "sponsored": "true",
            "other_sources":
                "cip: Copy https://docs.example.org/1 (as of 2020~, read 2026-11; weak source: copy on a document site)",
        ]
        for (column, cell) in expected { #expect(control[column] == cell, "\(column)") }
    }

    @Test("gives no spreadsheet a formula to run")
    func formula() throws {
        let row = try table(wildText)[0]
        #expect(row["program"] == "'=HYPERLINK(\"https://evil.example.com\")")
        #expect(row["tuition"] == "'@SUM(1)")
        #expect(row["note"] == "one\ntwo\ttabbed")
    }

    @Test("leaves empty what nobody recorded")
    func bare() throws {
        let row = try table(wildText)[2]
        let known: Set = [
            "id", "institution", "unitid", "website", "city", "state", "country", "program", "by_award_level",
            "on",
            "accreditation", "school_accreditation", "source", "source_title", "source_url", "source_as_of",
            "source_read", "sponsored",
        ]
        #expect(Set(row.filter { !$0.value.isEmpty }.keys) == known)
        #expect(row["by_award_level"] == "false")
    }

    @Test("tells records from what they come to on the day")
    func accreditation() throws {
        let row = try table(schoolText)[0]
        #expect(
            row["accreditation_records"]
                == "CAHIIM him-associate initial-accreditation, as of 2025-08/2026-07")
        #expect(row["accreditation"] == "CAHIIM him-associate: accredited_if")
        #expect(row["school_accreditation"] == "HLC: accredited_if")
        let undated = try table(schoolText)[2]
        #expect(undated["accreditation_records"] == "CAHIIM him-bachelor accredited, from 2009, undated")
        #expect(undated["accreditation"] == "CAHIIM him-bachelor: cannot_tell")
    }

    @Test("of nothing is the heading")
    func empty() throws {
        let text = try export(.csv, "institution: empty\nname: Empty\nlocation: {state: MI}\n")
        #expect(rows(text).count == 1)
        #expect(text.hasPrefix("id,institution,unitid,website,") && text.hasSuffix(",note,sponsored\r\n"))
    }
}

@Suite("An export as JSON Lines") struct ExportLinesTests {
    private struct Line: Decodable {
        struct Text: Decodable, Equatable {
            var value: String?
            var source: String?
        }

        struct Statement: Decodable {
            struct Length: Decodable {
                struct Value: Decodable { var stated: String }

                var value: Value?
            }

            var source: String?
            var duration: Length?
        }

        struct Source: Decodable { var id: String, asOf: String?, weak: String? }

        var id: String, name: String, note: String?
        var award: Text?, cip: Text?, tuition: Text?
        var credentialsStated: Text?
        var alsoStated: [Statement]
        var sources: [Source]
        var sponsored: Bool
    }

    private func lines(_ text: String) throws -> [Line] {
        let text = try export(.jsonl, text)
        #expect(text.isEmpty || text.hasSuffix("\n"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try text.split(separator: "\n").map { try decoder.decode(Line.self, from: Data($0.utf8)) }
    }

    @Test("has a line a program, whatever its texts hold")
    func wild() throws {
        let lines = try lines(wildText)
        #expect(lines.map(\.id) == ["wild-college/formula", "wild-college/control", "wild-college/bare"])
        #expect(lines[0].name == "=HYPERLINK(\"https://evil.example.com\")")
        #expect(lines[0].note == "one\ntwo\ttabbed")
        #expect(lines[1].name == "Bell\u{7} and \u{1B}[2J and \u{2028}line and \u{202E} and 健康 🎓 e\u{301}")
        #expect(lines[1].award == .init(value: "associate", source: "page"))
        #expect(lines[1].cip == .init(value: "51.0707", source: "copy"))
        #expect(lines[1].alsoStated.map { $0.source } == ["copy"])
        #expect(lines[1].alsoStated.map { $0.duration?.value?.stated } == ["5-6 semesters"])
        #expect(lines[1].sources.map(\.id) == ["page", "copy"])
        #expect(lines[1].sources.map(\.asOf) == ["2026", "2020~"])
        #expect(lines[1].sources[1].weak == "copy on a document site")
        #expect(lines.map(\.sponsored) == [false, true, false])
    }

    @Test("tells what is known not to exist from what nobody recorded")
    func nothing() throws {
        let lines = try lines(wildText)
        #expect(lines[1].credentialsStated == .init(value: nil, source: "page"))
        #expect(lines[2].credentialsStated == nil)
        #expect(lines[2].award == nil)
    }

    @Test("has every key in every line, in one order")
    func keys() throws {
        func keys(_ line: Substring) -> [Substring] {
            // Those of the object itself: of nothing inside of it.
            var depth = 0
            var isText = false
            var isEscaped = false
            var outer = ""
            for character in line.dropFirst().dropLast() {
                if isText {
                    if !isEscaped, character == "\"" { isText = false }
                    isEscaped = !isEscaped && character == "\\"
                } else {
                    if character == "\"" { isText = true }
                    if "[{".contains(character) { depth += 1 }
                    if "]}".contains(character) { depth -= 1 }
                }
                if depth == 0 { outer.append(character) }
            }
            return outer.matches(of: /"([a-z_]+)":/).map(\.1).map { Substring($0) }
        }
        let lines = try export(.jsonl, wildText).split(separator: "\n")
        #expect(keys(lines[2]).count == 27)
        #expect(lines.allSatisfy { keys($0) == keys(lines[2]) })
    }

    @Test("of nothing is nothing")
    func empty() throws {
        #expect(try export(.jsonl, "institution: empty\nname: Empty\nlocation: {state: MI}\n") == "")
    }
}

@Suite("An export in the words of schema.org") struct ExportLinkedDataTests {
    /// Every type that is used, with those of its properties that schema.org has and the export may use.
    private static let vocabulary: [String: Set<String>] = [
        "EducationalOccupationalProgram": [
            "identifier", "name", "description", "provider", "educationalCredentialAwarded", "timeToComplete",
            "numberOfCredits", "educationalProgramMode", "programPrerequisites", "occupationalCategory",
            "offers", "subjectOf",
        ],
        "CollegeOrUniversity": ["identifier", "name", "alternateName", "url", "address"],
        "PropertyValue": ["propertyID", "value"],
        "PostalAddress": ["addressLocality", "addressRegion", "addressCountry"],
        "EducationalOccupationalCredential": ["credentialCategory"],
        "QuantitativeValue": ["value", "unitText"],
        "CategoryCode": ["codeValue", "name", "inCodeSet"],
        "CategoryCodeSet": ["name"],
        "Offer": ["description"],
        "CreativeWork": ["name", "url", "temporalCoverage"],
    ]

    /// Any JSON without `null`.
    private enum Node: Decodable, Equatable {
        case object([String: Node])
        case array([Node])
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let items = try? container.decode([Node].self) {
                self = .array(items)
            } else {
                self = .object(try container.decode([String: Node].self))
            }
        }

        subscript(key: String) -> Node? {
            if case .object(let members) = self { members[key] } else { nil }
        }
    }

    private func programs(_ text: String) throws -> [Node] {
        let document = try JSONDecoder().decode(Node.self, from: Data(try export(.jsonld, text).utf8))
        guard case .object(let members) = document, case .array(let programs)? = members["@graph"] else {
            Issue.record("no graph")
            return []
        }
        #expect(Set(members.keys) == ["@context", "@graph"])
        #expect(members["@context"] == .text("https://schema.org"))
        return programs
    }

    /// What is said in other words than schema.org's.
    private func strangers(_ node: Node) -> [String] {
        switch node {
        case .text(let text): return text.isEmpty ? ["an empty text"] : []
        case .number: return []
        case .array(let items): return (items.isEmpty ? ["an empty list"] : []) + items.flatMap(strangers)
        case .object(var members):
            guard case .text(let type)? = members.removeValue(forKey: "@type"),
                let known = Self.vocabulary[type]
            else { return ["an object without a known type"] }
            let unknown = members.keys.filter { !known.contains($0) }.map { "\(type).\($0)" }
            let bare = members.isEmpty ? ["\(type) says nothing"] : []
            return unknown + bare + members.values.flatMap(strangers)
        }
    }

    @Test("uses only what schema.org has", arguments: [wildText, schoolText])
    func terms(_ text: String) throws {
        let programs = try programs(text)
        #expect(programs.count >= 3)
        #expect(programs.flatMap(strangers) == [])
        #expect(programs.allSatisfy { $0["@type"] == .text("EducationalOccupationalProgram") })
    }

    @Test("says what is known in its words")
    func known() throws {
        let program = try programs(wildText)[1]
        #expect(program["identifier"] == .text("wild-college/control"))
        #expect(program["description"] == .text("Sponsored listing"))
        #expect(program["timeToComplete"] == .text("P2Y"))
        #expect(
            program["educationalProgramMode"] == .array([.text("onsite"), .text("online"), .text("blended")]))
        #expect(program["numberOfCredits"]?["value"] == .number(62))
        #expect(program["numberOfCredits"]?["unitText"] == .text("semester"))
        #expect(program["offers"]?["description"] == .text("$4,500 a year"))
        #expect(program["provider"]?["url"] == .text("https://wild.example.edu/"))
        #expect(program["provider"]?["address"]?["addressCountry"] == .text("US"))
        #expect(program["educationalCredentialAwarded"]?["credentialCategory"] == .text("associate"))
        guard case .array(let asked)? = program["programPrerequisites"],
            case .array(let works)? = program["subjectOf"],
            case .array(let occupations)? = program["occupationalCategory"]
        else {
            Issue.record("a list is missing")
            return
        }
        #expect(asked.first?["credentialCategory"] == .text("ged"))
        #expect(asked.last == .text("a \\ \"back\"slash"))
        #expect(works.map { $0["temporalCoverage"] } == [.text("2026"), nil])
        #expect(occupations.map { $0["codeValue"] } == [.text("29-2072")])
        #expect(occupations.map { $0["name"] } == [.text("Medical Records Specialists")])
    }

    @Test("leaves out what isn't known")
    func bare() throws {
        let program = try programs(wildText)[2]
        guard case .object(let members) = program else {
            Issue.record("no object")
            return
        }
        #expect(Set(members.keys) == ["@type", "identifier", "name", "provider", "subjectOf"])
    }

    @Test(
        "gives a time only where it is one ISO 8601 duration",
        arguments: [
            ("2 years", "P2Y"), ("18 months", "P18M"), ("1 month", "P1M"), ("30 weeks", "P30W"),
            ("P18M", "P18M"), ("12-18 months", nil), ("4 semesters", nil), ("6 quarters", nil),
            ("1-2 years", nil), ("{stated: at your own pace}", nil),
            ("{stated: a year and a half, length: 18 months}", "P18M"),
            ("{stated: two years, length: 2 years}", nil),
        ])
    func time(stated: String, duration: String?) throws {
        let text = wildText.replacing("duration: 2 years", with: "duration: \(stated)")
        #expect(try programs(text)[1]["timeToComplete"] == duration.map { .text($0) })
    }

    @Test("asks for no credential where a program admits people without a diploma")
    func noDiploma() throws {
        let text = wildText.replacing("education: ged", with: "education: no-diploma")
        #expect(try programs(text)[1]["programPrerequisites"] == .array([.text("a \\ \"back\"slash")]))
    }

    @Test("of nothing is an empty graph")
    func empty() throws {
        #expect(try programs("institution: empty\nname: Empty\nlocation: {state: MI}\n") == [])
    }
}
