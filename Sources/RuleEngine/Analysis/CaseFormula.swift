import Dates

/// A condition in terms of variables that each take one of a few values.
indirect enum CaseFormula {
    case all([CaseFormula])
    case any([CaseFormula])
    case none([CaseFormula])
    case count(atLeast: Int, of: [CaseFormula])
    /// A test of a variable, by its place among the variable's tests.
    case test(variable: Int, test: Int)
    /// A day comes before another, or after it; `same`: or is that day.
    case order(variable: Int, isBefore: Bool, same: Bool, DayTerm)
    /// A `some` or an `every`, by its place.
    case quantified(Int)
}

/// A day that another one is compared with.
enum DayTerm {
    case fixed(Day)
    case variable(Int)
}

extension CaseFormula {
    /// The variables that it reads.
    func collectVariables(into found: inout Set<Int>) {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .count(_, let parts):
            for part in parts { part.collectVariables(into: &found) }
        case .test(let variable, _): found.insert(variable)
        case .order(let variable, _, _, let other):
            found.insert(variable)
            if case .variable(let second) = other { found.insert(second) }
        case .quantified: break
        }
    }
}
