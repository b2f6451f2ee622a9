package import Dates

/// A test that a program asks for, with the least score it takes.
package struct AdmissionTest: Sendable, Hashable {
    package var name: String
    /// On the test's own scale; `nil` where the source names no score.
    package var least: Int?

    package init(name: String, least: Int?) {
        self.name = name
        self.least = least
    }

    /// The scores that a file may name: those of every scale from a percentage to the SAT's.
    package static let scores = 0...10_000
}

/// A course that has to be passed before a program begins.
package struct Prerequisite: Sendable, Hashable {
    package var course: String
    /// How many years before the beginning it may lie; `nil` where the source names no limit.
    package var withinYears: Int?

    package init(course: String, withinYears: Int?) {
        self.course = course
        self.withinYears = withinYears
    }

    package static let years = 1...50
}

/// A test that somebody has taken.
package struct TestTaken: Sendable, Hashable {
    package var name: String
    /// `nil` where it wasn't said.
    package var score: Int?

    package init(name: String, score: Int?) {
        self.name = name
        self.score = score
    }
}

/// A course that somebody has passed.
package struct CoursePassed: Sendable, Hashable {
    package var name: String
    /// `nil` where it wasn't said.
    package var completed: PartialDate?

    package init(name: String, completed: PartialDate?) {
        self.name = name
        self.completed = completed
    }
}

extension Admission {
    /// The numbers of semester credits that a file may name.
    package static let credits = 1...300

    /// Whether two names of a test or a course are the same but for case and punctuation.
    package static func isSame(_ left: String, _ right: String) -> Bool {
        SpokenText.key(left) == SpokenText.key(right)
    }
}
