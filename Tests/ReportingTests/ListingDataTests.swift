import Catalog
import Diagnostics
import FoundationEssentials
import Matching
import Reporting
import Testing

@Suite("A listing for programs") struct ListingDataTests {
    /// The document of the task; keys that must be there although their value is null are checked apart.
    private struct Document: Decodable {
        struct Program: Decodable {
            struct Duration: Decodable {
                struct Months: Decodable {
                    var atLeast: Int
                    var atMost: Int
                }

                var stated: String?
                var months: Months?
                var byAwardLevel: Bool
            }

            struct Assumption: Decodable {
                var kind: String
                var agency: String
                var seen: String
            }

            var id: String
            var institution: String
            var name: String
            var state: String?
            var award: String?
            var duration: Duration
            var verdict: String
            var entry: String?
            var assumes: [Assumption]
        }

        struct Query: Decodable {
            var credential: String
            var education: [String]
            var state: [String]
            var award: [String]
            var delivery: [String]
            var maxMonths: Int?
            var sort: String
        }

        struct Counts: Decodable {
            var qualifies: Int
            var qualifiesIf: Int
            var cannotTell: Int
            var doesNotQualify: Int
            var notAdmitted: Int
        }

        var on: String
        var query: Query
        var programs: [Program]
        var counts: Counts
    }

    private func document(_ text: String) throws -> Document {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Document.self, from: Data(text.utf8))
    }

    @Test("has the day, the query, the programs and the counts")
    func whole() throws {
        let read = try document(
            ListingJSON.text(
                try World().listing {
                    $0.education = EducationHeld([.noDiploma])
                    $0.states = [.michigan, .ohio]
                    $0.awards = [.associate, .bachelor]
                    $0.deliveries = [.onCampus, .online]
                    $0.maxMonths = 30
                    $0.order = .duration
                }))
        #expect(read.on == "2026-11-23")
        #expect(read.query.credential == "RHIT")
        #expect(read.query.education == ["no-diploma"])
        #expect(read.query.state == ["MI", "OH"])
        #expect(read.query.award == ["associate", "bachelor"])
        #expect(read.query.delivery == ["on-campus", "online"])
        #expect(read.query.maxMonths == 30)
        #expect(read.query.sort == "duration")
        #expect(
            read.programs.map { "\($0.id) \($0.verdict)" } == [
                "lake-college/hit-today qualifies", "lake-college/hit-evening cannot_tell",
                "lake-college/hit-undated cannot_tell", "lake-college/hit-silent cannot_tell",
                "lake-college/him-bs cannot_tell", "lake-college/bs-seen cannot_tell",
            ])
        #expect(read.counts.notAdmitted == 1)
        #expect(read.counts.cannotTell == 5)
        #expect(read.counts.qualifies == 1)
        #expect(read.counts.qualifiesIf == 0)
        #expect(read.counts.doesNotQualify == 0)
    }

    @Test("names what a yes takes for granted, with a duration in the words of its page")
    func assumption() throws {
        let programs = try document(ListingJSON.text(try World().listing())).programs
        let program = try #require(programs.first { $0.id == "lake-college/hit-aas" })
        #expect(
            [program.institution, program.name, program.state, program.award] == [
                "Lake College", "Health Information Technology", "MI", "associate",
            ])
        #expect(program.verdict == "qualifies_if")
        #expect(program.duration.stated == "4 semesters")
        #expect(program.duration.months?.atLeast == 16)
        #expect(program.duration.months?.atMost == 21)
        #expect(program.duration.byAwardLevel == false)
        #expect(program.assumes.map(\.kind) == ["still-accredited"])
        #expect(program.assumes.map(\.agency) == ["CAHIIM"])
        #expect(program.assumes.map(\.seen) == ["2025-08/2026-07"])
        #expect(program.entry == nil)
        #expect(programs.filter { $0.id != "lake-college/hit-aas" }.allSatisfy { $0.assumes.isEmpty })
    }

    @Test("says yes or ask on entry, and null where no level was given")
    func entry() throws {
        let with = try document(
            ListingJSON.text(try World().listing { $0.education = EducationHeld([.diploma]) }))
        #expect(with.programs.first { $0.id == "lake-college/hit-aas" }?.entry == "yes")
        #expect(with.programs.first { $0.id == "lake-college/him-bs" }?.entry == "ask the school")
    }

    @Test("writes null for what is not known and leaves no key out")
    func nulls() throws {
        let question = "          - judgment: does a bachelor's program meet it? The text does not say\n"
        let rule = credentialText.replacing(question, with: "")
        let world = try World(
            [
                SourceFile(
                    path: "Programs/XX/a-college.yaml",
                    text: "institution: a-college\nname: \"A \\\"B\\\"\"\nprograms: [{id: p, name: P}]\n")
            ],
            rules: ruleFiles.dropLast() + [SourceFile(path: "Rules/credentials/RHIT.yaml", text: rule)])
        #expect(
            try ListingJSON.text(try world.listing()) == """
                {
                  "advice" : [

                  ],
                  "assumed_noes" : 0,
                  "counts" : {
                    "cannot_tell" : 1,
                    "does_not_qualify" : 0,
                    "field_not_stated" : 0,
                    "not_admitted" : 0,
                    "other_fields" : 0,
                    "qualifies" : 0,
                    "qualifies_if" : 0,
                    "too_late" : 0,
                    "too_long" : 0
                  },
                  "days_taken" : [
                    {
                      "day" : "2026-11-23",
                      "fact" : "completed_on"
                    },
                    {
                      "day" : "2026-11-23",
                      "fact" : "applies_on"
                    }
                  ],
                  "on" : "2026-11-23",
                  "programs" : [
                    {
                      "ask_residence" : false,
                      "assumes" : [

                      ],
                      "award" : null,
                      "done_in_time" : null,
                      "duration" : {
                        "by_award_level" : false,
                        "months" : null,
                        "stated" : null
                      },
                      "entry" : null,
                      "id" : "a-college/p",
                      "institution" : "A \\"B\\"",
                      "last_seen" : null,
                      "name" : "P",
                      "needs" : [
                        "not recorded: the program's award",
                        "no record says whether CAHIIM accredited the program on 2026-11-23"
                      ],
                      "sponsored" : false,
                      "state" : null,
                      "verdict" : "cannot_tell"
                    }
                  ],
                  "query" : {
                    "applies_on" : null,
                    "award" : [

                    ],
                    "career" : null,
                    "cip" : [

                    ],
                    "completed_on" : null,
                    "credential" : "RHIT",
                    "delivery" : [

                    ],
                    "education" : [

                    ],
                    "gpa" : null,
                    "graduate_by" : null,
                    "lives_in" : null,
                    "max_months" : null,
                    "sort" : "name",
                    "state" : [

                    ]
                  }
                }

                """)
    }

    @Test("counts all groups although only one is listed")
    func only() throws {
        let read = try document(ListingJSON.text(try World().listing(), .init(only: .doesNotQualify)))
        #expect(read.programs.map(\.id) == ["lake-college/coding"])
        #expect(read.programs.map(\.verdict) == ["does_not_qualify"])
        #expect(read.counts.qualifies == 1)
        #expect(read.counts.cannotTell == 5)
        #expect(read.counts.doesNotQualify == 1)
    }

    // MARK: CSV

    /// The cells of RFC 4180 text, read byte by byte as other programs do.
    private func cells(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                if isQuoted, index + 1 < bytes.count, bytes[index + 1] == byte {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if !isQuoted, byte == UInt8(ascii: ",") || byte == 0x0D {
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
            } else if !isQuoted, byte == 0x0A {
                rows.append(row)
                row = []
            } else {
                cell.append(byte)
            }
            index += 1
        }
        return rows
    }

    @Test("in CSV is a heading and a line for each program, ended by CR LF")
    func csv() throws {
        let text = ListingCSV.text(try World().listing { $0.education = EducationHeld([.diploma]) })
        let rows = cells(text)
        #expect(
            rows.first == [
                "id", "institution", "program", "state", "award", "duration_stated", "months_at_least",
                "months_at_most", "by_award_level", "verdict", "entry", "seen", "needs", "sponsored",
                "assumes",
            ])
        #expect(rows.count == 8)
        #expect(
            rows.dropFirst().first == [
                "lake-college/hit-today", "Lake College", "HIT, seen today", "MI", "associate",
                "at your own pace",
                "21", "48", "true", "qualifies", "ask", "", "", "true", "",
            ])
        #expect(
            rows.dropFirst(2).first == [
                "lake-college/hit-aas", "Lake College", "Health Information Technology", "MI", "associate",
                "4 semesters", "16", "21", "false", "qualifies_if", "yes", "2025-08/2026-07", "", "false",
                "still-accredited",
            ])
        #expect(rows.allSatisfy { $0.count == 15 })
        #expect(text.utf8.count { $0 == 0x0A } == 8)
        #expect(text.utf8.count { $0 == 0x0D } == 8)
    }

    private func name(_ escaped: String) throws -> String {
        let world = try World([
            SourceFile(
                path: "Programs/XX/a-college.yaml",
                text:
                    "institution: a-college\nname: A\nprograms: [{id: p, name: \"\(escaped)\", award: associate}]\n"
            )
        ])
        let rows = cells(ListingCSV.text(try world.listing()))
        #expect(rows.map(\.count) == [15, 15])
        return rows.last?.dropFirst(2).first ?? ""
    }

    @Test(
        "in CSV keeps every text in its cell",
        arguments: [
            ("a,b", "a,b"), ("a \\\"b\\\"", "a \"b\""), ("a\\nb", "a\nb"), ("a\\r\\nb", "a\r\nb"),
            ("a\\rb", "a\rb"),
            ("\\\"", "\""), (" a ", " a "), ("a,\\u0301b", "a,\u{301}b"), ("a\\\"\\u0301b", "a\"\u{301}b"),
            ("日本, 🎓", "日本, 🎓"),
        ])
    func quoting(escaped: String, read: String) throws {
        #expect(Array(try name(escaped).utf8) == Array(read.utf8))
    }

    @Test(
        "in CSV keeps a sign that would start a formula behind an apostrophe",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\\t=1", "'\t=1"),
            ("\\r=1", "'\r=1"), ("=\\u0301A1", "'=\u{301}A1"), ("=\\u200DA1", "'=\u{200D}A1"), ("a=1", "a=1"),
            ("\\r\\n=1", "'\r\n=1"),
        ])
    func formula(escaped: String, read: String) throws {
        #expect(Array(try name(escaped).utf8) == Array(read.utf8))
    }
}
