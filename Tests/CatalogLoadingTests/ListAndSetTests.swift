import Catalog
import CatalogLoading
import Dates
import Diagnostics
import RuleEngine
import TestSupport
import Testing

@Suite("Lists and data sets") struct ListAndSetTests {
    @Test("a list gives its exact value, `open` and nothing being no end")
    func list() throws {
        let catalogue = loadRule(listFile)
        #expect(catalogue.briefs == [])
        let list = try #require(catalogue.lists.first)
        #expect(list.id == "him-accreditors")
        #expect(list.entries.map(\.word) == ["CAHEA", "CAAHEP", "CAHIIM"])
        #expect(list.entries.map(\.from?.text) == [nil, "1994", "2005-03-01"])
        #expect(list.entries.map(\.to?.text) == ["1994", "2005-02-28", nil])
        #expect(
            list.entries.map { $0.location.span?.start.column } == [
                13, 13, 13,
            ])
    }

    @Test(
        "a list with an entry that can't be read is no list at all",
        arguments: [
            ("from: 2005-03-01", "from: 2005-02-29", "A301"), ("from: 2005-03-01", "from: soon", "S105"),
            ("from: 2005-03-01", "form: 2005-03-01", "S101"), ("from: 2005-03-01", "from: ~", "S106"),
            ("value: CAHIIM, ", "", "S102"), ("source: history", "source: histroy", "X403"),
            ("from: 2005-03-01", "from: 2005-03-01, from: 2006", "Y006"),
            ("from: 2005-03-01", "from: *x", "Y010"), ("to: 2005-02-28", "to: 1993-12-31", "A302"),
        ])
    func faulty(right: String, wrong: String, code: String) {
        let catalogue = loadRule(listFile.replacing(right, with: wrong, maxReplacements: 1))
        #expect(catalogue.diagnostics.map(\.code.id) == [code])
        #expect(catalogue.lists.isEmpty)
        #expect(catalogue.faultyRules == ["Rules/x/rule.yaml"])
    }

    @Test("an entry without a source is reported at its word")
    func sourceless() {
        let text = "list: l\nentries:\n  - {value: A}\n"
        let catalogue = loadRule(text)
        #expect(catalogue.briefs == ["A311 3:13 the entry `A` rests on no source"])
        #expect(catalogue.lists.isEmpty)
    }

    @Test("data sets are known to programs, whichever file comes first")
    func dataSets() {
        let program = SourceFile(
            path: "Programs/MI/a-college.yaml",
            text: "institution: a-college\nname: A\nsources: {dapip: {as_of: 2024}}\nsource: dapip\n")
        for files in [[program, RuleSamples.dataSets], [RuleSamples.dataSets, program]] {
            let catalogue = Catalogue(files)
            #expect(catalogue.briefs == [])
            #expect(catalogue.institutions.first?.sources.first?.title == "DAPIP")
        }
        #expect(Catalogue([program]).places == ["S102 3:18"])
    }

    @Test("a data set with an error is faulty", arguments: ["{title: ~}", "{ulr: x}", "x", "{url: nowhere}"])
    func faultyDataSet(value: String) {
        let catalogue = Catalogue([
            SourceFile(path: "Rules/sources.yaml", text: "data_sets:\n  dapip: \(value)\n")
        ])
        #expect(catalogue.diagnostics.count == 1)
        #expect(catalogue.diagnostics.first?.location.span?.start.line == 2)
        #expect(catalogue.faultyRules == ["Rules/sources.yaml"])
    }

    @Test("`data_sets` is a mapping")
    func noMapping() {
        let catalogue = Catalogue([SourceFile(path: "Rules/sources.yaml", text: "data_sets: [dapip]\n")])
        #expect(catalogue.briefs == ["S103 1:12 `data_sets` is a mapping, this is a list"])
    }

    // MARK: Order

    private static let manyFiles: [SourceFile] = {
        func school(_ id: String) -> SourceFile {
            SourceFile(
                path: "Programs/MI/\(id).yaml",
                text: "institution: \(id)\nname: \(id)\nsource: dapip\nunitd: 1\n")
        }
        func rule(_ kind: String, _ id: String, _ text: String, _ name: String) -> SourceFile {
            SourceFile(path: "Rules/\(kind)/\(id).yaml", text: text.replacing(name, with: id))
        }
        return [
            RuleSamples.dataSets, school("c-college"), school("a-college"), school("b-college"),
            rule("accreditors", "B", accreditorFile, "CAHIIM"),
            rule("accreditors", "A", accreditorFile, "CAHIIM"),
            rule("credentials", "W", credentialFile, "RHIT"),
            rule("credentials", "X", credentialFile, "RHIT"),
            rule("lists", "l", listFile, "him-accreditors"), rule("lists", "m", listFile, "him-accreditors"),
            SourceFile(path: "Programs/MI/lost-b.yaml", text: ""),
            SourceFile(path: "Programs/MI/lost-a.yaml", text: ""),
            SourceFile(path: "Rules/bad-b.yaml", text: "x: 1\n"),
            SourceFile(path: "Rules/bad-a.yaml", text: "x: 1\n"),
        ]
    }()

    @Test("a catalogue is the same whatever the order of its files", arguments: 0..<12)
    func order(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let first = Catalogue(Self.manyFiles)
        let other = Catalogue(Self.manyFiles.shuffled(using: &random))
        #expect(first.institutions.map(\.id) == ["a-college", "b-college", "c-college"])
        #expect(first.accreditors.map(\.id) == ["A", "B"])
        #expect(other.institutions == first.institutions)
        #expect(other.accreditors == first.accreditors)
        #expect(other.diagnostics == first.diagnostics)
        #expect(other.credentials.map(\.id) == first.credentials.map(\.id))
        #expect(other.lists.map(\.id) == first.lists.map(\.id))
        #expect(other.lostPrograms == first.lostPrograms)
        #expect(other.faultyRules == first.faultyRules)
    }

    @Test("findings come in order of path and place")
    func findingOrder() {
        let diagnostics = Catalogue(Self.manyFiles.reversed()).diagnostics
        #expect(diagnostics.count == 7)
        #expect(
            diagnostics.map { "\($0.location.path):\($0.place)" } == [
                "Programs/MI/a-college.yaml:S101 4:1", "Programs/MI/b-college.yaml:S101 4:1",
                "Programs/MI/c-college.yaml:S101 4:1", "Programs/MI/lost-a.yaml:Y008 1:1",
                "Programs/MI/lost-b.yaml:Y008 1:1", "Rules/bad-a.yaml:S102 1:1", "Rules/bad-b.yaml:S102 1:1",
            ])
    }
}
