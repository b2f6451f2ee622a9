/// What somebody holds after finishing a program. The spellings are those of the program files.
package enum Award: String, Sendable, Hashable, CaseIterable {
    case course, certificate, diploma, associate, bachelor
    case postBaccalaureateCertificate = "post-baccalaureate-certificate"
    case master
    case postMasterCertificate = "post-master-certificate"
    case doctorate
}

extension Award {
    /// How long study for the award takes by IPEDS's definition of the award level, where it defines one.
    ///
    /// Source: the award level definitions of the IPEDS glossary (NCES): an associate degree takes at least 2
    /// but less than 4 academic years of full-time work, a bachelor's degree normally 4 to 5. A certificate or
    /// diploma has no length of its own: see `IPEDSLevel`.
    package var lengthByDefinition: MonthRange? {
        switch self {
        case .associate: IPEDSLevel.associate.lengthByDefinition
        case .bachelor: MonthRange(academicYears: 4, to: 5)
        case .course, .certificate, .diploma, .postBaccalaureateCertificate, .master, .postMasterCertificate,
            .doctorate:
            nil
        }
    }
}
