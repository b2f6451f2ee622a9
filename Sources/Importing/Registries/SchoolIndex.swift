package import Catalog
package import Diagnostics

/// The schools of a catalogue by what registries know them by. Files are read once and let go, so that a nation's
/// fit into memory.
package struct SchoolIndex: Sendable {
    /// One school that has a file.
    package struct Entry: Sendable {
        package let path: String
        package let id: String
        package let unitid: String?
        package let dapip: String?
        package let state: Region?
        /// Whether it has a program that the selection takes.
        package let hasSelectedProgram: Bool
        let names: Set<String>
    }

    package private(set) var entries: [Entry] = []
    /// Files with errors, which nothing is added to.
    package private(set) var faulty: [String] = []
    private var byUnitid: [String: Int] = [:]
    private var byDapip: [String: Int] = [:]
    private(set) var takenIDs: Set<String> = []
    private let selection: Selection
    private let dataSets: [String: FactSource]

    package init(selection: Selection, dataSets: [String: FactSource]) {
        self.selection = selection
        self.dataSets = dataSets
    }

    /// Takes a file in.
    package mutating func add(_ file: SourceFile) {
        if let name = file.path.split(separator: "/").last?.split(separator: ".").first {
            takenIDs.insert(String(name))
        }
        switch ProgramFile.read(file, dataSets: dataSets) {
        case .faulty(let institution):
            faulty.append(file.path)
            if let institution { insert(institution, path: file.path) }
        case .sound(let program): insert(program.institution, path: file.path)
        }
    }

    private mutating func insert(_ institution: Institution, path: String) {
        takenIDs.formUnion([institution.id] + institution.formerIDs)
        let entry = Entry(
            path: path, id: institution.id, unitid: institution.unitid.value, dapip: institution.dapip,
            state: institution.state.value,
            hasSelectedProgram: institution.programs.contains { program in
                selection.takes(program.cip.value, program.award.value)
            }, names: ProgramFile.names(of: institution))
        if let unitid = entry.unitid { byUnitid[unitid] = byUnitid[unitid] ?? entries.count }
        if let dapip = entry.dapip { byDapip[dapip] = byDapip[dapip] ?? entries.count }
        entries.append(entry)
    }

    package func entry(unitid: String) -> Entry? { byUnitid[unitid].map { entries[$0] } }
    package func entry(dapip: String) -> Entry? { byDapip[dapip].map { entries[$0] } }

    /// Schools of a name in a state that may be one with a number, because they have none themselves.
    package func unnumbered(_ name: String, in state: Region?) -> [Entry] {
        let wanted = Slug.key(name)
        return entries.filter { $0.unitid == nil && $0.state == state && $0.names.contains(wanted) }
    }

    package func isFaulty(_ path: String) -> Bool { faulty.contains(path) }

    /// An id that no school has, from then on taken.
    mutating func newID(_ name: String, city: String?, number: String?) -> String {
        let id = SchoolID.new(name, city: city, unitid: number, taken: takenIDs)
        takenIDs.insert(id)
        return id
    }
}
