import Catalog
import Testing

/// One row: somebody's highest level and, for each level asked for, what follows.
private struct Row: Sendable, CustomTestStringConvertible {
    var held: EducationLevel
    var answers: String

    init(_ held: EducationLevel, _ answers: String) {
        self.held = held
        self.answers = answers
    }

    var testDescription: String { held.rawValue }
}

private func letter(_ answer: Bool?) -> Character {
    switch answer {
    case true: "y"
    case false: "n"
    default: "?"
    }
}

@Suite struct EducationLevelTests {
    private static let columns: [EducationLevel] = [
        .noDiploma, .diploma, .ged, .certificate, .someCollege, .associate, .bachelor,
        .postBaccalaureateCertificate, .master, .postMasterCertificate, .doctorate, .inHighSchool,
    ]

    /// y implies, n certainly not, ? cannot tell, · not laid down by the design.
    private static let matrix = [
        //                             no dip ged cer col ass bac pbc mas pmc doc ihs
        Row(.noDiploma, /*                     */ "y n n ? ? n n n n n n ·"),
        Row(.inHighSchool, /*                  */ "y n n ? ? n n n n n n y"),
        Row(.diploma, /*                       */ "y y y ? ? n n n n n n ·"),
        Row(.ged, /*                           */ "y y y ? ? n n n n n n ·"),
        Row(.certificate, /*                   */ "y ? ? y ? · · · · · · ·"),
        Row(.someCollege, /*                   */ "y ? ? ? y n n n n n n ·"),
        Row(.associate, /*                     */ "y y y ? y y n n n n n ·"),
        Row(.bachelor, /*                      */ "y y y ? y y y n n n n ·"),
        Row(.postBaccalaureateCertificate, /*  */ "y y y ? y y y y · · · ·"),
        Row(.master, /*                        */ "y y y ? y y y · y n n ·"),
        Row(.postMasterCertificate, /*         */ "y y y ? y y y · y y · ·"),
        Row(.doctorate, /*                     */ "y y y ? y y y · y · y ·"),
    ]

    @Test(arguments: matrix)
    private func atLeastMeansThatHoldingTheOneImpliesTheOther(_ row: Row) {
        let expected = row.answers.split(separator: " ").compactMap(\.first)
        let found = Self.columns.map { letter(row.held.implies($0)) }
        let compared = zip(expected, found).map { $0 == "·" ? "·" : $1 }
        #expect(expected.count == EducationLevel.allCases.count)
        #expect(String(compared) == String(expected))
    }

    @Test func theMatrixHasEveryLevel() {
        #expect(Set(Self.columns) == Set(EducationLevel.allCases))
        #expect(Set(Self.matrix.map(\.held)) == Set(EducationLevel.allCases))
    }

    /// The order is partial: who holds a master's may hold a certificate of the other branch too, or not.
    @Test(arguments: [
        (EducationLevel.master, EducationLevel.postBaccalaureateCertificate),
        (.postMasterCertificate, .postBaccalaureateCertificate), (.doctorate, .postBaccalaureateCertificate),
        (.doctorate, .postMasterCertificate),
    ])
    func aHigherLevelOfAnotherBranchCannotTell(_ held: EducationLevel, _ asked: EducationLevel) {
        #expect(held.implies(asked) == nil)
    }
}
