/// Education that somebody holds, or that a program asks for.
package enum EducationLevel: String, Sendable, Hashable, CaseIterable {
    case noDiploma = "no-diploma"
    case inHighSchool = "in-high-school"
    case diploma
    case ged
    case certificate
    case someCollege = "some-college"
    case associate, bachelor
    case postBaccalaureateCertificate = "post-baccalaureate-certificate"
    case master
    case postMasterCertificate = "post-master-certificate"
    case doctorate
}

extension Award {
    /// The education that somebody holds who has completed it; `nil` for a single course.
    package var level: EducationLevel? {
        switch self {
        case .course: nil
        case .certificate, .diploma: .certificate
        case .associate: .associate
        case .bachelor: .bachelor
        case .postBaccalaureateCertificate: .postBaccalaureateCertificate
        case .master: .master
        case .postMasterCertificate: .postMasterCertificate
        case .doctorate: .doctorate
        }
    }
}

extension EducationLevel {
    /// Whether somebody whose highest level is this one also holds `other`: `true` and `false` are certain,
    /// `nil` is *cannot tell*.
    ///
    /// "At least" means that holding the one implies holding the other, which is no order of numbers. A
    /// certificate or some college implies neither a diploma nor each other (dual enrolment): ask for the
    /// diploma. A diploma and a GED stand for each other at admission.
    package func implies(_ other: EducationLevel) -> Bool? {
        if other == .noDiploma || other == self || implied.contains(other) { return true }
        // Anybody may hold a certificate or have gone to college for a while, or still go to high school.
        if other == .certificate || other == .someCollege || other == .inHighSchool { return nil }
        switch self {
        // A certificate after another degree lies on a branch of its own.
        case .master where other == .postBaccalaureateCertificate: return nil
        case .postMasterCertificate where other == .postBaccalaureateCertificate: return nil
        case .doctorate where other == .postBaccalaureateCertificate || other == .postMasterCertificate:
            return nil
        case .certificate, .someCollege: return other == .diploma || other == .ged ? nil : false
        case .noDiploma, .inHighSchool, .diploma, .ged, .associate, .bachelor, .postBaccalaureateCertificate,
            .master, .postMasterCertificate, .doctorate:
            return false
        }
    }

    /// The levels that holding this one implies.
    private var implied: Set<EducationLevel> {
        switch self {
        case .noDiploma, .inHighSchool, .certificate, .someCollege: []
        case .diploma: [.ged]
        case .ged: [.diploma]
        case .associate: [.diploma, .ged, .someCollege]
        case .bachelor: EducationLevel.associate.implied.union([.associate])
        case .postBaccalaureateCertificate, .master: EducationLevel.bachelor.implied.union([.bachelor])
        case .postMasterCertificate, .doctorate: EducationLevel.master.implied.union([.master])
        }
    }
}
