import Catalog
import CatalogLint
import CatalogLoading
import Diagnostics
import Testing

/// The code tables as they are shipped.
@Suite struct CodeTableTests {
    private static let codes = Catalogue(Shipped.files).codes

    private func field(_ code: String) throws -> CodeTables.Field {
        try #require(CIPCode(code).flatMap { Self.codes.cip[$0] })
    }

    /// By the crosswalk of CIP 2020 to SOC 2018.
    @Test(arguments: [
        (
            "51.0707", "Health Information/Medical Records Technology/Technician",
            ["Medical Records Specialists", "Health Information Technologists and Medical Registrars"]
        ),
        (
            "51.0706", "Health Information/Medical Records Administration/Administrator",
            [
                "Medical and Health Services Managers", "Medical Records Specialists",
                "Health Information Technologists and Medical Registrars",
            ]
        ),
        (
            "51.0713", "Medical Insurance Coding Specialist/Coder",
            ["Medical Records Specialists", "Health Information Technologists and Medical Registrars"]
        ),
    ])
    func aFieldLeadsToItsOccupations(_ code: String, _ title: String, _ occupations: [String]) throws {
        let field = try field(code)
        #expect(field.title == title)
        #expect(field.occupations.value?.compactMap { Self.codes.soc[$0] } == occupations)
    }

    @Test func aFieldThatTheCrosswalkMatchesWithNothingSaysSo() throws {
        guard case .none = try field("51.9999").occupations else {
            Issue.record("51.9999 has occupations")
            return
        }
    }

    @Test func theHealthProfessionsAreThereWhole() {
        let codes = Self.codes.cip.entries.map(\.code.text)
        #expect(codes.count { $0.hasPrefix("51.") } == 257)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }

    @Test func everyOccupationIsNamedByAField() {
        let named = Set(Self.codes.cip.entries.flatMap { $0.meaning.occupations.value ?? [] })
        #expect(Set(Self.codes.soc.entries.map(\.code)) == named)
    }

    /// The tables that describe the tool's own words: a finding would say where they differ.
    @Test func theTablesAreInStepWithTheTool() {
        let catalogue = Catalogue(Shipped.files)
        // That something isn't proved of a rule is no difference.
        let findings = CatalogLinter.lint(catalogue).filter { $0.code != .ruleNotProved }
        #expect(findings.map(\.message) == [])
        #expect(
            catalogue.codeTableFiles.map(\.kind.rawValue) == CodeTables.Kind.allCases.map(\.rawValue).sorted()
        )
        #expect(Self.codes.states.entries.count == Region.allCases.count)
        #expect(Self.codes.states[.puertoRico] == "Puerto Rico")
        for state in Self.codes.states.entries {
            #expect(Region(spoken: state.meaning) == state.code, "\(state.meaning)")
        }
        #expect(Self.codes.awardLevels[.associate]?.months == IPEDSLevel.associate.lengthByDefinition)
        #expect(Self.codes.educationLevels.entries.count == EducationLevel.allCases.count)
    }

    @Test func everySourceHasATitleAnAddressAndTheDayItWasRead() {
        let codes = Self.codes
        let sources =
            codes.cip.sources + codes.soc.sources + codes.states.sources + codes.awardLevels.sources
            + codes.educationLevels.sources
        #expect(sources.count == 11)
        for source in sources {
            #expect(source.title != nil && source.url != nil && source.read != nil, "\(source.id)")
        }
    }

    @Test func theTablesStaySmall() {
        let bytes = Shipped.files.filter { $0.path.hasPrefix("Rules/codes/") }.reduce(0) {
            $0 + $1.bytes.count
        }
        #expect((1...80_000).contains(bytes))
    }
}
