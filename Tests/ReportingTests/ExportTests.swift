import Catalog
import CatalogLoading
import Dates
import Diagnostics
import FoundationEssentials
import Matching
import Reporting
import Testing

/// A file whose texts try every form.
let wildText = """
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

let codeFiles = [
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
func export(
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
