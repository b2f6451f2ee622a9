package import Catalog
package import Diagnostics
package import RuleEngine

/// A test in a rule file: facts, and what the rule has to answer to them.
package struct RuleTest: Sendable {
    /// The verdicts, in the words of the files.
    package enum Expectation: String, Sendable, CaseIterable {
        case qualifies
        case qualifiesIf = "qualifies-if"
        case cannotTell = "cannot-tell"
        case doesNotQualify = "does-not-qualify"
    }

    /// What a route or a condition comes to, in words that no version of YAML takes for anything but a text.
    package enum Outcome: String, Sendable, CaseIterable {
        case met
        case notMet = "not-met"
        case cannotTell = "cannot-tell"

        package var answer: Answer {
            switch self {
            case .met: .yes
            case .notMet: .no
            case .cannotTell: .cannotTell
            }
        }

        package init(_ answer: Answer) {
            switch answer {
            case .yes: self = .met
            case .no: self = .notMet
            case .cannotTell: self = .cannotTell
            }
        }
    }

    /// What a route has to come to.
    package struct RouteExpectation: Sendable {
        package var route: String
        package var outcome: Outcome
        package var location: SourceLocation
    }

    /// The edition that has to answer.
    package struct EditionExpectation: Sendable {
        /// What stands for no edition.
        package static let none = "none"

        /// `nil` where none may be in force.
        package var id: String?
        package var location: SourceLocation
    }

    package var name: String
    /// The school with the one program that the test makes up.
    package var institution: Institution
    package var program: Program
    package var student: StudentProfile
    package var expects: Expectation
    /// Which edition has to be in force, if the test says it.
    package var edition: EditionExpectation?
    /// What single routes have to come to, as far as the test says.
    package var routes: [RouteExpectation]
    /// Facts that have to be named as missing.
    package var needs: [String]
    /// Where its name stands.
    package var location: SourceLocation
    /// Where its expectation stands.
    package var expectLocation: SourceLocation
}

/// The tests of one rule file.
package struct RuleTests: Sendable {
    /// An answer that a condition can never decide by.
    package struct Exclusion: Sendable {
        package var edition: String?
        package var route: String?
        package var condition: String
        package var outcomes: [RuleTest.Outcome]
        package var why: String
        package var location: SourceLocation
    }

    /// A fault that no test can notice.
    package struct UnnoticedFault: Sendable {
        package var fault: String
        package var why: String
        package var location: SourceLocation
    }

    /// The rule's id.
    package var rule: String
    package var path: String
    package var tests: [RuleTest] = []
    package var exclusions: [Exclusion] = []
    package var unnoticedFaults: [UnnoticedFault] = []

    /// None yet.
    package init(rule: String, path: String) {
        self.rule = rule
        self.path = path
    }
}
