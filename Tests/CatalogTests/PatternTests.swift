import Catalog
import Testing

/// The regular expressions that editors get say the same as the parsers.
struct PatternTests {
    private func matches(_ text: String, _ pattern: String) throws -> Bool {
        try Regex("^(?:\(pattern))$").wholeMatch(in: text) != nil
    }

    @Test func numbersUpToALimit() throws {
        for most in [1, 3, 9, 10, 19, 20, 40, 60, 99, 100, 101, 240, 999, 1040] {
            let pattern = try Regex("^\(NumberPattern.upTo(most))$")
            for number in 0...(most * 11) {
                let isIn = (1...most).contains(number)
                #expect((try pattern.wholeMatch(in: String(number)) != nil) == isIn, "\(number) of \(most)")
            }
            #expect(try pattern.wholeMatch(in: "00\(most)") != nil)
            for text in ["", "0", "00", "-1", "+1", "1 ", "x"] {
                #expect(try pattern.wholeMatch(in: text) == nil, "\(text)")
            }
        }
    }

    @Test func lengthsOfStudy() throws {
        let pattern = try Regex("^(?:\(MonthRange.pattern))$")
        let units = [
            "week", "weeks", "month", "months", "quarter", "quarters", "semester", "semesters", "year",
            "years",
            "term", "Years", "yearss", "",
        ]
        let counts = [0, 1, 2, 19, 20, 21, 40, 41, 60, 61, 240, 241, 1040, 1041, 99_999].map { String($0) }
        for count in counts + ["02", "1-2", "0-2", "20-21", "1-2-3", "-", "1.5", "two"] {
            for text in units.map({ "\(count) \($0)" }) + [
                "P\(count)Y", "P\(count)M", "P\(count)W", "P\(count)D",
            ] {
                let isLength = MonthRange(parsing: text) != nil
                #expect((try pattern.wholeMatch(in: text) != nil) == isLength, "\(text)")
            }
        }
        for text in [
            "P", "PY", "P1", "18months", " 18 months", "18  months", "18 months ", "", "P1Y6M", "p1Y",
        ] {
            #expect(MonthRange(parsing: text) == nil)
            #expect(try pattern.wholeMatch(in: text) == nil, "\(text)")
        }
        // The one thing that the pattern lets through.
        #expect(MonthRange(parsing: "6-5 semesters") == nil)
        #expect(try pattern.wholeMatch(in: "6-5 semesters") != nil)
    }

    @Test func codesNamesAndAddresses() throws {
        let texts = [
            "", "a", "-", "a-", "-a", "a--b", "A", "é", "a b", "a\n", "1", "a_b", "172200", "17220",
            "1722000",
            "17220０", "51.0707", "51.070", "51.07", "51", "51.", "5", "51-0707", "510707", "51.07071",
            "29-2072", "29.2072", "2 -2072",
            "https://", "http://", "https://a", "http://a", "http://é", "http://a b", "HTTP://a", "ftp://a",
            "https://a\tb", "https:// ", "x https://a",
        ]
        for text in texts {
            #expect(try matches(text, Identifier.pattern) == Identifier.isValid(text), "\(text)")
            #expect(try matches(text, Identifier.unitidPattern) == Identifier.isUnitid(text), "\(text)")
            #expect(try matches(text, CIPCode.pattern) == (CIPCode(text) != nil), "\(text)")
            #expect(
                try matches(text, CIPCode.beginningPattern) == CIPCode.isBeginning(text), "\(text)")
            #expect(try matches(text, SOCCode.pattern) == (SOCCode(text) != nil), "\(text)")
            #expect(
                try matches(text, FactSource.webAddressPattern) == FactSource.isWebAddress(text), "\(text)")
        }
    }

    @Test func gradePointAverages() throws {
        let parts = ["", "0", "3", "5", "6", "05", "06", "00", "10", "99", "005", "x", "-1"]
        for whole in parts {
            for fraction in [nil, "", "0", "5", "75", "755", "x"] as [String?] {
                let text = whole + (fraction.map { ".\($0)" } ?? "")
                let isAverage = Admission.gradePointAverage(text) != nil
                #expect(try matches(text, Admission.gradePointAveragePattern) == isAverage, "\(text)")
            }
        }
    }
}
