import Catalog
import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import SourceYAML
import Testing

/// One agency follows another, and programs that other bodies approve.
@Suite struct SuccessionTests {
    private static let goesOver = "{successor: NEW, since: 2005-03-01, carries: [him-associate]}"

    private static func agency(_ id: String, succession: String? = nil, kinds: [String] = ["him-associate"])
        -> SourceFile
    {
        var lines = [
            "accreditor: \(id)", "name: \(id)", "reach: programmatic",
            "sources: {page: {url: \"https://agency.org\"}}", "source: page",
            "statuses: {accredited: {counts_as: accredited}}",
            "accredits: {\(kinds.map { "\($0): {award: associate}" }.joined(separator: ", "))}",
        ]
        if let succession { lines.append("succession: \(succession)") }
        return SourceFile(path: "Rules/accreditors/\(id).yaml", text: lines.joined(separator: "\n") + "\n")
    }

    private static func findings(_ files: SourceFile...) -> [String] {
        CatalogLinter.lint(Catalogue(files)).map {
            "\($0.code.name) \($0.location.path) \($0.location.span?.start.line ?? 0)"
        }
    }

    @Test(arguments: ["2005-03-01", "1994", "2005-03"])
    func aSuccessionIsRead(_ since: String) throws {
        let text = Self.goesOver.replacing("2005-03-01", with: since)
        let catalogue = Catalogue([Self.agency("OLD", succession: text), Self.agency("NEW")])
        #expect(catalogue.diagnostics == [])
        let succession = try #require(catalogue.accreditors.first { $0.id == "OLD" }?.succession)
        #expect(succession.successor == "NEW")
        #expect(succession.since == (try PartialDate(parsing: since)))
        #expect(succession.carries == ["him-associate"])
        #expect(catalogue.accreditors.first { $0.id == "NEW" }?.succession == nil)
    }

    @Test(arguments: [
        ("{since: 2005-03-01, carries: [him-associate]}", "missing-key"),
        ("{successor: NEW, carries: [him-associate]}", "missing-key"),
        ("{successor: NEW, since: march, carries: [him-associate]}", "bad-format"),
        ("{successor: NEW, since: 2005-02-30, carries: [him-associate]}", "impossible-date"),
        ("{successor: NEW, since: 2005-03-01, carries: him-associate}", "wrong-type"),
        ("{successor: [NEW], since: 2005-03-01, carries: [him-associate]}", "wrong-type"),
        ("{succesor: NEW, successor: NEW, since: 2005-03-01, carries: [him-associate]}", "unknown-key"),
        ("{successor: NEW, since: 2005-03-01, carries: [him-associate], source: pgae}", "dangling-reference"),
        ("NEW", "wrong-type"),
    ])
    func aSuccessionOfTheWrongFormIsNamed(_ text: String, _ code: String) {
        let catalogue = Catalogue([Self.agency("OLD", succession: text), Self.agency("NEW")])
        #expect(catalogue.diagnostics.map(\.code.name) == [code])
        #expect(catalogue.diagnostics.map { $0.location.span?.start.line } == [8])
        // An error in a rule file stops every answer.
        #expect(catalogue.faultyRules == ["Rules/accreditors/OLD.yaml"])
    }

    @Test func aSuccessionThatSaysNotWhatGoesOverIsNamed() {
        let text = "{successor: NEW, since: 2005-03-01}"
        let catalogue = Catalogue([Self.agency("OLD", succession: text), Self.agency("NEW")])
        #expect(catalogue.diagnostics.map(\.code.name) == ["missing-key"])
    }

    @Test func anUnknownSuccessorIsFoundAcrossFiles() {
        let old = Self.agency("OLD", succession: Self.goesOver)
        #expect(Self.findings(old, Self.agency("NEW")) == [])
        #expect(
            Self.findings(old, Self.agency("OTHER")) == ["dangling-reference Rules/accreditors/OLD.yaml 1"])
    }

    @Test func aKindThatOneOfTheTwoDoesNotDefineIsFound() {
        let old = Self.agency("OLD", succession: Self.goesOver)
        let finding = ["dangling-reference Rules/accreditors/OLD.yaml 1"]
        #expect(Self.findings(old, Self.agency("NEW", kinds: ["him-bachelor"])) == finding)
        let bachelor = Self.goesOver.replacing("him-associate", with: "him-bachelor")
        #expect(
            Self.findings(
                Self.agency("OLD", succession: bachelor), Self.agency("NEW", kinds: ["him-bachelor"]))
                == finding)
    }

    // MARK: Programs that other bodies approve

    private static func program(_ keys: String, location: String = "{city: Toronto}") -> SourceFile {
        SourceFile(
            path: "Programs/college.yaml",
            text: """
                institution: college
                name: College
                location: \(location)
                programs:
                  - {id: him, name: HIM\(keys)}

                """)
    }

    private static func read(_ file: SourceFile) throws -> (Institution, Program, [Diagnostic]) {
        let catalogue = Catalogue([file])
        let institution = try #require(catalogue.institutions.first)
        return (institution, try #require(institution.programs.first), catalogue.diagnostics)
    }

    @Test func theApprovingAssociationIsRead() throws {
        let (_, program, diagnostics) = try Self.read(Self.program(", approved_by: CHIMA"))
        #expect(diagnostics == [])
        #expect(program.approvedBy.value == "CHIMA")
        #expect(program.approvedBy.origin.map { "\($0.line):\($0.column)" } == "5:39")
        #expect(try Self.read(Self.program("")).1.approvedBy == .unknown)
        #expect(try Self.read(Self.program(", approved_by: unknown")).1.approvedBy == .unknown)
        let (_, without, _) = try Self.read(Self.program(", approved_by: none"))
        guard case .none = without.approvedBy else {
            Issue.record("`none` is known not to exist")
            return
        }
    }

    @Test(arguments: [("[CHIMA]", "wrong-type"), ("~", "empty-value"), ("{name: CHIMA}", "wrong-type")])
    func anAssociationOfTheWrongFormIsNamed(_ value: String, _ code: String) throws {
        let (_, program, diagnostics) = try Self.read(Self.program(", approved_by: \(value)"))
        #expect(diagnostics.map(\.code.name) == [code])
        #expect(program.approvedBy == .unknown)
    }

    @Test(arguments: [
        ("{city: Toronto, country: CA}", "CA"), ("{city: Lansing, state: MI}", "US"),
        ("{city: San Juan, state: PR}", "US"), ("{city: Lansing, state: MI, country: US}", "US"),
        // A country of its own, in free association.
        ("{city: Koror, state: PW}", nil), ("{city: Koror, state: PW, country: PW}", "PW"),
        ("{city: Toronto}", nil), ("{city: Toronto, country: unknown}", nil),
    ])
    func aStateImpliesTheCountryAndNothingElseDoes(_ location: String, _ country: String?) throws {
        let (institution, program, diagnostics) = try Self.read(Self.program("", location: location))
        #expect(diagnostics == [])
        #expect(institution.country(of: program) == country)
    }

    @Test(arguments: ["[CA]", "~", "{code: CA}"])
    func aCountryOfTheWrongFormIsNamed(_ value: String) throws {
        let location = "{city: Toronto, country: \(value)}"
        let (institution, program, diagnostics) = try Self.read(Self.program("", location: location))
        #expect(diagnostics.count == 1)
        #expect(institution.country(of: program) == nil)
    }
}
