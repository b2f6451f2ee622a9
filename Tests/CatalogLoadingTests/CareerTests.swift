import Catalog
import Dates
import Diagnostics
import Testing

@testable import CatalogLoading

/// Files of careers as they are read.
@Suite("A career file") struct CareerTests {
    private static let text = """
        career: coder
        name: Coder
        other_names: [biller]
        skills: [{name: detail, source: old}]
        sources:
          page: {title: Page, url: "https://www.bls.gov/ooh/", as_of: 2024, read: 2026-11-24}
          old: {title: Old, weak: a copy without an address}
        source: page
        occupations:
          - {soc: 29-2072, title: Specialists, edition: 2018}
          - {soc: 29-2071, title: Technicians, edition: 2010, source: old}
          - {soc: 29-2098, title: Several, edition: none, note: a wider class}
        paths: [{award: certificate, months: 3-6, credentials: [AAPC]}]
        credentials: [{name: AAPC, ask: "AAPC (https://aapc.com)"}]
        pay:
          - {kind: median, amount: 50250, measured: 2024, soc: 29-2072}
          - {kind: mean, amount: 42820, measured: 2017-05, soc: 29-2071, source: old}
        outlook:
          - {from: 2024, to: 2034, change: "-4.9", jobs: 43900, soc: 29-2072}
          - {from: 2016, to: 2026, change: "13", soc: 29-2071, source: old}
        related: [coder]

        """

    private func load(_ change: (old: String, new: String)? = nil) -> (career: Career?, found: [String]) {
        let text = change.map { Self.text.replacing($0.old, with: $0.new) } ?? Self.text
        #expect(change == nil || text != Self.text)
        let catalogue = Catalogue([SourceFile(path: "Rules/careers/coder.yaml", text: text)])
        return (
            catalogue.careers.first,
            catalogue.diagnostics.map {
                "\($0.code.id) \($0.location.span?.start.line ?? 0):\($0.location.span?.start.column ?? 0)"
            }
        )
    }

    @Test("is read whole, its figures in the order of their days")
    func whole() throws {
        let (read, found) = load()
        let career = try #require(read)
        #expect(found == [])
        #expect(career.id == "coder")
        #expect(career.otherNames == ["biller"])
        #expect(career.skills.map(\.name) == ["detail"])
        #expect(career.skills.map(\.origin.source) == [1])
        #expect(career.occupations.map(\.code.text) == ["29-2071", "29-2072", "29-2098"])
        #expect(career.occupations.map(\.edition) == [2010, 2018, nil])
        #expect(career.occupations.map(\.note) == [nil, nil, "a wider class"])
        #expect(career.credentials.map(\.name) == ["AAPC"])
        #expect(career.credentials.map(\.ask) == ["AAPC (https://aapc.com)"])
        #expect(career.credentials.map(\.origin.source) == [0])
        #expect(career.paths.map(\.award) == [.certificate])
        #expect(career.paths.first?.months == MonthRange(atLeast: 3, atMost: 6))
        #expect(
            career.pay.map { "\($0.measured.text) \($0.kind) \($0.amount)" } == [
                "2017-05 mean 42820", "2024 median 50250",
            ])
        #expect(career.pay.map(\.origin.source) == [1, 0])
        #expect(career.outlook.map(\.changeInTenths) == [130, -49])
        #expect(career.outlook.map(\.jobs) == [nil, 43900])
    }

    @Test(
        "has each slip named at its place",
        arguments: [
            ("soc: 29-2072, title", "soc: 292072, title", "S105"),
            ("edition: 2018", "edition: 20180", "S107"), ("edition: none", "edition: nil", "S105"),
            ("skills: [{name: detail, source: old}]", "skills: [detail]", "S103"),
            ("name: AAPC, ask:", "name: AAPC, asks:", "S101"), ("{name: AAPC, ask", "{ask", "S102"),
            ("kind: median", "kind: average", "S104"), ("amount: 50250", "amount: \"50250\"", "S103"),
            ("amount: 50250", "amount: 50", "S107"), ("measured: 2024", "measured: 2024-13", "A301"),
            ("\"-4.9\"", "\"-4.95\"", "S105"), ("\"-4.9\"", "-4.9", "Y013"), ("\"-4.9\"", "\"much\"", "S105"),
            ("to: 2034", "to: 2024", "A302"), ("months: 3-6", "months: 6-3", "S105"),
            ("award: certificate", "award: paper", "S104"), ("name: Coder\n", "", "S102"),
            ("source: page\n", "", "A311"), ("weak: a copy without an address", "read: 2026", "S102"),
            ("edition: 2010, source: old}", "edition: 2010, source: odl}", "X403"),
            ("skills:", "skils:", "S101"),
        ])
    func slips(old: String, new: String, code: String) {
        let found = load((old, new)).found
        #expect(Set(found.map { $0.prefix(4) }) == [code[...]], "\(found)")
    }

    @Test("without an occupation is reported")
    func noOccupation() {
        let found = load(("occupations:", "occupation:")).found
        #expect(found.map { $0.prefix(4) } == ["S101"])
    }
}
