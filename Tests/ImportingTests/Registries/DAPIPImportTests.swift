import Catalog
import CatalogLoading
import Diagnostics
import Importing
import Testing

/// DAPIP's accreditations in program files.
struct DAPIPImportTests {
    @Test func aSchoolGetsItsRecordsItsKindsItsHistoryAndItsSites() {
        let imported = DAPIPSample().imported(into: [alphaFile])
        #expect(
            imported.text() == """
                institution: alpha
                name: Alpha College
                unitid: "100001"
                dapip: "500"
                location: {city: Livonia, state: MI}
                sources:
                  ipeds: {as_of: 2024, read: 2026-11-23}
                  dapip: {as_of: 2024-08-30, read: 2026-11-24}
                source: ipeds
                accreditations_complete: {source: dapip, for: institutional}
                accreditations:
                  - {agency: HLC, status: accredited, from: 1968~, next_review: 2030-08-31, source: dapip}
                program_accreditations:
                  - {agency: ACEN, accredits: adnur, status: accredited, from: 1999-05-06, note: School of Nursing, source: dapip}
                actions:
                  - {agency: HLC, action: probation, date: 2015-06-25, to: 2017-06-29, reason: Concerns about issues affecting academic quality, source: dapip}
                sites:
                  - {dapip: "500001", name: Alpha College at the Mall, city: Novi, state: MI, accreditations: [{agency: HLC, status: accredited, from: 2004-02-01, to: 2011-06-30}], actions: [{agency: HLC, action: teach-out, date: 2011-06-30, reason: "Teach-out ended, plan approved"}], source: dapip}

                """)
        #expect(imported.counts.added == 5)
        #expect(ShippedRules.lint(imported.files).isEmpty)
        #expect(DAPIPSample().imported(into: imported.files, readOn: "2027-01-01").counts == ImportCounts())
    }

    @Test func placesAreKeptApart() {
        let imported = DAPIPSample().imported(into: [alphaFile])
        #expect(imported.answers("HLC", on: "1968-01-01") == ["accredited"])
        #expect(imported.answers("HLC", on: "1967-12-31") == ["cannot-tell"])
        #expect(imported.answers("HLC", on: "2011-07-01") == ["accredited"])
        #expect(imported.answers("HLC", on: "2011-06-30", site: "500001") == ["accredited"])
        #expect(imported.answers("HLC", on: "2011-07-01", site: "500001") == ["cannot-tell"])
        #expect(imported.answers("ACEN", on: "2024-08-30") == ["accredited"])
        #expect(imported.answers("ACEN", on: "2025-08-30") == ["accredited-if"])
    }

    @Test func aRegistryIsTakenAtItsWordThatNothingElseHasEnded() {
        // A second accreditation that came and went says nothing against one that was never closed.
        let imported = DAPIPSample().adding(
            "\"500\",\"4\",\"HLC\",\"1\",\"I\",\"2\",\"Actual\",\"1/2/2010\",\"Accredited\",\"\",\"\",\"1/1/2015\""
        ).imported(into: [alphaFile])
        #expect(imported.answers("HLC", on: "2020-05-05") == ["accredited"])
    }

    @Test func candidatesAreNotAccreditedAndDenialsNeverInForce() {
        let imported = DAPIPSample().imported(beginsFiles: true)
        #expect(
            imported.files.map(\.path) == [
                "Programs/MI/alpha-college.yaml", "Programs/PR/omega-hospital.yaml",
            ])
        #expect(imported.answers("CODA", on: "2010-01-01", school: "omega-hospital") == ["preaccredited"])
        for day in ["1990-01-01", "2010-01-01", "2024-08-30", "2026-01-01"] {
            let denied = imported.answers("CODA", on: day, site: "502001", school: "omega-hospital")
            #expect(denied == [day == "2024-08-30" ? "not-accredited" : "cannot-tell"])
        }
        #expect(ShippedRules.lint(imported.files).isEmpty)
        #expect(DAPIPSample().imported(into: imported.files, beginsFiles: true).counts == ImportCounts())
    }

    @Test func anEntryOfSeveralSchoolsIsOfEach() {
        let sample = DAPIPSample().adding(
            "\"501\",\"4\",\"HLC\",\"1\",\"I\",\"1\",\"Actual\",\"1/2/2010\",\"Accredited\",\"\",\"\",\"\"")
        let files = ["100002", "100003"].map { unitid in
            SourceFile(
                path: "Programs/OH/\(unitid).yaml",
                text: "institution: \"\(unitid)\"\nname: Beta\nunitid: \"\(unitid)\"\nlocation: {state: OH}\n"
            )
        }
        let imported = sample.imported(into: files)
        #expect(imported.changes.count == 2)
        #expect(
            imported.files.allSatisfy {
                String(decoding: $0.bytes, as: UTF8.self).contains("from: 2010-01-02")
            })
    }

    @Test func ofTwoEntriesOfOneSchoolOneStandsBesideIt() {
        let sample = DAPIPSample().replacing(
            "\"502\",\"\",\"Omega", with: "\"502\",\"100001\",\"Omega")
        let imported = sample.imported(into: [alphaFile])
        #expect(imported.school()?.dapip == "500")
        #expect(imported.school()?.sites.map(\.dapip) == ["500001", "502", "502001"])
        #expect(imported.school()?.sites[1].programAccreditations.first?.status.value == "preaccredited")
    }

    @Test func aSelectionAndAReachNarrowWhatIsTaken() {
        var scope = DAPIPImport.Scope()
        scope.reach = .institutional
        scope.takesSites = false
        let imported = DAPIPSample().imported(into: [alphaFile], Selection(), scope)
        #expect(imported.school()?.accreditations.count == 1)
        #expect(imported.school()?.programAccreditations.isEmpty == true)
        #expect(imported.school()?.sites.isEmpty == true)
        // What was left out comes with a later import, and what is there isn't gone by a narrow one.
        let whole = DAPIPSample().imported(into: imported.files)
        #expect(whole.school()?.sites.count == 1)
        #expect(DAPIPSample().imported(into: whole.files, Selection(), scope).counts == ImportCounts())
        #expect(DAPIPSample().imported(into: [alphaFile], only("100002")).changes.isEmpty)
    }
}
