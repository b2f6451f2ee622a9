import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Importing
import Matching
import Reporting
import RuleEngine
import Testing

/// A school with something open of every kind.
private let openText = """
    institution: lake-college
    name: "Lake College, Livonia"
    unitid: "123456"
    location: {city: Livonia, state: MI}
    sources:
      lately: {title: "Catalog 2025-2026", url: "https://lake.example.edu/catalog", as_of: 2025-08/2026-07, read: 2026-11}
      old: {title: "Catalog 2016-2017", url: "https://lake.example.edu/old", as_of: 2016-08/2017-07, read: 2026-11, weak: copy on a document site}
    source: lately
    programs:
      - id: hit-aas
        name: Health Information Technology
        award: associate
        accreditations: [{agency: CAHIIM, accredits: him-associate, status: initial-accreditation}]
      - id: hit-day
        name: Day
        award: associate
        accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, source: old}]
      - id: hit-evening
        name: Evening
        sponsored: true
        award: associate
        accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, source: old}]
      - id: him-bs
        name: Health Information Management
        award: bachelor
      - id: hit-silent
        name: =HYPERLINK("x")
    """

private func worklist(_ text: String = openText, on day: String = "2026-11-23") throws -> Worklist {
    let world = try World([SourceFile(path: "Programs/MI/lake-college.yaml", text: text)])
    return Worklist(
        on: try PartialDate(parsing: day).earliest, rules: [world.rule], institutions: world.institutions,
        rulebook: world.rulebook)
}

@Suite("What to look up") struct WorklistReportTests {
    @Test("is listed for people with the page last used and whom to ask")
    func text() throws {
        #expect(
            WorklistText.text(try worklist()) == """
                What to look up next, for RHIT on 2026-11-23
                4 answers cannot be told, 1 rests on an assumption that ends within 12 months

                1. would settle 2: one page for 2 programs of Lake College, Livonia, MI
                   - lake-college/hit-day
                     accredited as him-associate by CAHIIM when last seen 2016-08/2017-07, which
                     says nothing certain of 2026-11-23
                   - lake-college/hit-evening [sponsored]
                     accredited as him-associate by CAHIIM when last seen 2016-08/2017-07, which
                     says nothing certain of 2026-11-23
                   last page: Catalog 2016-2017 https://lake.example.edu/old (as of
                   2016-08/2017-07, read 2026-11; weak source: copy on a document site)
                   ask the school, or CAHIIM (https://www.cahiim.org)

                2. would settle 1: Health Information Technology, Lake College, Livonia, MI
                   lake-college/hit-aas
                   - CAHIIM's status is only assumed through 2027-08-01: is it still in effect?
                   last page: Catalog 2025-2026 https://lake.example.edu/catalog (as of
                   2025-08/2026-07, read 2026-11)
                   ask the school, or CAHIIM (https://www.cahiim.org)

                3. would settle 1: Health Information Management, Lake College, Livonia, MI
                   lake-college/him-bs
                   - no record says whether CAHIIM accredited the program on 2026-11-23
                   last page: Catalog 2025-2026 https://lake.example.edu/catalog (as of
                   2025-08/2026-07, read 2026-11)
                   ask the school, or CAHIIM (https://www.cahiim.org)

                4. would settle 1: =HYPERLINK("x"), Lake College, Livonia, MI
                   lake-college/hit-silent
                   - not recorded: the program's award
                   - no record says whether CAHIIM accredited the program on 2026-11-23
                   last page: Catalog 2025-2026 https://lake.example.edu/catalog (as of
                   2025-08/2026-07, read 2026-11)
                   ask the school, or CAHIIM (https://www.cahiim.org)

                5. would settle 1: does a bachelor's program meet it? The text does not say
                   the rule of RHIT leaves it open
                   ask AHIMA (https://ahima.org)
                   - lake-college/him-bs

                To fill in: accredit stale --format csv; accredit claims takes the rows back.

                """)
    }

    @Test("says what a limit leaves out")
    func limit() throws {
        let text = WorklistText.text(try worklist(), limit: 1)
        #expect(text.contains("1. would settle 2"))
        #expect(!text.contains("2. would"))
        #expect(text.contains("\n4 more are left out by --limit.\n"))
        #expect(WorklistText.text(try worklist(), limit: 9).contains("left out") == false)
    }

    @Test("is nothing where everything stands")
    func nothing() throws {
        let text = "institution: a\nname: A\n"
        #expect(
            WorklistText.text(try worklist(text)) == """
                What to look up next, for RHIT on 2026-11-23
                0 answers cannot be told, 0 rest on an assumption that ends within 12 months


                """)
        #expect(WorklistCSV.text(try worklist(text)) == WorklistCSV.heading.joined(separator: ",") + "\r\n")
        #expect(try WorklistJSON.text(try worklist(text)).contains("\"look_ups\" : [\n\n  ]"))
    }

    @Test("names of many programs the first and counts the others")
    func many() throws {
        let programs = (10...40).map { "  - {id: b\($0), name: B, award: bachelor}\n" }
        let text =
            "institution: a\nname: A\nsources: {p: {url: \"https://a.example.edu/\"}}\nsource: p\nprograms:\n"
            + programs.joined()
        let list = WorklistText.text(try worklist(text))
        #expect(list.contains("1. would settle 31:"))
        #expect(list.contains("    - a/b21\n    - and 19 more\n"))
    }

    @Test("as rows has exactly the columns that claims are read by, the question behind them")
    func columns() throws {
        for column in WorklistCSV.heading {
            #expect(ClaimColumn(rawValue: column) != nil, "\(column)")
        }
        #expect(Set(WorklistCSV.heading).count == 36)
        #expect(WorklistCSV.heading.suffix(2) == ["question", "settles"])
        for column in ClaimColumn.required { #expect(WorklistCSV.heading.contains(column.rawValue)) }
    }

    @Test("as rows names the program and leaves empty what a page is to say")
    func rows() throws {
        let list = try worklist()
        let lines = WorklistCSV.text(list).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 7)
        #expect(
            lines[1]
                == "123456,\"Lake College, Livonia\",MI,Livonia,hit-day,Day,associate,CAHIIM,him-associate,"
                + ",,,,,,,,,,,,,,,,,,https://lake.example.edu/old,,,,,,,"
                + "\"accredited as him-associate by CAHIIM when last seen 2016-08/2017-07, which says nothing "
                + "certain of 2026-11-23\",2")
        // No award is stated, so none is written; and no spreadsheet runs the name.
        #expect(
            lines[5].hasPrefix(
                "123456,\"Lake College, Livonia\",MI,Livonia,hit-silent,\"'=HYPERLINK(\"\"x\"\")\",,CAHIIM,,,"
            ))
        #expect(lines[6] == "")
        #expect(WorklistCSV.leftOut(list) == 1)
        #expect(WorklistCSV.leftOut(list, limit: 4) == 0)
        #expect(WorklistCSV.text(list, limit: 1).split(separator: "\r\n").count == 3)
    }

    @Test("as rows is read back as rows that nobody has looked up yet")
    func roundTrip() throws {
        let rows = WorklistCSV.text(try worklist())
        let reading = ClaimReader.read(CSVTable(SourceFile(path: "todo.csv", text: rows)), accreditors: [])
        #expect(reading.diagnostics.map(\.message) == [])
        #expect(reading.unread == 5)
        #expect(reading.claims.isEmpty)
        #expect(reading.leftOut == 0)
    }

    @Test("in JSON tells why each is open and what it would settle")
    func json() throws {
        let text = try WorklistJSON.text(try worklist(), limit: 2)
        #expect(text.contains("\"look_ups_in_all\" : 5"))
        #expect(text.contains("\"settles\" : 2"))
        #expect(text.contains("\"why\" : \"last_seen\""))
        #expect(text.contains("\"date\" : \"2027-08-01\""))
        #expect(text.contains("\"sponsored\" : true"))
        #expect(!text.contains("rule_open"))
    }

    @Test("fits its width", arguments: [60, 80, 140])
    func width(columns: Int) throws {
        #expect(WorklistText.text(try worklist(), width: columns).lines(over: columns) == [])
    }
}
