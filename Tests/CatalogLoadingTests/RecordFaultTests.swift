import Catalog
import CatalogLoading
import Diagnostics
import Testing

/// A record with an error inside is faulty: nothing may be concluded from it.
@Suite("Faulty records") struct RecordFaultTests {
    private static func file(_ record: String) -> String {
        """
        institution: a-college
        name: A
        campuses: [{id: main}]
        source: ipeds
        programs:
          - id: p
            name: P
            accreditations:
              - \(record)
              - {agency: CAHIIM, status: accredited}
        """
    }

    @Test(
        "any error inside makes a record faulty, and the next one stays sound",
        arguments: [
            ("{agency: CAHIIM, statsu: accredited}", "S101 9:26"),
            ("{agency: CAHIIM, status: [accredited]}", "S103 9:34"),
            ("{agency: CAHIIM, to: 2019-02-30}", "A301 9:30"),
            ("{agency: CAHIIM, to: soon}", "S105 9:30"),
            ("{agency: CAHIIM, to: }", "S106 9:29"),
            ("{agency: CAHIIM, to: ~}", "S106 9:30"),
            ("{agency: CAHIIM, from: 2020, to: 2019}", "A302 9:42"),
            ("{agency: CAHIIM, campus: mian}", "X403 9:34"),
            ("{agency: CAHIIM, source: ipdes}", "X403 9:34"),
            ("{agency: CAHIIM, source_of: {status: ipdes}}", "X403 9:46"),
            ("{agency: CAHIIM, note: ~}", "S106 9:32"),
            ("{agency: CAHIIM, to: 2019, to: 2020}", "Y006 9:36"),
            ("{agency: CAHIIM, source_of: {from: ipeds, from: dapip}}", "Y006 9:51"),
            ("{agency: CAHIIM, <<: {to: 2019}}", "Y011 9:26"),
            ("{agency: CAHIIM, [to]: 2019}", "Y016 9:26"),
            ("{status: accredited}", "S102 9:10"),
            ("accredited", "S103 9:9"),
            ("~", "S103 9:9"),
        ])
    func faulty(record: String, finding: String) throws {
        let catalogue = load(Self.file(record))
        #expect(catalogue.places == [finding])
        let records = try #require(catalogue.program).accreditations
        #expect(records.map(\.isFaulty) == [true, false])
    }

    @Test(
        "what YAML has and the format lacks makes a record faulty too",
        arguments: [
            ("{agency: CAHIIM, status: &word accredited}", "Y010"),
            ("{agency: CAHIIM, status: accredited, to: *word}", "Y010"),
            ("{agency: CAHIIM, status: accredited, from: *word}", "Y010"),
            ("{agency: CAHIIM, status: !!str accredited}", "Y012"),
            ("{agency: CAHIIM, status: accredited, campus: *word}", "Y010"),
            ("!record {agency: CAHIIM, status: accredited}", "Y012"),
        ])
    func foreignYAML(record: String, code: String) throws {
        let catalogue = load(Self.file(record))
        #expect(catalogue.diagnostics.contains { $0.code.id == code })
        let records = try #require(catalogue.program).accreditations
        #expect(records.map(\.isFaulty) == [true, false])
    }

    @Test("an error outside a record leaves it sound")
    func soundRecord() throws {
        let catalogue = load(
            Self.file("{agency: HLC}").replacing("    name: P", with: "    name: P\n    awrad: x"))
        #expect(catalogue.places == ["S101 8:5"])
        #expect(catalogue.program?.accreditations.map(\.isFaulty) == [false, false])
    }

    @Test(
        "records that can't be read at all leave at least one faulty record, or no claim that all are there",
        arguments: [
            "accreditations: {agency: CAHIIM, status: accredited}", "accreditations: CAHIIM",
            "accreditations: ~", "accreditations: []\n    accreditations: [{agency: CAHIIM}]",
        ])
    func unreadableList(line: String) throws {
        let catalogue = load(
            """
            institution: a-college
            name: A
            source: ipeds
            programs:
              - id: p
                name: P
                accreditations_complete: {for: programmatic}
                \(line)
            """)
        #expect(catalogue.diagnostics.count == 1)
        let program = try #require(catalogue.program)
        #expect(program.accreditations.contains { $0.isFaulty } || program.accreditationsComplete.isEmpty)
    }

    @Test("a misspelled `accreditations` is not taken for a program without any")
    func misspelledList() throws {
        let catalogue = load(
            """
            institution: a-college
            name: A
            source: ipeds
            programs:
              - id: p
                name: P
                accreditations_complete: {for: programmatic}
                acreditations: [{agency: CAHIIM}]
            """)
        #expect(catalogue.places == ["S101 8:5"])
        let program = try #require(catalogue.program)
        #expect(program.accreditations.contains { $0.isFaulty } || program.accreditationsComplete.isEmpty)
    }

    @Test(
        "a list with an item that can't be read is not taken for the whole list",
        arguments: ["[online, on-campsu]", "[online, ~]", "[online, [hybrid]]"])
    func partialDelivery(list: String) throws {
        let catalogue = load(
            "institution: a-college\nname: A\nsource: ipeds\nprograms: [{id: p, name: P, delivery: \(list)}]\n"
        )
        #expect(catalogue.diagnostics.count == 1)
        #expect(catalogue.program?.delivery == .unknown)
    }
}
