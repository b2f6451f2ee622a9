package import CatalogLoading
package import Dates
package import Diagnostics
import RuleEngine

/// What has to hold together can hold together.
package enum NeverHoldsRule: CatalogueRule {
    package static let code = DiagnosticCode.conditionNeverHolds
    package static let rationale = """
        A route that asks for two awards at once admits nobody, and every program is told "does not \
        qualify" for a reason that is no reason.
        """
    package static let remedy = """
        Use `any:` for what may be one or the other, `in:` for several words of one fact, or remove the \
        condition that is wrong.
        """
    package static let failing: [LintExample] = [
        .file(
            "Rules/credentials/DEMO.yaml",
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - id: degree
                    all:
                      - {fact: program.award, is: associate}
                      - {fact: program.award, is: ⟦bachelor⟧}
            """),
        .file(
            "Rules/credentials/DEMO.yaml",
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - id: hours
                    all:
                      - {fact: student.college_hours, at_least: 30}
                      - {fact: student.college_hours, at_most: ⟦20⟧}
            """),
    ]
    package static let passing: [LintExample] = [
        .file(
            "Rules/credentials/DEMO.yaml",
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - id: degree
                    any:
                      - {fact: program.award, is: associate}
                      - {fact: program.award, is: bachelor}
            """)
    ]

    /// What one leaf of an `all` lets a fact be.
    private struct Claim {
        var fact: String
        var words: Set<String>?
        var excluded: Set<String> = []
        var numbers: ClosedRange<Int>?
        var place: SourceLocation

        func contradicts(_ other: Claim) -> Bool {
            guard fact == other.fact else { return false }
            if let words {
                if let others = other.words { return words.isDisjoint(with: others) }
                return words.isSubset(of: other.excluded)
            }
            if let others = other.words { return others.isSubset(of: excluded) }
            guard let numbers, let others = other.numbers else { return false }
            return !numbers.overlaps(others)
        }
    }

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.credentials.flatMap(\.editions).flatMap(\.routes).flatMap { findings(in: $0.condition) }
    }

    private static func findings(in condition: Condition) -> [Diagnostic] {
        guard case .all(let parts) = condition.form else { return condition.parts.flatMap(findings) }
        var claims: [Claim] = []
        var found: [Diagnostic] = []
        for part in parts {
            if let claim = claim(part) {
                if let other = claims.first(where: { $0.contradicts(claim) }) {
                    found.append(
                        Diagnostic(
                            code, "`\(claim.fact)` can't meet this and the other condition at once",
                            at: claim.place, notes: [.init("the other condition", at: other.place)],
                            help: "write `any:` for one or the other, or `in:` for several words"))
                }
                claims.append(claim)
            }
            found += findings(in: part)
        }
        return found
    }

    /// A leaf on a fact that doesn't change from day to day.
    private static func claim(_ condition: Condition) -> Claim? {
        guard case .leaf(let fact, let comparison, let operand, nil) = condition.form else { return nil }
        let words: [String]
        switch operand {
        case .value(let word): words = [word.text]
        case .values(let list): words = list.map(\.text)
        case .fact: return nil
        }
        var claim = Claim(fact: fact.text, place: operand.location)
        switch comparison {
        case .is, .in: claim.words = Set(words)
        case .isNot, .notIn: claim.excluded = Set(words)
        case .atLeast: claim.numbers = words.first.flatMap { Int($0) }.map { $0...Int.max }
        case .atMost: claim.numbers = words.first.flatMap { Int($0) }.map { Int.min...$0 }
        case .moreThan: claim.numbers = words.first.flatMap { Int($0) }.map { ($0 &+ 1)...Int.max }
        case .lessThan: claim.numbers = words.first.flatMap { Int($0) }.map { Int.min...($0 &- 1) }
        case .inList, .covers, .overlaps, .startsWithCode, .before, .onOrBefore, .after, .onOrAfter:
            return nil
        }
        return claim
    }
}
