import Catalog
import Matching

/// Facts in words, with the numbers of the sources they rest on.
package struct FactText {
    static let notRecorded = "not recorded"

    let sources: CitedSources

    /// A fact; `none` is said as such, and so is what nobody recorded.
    func of<Value>(_ fact: Fact<Value>, _ words: (Value) -> String) -> String {
        switch fact {
        case .unknown: Self.notRecorded
        case .none(let origin): "none" + number(origin)
        case .known(let value, let origin): words(value) + number(origin)
        }
    }

    /// ` [2]`, or nothing where a fact names no source.
    func number(_ origin: Origin?) -> String {
        sources.number(of: origin).map { " [\($0)]" } ?? ""
    }

    /// ` [1] [2]`, each once.
    func numbers(_ origins: [Origin?]) -> String {
        let numbers = Set(origins.compactMap { sources.number(of: $0) }).sorted()
        return numbers.map { " [\($0)]" }.joined()
    }

    // MARK: The words of single facts

    static func credits(_ credits: Credits) -> String {
        switch credits.unit {
        case nil: "\(credits.count), of a kind not stated"
        case .semester, .quarter: "\(credits.count) \(credits.unit?.rawValue ?? "") credits"
        case .clockHour: "\(credits.count) clock hours"
        }
    }

    /// `2.5`, from 250.
    package static func gradePointAverage(_ hundredths: Int) -> String {
        let fraction = hundredths % 100
        let digits = fraction % 10 == 0 ? "\(fraction / 10)" : (fraction < 10 ? "0" : "") + "\(fraction)"
        return "\(hundredths / 100).\(digits)"
    }

    /// `TEAS, at least 59`.
    static func test(_ test: AdmissionTest) -> String {
        test.name + (test.least.map { ", at least \($0)" } ?? "")
    }

    /// `Medical Terminology within 5 years`.
    static func prerequisite(_ course: Prerequisite) -> String {
        course.course + (course.withinYears.map { " within \(TextLayout.count($0, "year"))" } ?? "")
    }

    static func delivery(_ ways: [Delivery]) -> String {
        ways.map(\.rawValue).joined(separator: ", ")
    }

    /// The code with what it stands for: by its table, else the award.
    static func level(_ level: IPEDSLevel, _ codes: CodeTables) -> String {
        "\(level.rawValue), \(codes.awardLevels[level]?.title ?? level.award.rawValue)"
    }

    static func cip(_ code: CIPCode, _ codes: CodeTables) -> String {
        code.text + (codes.cip[code].map { ", \($0.title)" } ?? "")
    }
}
