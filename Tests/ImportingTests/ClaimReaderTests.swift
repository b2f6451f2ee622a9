import Catalog
import Dates
import Diagnostics
import Importing
import Testing

@Suite("Rows of claims") struct ClaimReaderTests {
    private func claim(_ more: [ClaimColumn: String]) throws -> Claim {
        let reading = readClaims(csv([row(more)]))
        #expect(reading.diagnostics.isEmpty && reading.leftOut == 0)
        return try #require(reading.claims.first)
    }

    @Test("Every column that counts is read")
    func everyColumn() throws {
        let claim = try claim([
            .unitid: "100001", .city: " Livonia ", .otherNames: "ACC; Alpha   Community; ACC;;",
            .programID: "hit-aas",
            .awardLevel: "associate", .accreditor: "cahiim", .accredits: "him-associate",
            .standing: "accredited",
            .from: "2005~", .to: "2011-05", .nextReview: "2010-03/2010-04",
            .durationAsStated: "two-year\n program",
            .length: "2 years", .credits: "62", .creditUnit: "semester", .delivery: "online;on-campus",
            .education: "diploma", .gpa: "2.75", .abilityToBenefit: "true", .admissionAsStated: "by points",
            .leadsTo: "RHIT; CCA", .tuitionAsStated: "$99 a credit", .cip: "51.0707", .ipedsLevel: "3",
            .title: "Alpha, catalog", .asOf: "2025-08/2026-07", .weak: "copy", .note: "Said \"so\".",
        ])
        #expect(claim.school.unitid == "100001" && claim.school.city == "Livonia")
        #expect(claim.school.otherNames == ["ACC", "Alpha Community"])
        #expect(claim.programID == "hit-aas" && claim.award == .associate)
        let accreditation = try #require(claim.accreditation)
        #expect(accreditation.agency == "CAHIIM" && accreditation.accredits == "him-associate")
        #expect(accreditation.start?.text == "2005~" && accreditation.end?.text == "2011-05")
        #expect(accreditation.nextReview?.text == "2010-03/2010-04")
        #expect(claim.length?.value.stated == "two-year program" && claim.length?.text == "2 years")
        #expect(claim.length?.value.months == MonthRange(atLeast: 21, atMost: 24))
        #expect(claim.credits == Credits(count: 62, unit: .semester))
        #expect(claim.delivery == [.online, .onCampus])
        #expect(claim.admission.gpa == "2.75" && claim.admission.abilityToBenefit == true)
        #expect(claim.credentials == ["RHIT", "CCA"] && claim.tuition == "$99 a credit")
        #expect(claim.cip?.text == "51.0707" && claim.ipedsLevel == .associate)
        #expect(claim.page.title == "Alpha, catalog" && claim.page.weakness == "copy")
        #expect(claim.page.asOf?.text == "2025-08/2026-07" && claim.page.read.text == "2026-11-23")
        #expect(claim.note == "Said \"so\"." && claim.location.span?.start.line == 2)
    }

    @Test("A length stands for itself; words that are one need none; other words have none")
    func lengths() throws {
        #expect(try claim([.length: "18 months"]).length?.value.stated == "18 months")
        #expect(try claim([.durationAsStated: "18 months"]).length?.text == "18 months")
        let words = try claim([.durationAsStated: "a year or so"]).length
        #expect(words?.value.months == nil && words?.text == nil)
    }

    @Test("A standing that the page doesn't state is none", arguments: ["", "not-stated", " "])
    func notStated(_ standing: String) throws {
        #expect(
            try claim([.standing: standing, .accreditor: "somebody", .accredits: "x"]).accreditation == nil)
    }

    // MARK: What is wrong

    /// A wrong cell, and what is said of it.
    static let wrongCells: [(ClaimColumn, String, String)] = [
        (.school, "", "S102 the row has no `school`"),
        (.program, " ", "S102 the row has no `program`"),
        (.state, "", "S102 the row has no `state`"),
        (.sourceURL, "", "S102 the row has no `source_url`"),
        (.state, "Michigan", "S104 `Michigan` is not a known state"),
        (.unitid, "1234567", "S105 `unitid` is `1234567`, not a UNITID"),
        (.unitid, "１２３４５６", "S105 `unitid` is `１２３４５６`, not a UNITID"),
        (.programID, "HIT AAS", "S105 `program_id` is `HIT AAS`, not an id"),
        (.programID, "-a", "S105 `program_id` is `-a`, not an id"),
        (.awardLevel, "asociate", "S104 `asociate` is not a known award_level"),
        (.length, "a while", "S105 `length` is `a while`, not a length"),
        (.credits, "62-64", "S105 `credits` is `62-64`, not a number of credits"),
        (.credits, "0", "S105 `credits` is `0`, not a number of credits"),
        (.creditUnit, "clock", "S104 `clock` is not a known credit_unit"),
        (.delivery, "online; weekend", "S104 `weekend` is not a known delivery"),
        (.education, "high school", "S104 `high school` is not a known education"),
        (.gpa, "1e0", "S105 `gpa` is `1e0`, not a grade point average"),
        (.gpa, "0x1", "S105 `gpa` is `0x1`, not a grade point average"),
        (.gpa, "2.", "S105 `gpa` is `2.`, not a grade point average"),
        (.gpa, "nan", "S105 `gpa` is `nan`, not a grade point average"),
        (.gpa, "6", "S105 `gpa` is `6`, not a grade point average"),
        (.abilityToBenefit, "yes", "S105 `ability_to_benefit` is `yes`, not true or false"),
        (.cip, "51.07", "S105 `cip` is `51.07`, not a CIP code"),
        (.ipedsLevel, "1", "S105 `ipeds_level` is `1`, not an award level of IPEDS"),
        (
            .sourceURL, "alpha.edu",
            "S105 `source_url` is `alpha.edu`, not a web address"
        ),
        (
            .sourceURL, "https://",
            "S105 `source_url` is `https://`, not a web address"
        ),
        (
            .asOf, "fall 2025",
            "S105 `as_of` is `fall 2025`, not a date"
        ),
        (
            .read, "2026-02-30",
            "S105 `read` is `2026-02-30`, not a date"
        ),
        (
            .from, "soon",
            "S105 `from` is `soon`, not a date"
        ),
    ]

    @Test("A wrong cell is named where it is and its row left out", arguments: wrongCells.indices)
    func wrongCell(_ index: Int) throws {
        let (column, text, message) = Self.wrongCells[index]
        let text2 = csv([row(), row([column: text]), row([.program: "Coding"])])
        let reading = readClaims(text2)
        #expect(reading.claims.map(\.programName) == ["Health Information Technology", "Coding"])
        #expect(reading.leftOut == 1 && reading.rows == 3)
        #expect(reading.diagnostics.map { "\($0.code.id) \($0.message)" } == [message])
        #expect(
            reading.diagnostics.first?.help?.hasPrefix("write it like ") ?? false == message.hasPrefix("S105")
        )
        // The place is the cell's.
        let span = try #require(reading.diagnostics.first?.location.span)
        let bytes = Array(text2.utf8)[span.start.byte..<span.end.byte]
        #expect(String(decoding: bytes, as: UTF8.self) == "\"\(text)\"")
        #expect(span.start.line == 3)
    }

    @Test(
        "Words of accreditation come from the agency's rule file",
        arguments: [
            ([.accreditor: "CAHIM"], "`CAHIM` is not a known accreditor", "did you mean `CAHIIM`?"),
            ([.accreditor: ""], "the row has no `accreditor`", nil),
            ([.standing: "acredited"], "`acredited` is not a known standing", "did you mean `accredited`?"),
            (
                [.accredits: "him-asociate"], "`him-asociate` is not a known accredits",
                "did you mean `him-associate`?"
            ),
            (
                [.from: "2010", .to: "2009"], "the status ends (`2009`) before it starts (`2010`)",
                nil
            ),
        ] as [([ClaimColumn: String], String, String?)])
    func accreditationWords(_ wrong: [ClaimColumn: String], _ message: String, _ help: String?) {
        let sound: [ClaimColumn: String] = [
            .accreditor: "CAHIIM", .standing: "accredited", .accredits: "him-associate",
        ]
        let reading = readClaims(csv([row(sound.merging(wrong) { $1 })]))
        #expect(reading.claims.isEmpty && reading.leftOut == 1)
        #expect(reading.diagnostics.map(\.message) == [message])
        #expect(reading.diagnostics.first?.help == help)
    }

    @Test("A word from far away is answered with those that are known")
    func knownWords() {
        let reading = readClaims(csv([row([.awardLevel: "zzzzzzzz"])]))
        #expect(
            reading.diagnostics.first?.help?.hasPrefix("known: course, certificate, diploma, associate")
                == true)
        let ruleless = ClaimReader.read(
            CSVTable(
                SourceFile(path: "r.csv", text: csv([row([.accreditor: "CAHIIM", .standing: "accredited"])]))),
            accreditors: [])
        #expect(ruleless.diagnostics.first?.help == "the rules know none")
    }

    @Test("Every wrong cell of a row is named, in the order of the file")
    func severalWrongCells() {
        let reading = readClaims(
            csv([
                row([
                    .state: "XX", .awardLevel: "x", .gpa: "x", .sourceURL: "x", .read: "x", .asOf: "x",
                    .unitid: "x",
                    .accreditor: "x", .standing: "x", .from: "x",
                ])
            ]))
        let columns = [
            "unitid", "state", "award_level", "accreditor", "from", "gpa", "source_url", "as_of", "read",
        ]
        #expect(reading.diagnostics.count == columns.count)
        for (diagnostic, column) in zip(reading.diagnostics, columns) {
            #expect(diagnostic.message.contains(column), "\(diagnostic.message)")
        }
        #expect(reading.leftOut == 1)
    }

    @Test("A row without `read` has not been looked up, whatever else it says")
    func unread() {
        let reading = readClaims(
            csv([row([.read: "", .state: "nowhere"]), row([.read: "  "]), row()]))
        #expect(reading.unread == 2 && reading.claims.count == 1 && reading.diagnostics.isEmpty)
        #expect(reading.rows == 3)
    }

    // MARK: The head

    @Test("Without the columns that are needed nothing is read")
    func missingColumns() {
        let reading = readClaims("school,program,read\nA,B,2026\n")
        #expect(!reading.hasHead && reading.claims.isEmpty)
        #expect(reading.diagnostics.map(\.brief) == ["S102 1:1 the head has no column `state`, `source_url`"])
    }

    @Test("A column that isn't known is named and left out; nearly one, too")
    func unknownColumns() {
        let reading = readClaims(
            "school,state,program,source_url,read,award_levle,colour\nAlpha College,MI,HIT,https://a.edu/,2026,x,red\n"
        )
        #expect(reading.claims.count == 1 && reading.hasHead)
        #expect(
            reading.diagnostics.map(\.brief) == [
                "S101 1:38 no column is called `award_levle`; it is left out",
                "S101 1:50 no column is called `colour`; it is left out",
            ])
        #expect(reading.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(reading.diagnostics.first?.help == "did you mean `award_level`?")
    }

    @Test("A column that is there twice stops the reading", arguments: ["state", "note"])
    func doubledColumn(_ name: String) {
        let reading = readClaims(
            "school,state,program,source_url,read,note,\(name)\nA,MI,B,https://a.edu/,2026,,\n")
        #expect(!reading.hasHead && reading.claims.isEmpty)
        #expect(reading.diagnostics.map(\.message) == ["the column `\(name)` is there twice"])
    }

    @Test("Nothing, and a head that can't be read", arguments: ["", "\n", "\"school\"x,state\nA,MI\n"])
    func noHead(_ text: String) {
        let reading = readClaims(text)
        #expect(!reading.hasHead && reading.claims.isEmpty && reading.rows == 0)
        #expect(reading.diagnostics.map(\.code) == [.csvForm])
    }

    @Test("Rows that are no rows count as left out, and findings stand in the order of the file")
    func brokenRows() {
        let good = "Alpha College,MI,HIT,https://a.edu/,2026\n"
        let reading = readClaims(
            "school,state,program,source_url,read\n" + good + "Alpha College,MX,HIT,https://a.edu/,2026\n"
                + "x,y\n"
                + good + "Alpha College,MI,,https://a.edu/,2026\n")
        #expect(reading.claims.count == 2 && reading.leftOut == 3 && reading.rows == 5)
        #expect(reading.diagnostics.compactMap { $0.location.span?.start.line } == [3, 4, 6])
    }
}
