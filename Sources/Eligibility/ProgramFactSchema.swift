package import Catalog
package import RuleEngine

/// The facts that a credential's rule may read, and their places.
///
/// The program's CIP code is not among them on purpose: it is a hint for search and import, never proof.
package enum ProgramFactSchema {
    /// The places of the subject's facts.
    enum Slot {
        static let award = 0
        static let state = 1
        static let country = 2
        static let approvedBy = 3
        static let completedOn = 4
        static let appliesOn = 5
        static let enrolled = 6
        static let enrolledOn = 7
        static let independentStudy = 8
        static let collegeHours = 9
        static let codingExperience = 10
        static let count = 11
    }

    /// The places of an accreditation's facts.
    enum ItemSlot {
        static let agency = 0
        static let reach = 1
        static let accredits = 2
        static let standing = 3
        static let count = 4
    }

    /// What the program awards.
    static let award = "program.award"
    /// The list of the accreditations that the school holds as a whole.
    static let schoolAccreditations = "school.accreditations"
    /// The lists of what the student holds.
    static let education = "student.education"
    static let credentials = "student.credentials"

    /// The schema for the agencies that the rule files define.
    package static func schema(for accreditors: [Accreditor]) -> FactSchema {
        let scopes = accreditors.flatMap { $0.accredits.map(\.id) }
        let accreditation: [FactSchema.Entry] = [
            .init("item.agency", .word(.init("agency", accreditors.map(\.id)))),
            .init("item.reach", .word(.init("reach", Accreditor.Reach.allCases.map(\.rawValue)))),
            .init("item.accredits", .word(.init("kind of accredited program", scopes))),
            .init("item.standing", .history(.init("standing", Standing.allCases.map(\.rawValue)))),
        ]
        return FactSchema(
            facts: [
                .init(award, .word(.init("award", Award.allCases.map(\.rawValue)))),
                .init("program.state", .word(.init("state", Region.allCases.map(\.rawValue)))),
                .init("program.country", .word(.init("country", nil))),
                .init("program.approved_by", .word(.init("association", nil))),
                .init("student.completed_on", .day),
                .init("student.applies_on", .day),
                .init(
                    "student.enrolled", .word(.init("enrolment", Enrolment.allCases.map(\.rawValue)))),
                .init("student.enrolled_on", .day),
                .init("student.independent_study", .flag),
                .init("student.college_hours", .number),
                .init("student.coding_experience", .number),
            ],
            lists: [
                .init("program.accreditations", items: accreditation),
                .init(
                    schoolAccreditations,
                    items: accreditation.filter { $0.path == "item.agency" || $0.path == "item.standing" }),
                .init(
                    education,
                    items: [
                        .init(
                            "item.level",
                            .word(.init("education level", EducationLevel.allCases.map(\.rawValue))))
                    ]),
                .init(
                    credentials,
                    items: [
                        .init("item.credential", .word(.init("credential", nil))),
                        .init("item.held", .period),
                    ]),
            ])
    }

    /// What goes with an agency: its reach, and the kinds of programs that it accredits or took over.
    package static func pairings(for accreditors: [Accreditor]) -> [AnalysisPairing] {
        var kinds: [String: Set<String>] = [:]
        var reaches: [String: Set<String>] = [:]
        for agency in accreditors {
            kinds[agency.id, default: []].formUnion(agency.accredits.map(\.id))
            reaches[agency.id, default: []].insert(agency.reach.rawValue)
            if let succession = agency.succession {
                kinds[succession.successor, default: []].formUnion(succession.carries)
            }
        }
        return [
            AnalysisPairing(fact: "item.agency", other: "item.accredits", allowed: kinds),
            AnalysisPairing(fact: "item.agency", other: "item.reach", allowed: reaches),
        ]
    }
}
