package import Catalog
import CatalogLoading
package import Diagnostics
import SourceYAML

/// Takes claims into program files, one by one, without losing a byte that somebody wrote.
///
/// The first page that states a fact makes it the program's own; what later pages say differently is kept beside
/// it under `also_stated`, and every accreditation that a page states is a record of that page's day. Taking the
/// same claims twice changes nothing the second time.
package struct ClaimMerger {
    package private(set) var files: [ProgramFile]
    /// In the order of the claims.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Claims that said nothing new.
    package private(set) var knownClaims = 0
    /// Claims that could not be placed.
    package private(set) var leftOut = 0

    private let directory: SchoolDirectory?
    private let readOn: String
    private let programsFolder: String
    private let dataSets: [String: FactSource]
    /// Files with errors of their own, which nothing is added to.
    private let faulty: [String: String]

    /// - Parameters:
    ///   - files: every program file of the catalogue.
    ///   - dataSets: what the rules say of data sets, by id.
    ///   - directory: where new schools' names and places come from.
    ///   - readOn: the day on which the directory was read, as 2026-11-23.
    ///   - programsFolder: the path of `Programs/`, for new files.
    package init(
        _ files: [SourceFile], dataSets: [String: FactSource], directory: SchoolDirectory?, readOn: String,
        programsFolder: String
    ) {
        var sound: [ProgramFile] = []
        var faulty: [String: String] = [:]
        for file in files {
            if let program = ProgramFile(file, dataSets: dataSets) {
                sound.append(program)
            } else if let id = ClaimMerger.fileID(file.path) {
                faulty[id] = file.path
            }
        }
        self.files = sound
        self.faulty = faulty
        self.dataSets = dataSets
        self.directory = directory
        self.readOn = readOn
        self.programsFolder = programsFolder
    }

    private var registry: YAMLValue.Entry? {
        directory.map { NewProgramFile.directorySource(year: $0.year, readOn: readOn) }
    }

    /// The files that are new or have additions, in order of path.
    package var changedFiles: [ProgramFile] {
        files.filter(\.isChanged).sorted { $0.path < $1.path }
    }

    /// Takes one claim in.
    package mutating func merge(_ claim: Claim) {
        let index: Int
        switch file(of: claim) {
        case .success(let found): index = found
        case .failure(let problem):
            leaveOut(claim, problem.message, help: problem.help)
            return
        }
        let isNewProgram: Bool
        let id: String
        switch ProgramMatch(claim, in: files[index].institution) {
        case .found(let program):
            id = program.id
            isNewProgram = false
        case .new(let newID, let twins):
            id = newID
            isNewProgram = true
            if !twins.isEmpty {
                let names = twins.map { "`\($0)`" }.joined(separator: ", ")
                diagnostics.append(
                    Diagnostic(
                        .claimConflict, "`\(newID)` is new here, but may be the same program as \(names)",
                        at: claim.location, help: "give the row that `program_id` if it is"))
            }
            guard addProgram(newID, claim, to: index) else { return }
        case .several(let ids):
            leaveOut(
                claim, "several programs of the school fit: \(ids.joined(separator: ", "))",
                help: "say which in the column `program_id`")
            return
        }
        addFacts(of: claim, toProgram: id, of: index, isNewProgram: isNewProgram)
    }

    private mutating func addFacts(
        of claim: Claim, toProgram id: String, of index: Int, isNewProgram: Bool
    ) {
        let file = files[index]
        guard let program = file.institution.programs.first(where: { $0.id == id }),
            let node = file.node(ofProgram: id), let root = file.tree.root
        else { return leaveOut(claim, "`\(id)` could not be found again in \(file.path)", help: nil) }
        let edit = ClaimEdit(claim, program, node, in: file.institution, registry: registry)
        diagnostics += edit.conflicts
        guard !edit.isEmpty else {
            if !isNewProgram { knownClaims += 1 }
            return
        }
        if !files[index].edit({ edit.apply(to: &$0, root: root) }) { cannotAdd(claim, to: file) }
    }

    /// Adds a program with its name to a file that has others.
    private mutating func addProgram(_ id: String, _ claim: Claim, to index: Int) -> Bool {
        let file = files[index]
        let page = PageSource(claim.page, in: file.institution)
        let entries = NewProgramFile.program(id, claim, source: page.id)
        let isSound = files[index].edit { editor in
            guard let root = file.tree.root else { return }
            if !page.isKnown {
                if let sources = root.value(forKey: "sources") {
                    editor.add(page.entry.key, page.entry.value, to: sources)
                } else {
                    editor.add("sources", .mapping([page.entry]), to: root, before: ["source", "programs"])
                }
            }
            if let programs = root.value(forKey: "programs") {
                editor.add(block: entries, to: programs)
            } else {
                editor.add("programs", items: [.mapping(entries)], to: root)
            }
        }
        if !isSound { cannotAdd(claim, to: file) }
        return isSound
    }

    private mutating func cannotAdd(_ claim: Claim, to file: ProgramFile) {
        leaveOut(
            claim, "\(file.path) is written in a way that nothing could be added to",
            help: "add it by hand")
    }

    private mutating func leaveOut(_ claim: Claim, _ message: String, help: String?) {
        leftOut += 1
        diagnostics.append(Diagnostic(.claimUnplaced, message, at: claim.location, help: help))
    }
}

// Which file a claim belongs to.
extension ClaimMerger {
    private struct Problem: Error {
        var message: String
        var help: String?
    }

    private mutating func file(of claim: Claim) -> Result<Int, Problem> {
        let school = claim.school
        if let unitid = school.unitid,
            let index = files.firstIndex(where: { $0.institution.unitid.value == unitid })
        {
            return .success(index)
        }
        let named = files.indices.filter { index in
            let institution = files[index].institution
            guard institution.state.value == school.state else { return false }
            // Two UNITIDs are two schools, whatever their names.
            if let unitid = school.unitid, let own = institution.unitid.value, own != unitid { return false }
            return ([institution.name] + institution.otherNames).contains {
                $0.lowercased() == school.name.lowercased()
            }
        }
        if named.count > 1 {
            let paths = named.map { files[$0].path }.joined(separator: ", ")
            return .failure(
                Problem(
                    message: "several schools are called `\(school.name)`: \(paths)",
                    help: "give its `unitid`"))
        }
        if let index = named.first { return .success(index) }
        return newFile(for: claim)
    }

    private mutating func newFile(for claim: Claim) -> Result<Int, Problem> {
        var entry: SchoolDirectory.School?
        if let unitid = claim.school.unitid {
            guard let directory else {
                return .failure(
                    Problem(
                        message: "`\(claim.school.name)` is new here, and its UNITID rests on no source",
                        help: "name IPEDS's directory with --ipeds hd2024.csv, or leave `unitid` empty"))
            }
            guard let found = directory[unitid] else {
                return .failure(
                    Problem(message: "the directory of \(directory.year) has no UNITID \(unitid)", help: nil))
            }
            guard found.state == claim.school.state else {
                return .failure(
                    Problem(
                        message: "UNITID \(unitid) is \(found.name), \(found.state.rawValue), not "
                            + "\(claim.school.name), \(claim.school.state.rawValue)",
                        help: "one of the two is wrong"))
            }
            entry = found
        }
        let id = newID(claim, entry)
        if let path = faulty[id] {
            return .failure(Problem(message: "\(path) has errors", help: "see accredit lint \(path)"))
        }
        let program = claim.programID ?? Slug.of(claim.programName)
        let text = NewProgramFile.text(
            id: id, claim, program: program.isEmpty ? "program" : program, entry: entry, registry: registry)
        let path = "\(programsFolder)/\(claim.school.state.rawValue)/\(id).yaml"
        guard
            let file = ProgramFile(
                SourceFile(path: path, text: text), isNew: true, dataSets: dataSets)
        else {
            return .failure(
                Problem(message: "no sound file could be made for `\(claim.school.name)`", help: nil))
        }
        files.append(file)
        return .success(files.count - 1)
    }

    /// The slug of the name; where that is taken, with the city, then with the UNITID.
    private func newID(_ claim: Claim, _ entry: SchoolDirectory.School?) -> String {
        let taken = Set(files.flatMap { [$0.institution.id] + $0.institution.formerIDs })
        let slug = Slug.of(claim.school.name)
        let base = slug.isEmpty ? "school" : slug
        let city = entry?.city ?? claim.school.city
        let further = [city.map { "\(base)-\(Slug.of($0))" }, claim.school.unitid.map { "\(base)-\($0)" }]
        var candidates = [base] + further.compactMap { $0 }
        candidates += (2...99).map { "\(base)-\($0)" }
        return candidates.first { !taken.contains($0) } ?? base
    }

    private static func fileID(_ path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.split(separator: ".").first.map(String.init)
    }
}
