import CatalogLoading
import Diagnostics
import Eligibility
import FoundationEssentials
import Matching
import Reporting
import TestSupport
import Testing

/// A no that rests on an assumption says so in every report, with its basis.
@Suite("A no by assumption") struct AssumedNoTests {
    private static func world() throws -> World {
        let rules = [
            RuleSamples.cahiim(
                statuses: "{accredited: {counts_as: accredited}, withdrawn: {counts_as: not-accredited}}"),
            RuleSamples.himAccreditors,
            SourceFile(path: "Rules/credentials/RHIT.yaml", text: credentialText),
        ]
        let school = """
            institution: lake-college
            name: Lake College
            sources:
              lately: {url: "https://lake.example.edu/a", as_of: 2026-09-01}
              today: {url: "https://lake.example.edu/b", as_of: 2026-11-23}
            programs:
              - id: lost
                name: Lost lately
                award: associate
                accreditations: [{agency: CAHIIM, accredits: him-associate, status: withdrawn, source: lately}]
              - id: gone
                name: Lost today
                award: associate
                accreditations: [{agency: CAHIIM, accredits: him-associate, status: withdrawn, source: today}]

            """
        return try World([SourceFile(path: "Programs/MI/lake-college.yaml", text: school)], rules: rules)
    }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("in a decision")
    func decision() throws {
        let assumed = Self.words(
            DecisionTextReport.text(try Self.world().explanation("lake-college/lost")))
        #expect(assumed.contains("=> does not qualify if still not accredited completed"))
        #expect(
            assumed.contains(
                "assuming - CAHIIM's status, not accredited when last seen 2026-09-01, is still in effect"))
        let sure = Self.words(DecisionTextReport.text(try Self.world().explanation("lake-college/gone")))
        #expect(sure.contains("=> does not qualify completed"))
        #expect(!sure.contains("assuming"))
    }

    @Test("in a listing: its count, its line, its cell and its object")
    func listing() throws {
        let listing = try Self.world().listing()
        #expect(listing.counts.assumedNoes == 1)
        let view = ListingView(only: .doesNotQualify)
        let table = Self.words(ListingTable.text(listing, .init(view: view)))
        #expect(
            table.contains(
                "does not qualify (2 programs, 1 of them if nothing has changed since it was seen)"))
        #expect(table.contains("- if still not accredited: CAHIIM seen 2026-09-01"))
        #expect(
            ListingMarkdown.text(listing, view).contains(
                "if still not accredited: CAHIIM seen 2026-09-01"))
        let rows = ListingCSV.text(listing, view).split(separator: "\r\n")
        #expect(rows.first?.hasSuffix(",sponsored,assumes") == true)
        #expect(
            rows.contains { $0.contains("/lost,") && $0.hasSuffix(",2026-09-01,,false,still-not-accredited") }
        )
        #expect(rows.contains { $0.contains("/gone,") && $0.hasSuffix(",,,false,") })
        let json = try ListingJSON.text(listing, view)
        #expect(json.contains("\"assumed_noes\" : 1"))
        #expect(json.components(separatedBy: "\"kind\" : \"still-not-accredited\"").count == 2)
    }

    @Test("in the standing")
    func standing() throws {
        let check = try Self.world().check("lake-college/lost")
        let text = Self.words(StandingTextReport.text(check))
        #expect(text.contains("=> CAHIIM: not accredited, if it has not changed since it was seen"))
        #expect(text.contains("confirm with CAHIIM"))
        let json = try StandingJSONReport.text(check)
        // Of the line and of the whole answer.
        #expect(json.components(separatedBy: "\"kind\" : \"still-not-accredited\"").count == 3)
        let sure = try Self.world().check("lake-college/gone")
        #expect(
            Self.words(StandingTextReport.text(sure)).contains("=> CAHIIM: not accredited not accredited"))
        #expect(!(try StandingJSONReport.text(sure)).contains("\"kind\""))
    }
}
