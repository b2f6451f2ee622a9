import Diagnostics
import Importing
import Testing

/// A newer edition of DAPIP meets what the older one said, and what people wrote.
struct DAPIPMergeTests {
    private let first = DAPIPSample().imported(into: [alphaFile])

    @Test func whatEndedIsEndedAndWhatWentStaysAsItWasSaid() {
        let newer = DAPIPSample()
            .replacing(
                "\"Accredited\",\"8/31/2030\",\"\",\"\"",
                with: "\"Accredited\",\"8/31/2030\",\"\",\"7/1/2025\""
            )
            .replacing("\"500\",\"36\"", with: "\"502\",\"36\"")
            .adding(
                "\"500\",\"8\",\"ACCJC\",\"1\",\"I\",\"1\",\"Actual\",\"7/1/2025\",\"Accredited\",\"\",\"\",\"\""
            )
        let second = newer.imported(into: first.files, asOf: "2025-08-30", readOn: "2026-12-01")
        let text = second.text()
        #expect(text.contains("from: 1968~, to: 2025-07-01, next_review: 2030-08-31, source: dapip}"))
        #expect(text.contains("note: School of Nursing, missing_from: dapip, source: dapip-2024-08-30}"))
        #expect(text.contains("  - {agency: ACCJC, status: accredited, from: 2025-07-01, source: dapip}\n"))
        #expect(text.contains("  dapip: {as_of: 2025-08-30, read: 2026-12-01}\n  dapip-2024-08-30: {title: "))
        #expect((second.counts.added, second.counts.ended, second.counts.gone) == (1, 1, 1))
        #expect(ShippedRules.lint(second.files).isEmpty)
        #expect(newer.imported(into: second.files, asOf: "2025-08-30").counts == ImportCounts())
        let older = DAPIPSample().imported(into: second.files)
        #expect(older.text() == text)
        #expect(older.messages == ["the file has a newer edition of DAPIP than 2024-08-30, which stays"])
    }

    @Test func aSiteIsRenewedAsOneLine() {
        let newer = DAPIPSample().replacing("\"6/30/2011 12:00:00 AM\"", with: "\"6/30/2012\"")
        let second = newer.imported(into: first.files, asOf: "2025-08-30")
        #expect(second.text().contains("from: 2004-02-01, to: 2012-06-30}]"))
        #expect(second.counts.changed == 1)
    }

    private let handWritten = """
        # By hand.
        institution: alpha
        name: Alpha College
        unitid: "100001"        # looked up
        location: {city: Livonia, state: MI}
        sources:
          catalog: {url: "https://alpha.edu/about", as_of: 2025-08/2026-07, read: 2026-11}
        source: catalog
        accreditations:
          # The school's own page.
          - {agency: HLC, status: accredited}       # says the page
        programs:
          - id: hit
            name: Health Information Technology

        """

    @Test func whereTheyDisagreeBothStay() {
        let ended = DAPIPSample().replacing(
            "\"8/31/2030\",\"\",\"\"", with: "\"8/31/2030\",\"\",\"7/1/2020\"")
        let file = SourceFile(path: "Programs/MI/alpha.yaml", text: handWritten)
        let imported = ended.imported(into: [file])
        #expect(
            imported.messages == [
                "DAPIP 2024-08-30 says that HLC's accreditation ended on 2020-07-01, `catalog` says 2025-08/2026-07 "
                    + "that it runs"
            ])
        #expect(imported.counts.conflicts == 1)
        let text = imported.text()
        #expect(text.contains("  - {agency: HLC, status: accredited}       # says the page\n"))
        #expect(text.contains("  - {agency: HLC, status: accredited, from: 1968~, to: 2020-07-01,"))
        for line in handWritten.split(separator: "\n") { #expect(text.contains(line)) }
        #expect(ShippedRules.lint(imported.files).isEmpty)

        let other = handWritten.replacing("status: accredited}", with: "status: accredited, to: 2019-12-31}")
        let runs = DAPIPSample().imported(into: [SourceFile(path: "Programs/MI/alpha.yaml", text: other)])
        #expect(
            runs.messages == [
                "DAPIP 2024-08-30 says that HLC's accreditation runs, `catalog` says that it ended on 2019-12-31"
            ])
    }

    @Test func whatSomebodyAddedToARecordIsNotOverwritten() {
        let text = first.text().replacing(
            "from: 1968~, next_review: 2030-08-31, source: dapip}",
            with: "from: 1968~, next_review: 2030-08-31, source: dapip, source_of: {from: ipeds}}   # mine")
        let newer = DAPIPSample().replacing("8/31/2030", with: "8/31/2040")
        let second = newer.imported(
            into: [SourceFile(path: alphaFile.path, text: text)], asOf: "2025-08-30")
        #expect(
            second.text().contains(
                "next_review: 2030-08-31, source: dapip, source_of: {from: ipeds}}   # mine"))
        #expect(
            second.messages == [
                "DAPIP 2025-08-30 says something else of HLC than this record, which has been added to by hand"
            ])
    }

    @Test func anotherNumberStopsTheSchool() {
        let text = first.text().replacing("dapip: \"500\"", with: "dapip: \"777\"")
        let second = DAPIPSample().imported(into: [SourceFile(path: alphaFile.path, text: text)])
        #expect(second.text() == text)
        #expect(
            second.messages == ["the file says `dapip: \"777\"`, DAPIP has the school's UNITID at 500"])
    }
}
