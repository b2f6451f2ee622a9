import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import Testing

/// "Unknown never becomes no, nor yes": a file with an error decides nothing that the error could have changed.
@Suite("Files with errors") struct FaultyFileTests {
    private static func file(_ program: String, source: String = "source: today") -> SourceFile {
        SourceFile(
            path: "Programs/MI/a-college.yaml",
            text: """
                institution: a-college
                name: A
                sources:
                  today: {url: "https://e.example.edu/today", as_of: 2026-11-23}
                  old: {url: "https://e.example.edu/old", as_of: 2001-05-01}
                  older: {url: "https://e.example.edu/older", as_of: 2000-05-01}
                \(source)
                programs:
                  - id: p
                    name: P
                    award: associate
                    \(program)

                """)
    }

    private func listing(_ file: SourceFile, _ change: (inout Query) -> Void = { _ in }) throws -> Listing {
        let catalogue = Catalogue(ruleFiles + [file])
        #expect(catalogue.diagnostics.contains { $0.severity == .error })
        let (rulebook, _) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        let rule = try #require(rulebook.credential("RHIT"))
        var query = Query(credential: "RHIT", on: try #require(Day(year: 2026, month: 11, day: 23)))
        change(&query)
        return Listing(query, rule: rule, institutions: catalogue.institutions, rulebook: rulebook)
    }

    @Test(
        "give no yes",
        arguments: [
            "accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, too: 2019}]",
            "accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, to: 2019-02-30}]",
            "accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, to: *end}]",
            "accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, from: *start}]",
            "accreditations: [{agency: CAHIIM, accredits: him-associate, status: !not accredited}]",
            "accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, source: todya}]",
            "accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, source: old, source: older}]",
            "source: old\n    source: older\n    \(accredited("today").replacing(", source: today", with: ""))",
        ])
    func noYes(program: String) throws {
        let verdicts = try listing(Self.file(program)).entries.map(\.verdict)
        #expect(verdicts == [.cannotTell])
    }

    @Test("give no yes where nobody can tell which of two sources of one name is meant")
    func sourceTwice() throws {
        let file = Self.file(accredited("today"))
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("  older:", with: "  today:")
        let verdicts = try listing(SourceFile(path: file.path, text: text)).entries.map(\.verdict)
        #expect(verdicts == [.cannotTell])
    }

    @Test(
        "give no no",
        arguments: [
            "acreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]",
            "accreditations: {agency: CAHIIM, accredits: him-associate, status: accredited}",
            "accreditations: *records",
            "accreditations: [{agency: CAHIIM}]\n    accreditations: [{agency: CAHIIM}]",
            "accreditations: [{agancy: CAHIIM, accredits: him-associate, status: accredited}]",
        ])
    func noNo(program: String) throws {
        let complete = "accreditations_complete: {for: programmatic}\n    "
        let verdicts = try listing(Self.file(complete + program)).entries.map(\.verdict)
        #expect(verdicts == [.cannotTell])
    }

    @Test("give no no where nobody can tell which source says that a list is complete")
    func unclearCompleteness() throws {
        let file = Self.file("accreditations_complete: {for: programmatic, source: old, source: older}")
        #expect(try listing(file).entries.map(\.verdict) == [.cannotTell])
    }

    @Test("leave no program out by a list that was read in part")
    func partialDelivery() throws {
        let listing = try listing(Self.file("delivery: [online, on-campsu]")) { $0.deliveries = [.onCampus] }
        #expect(listing.ids == ["a-college/p"])
    }
}
