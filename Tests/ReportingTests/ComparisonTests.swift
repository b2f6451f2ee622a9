import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import Reporting
import Testing

/// Programs side by side.
struct ComparisonTests {
    private func comparison(
        _ ids: [String], _ world: World? = nil, education: EducationLevel? = nil
    ) throws -> ProgramComparison {
        let world = try world ?? World()
        let day = try #require(Day(year: 2026, month: 11, day: 23))
        let profiles = try ids.map { id in
            let match = try ProgramFinder(world.institutions).find(id)
            return ProgramProfile(
                try #require(match.program), at: match.institution, on: day, rules: [world.rule],
                rulebook: world.rulebook)
        }
        let applicant = education.map { Applicant(education: EducationHeld([$0])) }
        return ProgramComparison(profiles, on: day, applicant: applicant)
    }

    @Test func differencesComeFirst() throws {
        let text = ComparisonTable.text(
            try comparison(["lake-college/hit-aas", "lake-college/coding"], education: .noDiploma))
        #expect(
            text == """
                2 programs side by side, on 2026-11-23
                  A  lake-college/hit-aas
                  B  lake-college/coding

                Different, or not known to be the same
                                 A                               B
                  RHIT           qualifies if still accredited   does not qualify
                  accreditation  CAHIIM, him-associate:          not recorded
                                 accredited, if it has not
                                 changed since it was seen
                  entry          no, it asks for diploma         ask the school
                  program        Health Information Technology   Medical Coding
                  award          associate                       certificate
                  length         "4 semesters", 16 to 21 months  9 to 24 months by the
                                                                 definition of the award level
                  delivery       on-campus                       not recorded
                  asks for       diploma                         not recorded
                  field          not recorded                    51.0707

                The same
                  school         Lake College
                  state          MI

                Not recorded of either
                  credits, average, tests, courses, credits first, asks besides, cost, awarded

                Sources and the whole reason: accredit show, with an id above

                """)
    }

    /// The names of the rows of each part, from the JSON form.
    private func rows(_ kind: String, _ text: String) -> [String] {
        let lines = text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        return zip(lines, lines.dropFirst()).compactMap { first, second in
            first == "\"kind\" : \"\(kind)\","
                ? second.split(separator: "\"").dropFirst(2).first.map(String.init) : nil
        }
    }

    private static let twins = SourceFile(
        path: "Programs/XX/a-college.yaml",
        text: """
            institution: a-college
            name: A
            programs:
              - {id: p, name: P, award: associate, cip: none, tuition: free}
              - {id: q, name: P, award: associate, cip: none, tuition: free}
            """)

    /// Two programs of which the same is missing may differ in it; an award level's definition is no length.
    @Test func whatIsNotKnownIsNeverTheSame() throws {
        let text = try ComparisonJSON.text(
            try comparison(["a-college/p", "a-college/q"], World([Self.twins])))
        #expect(rows("same", text) == ["program", "school", "award", "cost", "field"])
        #expect(rows("different", text) == ["RHIT", "length"])
        #expect(
            rows("not_recorded", text) == [
                "accreditation", "state", "credits", "delivery", "asks for", "average", "tests", "courses",
                "credits first", "asks besides",
                "awarded",
            ])
    }

    @Test(arguments: [60, 80, 140], [2, 3, 4, 8])
    func everyWidthHoldsIt(_ width: Int, _ count: Int) throws {
        let world = try World()
        let ids = world.institutions[0].programs.prefix(count).map { "lake-college/\($0.id)" }
        let text = ComparisonTable.text(try comparison(ids, world, education: .ged), width: width)
        #expect(text.lines(over: width) == [])
        for id in ids { #expect(text.contains(id)) }
        // Every row of the data form stands in the page.
        for name in rows("different", try ComparisonJSON.text(try comparison(ids, world, education: .ged))) {
            #expect(text.contains("\n  \(name)"), "\(name)")
        }
    }

    @Test func aPaidListingIsMarked() throws {
        let text = ComparisonMarkdown.text(
            try comparison(["lake-college/hit-today", "lake-college/hit-aas"]))
        #expect(
            text.contains("| program | HIT, seen today \\[sponsored\\] | Health Information Technology |"))
    }

    /// Whatever is compared, there is a page: a command that prints nothing looks like one that went well.
    @Test(arguments: [[], ["lake-college/hit-aas"]])
    func fewProgramsAreAPageToo(_ ids: [String]) throws {
        let comparison = try comparison(ids)
        #expect(try ComparisonJSON.text(comparison).contains("\"on\" : \"2026-11-23\""))
        #expect(ComparisonMarkdown.text(comparison) != "")
        #expect(ComparisonTable.text(comparison) != "")
    }
}
