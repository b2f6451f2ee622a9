import Catalog

/// Which program of a school a claim is about.
enum ProgramMatch {
    case found(String)
    /// None yet; the id that it gets, and those that may be the same program.
    case new(id: String, twins: [String])
    case several([String])
    /// The row names a program that, by another page, is of another award.
    case otherAward(String, Award)

    init(_ claim: Claim, in institution: Institution) {
        let named = ProgramMatch.named(claim.programName, in: institution)
        let alike = named.filter { ProgramMatch.mayGive(claim.award, $0) }
        if let id = claim.programID {
            guard
                let program = institution.programs.first(where: { $0.id == id || $0.formerIDs.contains(id) })
            else {
                self = .new(id: id, twins: alike.map(\.id))
                return
            }
            let page = PageSource(claim.page, in: institution)
            if let award = claim.award, !ProgramMatch.mayGive(award, program),
                !page.holds(program.award.origin, in: institution)
            {
                self = .otherAward(program.id, award)
            } else {
                self = .found(program.id)
            }
        } else if alike.count > 1 {
            self = .several(alike.map(\.id))
        } else if let program = alike.first {
            self = .found(program.id)
        } else {
            // One page seldom has two programs of one name: somebody may have mended the award.
            let page = PageSource(claim.page, in: institution)
            let twins = named.filter { page.holds($0.award.origin, in: institution) }
            self = .new(id: ProgramMatch.newID(claim, in: institution), twins: twins.map(\.id))
        }
    }

    /// The programs of a name; where there are none, those whose id was made from it, because somebody may have
    /// mended the name since.
    private static func named(_ name: String, in institution: Institution) -> [Program] {
        let wanted = Slug.key(name)
        let named = institution.programs.filter { program in
            ([program.name] + program.statements.compactMap(\.name.value)).contains { Slug.key($0) == wanted }
        }
        guard named.isEmpty else { return named }
        let id = Slug.of(name)
        return institution.programs.filter { $0.id == id || $0.formerIDs.contains(id) }
    }

    /// No two awards.
    private static func mayGive(_ award: Award?, _ program: Program) -> Bool {
        guard let award, let own = program.award.value else { return true }
        return award == own
    }

    private static func newID(_ claim: Claim, in institution: Institution) -> String {
        let taken = Set(institution.programs.flatMap { [$0.id] + $0.formerIDs })
        var id = Slug.of(claim.programName)
        if id.isEmpty { id = "program" }
        if taken.contains(id), let award = claim.award { id += "-\(award.rawValue)" }
        return Slug.free(id, taken: taken)
    }
}
