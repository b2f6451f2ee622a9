package import Catalog
package import Diagnostics

/// Takes claims into program files, one by one, without losing a byte that somebody wrote.
///
/// The first page that states a fact makes it the program's own; what later pages say differently is kept beside
/// it under `also_stated`, and every accreditation that a page states is a record of that page's day. Taking the
/// same claims twice changes nothing the second time.
package struct ClaimMerger {
    package private(set) var files: [ProgramFile] = []
    /// In the order of the claims.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Claims that said nothing new.
    package private(set) var knownClaims = 0
    /// Claims that could not be taken in.
    package private(set) var leftOut = 0

    private let directory: SchoolDirectory?
    private let readOn: String
    private let programsFolder: String
    private let dataSets: [String: FactSource]
    private let hasSchema: Bool
    /// Files with errors of their own, which nothing is added to, and what could be read of them.
    private var faulty: [(path: String, institution: Institution?)] = []

    /// - Parameters:
    ///   - files: every program file of the catalogue.
    ///   - dataSets: what the rules say of data sets, by id.
    ///   - directory: where new schools' names and places come from.
    ///   - readOn: the day on which the directory was read, as 2026-11-23.
    ///   - programsFolder: the path of `Programs/`, for new files.
    ///   - hasSchema: whether the catalogue has a schema for editors, which new files name.
    package init(
        _ files: [SourceFile], dataSets: [String: FactSource], directory: SchoolDirectory?, readOn: String,
        programsFolder: String, hasSchema: Bool = false
    ) {
        self.dataSets = dataSets
        self.directory = directory
        self.readOn = readOn
        self.programsFolder = programsFolder
        self.hasSchema = hasSchema
        for file in files {
            switch ProgramFile.read(file, dataSets: dataSets) {
            case .sound(let program): self.files.append(program)
            case .faulty(let institution): faulty.append((file.path, institution))
            }
        }
    }

    private var registry: DirectorySource? {
        directory.map { DirectorySource(year: $0.year, readOn: readOn) }
    }

    /// The files that are new or have additions, in order of path.
    package var changedFiles: [ProgramFile] {
        files.filter(\.isChanged).sorted { $0.path < $1.path }
    }

    /// Takes one claim in, as a whole or not at all.
    package mutating func merge(_ claim: Claim) {
        do throws(ClaimProblem) {
            let taken: ProgramFile.Taken
            if let index = try index(of: claim.school) {
                taken = try files[index].take(claim, registry: registry)
                if taken.isKnown { knownClaims += 1 }
            } else {
                var (file, notes) = try newFile(for: claim)
                taken = try file.take(claim, registry: registry)
                files.append(file)
                diagnostics += notes
            }
            diagnostics += taken.diagnostics
        } catch {
            leftOut += 1
            diagnostics.append(
                Diagnostic(.claimUnplaced, error.message, at: claim.location, help: error.help))
        }
    }
}

// Which file a claim belongs to.
extension ClaimMerger {
    /// The file of a school; `nil` if it has none yet.
    private func index(of school: Claim.School) throws(ClaimProblem) -> Int? {
        if let unitid = school.unitid,
            let index = files.firstIndex(where: { $0.institution.unitid.value == unitid })
        {
            let institution = files[index].institution
            let states = ([institution.state] + institution.campuses.map(\.state)).compactMap(\.value)
            guard states.isEmpty || states.contains(school.state) else {
                throw ClaimMerger.otherState(unitid, institution.name, states[0], school)
            }
            return index
        }
        let name = Slug.key(school.name)
        let named = files.indices.filter { index in
            files[index].names.contains(name) && ClaimMerger.mayBe(school, files[index].institution)
        }
        if named.count > 1 {
            let paths = named.map { files[$0].path }.joined(separator: ", ")
            throw ClaimProblem(
                message: "several schools are called `\(school.name)`: \(paths)", help: "give its `unitid`")
        }
        if let index = named.first {
            // A number that the file doesn't have has to be the school's.
            if files[index].institution.unitid == .unknown { _ = try directoryEntry(of: school) }
            return index
        }
        let ofSchool = faulty.first { _, institution in
            guard let institution else { return false }
            if let unitid = school.unitid, institution.unitid.value == unitid { return true }
            return ProgramFile.names(of: institution).contains(name)
                && ClaimMerger.mayBe(school, institution)
        }
        if let ofSchool { throw ClaimMerger.hasErrors(ofSchool.path) }
        return nil
    }

    /// Whether a school of that name can be this one: in its state, and of no other UNITID.
    private static func mayBe(_ school: Claim.School, _ institution: Institution) -> Bool {
        guard institution.state.value == school.state else { return false }
        guard let unitid = school.unitid, let own = institution.unitid.value else { return true }
        return unitid == own
    }

    private static func otherState(
        _ unitid: String, _ name: String, _ state: Region, _ school: Claim.School
    ) -> ClaimProblem {
        ClaimProblem(
            message: "UNITID \(unitid) is \(name), \(state.rawValue), not \(school.name), "
                + school.state.rawValue,
            help: "one of the two is wrong")
    }

    private static func hasErrors(_ path: String) -> ClaimProblem {
        ClaimProblem(message: "\(path) has errors", help: "see accredit lint \(path)")
    }

    /// A file with the head of the school and of the program, and what is to be noticed about it.
    private func newFile(for claim: Claim) throws(ClaimProblem) -> (ProgramFile, [Diagnostic]) {
        let entry = try directoryEntry(of: claim.school)
        let id = SchoolID.new(
            claim.school.name, city: entry?.city ?? claim.school.city, unitid: claim.school.unitid,
            taken: takenIDs)
        if let file = faulty.first(where: { ClaimMerger.fileID($0.path) == id }) {
            throw ClaimMerger.hasErrors(file.path)
        }
        let program = claim.programID ?? Slug.of(claim.programName)
        let text = NewProgramFile.text(
            id: id, claim, program: program.isEmpty ? "program" : program, entry: entry, registry: registry,
            hasSchema: hasSchema)
        let path = "\(programsFolder)/\(claim.school.state.rawValue)/\(id).yaml"
        guard
            case .sound(let file) = ProgramFile.read(
                SourceFile(path: path, text: text), isNew: true, dataSets: dataSets)
        else {
            throw ClaimProblem(message: "no sound file could be made for `\(claim.school.name)`")
        }
        guard let entry, let city = claim.school.city, Slug.key(city) != Slug.key(entry.city) else {
            return (file, [])
        }
        let notice = Diagnostic(
            .claimConflict, "UNITID \(entry.unitid) is \(entry.name) in \(entry.city), not in \(city)",
            at: claim.location, help: "the directory's city is taken; is it the right UNITID?")
        return (file, [notice])
    }

    private func directoryEntry(of school: Claim.School) throws(ClaimProblem) -> SchoolDirectory.School? {
        guard let unitid = school.unitid else { return nil }
        guard let directory else {
            throw ClaimProblem(
                message: "the UNITID of `\(school.name)` rests on no source",
                help: "name IPEDS's directory with --ipeds hd2024.csv, or leave `unitid` empty")
        }
        guard let found = directory[unitid] else {
            throw ClaimProblem(message: "the directory of \(directory.year) has no UNITID \(unitid)")
        }
        guard found.state == school.state else {
            throw ClaimMerger.otherState(unitid, found.name, found.state, school)
        }
        return found
    }

    /// The ids of schools and the names of files, because a file may be called otherwise than its school.
    private var takenIDs: Set<String> {
        Set(
            files.flatMap { [$0.institution.id] + $0.institution.formerIDs }
                + files.compactMap { ClaimMerger.fileID($0.path) })
    }

    private static func fileID(_ path: String) -> String? {
        path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    }
}
