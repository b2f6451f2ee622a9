import AccreditKit
import Testing

/// The library as somebody outside sees it: nothing but its public surface is used here.
@Suite("A catalogue") struct CatalogueTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("knows its schools, programs and credentials")
    func contents() throws {
        let catalogue = try Catalogue(Samples.files)
        #expect(catalogue.problems == [])
        #expect(catalogue.schools.map(\.id) == ["a-college"])
        let school = try catalogue.school("100001")
        #expect(
            [school.name, school.city, school.state, school.unitid] == ["A College", "Ada", "MI", "100001"])
        #expect(
            school.programs.map(\.id) == ["a-college/nice-aas", "a-college/older-aas", "a-college/coding"])
        let program = try catalogue.program("a college/nice")
        #expect(program.award == "associate")
        #expect(program.delivery == ["online"])
        #expect(program.duration.months == 18...18)
        #expect(program.duration.stated == "18 months")
        #expect(!program.duration.isByAwardLevel)
        #expect(try catalogue.program("a-college/older-aas").duration.isByAwardLevel)
        let credential = try catalogue.credential("nice")
        #expect(
            [credential.id, credential.name, credential.issuer, credential.ask] == [
                "NICE", "A nice credential", "The board", "the board",
            ])
    }

    @Test(
        "decides as the command does, with reasons and sources",
        arguments: [
            ("nice-aas", "2026-01-01", Verdict.qualifies, false),
            ("nice-aas", "2026-11-23", .qualifiesIf, false),
            ("nice-aas", "2030-01-01", .cannotTell, true),
            ("older-aas", "2026-11-23", .cannotTell, true),
            ("coding", "2026-11-23", .doesNotQualify, false),
        ])
    func verdicts(program: String, on: String, verdict: Verdict, whenLastSeen: Bool) throws {
        let catalogue = try Catalogue(Samples.files)
        let day = try day(on)
        let decision = catalogue.decide(
            try catalogue.credential("NICE"), try catalogue.program("a-college/\(program)"),
            for: Student(completion: day, applies: day))
        #expect(decision.verdict == verdict)
        #expect(decision.qualifiedWhenLastSeen == whenLastSeen)
        let explanation = decision.explanation()
        #expect(explanation.because.isEmpty == (verdict == .cannotTell))
        #expect(explanation.missing.isEmpty == (verdict != .cannotTell))
        #expect(explanation.assumptions.isEmpty == (verdict != .qualifiesIf))
        #expect((explanation.lastSeen != nil) == whenLastSeen)
        #expect(explanation.edition == "first")
        #expect(explanation.sources.last?.url == "https://board.example.org/")
    }

    @Test("explains in sentences, and names whom to ask and what a source is worth")
    func explanation() throws {
        let catalogue = try Catalogue(Samples.files)
        let day = try day("2026-11-23")
        let decision = catalogue.decide(
            try catalogue.credential("NICE"), try catalogue.program("a-college/older-aas"),
            for: Student(completion: day, applies: day))
        let explanation = decision.explanation()
        #expect(explanation.lastSeen == "2015")
        #expect(explanation.missing.first?.ask == "the agency")
        #expect(
            explanation.missing.first?.text
                == "accredited as nice-associate by AGENCY when last seen 2015, which says nothing certain of 2026-11-23"
        )
        let page = try #require(explanation.sources.first { $0.url == "https://a.example.edu/old" })
        #expect([page.asOf, page.read, page.weakness] == ["2015", "2026-02-01", "a copy"])
    }

    @Test("takes nothing for granted where it is asked to")
    func trust() throws {
        let catalogue = try Catalogue(Samples.files)
        let day = try day("2026-11-23")
        let credential = try catalogue.credential("NICE")
        let program = try catalogue.program("a-college/nice-aas")
        let student = Student(completion: day, applies: day)
        #expect(
            catalogue.decide(credential, program, for: student, takesAssumptions: false).verdict
                == .cannotTell)
        #expect(catalogue.standing(of: program, on: day).map(\.answer) == [.accreditedIf])
        #expect(
            catalogue.standing(of: program, by: "AGENCY", on: day, takesAssumptions: false).map(\.answer)
                == [.cannotTell])
    }

    @Test("reads a day of completion that is known only as a span, and one that isn't known")
    func partialCompletion() throws {
        let catalogue = try Catalogue(Samples.files)
        let credential = try catalogue.credential("NICE")
        let program = try catalogue.program("a-college/nice-aas")
        var student = Student(completion: nil, applies: try day("2026-11-23"))
        #expect(catalogue.decide(credential, program, for: student).verdict == .cannotTell)
        student.completion = try day("2026-02-01")...(try day("2026-05-31"))
        #expect(catalogue.decide(credential, program, for: student).verdict == .qualifiesIf)
        student.completion = try day("2026-02-01")...(try day("2029-05-31"))
        #expect(catalogue.decide(credential, program, for: student).verdict == .cannotTell)
    }

    @Test("lists programs by verdict, and leaves out only what a query certainly excludes")
    func listing() throws {
        let catalogue = try Catalogue(Samples.files)
        var query = Query(credential: "nice", on: try day("2026-11-23"))
        #expect(
            try catalogue.list(query).entries.map { "\($0.group.rawValue) \($0.program.id)" } == [
                "qualifies-if a-college/nice-aas", "last-seen a-college/older-aas",
                "does-not-qualify a-college/coding",
            ])
        query.maxMonths = 12
        let short = try catalogue.list(query)
        #expect(short.entries.map(\.program.id) == ["a-college/older-aas", "a-college/coding"])
        #expect(short.tooLong == 1)
        query.maxMonths = nil
        #expect(try catalogue.list(query).entries.map(\.admission) == [nil, nil, nil])
        query.education = ["a GED", "some college"]
        #expect(try catalogue.list(query).entries.map(\.admission) == [.ask, .ask, .ask])
        // Eighteen months from the day of the query end after it; the award level's months refuse nothing.
        query.graduateBy = try day("2028-04-30")
        #expect(try catalogue.list(query).tooLate == 1)
        query.graduateBy = nil
        query.fields = ["51.07"]
        #expect(try catalogue.list(query).entries.count == 3)
        query.states = ["oh"]
        #expect(try catalogue.list(query).entries.isEmpty)
    }

    @Test("names what a question gets wrong")
    func questions() throws {
        let catalogue = try Catalogue(Samples.files)
        #expect(throws: Catalogue.QuestionError.unknownWord("RHIT", of: "credential", known: ["NICE"])) {
            try catalogue.credential("RHIT")
        }
        #expect(throws: Catalogue.QuestionError.notFound("a colege", nearest: "A College")) {
            try catalogue.school("a colege")
        }
        #expect(throws: Catalogue.QuestionError.notFound("a-college", nearest: nil)) {
            try catalogue.program("a-college")
        }
        var query = Query(credential: "NICE", on: try day("2026-11-23"))
        query.education = ["GED", "phdd"]
        #expect {
            try catalogue.list(query)
        } throws: { error in
            guard case .unknownWord("phdd", "education level", let known)? = error as? Catalogue.QuestionError
            else { return false }
            return known.contains("diploma")
        }
        query.education = []
        query.fields = ["5107"]
        #expect(throws: Catalogue.QuestionError.unknownWord("5107", of: "CIP code", known: [])) {
            try catalogue.list(query)
        }
    }

    @Test("keeps what is sound in a faulty program file, and says what isn't")
    func problems() throws {
        let faulty = Catalogue.File(
            path: "Programs/OH/b-college.yaml",
            text: "institution: b-college\nname: B\nprograms:\n  - {id: p, name: P, awrd: associate}\n")
        let catalogue = try Catalogue(Samples.files + [faulty])
        #expect(catalogue.schools.map(\.id) == ["a-college", "b-college"])
        let problem = try #require(catalogue.problems.first)
        #expect(
            problem.description
                == "Programs/OH/b-college.yaml:4:22: error[S101] a program has no key `awrd`")
        #expect(problem.severity == .error)
        #expect([problem.line, problem.column] == [4, 22])
    }

    @Test("refuses rules that can't be relied on")
    func rules() throws {
        #expect(throws: Catalogue.LoadError.noRules) { try Catalogue([Samples.school]) }
        var broken = Samples.credential
        broken.bytes = Array(
            String(decoding: broken.bytes, as: UTF8.self).replacing(
                "fact: item.agency", with: "fact: item.agent"
            ).utf8)
        #expect {
            try Catalogue([Samples.agency, broken, Samples.school])
        } throws: { error in
            guard case .unsoundRules(let problems)? = error as? Catalogue.LoadError else { return false }
            return problems.map(\.path) == ["Rules/credentials/NICE.yaml"]
        }
    }

    @Test("can be asked from many tasks at once")
    func concurrency() async throws {
        let catalogue = try Catalogue(Samples.files)
        let credential = try catalogue.credential("NICE")
        let program = try catalogue.program("a-college/nice-aas")
        let day = try day("2026-11-23")
        let verdicts = await withTaskGroup(of: Verdict.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    catalogue.decide(credential, program, for: Student(completion: day, applies: day)).verdict
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts == Array(repeating: .qualifiesIf, count: 64))
    }

    @Test(
        "days are days of the calendar",
        arguments: ["2026-02-29", "2026-11", "2026", "1968-01-01~", "today", ""])
    func noDay(text: String) {
        #expect(Day(text) == nil)
    }
}
