package import Catalog

/// Whether a school admits somebody with a given education to a program. Never touches the verdict on the
/// credential.
package enum AdmissionAnswer: String, Sendable, Hashable, CaseIterable {
    case yes
    case no
    /// The requirement isn't recorded, or the level doesn't settle it.
    case ask

    /// Matches the level somebody holds with what the program's source says it asks for.
    package init(_ program: Program, holding level: EducationLevel) {
        switch program.admission.education {
        case .unknown: self = .ask
        case .none: self = .yes
        case .known(let asked, _):
            switch level.implies(asked) {
            case true: self = .yes
            // Where people may show their ability instead of a diploma, the missing diploma is no refusal.
            case false: self = program.admission.abilityToBenefit.value == true ? .ask : .no
            default: self = .ask
            }
        }
    }
}
