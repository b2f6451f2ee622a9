import Catalog

/// What the rule files know DAPIP's numbers of agencies and kinds of programs by.
struct DAPIPAgencies {
    /// The `ProgramId` of the accreditation of a place as a whole.
    static let institutional = "1"

    private var agencies: [String: Accreditor] = [:]
    private var kinds: [String: [String: String]] = [:]

    init(_ accreditors: [Accreditor]) {
        for agency in accreditors {
            guard let number = agency.dapip else { continue }
            agencies[number] = agency
            for scope in agency.accredits {
                for program in scope.dapip { kinds[number, default: [:]][program] = scope.id }
            }
        }
    }

    /// What a row is about, or why that can't be told.
    enum Subject {
        case known(agency: Accreditor, kind: String?)
        case unknownAgency
        case unknownKind(Accreditor)
    }

    func subject(agency number: String, program: String) -> Subject {
        guard let agency = agencies[number] else { return .unknownAgency }
        if program == DAPIPAgencies.institutional { return .known(agency: agency, kind: nil) }
        guard let kind = kinds[number]?[program] else { return .unknownKind(agency) }
        return .known(agency: agency, kind: kind)
    }
}
