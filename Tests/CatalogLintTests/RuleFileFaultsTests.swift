import CatalogLint
import CatalogLoading
import Diagnostics
import LintProbe
import TestSupport
import Testing

/// Many faults in the files of rules, each found at its place in one run.
@Suite("Planted faults in rule files") struct RuleFileFaultsTests {
    private static let credential = """
        credential: DEMO
        name: Demonstration
        editions:
          - id: first
            in_force: {from: 2000-01-01, to: 2010-12-31}
            chosen_by: student.applies_on
            routes:
              - id: path
                fact: program.awrad
                is: associate
              - id: status
                some: program.accreditations
                at: {fact: student.completed_on}
                where: {fact: item.standing, is: acredited}
              - id: list
                some: program.accreditations
                at: {fact: student.completed_on}
                where: {fact: item.agency, in_list: him-acreditors}
              - id: operator
                fact: program.award
                iss: associate
              - id: two
                fact: program.award
                is: associate
                is_not: course
          - id: second
            in_force: {from: 2010-06-01, to: open}
            chosen_by: student.applies_on
            routes:
              - {id: degree, fact: program.award, is: associate}

        """
    private static let dated = """
        credential: OTHER
        name: Another
        editions:
          - id: first
            in_force: {from: soon, to: open}
            chosen_by: student.applies_on
            routes:
              - {id: degree, fact: program.award, is: associate}

        """
    private static func agency(_ id: String, successor: String) -> String {
        """
        accreditor: \(id)
        name: Commission
        reach: programmatic
        sources: {page: {url: "https://agency.example"}}
        source: page
        statuses: {accredited: {counts_as: acredited}}
        accredits: {him-associate: {award: associate}}
        succession: {successor: \(successor), since: 2005-01-01, carries: [him-associate]}

        """
    }

    @Test("are each found once, at their places, in one run")
    func all() {
        let files = [
            SourceFile(path: "Rules/credentials/DEMO.yaml", text: Self.credential),
            SourceFile(path: "Rules/credentials/OTHER.yaml", text: Self.dated),
            SourceFile(path: "Rules/accreditors/NEW.yaml", text: Self.agency("NEW", successor: "OLD")),
            SourceFile(path: "Rules/accreditors/OLD.yaml", text: Self.agency("OLD", successor: "NEW")),
        ]
        let found = CatalogLinter.lint(Catalogue(soundRules + files, inspect: CatalogLinter.inspect))
        #expect(
            found.map { "\($0.location.path.split(separator: "/").last ?? "") \($0.brief)" } == [
                "NEW.yaml S104 6:36 `acredited` is not a known standing | did you mean `accredited`?",
                "OLD.yaml R504 1:13 the succession OLD → NEW → OLD is a circle",
                "OLD.yaml S104 6:36 `acredited` is not a known standing | did you mean `accredited`?",
                "DEMO.yaml R502 9:15 no fact is called `program.awrad` here | did you mean `program.award`?",
                "DEMO.yaml S104 14:42 `acredited` is not a known standing | did you mean `accredited`?",
                "DEMO.yaml X403 18:45 no list is called `him-acreditors` | did you mean `him-accreditors`?",
                "DEMO.yaml S101 21:9 the condition on `program.award` has no key `iss` | did you mean `is`?",
                "DEMO.yaml R501 25:9 the condition on `program.award` has `is` and `is_not`",
                "DEMO.yaml R503 26:9 edition `second` overlaps edition `first`",
                "OTHER.yaml S105 5:22 `from` `soon` is not a date",
            ])
    }
}
