package import Dates

/// A date that a test writes down; what is none is the test's own fault.
package func date(_ text: String) -> PartialDate {
    guard let date = try? PartialDate(parsing: text) else { preconditionFailure("not a date: \(text)") }
    return date
}
