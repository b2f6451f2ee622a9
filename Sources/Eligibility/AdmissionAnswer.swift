package import Catalog

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

    package init(education: EducationHeld? = nil, gpa: Int? = nil) {
        self.education = education
        self.gpa = gpa
    }
}

/// What a program's source says it asks of those it admits, held against what somebody brings.
package struct AdmissionJudgement: Sendable, Hashable {
    /// One thing that is asked for.
    package enum Requirement: Sendable, Hashable {
        case education(EducationLevel)
        /// In hundredths.
        case gpa(Int)
    }

    package let answer: AdmissionAnswer
    /// What is asked for and was neither met nor missed.
    package let open: [Requirement]
    /// What is certainly missed.
    package let missed: [Requirement]

    package init(_ admission: Admission, of applicant: Applicant) {
        var answers: [(Requirement?, AdmissionAnswer)] = []
        switch admission.education {
        case .unknown: answers.append((nil, .ask))
        case .none: break
        case .known(let level, _):
            answers.append(
                (
                    .education(level),
                    Self.education(level, applicant, orAbility: admission.abilityToBenefit.value == true)
                ))
        }
        if let least = admission.gpa.value {
            answers.append((.gpa(least), applicant.gpa.map { $0 >= least ? .yes : .no } ?? .ask))
        }
        let all = answers.map(\.1)
        answer = all.contains(.no) ? .no : all.contains(.ask) ? .ask : .yes
        open = answers.compactMap { $0.1 == .ask ? $0.0 : nil }
        missed = answers.compactMap { $0.1 == .no ? $0.0 : nil }
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
}
