import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Testing

/// Further pages are kept beside a program's own facts, each with its own source.
@Suite("What further pages say") struct StatementTests {
    private static let head = """
        institution: a-college
        name: A
        sources:
          new: {url: "https://a.example.edu/new", as_of: 2024}
          old: {url: "https://a.example.edu/old", as_of: 2016/2018, weak: copy on a document site}
        source: new
        programs:
          - id: p
            name: P
            tuition: 90 dollars a credit

        """

    @Test("is read like the program's own facts, and rests on its own page")
    func everything() throws {
        let catalogue = load(
            Self.head + """
                    credits: {count: 60, unit: semester}
                    also_stated:
                      - source: old
                        name: Old P
                        duration: {stated: two years, length: 2 years}
                        credits: {count: 62}
                        delivery: [online]
                        admission: {gpa: 2.5, stated: competitive}
                        credentials_stated: [RHIT]
                        tuition: free
                        note: only a plan then
                      - {source: new, credits: {count: 61, source: old}}
                """)
        #expect(catalogue.briefs == [])
        let school = try #require(catalogue.institutions.first)
        let program = try #require(school.programs.first)
        #expect(program.credits.value == Credits(count: 60, unit: .semester))
        #expect(program.tuition.value == "90 dollars a credit")
        #expect(school.source(of: program.tuition.origin)?.id == "new")
        try #require(program.statements.count == 2)
        let old = program.statements[0]
        #expect(old.name.value == "Old P")
        #expect(old.length.value?.stated == "two years")
        #expect(old.credits.value == Credits(count: 62, unit: nil))
        #expect(old.delivery.value == [.online])
        #expect(old.admission.gpa.value == 250)
        #expect(old.admission.stated.value == "competitive")
        #expect(old.credentialsStated.value == ["RHIT"])
        #expect(old.tuition.value == "free")
        #expect(old.note == "only a plan then")
        for origin in [old.origin, old.credits.origin, old.name.origin, old.admission.gpa.origin] {
            #expect(school.source(of: origin)?.id == "old")
        }
        #expect(school.source(of: old.origin)?.weakness == "copy on a document site")
        #expect(school.source(of: program.statements[1].credits.origin)?.id == "old")
    }

    @Test(
        "with a fault is reported at its place, and the rest is kept",
        arguments: [
            ("{credits: {count: 62}}", "S102 12:10 a further statement has no `source`"),
            ("{source: older}", "X403 12:18 no source is called `older`"),
            ("{source: old, award: associate}", "S101 12:23 a further statement has no key `award`"),
            ("just words", "S103 12:9 a further statement is a mapping, this is a single value"),
        ])
    func faults(item: String, brief: String) throws {
        let catalogue = load(Self.head + "    also_stated:\n      - \(item)\n      - {source: new}\n")
        #expect(catalogue.briefs.map { String($0.prefix(brief.count)) } == [brief])
        let program = try #require(catalogue.institutions.first?.programs.first)
        #expect(program.statements.last?.origin.line == 13)
    }
}
