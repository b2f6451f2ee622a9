import Catalog
import Dates

/// How a text has to be written.
package struct TextPattern: Sendable, Hashable {
    /// A regular expression for the whole text, in what ECMAScript, Python and Swift have in common.
    package let expression: String
    /// How to write it, for people.
    package let help: String

    package init(expression: String, help: String) {
        self.expression = expression
        self.help = help
    }
}

extension TextPattern {
    static let identifier = TextPattern(
        expression: Identifier.pattern, help: "write it like `schoolcraft-college`, in a-z, 0-9 and hyphens")
    static let unitid = TextPattern(
        expression: Identifier.unitidPattern, help: "write its six digits in quotes")
    static let dapipNumber = TextPattern(
        expression: Identifier.dapipPattern, help: "write its digits in quotes: \"100025\"")
    static let year = TextPattern(expression: "[0-9]{4}", help: "write a year: 2024")
    static let cipCode = TextPattern(
        expression: CIPCode.pattern,
        help: "write two digits, a point and four digits in quotes: \"51.0707\"")
    static let cipBeginning = TextPattern(
        expression: CIPCode.beginningPattern,
        help: "write a family, a group or a code in quotes: \"51\", \"51.07\", \"51.0707\"")
    static let socCode = TextPattern(
        expression: SOCCode.pattern, help: "write two digits, a hyphen and four digits: 29-2072")
    static let webAddress = TextPattern(
        expression: FactSource.webAddressPattern, help: "write it with https:// or http://")
    static let lengthOfStudy = TextPattern(
        expression: MonthRange.pattern,
        help: "write 18 months, 30 weeks, 2 years, 4 semesters, 5-6 semesters, 6 quarters or P2Y; "
            + "other words go under `stated:`")
    package static let gradePointAverage = TextPattern(
        expression: Admission.gradePointAveragePattern, help: "write it like 2.5")
    package static let wholeNumber = TextPattern(expression: "[+-]?[0-9]+", help: "write a whole number")
    static let percent = TextPattern(
        expression: "-?[0-9]{1,3}(?:\\.[0-9])?",
        help: "write a percentage with at most one decimal in quotes: \"7.1\"")
    /// Months from a least to a most.
    static let monthRange = TextPattern(expression: "[0-9]+-[0-9]+", help: "write it like 21-48")
    static let months = TextPattern(
        expression: "(?:0+|\(NumberPattern.upTo(240))) months?", help: "write `24 months`")
    static let day = TextPattern(
        expression: PartialDate.dayPattern,
        help: "write a full date, 2026-11-23 for example, or `{fact: path}`")
    package static let date = TextPattern(
        expression: PartialDate.pattern,
        help: "write 2026-11-23, 2026-11, 2026, 1968~ (estimated) or 2025-08/2026-07 (a day in the span)")
}
