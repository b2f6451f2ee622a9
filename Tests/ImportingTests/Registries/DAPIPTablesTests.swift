import Catalog
import Diagnostics
import Importing
import Testing

/// What bites in DAPIP's tables.
struct DAPIPTablesTests {
    private let row = "\"500\",\"4\",\"HLC\",\"1\",\"I\",\"2\",\"Actual\","

    private func lines(_ sample: DAPIPSample) -> [String] {
        sample.tables().diagnostics.map { "\($0.location.span?.start.line ?? 0): \($0.message)" }
    }

    @Test func theTablesAreRead() {
        let tables = DAPIPSample().tables()
        #expect(tables.diagnostics.isEmpty)
        #expect(tables.recordCount == 5)
        #expect(tables.places["501"]?.unitids == ["100002", "100003"])
        #expect(tables.places["500001"]?.parent == "500")
        #expect(tables.places["500001"]?.isInstitution == false)
        #expect(tables.places["500"]?.parent == nil)
    }

    @Test func citiesAreOfAddressesThatHaveThem() {
        let places = DAPIPSample().tables().places
        #expect((places["500"]?.city, places["500"]?.state) == ("Livonia", .michigan))
        #expect((places["501"]?.city, places["501"]?.state) == (nil, .ohio))
        #expect((places["502001"]?.city, places["502001"]?.state) == (nil, nil))
    }

    @Test func estimatesAreMarked() {
        let tables = DAPIPSample().adding(
            "\"500\",\"4\",\"HLC\",\"1\",\"I\",\"2\",\"Estimated\",\"5/6/1950 12:00:00 AM\",\"Accredited\",\"\",\"\",\"1/2/1960\""
        ).tables()
        #expect(
            tables.records["500"]?.compactMap(\.start).sorted() == ["1950-05-06~", "1968~", "1999-05-06"])
    }

    @Test func anEndedAccreditationSaysSoOnlyByItsEnd() {
        let record = DAPIPSample().tables().records["500001"]?.first
        #expect(record?.status == "accredited")
        #expect(record?.end == "2011-06-30")
    }

    @Test func aReviewThatIsNoDateIsLeftOutOfItsRow() {
        let sample = DAPIPSample().adding(
            row + "\"1/2/2010\",\"Accredited\",\"4/1//2012\",\"\",\"\"",
            row + "\"1/2/2011\",\"Accredited\",\"11-29-2024\",\"\",\"\"")
        #expect(
            lines(sample) == [
                "7: ReviewDate `4/1//2012` is not a date; the row is taken without it",
                "8: ReviewDate `11-29-2024` is not a date; the row is taken without it",
            ])
        #expect(sample.tables().diagnostics.allSatisfy { $0.severity == .warning })
        #expect(sample.tables().recordCount == 7)
    }

    @Test func aRowThatCannotBeReliedOnIsLeftOutAndNamed() {
        let sample = DAPIPSample().adding(
            row + "\"13/2/2010\",\"Accredited\",\"\",\"\",\"\"", row + "\"\",\"Accredited\",\"\",\"\",\"\"",
            row + "\"1/2/2010\",\"Accredited\",\"\",\"\",\"soon\"",
            row + "\"1/2/2010\",\"Accredited\",\"\",\"\",\"1/1/2010\"",
            row + "\"1/2/2010\",\"Pending\",\"\",\"\",\"\"",
            row.replacing("Actual", with: "Guess") + "\"1/2/2010\",\"Accredited\",\"\",\"\",\"\"",
            row.replacing("\"500\"", with: "\"9\"") + "\"1/2/2010\",\"Accredited\",\"\",\"\",\"\"",
            row + "\"1/2/2010\",\"Accredited\",\"\"", row + "\"1/2/2010\",\"Accredited\",\"\",\"\",\"")
        let expected = [
            "7: AccreditationDate `13/2/2010` is not a date; the row is left out",
            "8: `AccreditationDate` is empty: it has to say when the status began",
            "9: AccreditationEndDate `soon` is not a date; the row is left out",
            "10: AccreditationEndDate `1/1/2010` is before the start; the row is left out",
            "11: AccreditationStatus `Pending` is no status of HLC that the rules know",
            "12: InitialDateFlag `Guess` is neither Actual nor Estimated",
            "13: DapipId `9` is no place of InstitutionCampus.csv",
            "14: a row of 10 cells under a head of 12", "15: a quote that never ends",
        ]
        #expect(Set(lines(sample)) == Set(expected))
        #expect(sample.tables().recordCount == 5)
        #expect(sample.tables().diagnostics.count == 9)
    }

    @Test func whatTheRulesDoNotKnowIsSaidOnce() {
        let unknown =
            "\"500\",\"999\",\"New Agency\",\"1\",\"I\",\"1\",\"Actual\",\"1/2/2010\",\"Accredited\",\"\",\"\",\"\""
        let kind =
            "\"500\",\"36\",\"ACEN\",\"777\",\"Astrology\",\"1\",\"Actual\",\"1/2/2010\",\"Accredited\",\"\",\"\",\"\""
        let tables = DAPIPSample().adding(unknown, unknown, kind, kind).tables()
        #expect(
            tables.diagnostics.map(\.message) == [
                "AgencyId `999` (New Agency) is no agency of the rules; all its rows are left out",
                "ProgramId `777` (Astrology) is no kind of program of ACEN; all its rows are left out",
            ])
        #expect(tables.recordCount == 5)
    }

    @Test func whereOneStatusFollowsOnTheOtherTheNewOneHasTheDay() {
        let tables = DAPIPSample().adding(
            "\"502\",\"8\",\"ACCJC\",\"1\",\"I\",\"1\",\"Actual\",\"1/27/2020\",\"Preaccredited\",\"\",\"\",\"6/29/2020\"",
            "\"502\",\"8\",\"ACCJC\",\"1\",\"I\",\"2\",\"Actual\",\"6/29/2020\",\"Accredited\",\"\",\"\",\"6/30/2022\"",
            "\"502\",\"8\",\"ACCJC\",\"1\",\"I\",\"3\",\"Actual\",\"6/30/2022\",\"Accredited\",\"\",\"\",\"\""
        ).tables()
        let ends = tables.records["502"]?.filter { $0.agency == "ACCJC" }.map { $0.end ?? "open" }
        // Two terms of one status may share the day.
        #expect(ends == ["2020-06-28", "2022-06-30", "open"])
    }

    @Test func historyIsKeptWithoutRenewals() {
        let actions = DAPIPSample().tables().actions
        #expect(actions["500"]?.map(\.action) == [.probation])
        #expect(actions["500"]?.first?.end == "2017-06-29")
        #expect(actions["500"]?.first?.reason == "Concerns about issues affecting academic quality")
        // A line break inside of a field is a blank; a closed location speaks of a teach-out.
        #expect(actions["500001"]?.map(\.action) == [.teachOut])
        #expect(actions["500001"]?.first?.reason == "Teach-out ended, plan approved")
    }

    @Test func otherTablesAreNotTheseOnes() {
        var tables = DAPIPTables(accreditors: [])
        let isPlaces = tables.readPlaces(SourceFile(path: "x.csv", text: "A,B\n1,2\n"))
        #expect(!isPlaces)
        #expect(
            tables.diagnostics.map(\.message).first?.hasPrefix("this is not DAPIP's InstitutionCampus.csv")
                == true)
    }
}
