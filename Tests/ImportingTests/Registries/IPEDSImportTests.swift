import Catalog
import CatalogLoading
import Diagnostics
import Importing
import Testing

/// Schools and programs of IPEDS as program files.
struct IPEDSImportTests {
    @Test func aSchoolThatTheDirectoryDoesNotHaveIsNamedOnceWithItsRow() {
        let table = completions(completionRows + "100009,\"51.0707\",1,3,5\n100009,\"51.0707\",1,2,5\n")
        let line = completionRows.split(separator: "\n").count + 1
        let unlisted = importIPEDS(table).unlisted
        #expect(unlisted.map(\.message) == ["the directory has no UNITID 100009"])
        #expect(unlisted.map { $0.location.span?.start.line } == [line])
        #expect(importIPEDS(table, only("100009", fields: ["51.0707"])).unlisted.count == 1)
        #expect(importIPEDS(table, only("100009", fields: ["52"])).unlisted.isEmpty)
        #expect(importIPEDS(table, only("100001")).unlisted.isEmpty)
    }

    @Test func aSchoolThatHasNoFileGetsOne() {
        let imported = importIPEDS(completions(), only("100001"))
        #expect(imported.files.map(\.path) == ["Programs/MI/alpha-college.yaml"])
        #expect(
            imported.text() == """
                institution: alpha-college
                name: Alpha College
                other_names: [ACC, Alpha Community College]
                unitid: "100001"
                website: "https://www.alpha.edu/"
                location: {city: Livonia, state: MI}
                sources:
                  ipeds: {as_of: 2024, read: 2026-11-24}
                source: ipeds
                programs:
                  - {id: 51-0707-certificate-2, name: Health Information/Medical Records Technology/Technician, award: certificate, ipeds: {cip: "51.0707", level: 2, awards: {2024: 0}}}
                  - {id: 51-0707-associate, name: Health Information/Medical Records Technology/Technician, award: associate, ipeds: {cip: "51.0707", level: 3, awards: {2024: 20}}}
                  - {id: 51-0708-certificate-21, name: CIP 51.0708, award: certificate, ipeds: {cip: "51.0708", level: 21, awards: {2024: 4}}}
                  - {id: 52-0201-bachelor, name: CIP 52.0201, award: bachelor, ipeds: {cip: "52.0201", level: 5, awards: {2024: 90}}}

                """)
        #expect(ShippedRules.lint(imported.files).isEmpty)
        let school = ShippedRules.catalogue(with: imported.files).institutions.first
        #expect(school?.programs.first?.awardsConferred.map(\.count) == [0])
        #expect(school?.programs.first?.length == .unknown)
        #expect(imported.counts.added == 4)
    }

    @Test func oneNameInOneStateMakesTwoIDs() {
        let imported = importIPEDS()
        #expect(
            imported.files.map(\.path) == [
                "Programs/MI/alpha-college.yaml", "Programs/OH/beta-college-dayton.yaml",
                "Programs/OH/beta-college.yaml", "Programs/PR/gamma-g-institute.yaml",
            ])
        // A school that reported no program is a school all the same.
        #expect(!imported.text("Programs/PR/gamma-g-institute.yaml").contains("programs:"))
        #expect(ShippedRules.lint(imported.files).isEmpty)
    }

    @Test func aSelectionOfFieldsTakesOnlySchoolsAndProgramsOfThem() {
        let imported = importIPEDS(completions(), only(fields: ["51.07"], awards: [.certificate]))
        #expect(imported.files.map(\.path) == ["Programs/MI/alpha-college.yaml"])
        #expect(imported.counts.added == 2)
        #expect(!imported.text().contains("associate"))
    }

    @Test func theSameAgainChangesNothingOnWhateverDay() {
        let first = importIPEDS()
        let second = importIPEDS(into: first.files, readOn: "2027-03-01")
        #expect(second.files.map(\.bytes) == first.files.map(\.bytes))
        #expect(second.counts == ImportCounts())
        #expect(second.changes.allSatisfy { !$0.isChanged })
    }

    @Test func aNewerYearAddsItsAwardsAndKeepsWhatWent() {
        let first = importIPEDS(completions(), only("100001"))
        let newer = completions(
            """
            UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT
            100001,"51.0707",1,3,18
            100001,"51.0708",1,21,0
            100001,"52.0201",1,5,91
            100001,"51.0706",1,5,2

            """, year: 2025)
        let second = importIPEDS(newer, into: first.files, only("100001"), readOn: "2027-01-02")
        let text = second.text()
        #expect(text.contains("  ipeds: {as_of: 2025, read: 2027-01-02}\n"))
        #expect(text.contains("level: 3, awards: {2024: 20, 2025: 18}}}"))
        #expect(text.contains("level: 2, awards: {2024: 0}}, source: ipeds-2024}"))
        #expect(text.contains("as_of: 2024, read: 2026-11-24}\nsource: ipeds\n"))
        #expect(text.contains("  - {id: 51-0706-bachelor, name: Health"))
        #expect((second.counts.added, second.counts.changed, second.counts.gone) == (1, 3, 1))
        #expect(ShippedRules.lint(second.files).isEmpty)
        #expect(importIPEDS(newer, into: second.files, only("100001")).counts == ImportCounts())

        // What went may come back.
        let third = importIPEDS(completions(year: 2026), into: second.files, only("100001"))
        #expect(third.text().contains("level: 2, awards: {2024: 0, 2026: 0}}, source: ipeds}"))
        #expect(third.counts.gone == 1)
        // An edition that is older than the file's changes nothing.
        let old = importIPEDS(completions(year: 2023), into: second.files, only("100001"))
        #expect(old.text() == text)
        #expect(old.messages == ["the file has a newer edition of IPEDS than 2023, which stays"])
    }

    @Test func aSelectionDoesNotMakeTheOtherProgramsGone() {
        let first = importIPEDS(completions(), only("100001"))
        let again = importIPEDS(completions(year: 2025), into: first.files, only("100001", fields: ["52"]))
        #expect(again.counts.gone == 0)
        #expect(again.text().components(separatedBy: "2025: ").count == 5)
    }

    @Test func aRevisedNumberTakesThePlaceOfTheFirst() {
        let first = importIPEDS(completions(), only("100001"))
        let revised = completions(completionRows.replacing(",1,3,20", with: ",1,3,22"))
        let second = importIPEDS(revised, into: first.files, only("100001"))
        #expect(second.text() == first.text().replacing("{2024: 20}", with: "{2024: 22}"))
        #expect(second.counts.changed == 1)
    }
}

extension String {
    fileprivate func components(separatedBy part: String) -> [Substring] {
        split(separator: part, omittingEmptySubsequences: false)
    }
}
