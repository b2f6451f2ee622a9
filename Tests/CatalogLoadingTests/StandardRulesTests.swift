import Catalog
import CatalogLint
import CatalogLoading
import Diagnostics
import RuleEngine
import TestSupport
import Testing

/// A catalogue's own rules over the standard ones.
@Suite("Standard rules") struct StandardRulesTests {
    private static func agency(_ id: String, _ more: String = "", reach: String = "programmatic") -> String {
        """
        accreditor: \(id)
        \(more)name: \(id)
        reach: \(reach)
        statuses: {accredited: {counts_as: accredited}}

        """
    }

    private static func credential(_ id: String, _ more: String = "") -> String {
        """
        credential: \(id)
        \(more)name: \(id)
        editions:
          - id: only
            in_force: {from: 2002-10-01, to: open}
            chosen_by: student.applies_on
            routes: [{id: r, all: [{fact: program.award, is: associate}]}]

        """
    }

    private static func list(_ id: String, _ more: String = "") -> String {
        "list: \(id)\n\(more)entries: []\n"
    }

    private static func dataSets(_ ids: [String], _ title: String, _ more: String = "") -> String {
        more + "data_sets:\n"
            + ids.map { "  \($0): {title: \(title), url: \"https://\($0).example.org/\"}\n" }.joined()
    }

    /// Where the standard rules stand in these tests.
    private static let folder = "/opt/accredit/share/accredit/Rules"

    private static let standard = [
        SourceFile(path: "\(folder)/accreditors/A.yaml", text: agency("A")),
        SourceFile(path: "\(folder)/accreditors/B.yaml", text: agency("B")),
        SourceFile(path: "\(folder)/credentials/C.yaml", text: credential("C")),
        SourceFile(path: "\(folder)/lists/l.yaml", text: list("l")),
        SourceFile(path: "\(folder)/sources.yaml", text: dataSets(["d", "e"], "standard")),
    ]

    private func load(_ own: String..., standard: [SourceFile] = Self.standard) -> Catalogue {
        Catalogue(
            own.enumerated().map { SourceFile(path: "Rules/own\($0).yaml", text: $1) }, standard: standard)
    }

    /// What lint finds, without that the lists of these tests are there for no rule.
    private static func findings(_ catalogue: Catalogue) -> [Diagnostic] {
        CatalogLinter.lint(catalogue).filter { $0.code != .unusedDefinition }
    }

    private func lint(_ own: String, standard: [SourceFile] = Self.standard) -> [Diagnostic] {
        Self.findings(load(own, standard: standard))
    }

    // MARK: Adding

    @Test("are there without any of the catalogue's own, and programs may name their data sets")
    func alone() {
        let program = SourceFile(
            path: "Programs/MI/a-college.yaml",
            text:
                "institution: a-college\nname: A\nsource: d\nprograms: [{id: p, name: P, accreditations: [{agency: B}]}]\n"
        )
        let catalogue = Catalogue([program], standard: Self.standard)
        #expect(Self.findings(catalogue) == [])
        #expect(catalogue.accreditors.map(\.id) == ["A", "B"])
        #expect(catalogue.credentials.map(\.id) == ["C"])
        #expect(catalogue.institutions.first?.sources.map(\.title) == ["standard"])
        #expect(catalogue.rulesFingerprint == Catalogue(Self.standard).rulesFingerprint)
    }

    @Test("are added to by the catalogue's own")
    func added() {
        let catalogue = load(Self.agency("Z"), Self.list("m"), Self.dataSets(["f"], "own"))
        #expect(Self.findings(catalogue) == [])
        #expect(catalogue.accreditors.map(\.id) == ["A", "B", "Z"])
        #expect(catalogue.lists.map(\.id) == ["l", "m"])
        #expect(catalogue.dataSets.map(\.id) == ["d", "e", "f"])
        #expect(catalogue.rulesFingerprint != Catalogue(Self.standard).rulesFingerprint)
    }

    @Test("are rules wherever they stand and whatever the folder is called")
    func anyFolder() {
        let file = SourceFile(path: "/elsewhere/x.yaml", text: "name: nothing\n")
        let catalogue = Catalogue([], standard: [file])
        #expect(catalogue.lostPrograms == [])
        #expect(catalogue.faultyRules == ["/elsewhere/x.yaml"])
    }

    // MARK: Redefining

    private static let definitions: [(what: String, id: String, text: @Sendable (String) -> String)] = [
        ("accreditor", "A", { agency("A", $0, reach: "institutional") }),
        ("credential", "C", { credential("C", $0 + "issuer: Own\n") }),
        ("list", "l", { list("l", $0 + "sources: {}\n") }),
        ("data set", "d", { dataSets(["d"], "own", $0) }),
    ]

    @Test("are not redefined silently: both places and the fix are named", arguments: definitions.indices)
    func redefined(index: Int) throws {
        let (what, id, text) = Self.definitions[index]
        let findings = lint(text(""))
        #expect(findings.map(\.code) == [.duplicateID])
        let finding = try #require(findings.first)
        #expect(finding.message == "\(what) `\(id)` is defined by the standard rules too")
        #expect(finding.location.path == "Rules/own0.yaml")
        #expect(finding.location.span?.start.line == (what == "data set" ? 2 : 1))
        #expect(finding.notes.count == 1)
        #expect(finding.notes.first?.location.path.hasPrefix(Self.folder) == true)
        #expect(finding.notes.first?.location.span != nil)
        #expect(finding.help == "write `replaces: \(id)` to take its place, or give it another id")
    }

    @Test("are not redefined by a rule file outside of a folder Rules either")
    func redefinedElsewhere() {
        let catalogue = Catalogue(
            [SourceFile(path: "draft.yaml", text: Self.agency("A", "ask: x\n"))], standard: Self.standard)
        #expect(DuplicateIDRule.check(rulesOf: catalogue).map(\.location.path) == ["draft.yaml"])
    }

    @Test("are themselves where a file has the very same bytes")
    func twins() {
        let own = Self.standard.map {
            SourceFile(path: "Rules" + $0.path.dropFirst(Self.folder.count), bytes: $0.bytes)
        }
        let catalogue = Catalogue(own, standard: Self.standard)
        #expect(Self.findings(catalogue) == [])
        #expect(
            catalogue.accreditors.map(\.path) == ["Rules/accreditors/A.yaml", "Rules/accreditors/B.yaml"])
        #expect(catalogue.rulesFingerprint == Catalogue(Self.standard).rulesFingerprint)
    }

    // MARK: Replacing

    @Test("are replaced where a file says so", arguments: definitions.indices)
    func replaced(index: Int) {
        let (what, id, text) = Self.definitions[index]
        let catalogue = load(text("replaces: \(id)\n"))
        #expect(Self.findings(catalogue) == [])
        #expect(catalogue.faultyRules == [])
        #expect(catalogue.replacingRules == ["Rules/own0.yaml"])
        switch what {
        case "accreditor":
            #expect(catalogue.accreditors.map(\.reach) == [.institutional, .programmatic])
        case "credential": #expect(catalogue.credentials.map(\.issuer) == ["Own"])
        case "list": #expect(catalogue.lists.map(\.location.path) == ["Rules/own0.yaml"])
        default: #expect(catalogue.dataSets.map(\.title) == ["standard", "own"])
        }
    }

    @Test("that are replaced leave the receipt")
    func fingerprint() {
        let text = Self.agency("A", "replaces: A\n")
        let own = SourceFile(path: "Rules/A.yaml", text: text)
        #expect(
            load(text).rulesFingerprint
                == Catalogue([own] + Self.standard.filter { !$0.path.hasSuffix("A.yaml") }).rulesFingerprint)
        // Of a file of two data sets one is still in use.
        let one = Self.dataSets(["d"], "own", "replaces: d\n")
        #expect(
            load(one).rulesFingerprint
                == Catalogue([SourceFile(path: "Rules/x.yaml", text: one)] + Self.standard).rulesFingerprint)
    }

    @Test("of several data sets are replaced by a list of ids")
    func severalDataSets() {
        let catalogue = load(Self.dataSets(["d", "e", "f"], "own", "replaces: [d, e]\n"))
        #expect(Self.findings(catalogue) == [])
        #expect(catalogue.dataSets.map(\.title) == ["own", "own", "own"])
        let partly = lint(Self.dataSets(["d", "e"], "own", "replaces: [d]\n"))
        #expect(partly.map(\.brief) == ["X401 4:3 data set `e` is defined by the standard rules too"])
    }

    @Test("are replaced once")
    func replacedTwice() {
        let findings = Self.findings(
            load(Self.agency("A", "replaces: A\n"), Self.agency("A", "replaces: A\nask: x\n")))
        #expect(findings.map(\.brief) == ["X401 1:13 accreditor `A` is defined twice"])
        #expect(findings.map(\.location.path) == ["Rules/own1.yaml"])
    }

    private static let mistakes = [
        (agency("Z", "replaces: Z\n"), ["X406 2:11 no standard rule defines accreditor `Z`"]),
        (agency("l", "replaces: l\n"), ["X406 2:11 no standard rule defines accreditor `l`"]),
        (
            agency("A", "replaces: B\n"),
            ["X406 2:11 this file doesn't define the accreditor `B` that it says it replaces"]
        ),
        (
            dataSets(["f"], "own", "replaces: [d]\n"),
            ["X406 1:12 this file doesn't define the data set `d` that it says it replaces"]
        ),
        (agency("A", "replaces:\n"), ["S106 2:10 `replaces` is empty"]),
        (agency("A", "replaces: {id: A}\n"), ["S103 2:11 `replaces` is a text, this is a mapping"]),
        (
            agency("A", "replace: A\n"),
            ["S101 2:1 an accreditor has no key `replace` | did you mean `replaces`?"]
        ),
    ]

    @Test("are replaced by nothing that isn't theirs", arguments: mistakes)
    func mistaken(text: String, expected: [String]) {
        let catalogue = load(text)
        #expect(catalogue.diagnostics.map(\.brief) == expected)
        #expect(catalogue.faultyRules == ["Rules/own0.yaml"])
    }

    @Test("that aren't there can't be replaced")
    func replacedWithoutAny() {
        let catalogue = load(Self.agency("A", "replaces: A\n"), standard: [])
        #expect(catalogue.briefs == ["X406 2:11 no standard rule defines accreditor `A`"])
        #expect(
            catalogue.diagnostics.map(\.help) == [
                "the standard rules were not found or left out: see --rules"
            ])
        #expect(catalogue.faultyRules == ["Rules/own0.yaml"])
    }

    @Test("replace nothing themselves")
    func standardReplaces() {
        let standard = [SourceFile(path: "\(Self.folder)/A.yaml", text: Self.agency("A", "replaces: A\n"))]
        let catalogue = Catalogue([], standard: standard)
        #expect(catalogue.briefs == ["X406 2:11 a standard rule replaces nothing"])
        #expect(catalogue.faultyRules == ["\(Self.folder)/A.yaml"])
    }

    @Test("stay where the file that replaces them can't be read, which stops every answer")
    func brokenReplacement() {
        let text = Self.credential("C", "replaces: C\n").replacing("all:", with: "al:")
        let catalogue = load(text)
        #expect(catalogue.credentials.map(\.location.path) == ["\(Self.folder)/credentials/C.yaml"])
        #expect(catalogue.faultyRules == ["Rules/own0.yaml"])
        #expect(DuplicateIDRule.check(rulesOf: catalogue) == [])
    }
}
