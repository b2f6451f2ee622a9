import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import Reporting
import RuleEngine
import Testing

extension ProfileReportTests {
    @Test("in JSON tells not recorded, none and known apart, with the place of each fact")
    func json() throws {
        let world = try World.river()
        let text = try ProfileJSON.text(try world.profile("river-college/hit-aas"))
        #expect(
            text.contains(
                """
                    "delivery" : {
                      "place" : {
                        "column" : 15,
                        "line" : 21,
                        "path" : "Programs/MI/river-college.yaml"
                      },
                      "source" : 1,
                      "state" : "none",
                      "value" : null
                    },
                """))
        #expect(
            text.contains(
                """
                      "ability_to_benefit" : {
                        "place" : null,
                        "source" : null,
                        "state" : "not_recorded",
                        "value" : null
                      },
                """))
        #expect(text.contains("\"value\" : \"2.05\""))
        #expect(text.contains("\"weak\" : \"copy on a document site\""))
        #expect(text.contains("\"review_past\" : false"))
        #expect(text.contains("\"note\" : \"for seven years\""))
        #expect(text.contains("\"confidence\" : \"last_seen\""))
        let school = try ProfileJSON.text(try world.school("river-college"))
        #expect(school.contains("\"program\" : null"))
        #expect(school.contains("\"review_past\" : true"))
        #expect(school.contains("\"sponsored\" : true"))
    }
}
