import Catalog
import Testing

private func isOrdered<Value>(_ type: Value.Type) -> Bool {
    type is any Comparable.Type
}

@Suite struct VocabularyTests {
    @Test func awardsAreSpelledAsTheFilesSpellThem() {
        #expect(
            Award.allCases.map(\.rawValue) == [
                "course", "certificate", "diploma", "associate", "bachelor", "post-baccalaureate-certificate",
                "master", "post-master-certificate", "doctorate",
            ])
    }

    @Test func levelsAndAwardsAreNamesWithoutAnOrder() {
        #expect(!isOrdered(IPEDSLevel.self))
        #expect(!isOrdered(Award.self))
        #expect(!isOrdered(EducationLevel.self))
        // The check itself can tell.
        #expect(isOrdered(Int.self))
    }

    @Test(arguments: [
        (2, Award.certificate), (3, .associate), (4, .certificate), (5, .bachelor),
        (6, .postBaccalaureateCertificate), (7, .master), (8, .postMasterCertificate), (17, .doctorate),
        (18, .doctorate), (19, .doctorate), (20, .certificate), (21, .certificate),
    ])
    func anIPEDSCodeStandsForItsAward(_ code: Int, _ award: Award) {
        #expect(IPEDSLevel(rawValue: code)?.award == award)
    }

    @Test func everyIPEDSCodeIsInTheTableAbove() {
        #expect(Set(IPEDSLevel.allCases.map(\.rawValue)) == [2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20, 21])
    }

    @Test(arguments: ["51.0710", "51.0707", "51.0700", "01.0000"])
    func aCIPCodeKeepsItsZeros(_ text: String) {
        #expect(CIPCode(text)?.text == text)
    }

    @Test(arguments: [
        "", "51", "51.07", "51.071", "51.07100", "510710", "5.10710", "51,0710", "51.071O", " 51.0710",
        "51.0710 ",
        "-1.0710", "٥١.٠٧١٠", "51.07.0",
    ])
    func whatIsNotSixDigitsIsNoCIPCode(_ text: String) {
        #expect(CIPCode(text) == nil)
    }

    @Test(arguments: ["29-2072", "11-9111", "00-0000"])
    func anOccupationHasAHyphenAfterTwoDigits(_ text: String) {
        #expect(SOCCode(text)?.text == text)
    }

    @Test(arguments: ["", "29", "29.2072", "292072", "29-207", "29-20721", "29-207a", " 29-2072", "٢٩-٢٠٧٢"])
    func whatIsNotSixDigitsIsNoOccupation(_ text: String) {
        #expect(SOCCode(text) == nil)
    }

    @Test func ofTheSameCodeTwiceTheFirstCounts() {
        let origin = Origin(source: 0, line: 1, column: 1)
        let table = CodeTable<Region, String>(entries: [
            .init(code: .ohio, meaning: "first", origin: origin),
            .init(code: .ohio, meaning: "second", origin: origin),
        ])
        #expect(table[.ohio] == "first")
        #expect(table[.iowa] == nil)
        #expect(CodeTable<Region, String>()[.ohio] == nil)
    }

    @Test func theRegionsAreTheFiftyStatesAndMore() {
        let states = """
            AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
            OR PA RI SC SD TN TX UT VT VA WA WV WI WY
            """.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(states.count == 50)
        #expect(states.filter { Region(rawValue: $0) == nil } == [])
    }

    @Test(arguments: ["PR", "DC", "GU", "VI", "AS", "MP"])
    func territoriesAreRegionsToo(_ code: String) {
        #expect(Region(rawValue: code)?.rawValue == code)
    }

    @Test func standingsAndEducationLevelsAreSpelledAsTheFilesSpellThem() {
        #expect(Standing.allCases.map(\.rawValue) == ["accredited", "preaccredited", "not-accredited"])
        #expect(
            Set(EducationLevel.allCases.map(\.rawValue)) == [
                "no-diploma", "in-high-school", "diploma", "ged", "certificate", "some-college", "associate",
                "bachelor", "post-baccalaureate-certificate", "master", "post-master-certificate",
                "doctorate",
            ])
    }
}
