import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import RuleEngine
import Testing

/// A second credential, which a bachelor's program leads to if somebody says so.
private let bachelorRule = SourceFile(
    path: "Rules/credentials/RHIA.yaml",
    text: """
        credential: RHIA
        name: Administrator
        issuer: AHIMA
        ask: AHIMA
        editions:
          - id: first
            in_force: {from: 2002-10-01, to: open}
            chosen_by: student.applies_on
            parameters:
              - {id: associates, question: do associates count?, answers: [yes-they-do, no-they-do-not], value: open}
            routes:
              - id: associate
                all:
                  - {fact: program.award, is: associate}
                  - {parameter: associates, is: yes-they-do}
                  - some: program.accreditations
                    at: {fact: student.completed_on}
                    where:
                      all:
                        - {fact: item.accredits, is: him-associate}
                        - {fact: item.standing, is: accredited}
              - id: bachelor
                all:
                  - {fact: program.award, is: bachelor}
                  - judgment: does a bachelor do?
        """)

private let lastWords = SourceFile(
    path: "Rules/credentials/LAST.yaml",
    text: """
        credential: LAST
        name: What only the student knows
        editions:
          - id: first
            in_force: {from: 2002-10-01, to: open}
            chosen_by: student.applies_on
            routes:
              - {id: study, all: [{fact: student.independent_study, is: true}, {fact: program.award, is: course}]}
        """)

/// The list of a catalogue on a day, its schools in order of id or turned.
private func worklist(
    _ files: [SourceFile], rules: [SourceFile] = [], on day: String = "2026-11-23", states: [Region] = [],
    credentials: [String]? = nil, turned: Bool = false,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Worklist {
    let catalogue = Catalogue(ruleFiles + rules + files)
    let (rulebook, problems) = Rulebook.prepare(
        accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
    #expect((catalogue.diagnostics + problems).map(\.message) == [], sourceLocation: sourceLocation)
    var institutions = catalogue.institutions
    if turned { institutions.reverse() }
    return Worklist(
        on: try PartialDate(parsing: day).earliest,
        rules: rulebook.credentials.filter { credentials?.contains($0.source.id) ?? true },
        institutions: institutions, rulebook: rulebook, states: states)
}

extension Worklist {
    /// `settles N: why: what` of every look-up.
    fileprivate var brief: [String] {
        lookUps.map { lookUp in
            let ids = lookUp.entries.map(\.id).joined(separator: " ")
            let what: String =
                switch lookUp.question {
                case .program: ids
                case .school(let school, let path): "\(path) of \(school): \(ids)"
                case .rule(let credential, let text): "\(credential) \(text): \(ids)"
                }
            return "\(lookUp.settles) \(lookUp.openness): \(what)"
        }
    }
}

@Suite("A list of what to look up") struct WorklistTests {
    @Test("ranks what is nearer to a yes first, then what is older, then by id; what stands isn't on it")
    func order() throws {
        let list = try worklist([
            school(
                "a-college", programs: "id: silent, name: S, award: associate",
                associate("undated", "undated"),
                associate("old", "old"), associate("lately", "lately"), associate("today", "today"),
                "id: certificate, name: C, award: certificate"),
            school("b-college", programs: "id: silent, name: S, award: associate"),
        ])
        // 24 months from 2026-01-15 end more than a year later.
        #expect(
            list.brief == [
                "1 lastSeen(2017-05-01): a-college/old", "1 undated: a-college/undated",
                "1 notRecorded: a-college/silent", "1 notRecorded: b-college/silent",
            ])
        #expect(list.openAnswers == 4)
        #expect(list.endingAnswers == 0)
    }

    @Test("of a clean catalogue is empty")
    func nothing() throws {
        let list = try worklist([school("a-college", programs: associate("today", "today"))])
        #expect(list.brief == [])
        #expect([list.openAnswers, list.endingAnswers, list.answersBeyond] == [0, 0, 0])
        #expect(try worklist([]).brief == [])
    }

    @Test(
        "holds an assumption that ends within twelve months, and not one that lasts longer",
        arguments: [("2027-01-14", false), ("2027-01-15", true), ("2028-01-15", true)])
    func ending(day: String, isOnIt: Bool) throws {
        let list = try worklist([school("a-college", programs: associate("p", "lately"))], on: day)
        #expect(list.brief == (isOnIt ? ["1 assumptionEnds(2028-01-15): a-college/p"] : []))
        #expect(list.endingAnswers == (isOnIt ? 1 : 0))
        #expect(list.openAnswers == 0)
    }

    @Test("says on the next day that it was only last seen")
    func ended() throws {
        let list = try worklist([school("a-college", programs: associate("p", "lately"))], on: "2028-01-16")
        #expect(list.brief == ["1 lastSeen(2026-01-15): a-college/p"])
    }

    @Test("counts the answers of all credentials that one look-up settles")
    func severalCredentials() throws {
        let files = [school("a-college", programs: "id: p, name: P", "id: q, name: Q, award: associate")]
        let list = try worklist(files, rules: [bachelorRule])
        // An award of certificate settles both answers for p. Of q, RHIA first needs an answer to its question,
        // and that it doesn't count settles it.
        #expect(
            list.brief == [
                "2 notRecorded: a-college/p",
                "1 notRecorded: a-college/q",
                "1 ruleOpen: RHIA do associates count?: a-college/q",
            ])
        #expect(list.openAnswers == 4)
        #expect(try worklist(files, rules: [bachelorRule], credentials: ["RHIT"]).openAnswers == 2)
    }

    @Test("puts a question of a rule that settles many programs above all that settle one")
    func ruleQuestion() throws {
        let bachelors = (1...3).map { "id: b\($0), name: B, award: bachelor" }
        let list = try worklist(
            [
                school("a-college", programs: bachelors[0], bachelors[1], associate("old", "old")),
                school("b-college", programs: bachelors[2]),
            ], rules: [bachelorRule], credentials: ["RHIA"])
        #expect(
            list.brief == [
                "3 ruleOpen: RHIA does a bachelor do?: a-college/b1 a-college/b2 b-college/b3",
                "1 ruleOpen: RHIA do associates count?: a-college/old",
            ])
    }

    @Test("takes several programs whose standing one page names as one look-up")
    func onePage() throws {
        let list = try worklist([
            school(
                "a-college", programs: associate("p", "old"), associate("q", "old"),
                associate("r", "undated"), "id: s, name: S, award: associate",
                "id: t, name: T, award: associate")
        ])
        // That s and t rest on the undated page says nothing of where their standing would be named.
        #expect(
            list.brief == [
                "2 lastSeen(2017-05-01): a-college/p a-college/q", "1 undated: a-college/r",
                "1 notRecorded: a-college/s", "1 notRecorded: a-college/t",
            ])
        #expect(list.lookUps[0].page?.id == "old")
        #expect(list.lookUps[1].page == nil)
    }

    @Test("names a program once, with everything that is missing of it")
    func oneEntry() throws {
        let list = try worklist([school("a-college", programs: "id: p, name: P")])
        let entry = try #require(list.lookUps.first?.entries.first)
        #expect(list.brief == ["1 notRecorded: a-college/p"])
        #expect(entry.agency == "CAHIIM")
        #expect(entry.ask == "CAHIIM (https://www.cahiim.org)")
        #expect(entry.source?.id == "undated")
        #expect(
            entry.reasons.map(\.kind) == [
                .missing(path: "program.award"),
                .unlisted(agencies: ["CAHIIM"], day: try PartialDate(parsing: "2026-11-23").earliest),
            ])
    }

    @Test("leaves no open answer out: one that nothing settles alone stands with what it needs first")
    func settlesNone() throws {
        let twice = SourceFile(
            path: "Rules/credentials/TWO.yaml",
            text: """
                credential: TWO
                name: Two questions
                editions:
                  - id: first
                    in_force: {from: 2002-10-01, to: open}
                    chosen_by: student.applies_on
                    routes:
                      - {id: a, all: [{judgment: one?}, {fact: program.award, is: course}]}
                      - {id: b, all: [{judgment: two?}, {fact: program.award, is: course}]}
                """)
        let list = try worklist(
            [school("a-college", programs: "id: p, name: P, award: course")], rules: [twice],
            credentials: ["TWO"])
        // A yes to either question settles it.
        #expect(list.brief.map { $0.prefix(1) } == ["1", "1"])
        let none = try worklist(
            [school("a-college", programs: "id: p, name: P, award: course")],
            rules: [
                SourceFile(
                    path: twice.path,
                    text: String(decoding: twice.bytes, as: UTF8.self)
                        .replacing(
                            "one?}, {fact: program.award, is: course}", with: "one?}, {judgment: three?}"
                        )
                        .replacing(
                            "two?}, {fact: program.award, is: course}", with: "two?}, {judgment: four?}"))
            ], credentials: ["TWO"])
        #expect(none.brief == ["0 ruleOpen: TWO one?: a-college/p"])
        #expect(none.openAnswers == 1)
    }

    @Test("counts apart what only the student can tell")
    func beyond() throws {
        let list = try worklist(
            [school("a-college", programs: "id: p, name: P, award: course")], rules: [lastWords],
            credentials: ["LAST"])
        #expect(list.brief == [])
        #expect([list.openAnswers, list.answersBeyond] == [1, 1])
    }

    @Test("asks once for a fact of a school that all its programs wait for")
    func schoolFact() throws {
        let foreign = SourceFile(
            path: "Rules/credentials/FAR.yaml",
            text: """
                credential: FAR
                name: From afar
                editions:
                  - id: first
                    in_force: {from: 2002-10-01, to: open}
                    chosen_by: student.applies_on
                    routes:
                      - {id: far, all: [{fact: program.country, is_not: US}, {fact: program.approved_by, is: NOBODY}]}
                """)
        let far = school(
            "a-college", state: nil, programs: "id: p, name: P, approved_by: none",
            "id: q, name: Q, approved_by: NOBODY", "id: r, name: R", "id: s, name: S, approved_by: NOBODY")
        let list = try worklist([far], rules: [foreign], credentials: ["FAR"])
        #expect(
            list.brief == [
                "3 notRecorded: program.country of a-college: a-college/q a-college/r a-college/s",
                "1 notRecorded: a-college/r",
            ])
    }

    @Test("before the first edition of a rule names the rule")
    func noEdition() throws {
        let list = try worklist([school("a-college", programs: associate("p", "old"))], on: "1990-01-01")
        #expect(list.brief == ["0 ruleOpen: RHIT edition: a-college/p"])
    }

    @Test("looks only at the states asked for, and at schools whose state nobody knows")
    func states() throws {
        let files = ["MI", "OH", nil].map {
            school("college-\($0?.lowercased() ?? "x")", state: $0, programs: associate("p", "old"))
        }
        #expect(
            try worklist(files, states: [.ohio]).lookUps.flatMap(\.entries).map(\.id) == [
                "college-oh/p", "college-x/p",
            ])
        #expect(try worklist(files, states: [.guam]).openAnswers == 1)
    }

    @Test("is the same whatever order the schools come in")
    func deterministic() throws {
        let files = ["a", "b", "c", "d"].map {
            school(
                "\($0)-college", programs: associate("p", "old"), associate("q", "undated"),
                "id: r, name: R", "id: b, name: B, award: bachelor")
        }
        let straight = try worklist(files, rules: [bachelorRule])
        let turned = try worklist(files, rules: [bachelorRule], turned: true)
        #expect(straight.brief == turned.brief)
        #expect(straight.lookUps.map(\.question) == turned.lookUps.map(\.question))
        // The question about associates (p and q), that about bachelors, the two pages, which have one address for
        // all schools, and four programs of which nothing is recorded.
        #expect(straight.lookUps.map(\.entries.count) == [8, 4, 4, 4, 1, 1, 1, 1])
    }

    @Test("of a record that doesn't say what was accredited asks the agency that it names")
    func kindNotRecorded() throws {
        let list = try worklist([
            school(
                "a-college",
                programs: "id: p, name: P, award: associate, "
                    + "accreditations: [{agency: CAHIIM, status: accredited, source: old}]")
        ])
        let entry = try #require(list.lookUps.first?.entries.first)
        #expect(entry.agency == "CAHIIM")
        #expect(entry.accredits == nil)
        #expect(list.brief == ["1 lastSeen(2017-05-01): a-college/p"])
        #expect(entry.source?.id == "old")
    }

    @Test("holds a record with an error in the file, which no page settles")
    func faulty() throws {
        let file = school(
            "a-college",
            programs: "id: p, name: P, award: associate, "
                + "accreditations: [{agency: CAHIIM, accredits: him-associate, statsu: accredited, source: old}]"
        )
        let catalogue = Catalogue(ruleFiles + [file])
        #expect(catalogue.diagnostics.count == 1)
        let (rulebook, _) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        let list = Worklist(
            on: try PartialDate(parsing: "2026-11-23").earliest, rules: rulebook.credentials,
            institutions: catalogue.institutions, rulebook: rulebook)
        #expect(list.lookUps.flatMap(\.entries).map(\.id) == ["a-college/p"])
        #expect(list.lookUps.first?.openness == .unclear)
    }
}
