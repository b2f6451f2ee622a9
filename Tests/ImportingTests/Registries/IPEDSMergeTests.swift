import Catalog
import Diagnostics
import Importing
import Testing

/// IPEDS meets files that somebody wrote.
struct IPEDSMergeTests {
    private static let handWritten = SourceFile(
        path: "Programs/MI/alpha.yaml",
        text: """
            # Read by hand.
            institution: alpha
            name: Alpha    # as people say
            unitid: "100001"
            location: {city: Livonia, state: MI}
            sources:
              catalog: {url: "https://alpha.edu/hit", as_of: 2025-08/2026-07, read: 2026-11}   # the catalogue
              ipeds: {as_of: 2024, read: 2026-11-23}
            source: catalog
            programs:
              # The degree.
              - id: hit-aas
                name: Health Information Technology
                award: associate
                ipeds: {cip: "51.0707", level: 3, source: ipeds}
                delivery: [on-campus]      # evenings

              - id: coding
                name: Medical Records Coding and Information
                award: certificate

            """)

    @Test func aProgramIsTheOneOfItsCodeAndLevel() {
        let imported = importIPEDS(into: [Self.handWritten], only("100001", fields: ["51.0707"]))
        let old = String(decoding: Self.handWritten.bytes, as: UTF8.self)
        let program =
            "  - {id: 51-0707-certificate-2, name: Health Information/Medical Records Technology/Technician, "
            + "award: certificate, ipeds: {cip: \"51.0707\", level: 2, awards: {2024: 0}}, source: ipeds}\n"
        let expected =
            old.replacing("level: 3, source: ipeds}", with: "level: 3, source: ipeds, awards: {2024: 20}}")
            .replacing("unitid: ", with: "other_names: [Alpha College]\nunitid: ")
            .replacing("location:", with: "website: \"https://www.alpha.edu/\"\nlocation:")
            .replacing(
                "source: catalog\nprograms", with: "source: catalog\nsource_of: {website: ipeds}\nprograms")
            + program
        #expect(imported.text() == expected)
        #expect(
            imported.messages == [
                "`51-0707-certificate-2` of IPEDS is new here, but may be the same program as `coding`"
            ])
        #expect((imported.counts.added, imported.counts.changed, imported.counts.conflicts) == (3, 1, 1))
        #expect(ShippedRules.lint(imported.files).isEmpty)
        #expect(
            importIPEDS(into: imported.files, only("100001", fields: ["51.0707"])).counts == ImportCounts())
    }

    @Test func awardsOfTwoProgramsTogetherAreNoneOfEither() {
        let text = String(decoding: Self.handWritten.bytes, as: UTF8.self)
            .replacing("award: certificate\n", with: "ipeds: {cip: \"51.0707\", level: 3, source: ipeds}\n")
        let imported = importIPEDS(
            into: [SourceFile(path: "Programs/MI/alpha.yaml", text: text)],
            only("100001", fields: ["51.0707"]))
        #expect(!imported.text().contains("awards: {2024: 20}"))
        #expect(imported.messages.isEmpty)
    }

    @Test func aPairThatTheDataDoNotHaveIsReportedAndStays() {
        let text = String(decoding: Self.handWritten.bytes, as: UTF8.self)
            .replacing("level: 3", with: "level: 7")
        let imported = importIPEDS(
            into: [SourceFile(path: "Programs/MI/alpha.yaml", text: text)], only("100001", fields: ["01"]))
        #expect(imported.messages.isEmpty && imported.changes.isEmpty)
        let all = importIPEDS(
            into: [SourceFile(path: "Programs/MI/alpha.yaml", text: text)], only("100001"))
        #expect(
            all.messages.first
                == "the completions of 2024 have no 51.0707 at level 7, which `hit-aas` says they have")
        #expect(all.text().contains("{cip: \"51.0707\", level: 7, source: ipeds}"))
    }

    @Test func anotherCityIsReportedAndStays() {
        let text = String(decoding: Self.handWritten.bytes, as: UTF8.self)
            .replacing("Livonia", with: "Garden City")
        let imported = importIPEDS(
            into: [SourceFile(path: "Programs/MI/alpha.yaml", text: text)], only("100001", fields: ["51"]))
        #expect(imported.messages.contains("IPEDS 2024 has the school in Livonia, the file in Garden City"))
        #expect(imported.text().contains("city: Garden City"))
    }

    @Test func aFileWithErrorsIsLeftAlone() {
        let faulty = SourceFile(
            path: "Programs/MI/alpha.yaml",
            text: "institution: alpha\nname: Alpha\nunitid: \"100001\"\nbad: 1\n")
        var index = SchoolIndex(selection: Selection(), dataSets: [:])
        index.add(faulty)
        #expect(index.isFaulty("Programs/MI/alpha.yaml"))
        #expect(index.entry(unitid: "100001")?.path == "Programs/MI/alpha.yaml")
        #expect(importIPEDS(into: [faulty], only("100001")).changes.isEmpty)
    }

    @Test func aSchoolWithoutANumberMayBeThisOne() {
        var index = SchoolIndex(selection: Selection(), dataSets: [:])
        index.add(
            SourceFile(
                path: "Programs/MI/a.yaml",
                text: "institution: a\nname: Alpha College\nlocation: {state: MI}\n"))
        #expect(index.unnumbered("ALPHA college", in: .michigan).map(\.id) == ["a"])
        #expect(index.unnumbered("Alpha College", in: .ohio).isEmpty)
    }
}
