import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import RuleEngine
import Testing

/// The fields that a listing begins with.
struct UsualFieldsTests {
    private static let files = [
        school(
            "a",
            programs: "id: him, name: him, award: associate, cip: \"51.0707\"",
            "id: other, name: other, award: associate, cip: \"52.0201\"",
            "id: untold, name: untold, award: associate",
            // On record as accredited, so that its odd field doesn't leave it out.
            associate("odd", "today", "cip: \"11.0103\""))
    ]

    private func listing(_ change: (inout Query) -> Void = { _ in }) throws -> Listing {
        let rules = ruleFiles.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            return SourceFile(
                path: file.path,
                text: text.replacing(
                    "issuer: AHIMA", with: "issuer: AHIMA\nfields: [\"51.0706\", \"51.0707\"]"))
        }
        let catalogue = Catalogue(rules + Self.files)
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect((catalogue.diagnostics + problems).map(\.message) == [])
        let rule = try #require(rulebook.credential("RHIT"))
        var query = Query(credential: "RHIT", on: try #require(Day(year: 2026, month: 11, day: 23)))
        change(&query)
        return Listing(query, rule: rule, institutions: catalogue.institutions, rulebook: rulebook)
    }

    @Test func otherFieldsAreCountedAndWhatIsNotKnownStays() throws {
        let usual = try listing()
        #expect(Set(usual.ids) == ["a/him", "a/untold", "a/odd"])
        #expect(usual.counts.otherFields == 1)
    }

    @Test func whoAsksForFieldsGetsThose() throws {
        #expect(Set(try listing { $0.fields = ["52"] }.ids) == ["a/other", "a/untold"])
        let business = try #require(CIPCode("52.0201"))
        #expect(Set(try listing { $0.careerFields = [business] }.ids) == ["a/other", "a/untold"])
        let all = try listing { $0.allFields = true }
        #expect(all.ids.count == 4)
        #expect(all.counts.otherFields == 0)
    }
}
