import Diagnostics
import Eligibility
import FoundationEssentials
import Reporting
import Testing

@Suite("A decision") struct DecisionReportTests {
    private func text(_ program: String, completed: String? = "2026-11-23", tree: Bool = false) throws
        -> String
    {
        DecisionTextReport.text(
            try World().explanation("lake-college/" + program, completed: completed), showsTree: tree)
    }

    @Test("that rests on an assumption says so, and what it rests on")
    func qualifiesIf() throws {
        #expect(
            try text("hit-aas") == """
                RHIT: Health Information Technology (associate), Lake College, MI
                => qualifies if still accredited
                   completed 2026-11-23, applied 2026-11-23; edition associate-required
                   the same for completion from 2026-07-31 to 2027-08-01

                assuming
                  - CAHIIM's status, last seen 2025-08/2026-07, is still in effect

                by route accredited-associate, because
                  - the program's award: associate
                  - CAHIIM is on the list him-accreditors on 2026-11-23
                  - the kind of program accredited: him-associate
                  - accredited (initial-accreditation) as him-associate by CAHIIM when seen
                    2025-08/2026-07, assumed to be in effect on 2026-11-23

                sources
                  - Catalog 2025-2026 https://lake.example.edu/catalog (as of 2025-08/2026-07,
                    read 2026-11)
                  - rule: AHIMA, RHIT exam https://ahima.org/rhit (read 2026)

                The decision is AHIMA's, not this tool's.

                """)
    }

    @Test("on what was seen too long ago says when it was last seen, and whom to ask")
    func lastSeen() throws {
        #expect(
            try text("hit-evening") == """
                RHIT: Health Information Technology, evening (associate), Lake College, MI
                => cannot tell: accredited when last seen, 2016-08/2017-07
                   completed 2026-11-23, applied 2026-11-23; edition associate-required

                missing
                  - accredited as him-associate by CAHIIM when last seen 2016-08/2017-07, which
                    says nothing certain of 2026-11-23 (ask CAHIIM (https://www.cahiim.org))

                not by route accredited-bachelor, because
                  - the program's award: associate; the route asks for bachelor
                  - the kind of program accredited: him-associate; the route asks for
                    him-bachelor

                sources
                  - Catalog 2016-2017 https://lake.example.edu/old (as of 2016-08/2017-07, read
                    2026-11)
                  - rule: AHIMA, RHIT exam https://ahima.org/rhit (read 2026)

                The decision is AHIMA's, not this tool's.

                """)
    }

    @Test("on a page without a date cannot be told, and names the page")
    func undated() throws {
        let text = try text("hit-undated")
        #expect(text.contains("\n=> cannot tell\n"))
        #expect(
            text.contains(
                """

                missing
                  - the page that names CAHIIM's status has no date, so it proves nothing about
                    2026-11-23 (ask CAHIIM (https://www.cahiim.org))

                """))
        #expect(text.contains("\n  - undated https://lake.example.edu/undated (undated, read 2026-11-23)\n"))
    }

    @Test("with a start that is only a year cannot be told inside it, and names the open question")
    func inexactStart() throws {
        #expect(
            try text("him-bs", completed: "2009-05-17") == """
                RHIT: Health Information Management (bachelor), Lake College, MI
                => cannot tell
                   completed 2009-05-17, applied 2026-11-23; edition associate-required

                missing
                  - open question: does a bachelor's program meet it? The text does not say (ask
                    AHIMA (https://ahima.org))
                  - CAHIIM's status is dated "2009": whether it had begun by 2009-05-17 is not
                    known (ask CAHIIM (https://www.cahiim.org))

                not by route accredited-associate, because
                  - the program's award: bachelor; the route asks for associate
                  - the kind of program accredited: him-bachelor; the route asks for
                    him-associate

                sources
                  - undated https://lake.example.edu/undated (undated, read 2026-11-23)
                  - rule: AHIMA, RHIT exam https://ahima.org/rhit (read 2026)

                The decision is AHIMA's, not this tool's.

                """)
    }

    @Test("where only the question is open names it alone")
    func openQuestion() throws {
        let text = try text("bs-seen")
        #expect(text.contains("\n=> cannot tell\n"))
        #expect(
            text.contains(
                """

                missing
                  - open question: does a bachelor's program meet it? The text does not say (ask
                    AHIMA (https://ahima.org))

                not by route
                """))
    }

    @Test("that is a no says by which route and why, for every route")
    func doesNotQualify() throws {
        #expect(
            try text("coding") == """
                RHIT: Medical Coding (certificate), Lake College, MI
                => does not qualify
                   completed 2026-11-23, applied 2026-11-23; edition associate-required

                not by route accredited-associate, because
                  - the program's award: certificate; the route asks for associate

                not by route accredited-bachelor, because
                  - the program's award: certificate; the route asks for bachelor

                sources
                  - Catalog 2025-2026 https://lake.example.edu/catalog (as of 2025-08/2026-07,
                    read 2026-11)
                  - rule: AHIMA, RHIT exam https://ahima.org/rhit (read 2026)

                The decision is AHIMA's, not this tool's.

                """)
    }

    @Test("without a day of completion asks for it, and never says yes")
    func noDay() throws {
        let text = try text("hit-today", completed: nil)
        #expect(text.contains("\n=> cannot tell\n"))
        #expect(text.contains("  - the day of completion was not given\n"))
    }

    @Test("shows the tree with what each condition read and where it stands")
    func tree() throws {
        let text = try text("him-bs", completed: "2009-05-17", tree: true)
        #expect(
            text.contains(
                """

                  ? route accredited-bachelor
                    ? all of
                      + program.award is bachelor: bachelor
                        [Programs/MI/lake-college.yaml:27:12]
                      ? some program.accreditations on 2009-05-17
                        ? record of CAHIIM [Programs/MI/lake-college.yaml:29:23]
                          ? all of
                            + item.agency in_list him-accreditors: CAHIIM
                            + item.accredits is him-bachelor: him-bachelor
                            ? item.standing is accredited: cannot tell on 2009-05-17
                        - another kind of program, by CAHIIM: nothing recorded
                        - another agency: nothing recorded
                      ? open question: does a bachelor's program meet it? The text does not say
                  (+ yes, - no, ? cannot tell)

                """))
    }

    @Test(
        "fits 80 columns, addresses aside",
        arguments: ["hit-aas", "hit-evening", "him-bs", "coding", "hit-today"], [false, true])
    func width(program: String, tree: Bool) throws {
        #expect(try text(program, tree: tree).lines(over: 80) == [])
    }

    @Test("on a program that is a paid listing says so")
    func sponsored() throws {
        #expect(try text("hit-today").contains("[sponsored]"))
        #expect(try !text("hit-aas").contains("[sponsored]"))
    }

    // MARK: JSON

    private struct Document: Decodable {
        struct Part: Decodable {
            struct Place: Decodable {
                var path: String
                var line: Int
                var column: Int
            }

            var text: String
            var route: String
            var ask: String?
            var facts: [Place]
        }

        struct Route: Decodable {
            var id: String
            var label: String?
            var answer: String
            var reasons: [Part]
        }

        struct Assumption: Decodable {
            var kind: String
            var agency: String?
            var seen: String
        }

        struct Decision: Decodable {
            var id: String
            var institution: String
            var program: String
            var award: String?
            var completedOn: String?
            var appliesOn: String
            var edition: String?
            var verdict: String
            var lastSeen: String?
            var assumes: [Assumption]
            var because: [Part]
            var needs: [Part]
            var routes: [Route]
            var sources: [String]
        }

        var credential: String
        var issuer: String?
        var decisions: [Decision]
    }

    private func decision(_ program: String, completed: String? = "2026-11-23") throws -> Document.Decision {
        let world = try World()
        let explanation = try world.explanation("lake-college/" + program, completed: completed)
        let text = try DecisionJSONReport.text(
            [explanation], credential: world.rule, rulebook: world.rulebook, version: "1.2.3")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let document = try decoder.decode(Document.self, from: Data(text.utf8))
        #expect(document.credential == "RHIT")
        #expect(document.issuer == "AHIMA")
        return try #require(document.decisions.first)
    }

    @Test("as JSON says the same with the places of the facts")
    func json() throws {
        let read = try decision("him-bs", completed: "2009-05-17")
        #expect(
            [read.id, read.institution, read.program] == [
                "lake-college/him-bs", "Lake College", "Health Information Management",
            ])
        #expect(
            [read.award, read.completedOn, read.appliesOn, read.edition] == [
                "bachelor", "2009-05-17", "2026-11-23", "associate-required",
            ])
        #expect(read.verdict == "cannot_tell")
        #expect(read.lastSeen == nil)
        #expect(read.because.isEmpty && read.assumes.isEmpty)
        #expect(
            read.needs.map(\.text) == [
                "open question: does a bachelor's program meet it? The text does not say",
                "CAHIIM's status is dated \"2009\": whether it had begun by 2009-05-17 is not known",
            ])
        #expect(
            read.needs.map { $0.facts.map { "\($0.path):\($0.line):\($0.column)" } } == [
                [], ["Programs/MI/lake-college.yaml:29:23"],
            ])
        #expect(
            read.needs.map(\.ask) == [
                "AHIMA (https://ahima.org)", "CAHIIM (https://www.cahiim.org)",
            ])
        #expect(
            read.routes.map { "\($0.id) \($0.answer)" } == [
                "accredited-bachelor cannot_tell", "accredited-associate no",
            ])
    }

    @Test(
        "as JSON spells the verdicts with underscores",
        arguments: [
            ("hit-aas", "qualifies_if", nil), ("hit-today", "qualifies", nil),
            ("coding", "does_not_qualify", nil),
            ("hit-evening", "cannot_tell", "2016-08/2017-07"), ("hit-silent", "cannot_tell", nil),
        ] as [(String, String, String?)])
    func verdicts(program: String, verdict: String, seen: String?) throws {
        let read = try decision(program)
        #expect(read.verdict == verdict)
        #expect(read.lastSeen == seen)
        #expect(read.because.isEmpty == (verdict == "cannot_tell"))
        #expect(read.needs.isEmpty == (verdict != "cannot_tell"))
        #expect(read.assumes.map(\.seen) == (verdict == "qualifies_if" ? ["2025-08/2026-07"] : []))
    }

    @Test("as JSON keeps keys whose value is not known")
    func nullKeys() throws {
        let world = try World()
        let text = try DecisionJSONReport.text(
            [try world.explanation("lake-college/hit-silent", completed: nil)], credential: world.rule,
            rulebook: world.rulebook, version: "1.2.3")
        #expect(text.contains("\"completed_on\" : null"))
        #expect(text.contains("\"last_seen\" : null"))
        #expect(text.contains("\"label\" : null"))
        #expect(text.contains("\"ask\" : null"))
    }

    @Test("is the same text on every run", arguments: ["hit-aas", "him-bs", "coding"])
    func deterministic(program: String) throws {
        let world = try World()
        let other = try World()
        let id = "lake-college/" + program
        #expect(
            try DecisionJSONReport.text(
                [try world.explanation(id)], credential: world.rule, rulebook: world.rulebook, version: "1")
                == DecisionJSONReport.text(
                    [try other.explanation(id)], credential: other.rule, rulebook: other.rulebook,
                    version: "1"))
    }
}
