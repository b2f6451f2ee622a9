package import Catalog
package import Dates

/// Whether a school admits somebody to a program. Never touches the verdict on the credential.
package enum AdmissionAnswer: String, Sendable, Hashable, CaseIterable {
    case yes
    case no
    /// The requirement isn't recorded, or what was said doesn't settle it.
    case ask
}

/// What somebody brings who wants to be admitted, as far as it was said.
package struct Applicant: Sendable, Hashable {
    package var education: EducationHeld?
    /// The grade point average, in hundredths.
    package var gpa: Int?
    /// Tests taken and courses passed. What isn't named may still be there.
    package var tests: [TestTaken] = []
    package var courses: [CoursePassed] = []
    /// Semester hours of college courses.
    package var collegeHours: Int?

    package init(education: EducationHeld? = nil, gpa: Int? = nil) {
        self.education = education
        self.gpa = gpa
    }

    /// Whether nothing was said.
    package var isUnknown: Bool { self == Applicant() }
}

/// What a program's source says it asks of those it admits, held against what somebody brings.
package struct AdmissionJudgement: Sendable, Hashable {
    /// One thing that is asked for.
    package enum Requirement: Sendable, Hashable {
        case education(EducationLevel)
        /// In hundredths.
        case gpa(Int)
        case test(AdmissionTest)
        case prerequisite(Prerequisite)
        /// Semester credits.
        case creditsFirst(Int)
        /// In the words of the source, which only the school can judge.
        case stated(String)
    }

    package let answer: AdmissionAnswer
    /// What is asked for and was neither met nor missed.
    package let open: [Requirement]
    /// What is certainly missed.
    package let missed: [Requirement]

    /// - Parameter start: the day study begins; without it no age of a course can be told.
    package init(_ admission: Admission, of applicant: Applicant, from start: Day? = nil) {
        var answers: [(Requirement?, AdmissionAnswer)] = []
        switch admission.education {
        case .unknown: answers.append((nil, .ask))
        case .none: break
        case .known(let level, _):
            let answer = Self.education(level, applicant, orAbility: admission.abilityToBenefit.value == true)
            answers.append((.education(level), answer))
        }
        if let least = admission.gpa.value {
            answers.append((.gpa(least), Self.isEnough(applicant.gpa, least)))
        }
        for test in admission.tests.value ?? [] { answers.append((.test(test), Self.test(test, applicant))) }
        for course in admission.prerequisites.value ?? [] {
            answers.append((.prerequisite(course), Self.prerequisite(course, applicant, start)))
        }
        if let least = admission.creditsFirst.value {
            answers.append((.creditsFirst(least), Self.isEnough(applicant.collegeHours, least)))
        }
        if let words = admission.stated.value { answers.append((.stated(words), .ask)) }
        let all = answers.map(\.1)
        answer = all.contains(.no) ? .no : all.contains(.ask) ? .ask : .yes
        open = answers.compactMap { $0.1 == .ask ? $0.0 : nil }
        missed = answers.compactMap { $0.1 == .no ? $0.0 : nil }
    }

    private static func isEnough(_ brought: Int?, _ least: Int) -> AdmissionAnswer {
        brought.map { $0 >= least ? .yes : .no } ?? .ask
    }

    private static func education(
        _ asked: EducationLevel, _ applicant: Applicant, orAbility: Bool
    ) -> AdmissionAnswer {
        guard let held = applicant.education else { return .ask }
        switch held.implies(asked) {
        case true: return .yes
        case nil: return .ask
        case false:
            let isDiploma = asked == .diploma || asked == .ged
            // Where people may show their ability instead of a diploma, the missing diploma is no refusal; and
            // who is still in high school has it on the day that study begins.
            return orAbility || isDiploma && held.levels.contains(.inHighSchool) ? .ask : .no
        }
    }

    /// A test can be taken, again too: nothing but a score that is good enough settles it.
    private static func test(_ asked: AdmissionTest, _ applicant: Applicant) -> AdmissionAnswer {
        let taken = applicant.tests.filter { Admission.isSame($0.name, asked.name) }
        guard let least = asked.least else { return taken.isEmpty ? .ask : .yes }
        return taken.contains { ($0.score ?? Int.min) >= least } ? .yes : .ask
    }

    /// A course can be passed, again too: nothing but one that is new enough settles it.
    private static func prerequisite(
        _ asked: Prerequisite, _ applicant: Applicant, _ start: Day?
    ) -> AdmissionAnswer {
        let passed = applicant.courses.filter { Admission.isSame($0.name, asked.course) }
        guard let years = asked.withinYears else { return passed.isEmpty ? .ask : .yes }
        let isNew = passed.contains { course in
            guard let start, let completed = course.completed else { return false }
            return start <= completed.earliest.advanced(byMonths: 12 * years)
        }
        return isNew ? .yes : .ask
    }
}
