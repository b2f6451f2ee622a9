import Catalog
import Diagnostics
import SourceYAML

extension ProgramFile {
    /// What became of a claim that was taken in.
    struct Taken {
        /// The file says nothing that it didn't say before.
        var isKnown = true
        /// Where the row says something else than the file, and the file is kept.
        var diagnostics: [Diagnostic] = []
    }

    /// Takes in a claim about this school, as a whole or not at all.
    mutating func take(_ claim: Claim, registry: DirectorySource?) throws(ClaimProblem) -> Taken {
        var next = self
        var taken = Taken()
        let id: String
        switch ProgramMatch(claim, in: institution) {
        case .found(let found): id = found
        case .new(let newID, let twins):
            id = newID
            if !twins.isEmpty { taken.diagnostics.append(ProgramFile.twin(newID, twins, claim)) }
            guard next.addProgram(newID, claim) else { throw unextendable }
            taken.isKnown = false
        case .several(let ids):
            throw ClaimProblem(
                message: "several programs of the school fit: \(ids.joined(separator: ", "))",
                help: "say which in the column `program_id`")
        case .otherAward(let found, let award):
            throw ClaimProblem(
                message: "`\(found)` is not of the award `\(award.rawValue)` in \(path)",
                help: "give the row another `program_id`, or mend the file or the row")
        }
        guard let edit = ClaimEdit(claim, programID: id, in: next, registry: registry) else {
            throw unextendable
        }
        taken.diagnostics += edit.conflicts
        if !edit.isEmpty {
            taken.isKnown = false
            // What the claim adds has to be found again where it belongs.
            guard next.edit(edit.apply),
                ClaimEdit(claim, programID: id, in: next, registry: registry)?.isEmpty == true
            else { throw unextendable }
        }
        self = next
        return taken
    }

    private var unextendable: ClaimProblem {
        ClaimProblem(
            message: "\(path) is written in a way that this could not be added to", help: "add it by hand")
    }

    private static func twin(_ id: String, _ twins: [String], _ claim: Claim) -> Diagnostic {
        let names = twins.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            .claimConflict, "`\(id)` is new here, but may be the same program as \(names)",
            at: claim.location, help: "if it is, take it out again and give the row that `program_id`")
    }

    /// Adds a program of which only the name, the award and the page are told.
    private mutating func addProgram(_ id: String, _ claim: Claim) -> Bool {
        guard let root = tree.root else { return false }
        let page = PageSource(claim.page, in: institution)
        let program = NewProgramFile.program(id, claim, source: page.id)
        return edit { editor in
            if page.known == nil { editor.addSource(page.entry, toFile: root) }
            if let programs = root.value(forKey: "programs") {
                editor.add(block: program, to: programs)
            } else {
                editor.add("programs", block: program, to: root)
            }
        }
    }
}

extension FileEditor {
    /// Adds an entry under `sources:` of a program file.
    mutating func addSource(_ entry: YAMLValue.Entry, toFile root: YAMLNode) {
        if let sources = root.value(forKey: "sources") {
            add(entry.key, entry.value, to: sources)
        } else {
            add("sources", .mapping([entry]), to: root, before: ["source", "accreditations", "programs"])
        }
    }
}
