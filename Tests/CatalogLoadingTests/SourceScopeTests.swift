import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Testing

/// Sources are named once and inherited; every fact can be asked for its own.
@Suite("Sources") struct SourceScopeTests {
    private static let sources = """
        institution: a-college
        name: A
        sources:
          first: {url: "https://first.example.edu/", as_of: 2001-01-01}
          second: {url: "https://second.example.edu/", as_of: 2002-02-02}
          third: {url: "https://third.example.edu/", as_of: 2003-03-03}

        """

    private func institution(_ rest: String) throws -> Institution {
        try #require(load(Self.sources + rest).institutions.first)
    }

    /// The sources facts rest on; one of which nothing but the name is known is none.
    private func names(_ origins: [Origin?], _ institution: Institution) -> [String?] {
        origins.map { origin in
            guard let source = institution.source(of: origin), source != FactSource(id: source.id) else {
                return nil
            }
            return source.id
        }
    }

    @Test("without any `source`, facts rest on none")
    func none() throws {
        let read = try institution(
            "programs: [{id: p, name: P, award: associate, accreditations: [{agency: CAHIIM}]}]")
        let program = try #require(read.programs.first)
        #expect(
            names(
                [
                    read.origin, program.origin, program.award.origin, program.accreditations.first?.origin,
                    program.accreditations.first?.agency.origin,
                ], read) == [nil, nil, nil, nil, nil])
    }

    @Test("the nearest `source` upward counts: record, program, file")
    func nearest() throws {
        let read = try institution(
            """
            source: first
            accreditations: [{agency: HLC}, {agency: HLC, source: third}]
            programs:
              - id: p
                name: P
                award: associate
                source: second
                accreditations: [{agency: CAHIIM}, {agency: CAHIIM, source: third}]
              - id: q
                name: Q
                award: associate
                accreditations: [{agency: CAHIIM}]
            """)
        let programs = read.programs
        #expect(names(read.accreditations.map(\.origin), read) == ["first", "third"])
        #expect(names(read.accreditations.map(\.agency.origin), read) == ["first", "third"])
        #expect(names(programs.map(\.origin), read) == ["second", "first"])
        #expect(names(programs.map(\.award.origin), read) == ["second", "first"])
        #expect(
            names(programs.flatMap(\.accreditations).map(\.origin), read) == ["second", "third", "first"])
    }

    @Test("`source_of` moves single facts of a program and no others")
    func singleFacts() throws {
        let read = try institution(
            """
            source: first
            programs:
              - id: p
                name: P
                award: associate
                cip: "51.0707"
                delivery: [online]
                source_of: {cip: second, delivery: third}
                accreditations: [{agency: CAHIIM}]
            """)
        let program = try #require(read.programs.first)
        #expect(
            names(
                [
                    program.award.origin, program.cip.origin, program.delivery.origin,
                    program.accreditations.first?.origin,
                ], read) == ["first", "second", "third", "first"])
    }

    @Test(
        "`source_of` moves every fact that a program can have",
        arguments: [
            ("award", "award: associate"), ("cip", "cip: \"51.0707\""), ("ipeds", "ipeds: {level: 3}"),
            ("duration", "duration: 2 years"), ("duration", "duration: {stated: x, length: 2 years}"),
            ("credits", "credits: {count: 60}"), ("delivery", "delivery: [online]"),
            ("admission", "admission: {education: diploma}"),
            ("credentials_stated", "credentials_stated: [RHIT]"),
            ("accreditations", "accreditations: [{agency: CAHIIM}]"),
            ("accreditations_complete", "accreditations_complete: {for: programmatic}"),
        ])
    func everyFact(key: String, line: String) throws {
        let read = try institution(
            "source: first\nprograms:\n  - id: p\n    name: P\n    \(line)\n    source_of: {\(key): second}\n"
        )
        let program = try #require(read.programs.first)
        let origins = [
            program.award.origin, program.cip.origin, program.ipedsLevel.origin, program.length.origin,
            program.credits.origin, program.delivery.origin, program.admission.education.origin,
            program.credentialsStated.origin, program.accreditations.first?.origin,
            program.accreditationsComplete.first?.origin,
        ].compactMap { $0 }
        #expect(names(origins, read) == ["second"])
    }

    @Test(
        "`source_of` moves single facts of a record",
        arguments: ["agency", "accredits", "status", "from", "next_review"])
    func factsOfRecord(key: String) throws {
        let read = try institution(
            """
            source: first
            accreditations:
              - {agency: HLC, accredits: institution, status: accredited, from: 2001, next_review: 2030, source_of: {\(key): second}}
            """)
        let record = try #require(read.accreditations.first)
        let origins = [
            "agency": record.agency.origin, "accredits": record.accredits.origin,
            "status": record.status.origin, "from": record.start.origin,
            "next_review": record.nextReview.origin,
        ]
        let moved = origins.filter { read.source(of: $0.value)?.id == "second" }.keys.sorted()
        #expect(moved == [key])
        #expect(record.isFaulty == false)
    }

    @Test("a data set can be named without an entry under `sources`")
    func dataSet() throws {
        let read = try institution("source: ipeds\nunitid: \"172200\"\n")
        #expect(
            read.source(of: read.unitid.origin)
                == FactSource(id: "ipeds", title: "IPEDS", url: "https://nces.ed.gov/ipeds/"))
    }

    @Test("the file's words about a data set win over those of the rules")
    func dataSetWithOwnWords() throws {
        let text = """
            institution: a-college
            name: A
            sources:
              dapip: {title: Mine, url: "https://mine.example.edu/", as_of: 2020, read: 2021}
            source: dapip
            """
        let read = try #require(load(text).institutions.first)
        #expect(
            read.sources == [
                FactSource(
                    id: "dapip", title: "Mine", url: "https://mine.example.edu/",
                    asOf: try PartialDate(parsing: "2020"), read: try PartialDate(parsing: "2021"),
                    readOrigin: Places(text).origin("2021", source: nil))
            ])
    }

    @Test("a source with a bad day speaks for no day", arguments: ["2025-02-30", "soon", "~", "[2020]"])
    func undatedByError(day: String) throws {
        let text = Self.sources.replacing("as_of: 2001-01-01", with: "as_of: \(day)") + "source: first\n"
        let catalogue = load(text)
        #expect(catalogue.diagnostics.count == 1)
        #expect(catalogue.institutions.first?.sources.first?.asOf == nil)
        #expect(catalogue.institutions.first?.sources.first?.id == "first")
    }

    @Test("`as_of: unknown` is no error and speaks for no day")
    func undated() throws {
        let text = Self.sources.replacing("as_of: 2001-01-01", with: "as_of: unknown") + "source: first\n"
        #expect(load(text).briefs == [])
        #expect(load(text).institutions.first?.sources.first?.asOf == nil)
    }

    // MARK: A source that can't be told

    @Test(
        "a program whose own source can't be told rests on none, not on the file's",
        arguments: ["source: thrid", "source: ~", "source: [second]", "source: second\n    source: third"])
    func unclearSource(line: String) throws {
        let read = try institution(
            """
            source: first
            programs:
              - id: p
                name: P
                \(line)
                accreditations:
                  - {agency: CAHIIM}
            """)
        let program = try #require(read.programs.first)
        #expect(names([program.accreditations.first?.origin], read) == [nil])
    }

    @Test(
        "a list that is said to be complete rests on no source where its own can't be told",
        arguments: ["source: thrid", "source: ~", "source: second, source: third"])
    func unclearCompleteness(source: String) throws {
        let read = try institution(
            "source: first\naccreditations_complete: {for: institutional, \(source)}\n")
        #expect(names(read.accreditationsComplete.map(\.origin), read).allSatisfy { $0 == nil })
    }

    @Test("a single fact whose own source can't be told does not rest on the program's")
    func unclearException() throws {
        let read = try institution(
            "source: first\nprograms: [{id: p, name: P, award: associate, source_of: {award: thrid}}]\n")
        #expect(names([read.programs.first?.award.origin], read) == [nil])
    }

    @Test("a source named twice speaks for no day, because nobody can tell which is meant")
    func sourceTwice() throws {
        let text = Self.sources.replacing("  second:", with: "  first:")
        let catalogue = load(text + "source: first\naccreditations: [{agency: HLC}]\n")
        let read = try #require(catalogue.institutions.first)
        #expect(catalogue.diagnostics.map(\.code) == [.duplicateKey])
        #expect(read.source(of: read.accreditations.first?.origin)?.asOf == nil)
    }
}
