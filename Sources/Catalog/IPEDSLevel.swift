/// The award level code of IPEDS completions (`AWLEVEL`), kept beside the award it means.
///
/// The numbers are names, not an order: 20 is a shorter certificate than 2. Source: NCES IPEDS completions,
/// 2019–20 and later.
package enum IPEDSLevel: Int, Sendable, Hashable, CaseIterable {
    case certificateOneToTwoYears = 2
    case associate = 3
    case certificateTwoToFourYears = 4
    case bachelor = 5
    case postBaccalaureateCertificate = 6
    case master = 7
    case postMasterCertificate = 8
    case researchDoctorate = 17
    case professionalDoctorate = 18
    case otherDoctorate = 19
    case certificateUnderTwelveWeeks = 20
    case certificateTwelveWeeksToOneYear = 21

    /// The awards that the code may stand for: levels 2, 4, 20 and 21 cover certificates and diplomas alike.
    package var awards: [Award] { award == .certificate ? [.certificate, .diploma] : [award] }

    /// The award that the code stands for, the first of `awards`.
    package var award: Award {
        switch self {
        case .certificateUnderTwelveWeeks, .certificateTwelveWeeksToOneYear, .certificateOneToTwoYears,
            .certificateTwoToFourYears:
            .certificate
        case .associate: .associate
        case .bachelor: .bachelor
        case .postBaccalaureateCertificate: .postBaccalaureateCertificate
        case .master: .master
        case .postMasterCertificate: .postMasterCertificate
        case .researchDoctorate, .professionalDoctorate, .otherDoctorate: .doctorate
        }
    }

    /// The calendar months that the level's definition allows a full-time student; `nil` where it sets none.
    package var lengthByDefinition: MonthRange? {
        switch self {
        case .certificateUnderTwelveWeeks: MonthRange(atLeast: 0, atMost: 3)
        case .certificateTwelveWeeksToOneYear: MonthRange(atLeast: 2, atMost: 12)
        case .certificateOneToTwoYears: MonthRange(academicYears: 1, to: 2)
        case .associate, .certificateTwoToFourYears: MonthRange(academicYears: 2, to: 4)
        case .bachelor: Award.bachelor.lengthByDefinition
        case .postBaccalaureateCertificate, .master, .postMasterCertificate, .researchDoctorate,
            .professionalDoctorate, .otherDoctorate:
            nil
        }
    }
}
