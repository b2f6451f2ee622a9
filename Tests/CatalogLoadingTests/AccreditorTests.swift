import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Testing

@Suite("An accreditor's file") struct AccreditorTests {
    private let places = Places(accreditorFile)

    @Test("gives its exact value")
    func value() throws {
        let catalogue = loadRule(accreditorFile)
        #expect(catalogue.briefs == [])
        #expect(catalogue.faultyRules == [])
        let manual = 0
        let about = 1
        let expected = Accreditor(
            id: "CAHIIM", name: "Commission", reach: .programmatic, standsForMonths: 24,
            statuses: [
                .init(
                    id: "accredited", countsAs: .accredited,
                    origin: places.origin("{counts_as: accredited, source: about}", source: about)),
                .init(
                    id: "candidate", countsAs: .preaccredited, standsForMonths: 0,
                    origin: places.origin("{counts_as: preaccredited, stands_for: 0 months}", source: manual)),
                .init(
                    id: "withdrawn", countsAs: .notAccredited,
                    origin: places.origin("{counts_as: not-accredited, note: gone}", source: manual)),
                .init(id: "withheld", countsAs: nil, origin: places.origin("{}", source: manual)),
                .init(
                    id: "inactive", countsAs: nil,
                    origin: places.origin("{counts_as: unknown}", source: manual)),
            ],
            accredits: [
                .init(
                    id: "him-associate", award: .associate,
                    origin: places.origin("{award: associate, source: about}", source: about)),
                .init(
                    id: "digital", award: nil, origin: places.origin("{}", after: "digital", source: manual)),
            ],
            ask: "CAHIIM (https://www.cahiim.org)",
            sources: [
                FactSource(
                    id: "manual", title: "Manual", url: "https://m.example.org/",
                    read: try PartialDate(parsing: "2026"), readOrigin: places.origin("2026", source: nil)),
                FactSource(
                    id: "about", url: "https://a.example.org/", asOf: try PartialDate(parsing: "2025")),
            ],
            path: "Rules/x/rule.yaml", origin: places.origin("CAHIIM", source: manual))
        #expect(catalogue.accreditors == [expected])
    }

    @Test("without `stands_for` lets nothing be taken for granted")
    func noFigure() {
        let catalogue = loadRule(accreditorFile.replacing("stands_for: 24 months\n", with: ""))
        #expect(catalogue.briefs == [])
        #expect(catalogue.accreditors.map(\.standsForMonths) == [0])
    }

    @Test(
        "with an error is listed as faulty and the error named at its place",
        arguments: [
            (
                "reach: programmatic", "reach: programatic",
                "S104 @ `programatic` is not a known reach | did you mean `programmatic`?", "programatic"
            ),
            (
                "{counts_as: accredited,", "{counts_as: acredited,",
                "S104 @ `acredited` is not a known standing | did you mean `accredited`?", "acredited"
            ),
            (
                "{counts_as: not-", "{count_as: not-",
                "S101 @ a status has no key `count_as` | did you mean `counts_as`?", "count_as"
            ),
            (
                "stands_for: 24 months", "stands_for: 2 years",
                "S105 @ `stands_for` `2 years` is not a number of months", "2 years"
            ),
            (
                "stands_for: 24 months", "stands_for: -24 months",
                "S105 @ `stands_for` `-24 months` is not a number of months", "-24"
            ),
            (
                "stands_for: 24 months", "stands_for: +24 months",
                "S105 @ `stands_for` `+24 months` is not a number of months", "+24"
            ),
            (
                "stands_for: 24 months", "stands_for: 24",
                "S105 @ `stands_for` `24` is not a number of months", "24\n"
            ),
            (
                "{award: associate,", "{award: asociate,",
                "S104 @ `asociate` is not a known award | did you mean `associate`?", "asociate"
            ),
            ("digital: {}", "digital: []", "S103 @ a kind of program is a mapping, this is a list", "[]"),
            ("withheld: {}", "withheld:", "S106 @ a status is a mapping, this is nothing", "\n  inactive"),
            (
                "source: about}\n  can", "source: abuot}\n  can",
                "X403 @ no source is called `abuot` | did you mean `about`?", "abuot"
            ),
            ("name: Commission\n", "", "S102 @ an accreditor has no `name`", "accreditor:"),
            ("ask: ", "aks: ", "S101 @ an accreditor has no key `aks` | did you mean `ask`?", "aks"),
        ])
    func faulty(right: String, wrong: String, finding: String, at: String) {
        let text = accreditorFile.replacing(right, with: wrong, maxReplacements: 1)
        let catalogue = loadRule(text)
        let place = Places(text).at(at)
        #expect(catalogue.briefs == [finding.replacing("@", with: place)])
        #expect(catalogue.faultyRules == ["Rules/x/rule.yaml"])
    }

    @Test(
        "without a usable id or reach yields no accreditor",
        arguments: ["accreditor: CAHIIM", "reach: programmatic"])
    func unusable(line: String) {
        let key = line.prefix { $0 != ":" }
        let catalogue = loadRule(accreditorFile.replacing(line, with: key + ": ~"))
        #expect(catalogue.accreditors.isEmpty)
        #expect(catalogue.faultyRules == ["Rules/x/rule.yaml"])
    }

    @Test(
        "with YAML faults is listed as faulty", arguments: ["name: a\nname: b\n", "name: [\n", "name: *x\n"])
    func faultyYAML(line: String) {
        let catalogue = loadRule(accreditorFile.replacing("name: Commission\n", with: line))
        #expect(catalogue.diagnostics.isEmpty == false)
        #expect(catalogue.faultyRules == ["Rules/x/rule.yaml"])
    }

    @Test("a status whose own `stands_for` can't be read is not given the longer one of the agency")
    func badFigureOfStatus() {
        let catalogue = loadRule(accreditorFile.replacing("stands_for: 0 months", with: "stands_for: never"))
        let candidate = catalogue.accreditors.first?.status("candidate")
        #expect(catalogue.diagnostics.map(\.code) == [.badFormat])
        #expect(candidate?.standsForMonths ?? 24 != 24 || !catalogue.faultyRules.isEmpty)
    }
}
