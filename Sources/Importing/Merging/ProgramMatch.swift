import Catalog

/// Which program of a school a claim is about.
enum ProgramMatch {
    case found(Program)
    /// None yet; the id that it gets, and those that may be the same program by name.
    case new(id: String, twins: [String])
    case several([String])

    init(_ claim: Claim, in institution: Institution) {
        let alike = institution.programs.filter { ProgramMatch.isAlike($0, claim) }
        if let id = claim.programID {
            if let program = institution.programs.first(where: { $0.id == id || $0.formerIDs.contains(id) }) {
                self = .found(program)
            } else {
                self = .new(id: id, twins: alike.map(\.id))
            }
        } else if alike.count > 1 {
            self = .several(alike.map(\.id))
        } else if let program = alike.first {
            self = .found(program)
        } else {
            self = .new(id: ProgramMatch.newID(claim, in: institution), twins: [])
        }
    }

    /// The same name, and no two awards.
    private static func isAlike(_ program: Program, _ claim: Claim) -> Bool {
        let names = [program.name] + program.statements.compactMap(\.name.value)
        let wanted = Slug.of(claim.programName)
        guard names.contains(where: { Slug.of($0) == wanted }) else { return false }
        guard let award = claim.award, let own = program.award.value else { return true }
        return award == own
    }

    private static func newID(_ claim: Claim, in institution: Institution) -> String {
        let taken = Set(institution.programs.flatMap { [$0.id] + $0.formerIDs })
        var id = Slug.of(claim.programName)
        if id.isEmpty { id = "program" }
        if taken.contains(id), let award = claim.award { id += "-\(award.rawValue)" }
        var number = 2
        let base = id
        while taken.contains(id) {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }
}
