import Catalog
import Matching
import Testing

/// Trap 21: schools are renamed and merged; their numbers and old names go on finding them.
@Suite struct RenamedSchoolTests {
    private static let albany = """
        institution: albany-state-university
        name: Albany State University
        former_ids: [darton-state-college]
        other_names: [Darton State College]
        unitid: "138716"
        location: {city: Albany, state: GA}
        programs:
          - {id: health-information-technology-as, name: Health Information Technology, former_ids: [hit]}

        """

    private func find(_ text: String) throws -> ProgramFinder.Match {
        let loaded = try Shipped().load(Self.albany)
        return try ProgramFinder(loaded.institutions).find(text)
    }

    @Test(arguments: ["darton-state-college", "Darton State College", "138716", "albany-state-university"])
    func trap21AnOldNameAndTheNumberFindTheSchool(_ text: String) throws {
        #expect(try find(text).institution.id == "albany-state-university")
        #expect(try find(text + "/hit").program?.id == "health-information-technology-as")
    }

    @Test(arguments: ["138717", "rasmussen-college"])
    func trap21AnotherNameFindsNoOtherSchool(_ text: String) {
        #expect(throws: ProgramFinder.Failure.self) { try find(text) }
    }
}
