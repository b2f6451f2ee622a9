import Catalog
import Testing

struct SpokenTests {
    @Test(arguments: [
        ("a GED", EducationLevel.ged), ("ged", .ged), ("high school equivalency", .ged),
        ("Some college", .someCollege), ("some college, no degree", .someCollege),
        ("high-school senior", .inHighSchool), ("AAS", .associate), ("A.A.S.", .associate),
        ("associate's", .associate), ("Associate’s degree", .associate), ("an associate degree", .associate),
        ("Bachelor's Degree", .bachelor), ("b.s.", .bachelor), ("High School Diploma", .diploma),
        ("no-diploma", .noDiploma), ("Ph.D.", .doctorate), ("MASTERS", .master),
        ("post-baccalaureate-certificate", .postBaccalaureateCertificate),
    ])
    func whatPeopleCallALevelFindsIt(_ text: String, _ level: EducationLevel) {
        #expect(EducationLevel(spoken: text) == level)
    }

    /// "High school" may be a diploma or not yet one, "college graduate" one of two degrees.
    @Test(arguments: ["", "  ", "degree", "high school", "college", "college graduate", "graduate", "x"])
    func whatCouldBeSeveralLevelsOrNoneIsNone(_ text: String) {
        #expect(EducationLevel(spoken: text) == nil)
    }

    @Test func noWordStandsForTwoLevels() {
        for level in EducationLevel.allCases {
            for word in level.words { #expect(EducationLevel(spoken: word) == level, "\(word)") }
        }
        for state in Region.allCases {
            for word in state.words { #expect(Region(spoken: word) == state, "\(word)") }
        }
        for way in Delivery.allCases {
            for word in way.words { #expect(Delivery(spoken: word) == way, "\(word)") }
        }
        for award in Award.allCases {
            for word in award.words { #expect(Award(spoken: word) == award, "\(word)") }
        }
    }
}

struct EducationHeldTests {
    private func held(_ levels: EducationLevel...) throws -> EducationHeld {
        try #require(EducationHeld(levels))
    }

    @Test func nothingSaidIsNoEducation() { #expect(EducationHeld([]) == nil) }

    @Test func oneLevelAloneImpliesWhatItDoes() throws {
        for level in EducationLevel.allCases {
            for other in EducationLevel.allCases {
                #expect(try held(level).implies(other) == level.implies(other))
            }
        }
    }

    @Test func theDiplomaBesideSomeCollegeSettlesWhatThatLeavesOpen() throws {
        #expect(try held(.someCollege).implies(.diploma) == nil)
        #expect(try held(.someCollege, .ged).implies(.diploma) == true)
        #expect(try held(.someCollege, .noDiploma).implies(.diploma) == false)
        #expect(try held(.certificate, .noDiploma).implies(.ged) == false)
        #expect(try held(.someCollege, .noDiploma).implies(.certificate) == nil)
    }

    @Test func theOrderOfWordsDoesNotMatter() throws {
        #expect(try held(.ged, .someCollege, .ged) == held(.someCollege, .ged))
    }

    /// More that is said never takes a yes away, and never makes a no of one.
    @Test func moreSaidSettlesMore() throws {
        for first in EducationLevel.allCases {
            for second in EducationLevel.allCases {
                for other in EducationLevel.allCases where first.implies(other) == true {
                    #expect(try held(first, second).implies(other) == true)
                }
            }
        }
    }
}
