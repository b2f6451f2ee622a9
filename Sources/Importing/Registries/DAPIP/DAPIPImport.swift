package import Catalog
package import Diagnostics
import SourceYAML

/// Takes DAPIP's accreditations into program files, joined by UNITID.
package struct DAPIPImport: Sendable {
    /// What is taken besides the selection of schools.
    package struct Scope: Sendable {
        /// `nil` for the accreditation of schools and of programs.
        package var reach: Accreditor.Reach?
        /// Whether further places of a school are taken.
        package var takesSites = true

        package init() {}

        func takes(_ kind: String?) -> Bool {
            reach == nil || (kind == nil) == (reach == .institutional)
        }
    }

    let tables: DAPIPTables
    let selection: Selection
    let scope: Scope
    let source: RegistrySource
    let dataSets: [String: FactSource]
    let agencies: [String: Accreditor]
    private let programsFolder: String
    private let hasSchema: Bool
    private let assignment: DAPIPAssignment

    /// The name of the data set under `sources:`.
    static let id = "dapip"

    /// - Parameters:
    ///   - asOf: the day of the download, as 2024-08-30.
    ///   - readOn: the day on which the tables are read.
    ///   - index: every school that has a file.
    package init(
        _ tables: DAPIPTables, selection: Selection, scope: Scope, asOf: String, readOn: String,
        accreditors: [Accreditor], dataSets: [String: FactSource], index: SchoolIndex, programsFolder: String,
        hasSchema: Bool
    ) {
        self.tables = tables
        self.selection = selection
        self.scope = scope
        self.dataSets = dataSets
        self.programsFolder = programsFolder
        self.hasSchema = hasSchema
        agencies = Dictionary(accreditors.map { ($0.id, $0) }) { first, _ in first }
        source = RegistrySource(
            id: DAPIPImport.id, asOf: asOf, readOn: readOn, dataSet: dataSets[DAPIPImport.id])
        assignment = DAPIPAssignment(tables, index: index)
    }

    /// The schools with a file that the selection takes, in order of path.
    package func entries(of index: SchoolIndex) -> [SchoolIndex.Entry] {
        index.entries.filter { entry in
            assignment.schools[entry.path] != nil
                && selection.takesSchool(unitid: entry.unitid, state: entry.state)
                && (!selection.choosesPrograms || entry.hasSelectedProgram)
        }.sorted { $0.path < $1.path }
    }

    /// Schools with a file that the selection takes and DAPIP doesn't have.
    package func unlisted(of index: SchoolIndex) -> Int {
        index.entries.count { entry in
            assignment.schools[entry.path] == nil
                && selection.takesSchool(unitid: entry.unitid, state: entry.state)
                && (!selection.choosesPrograms || entry.hasSelectedProgram)
        }
    }

    /// Institutions that have no file and would get one, in order of number.
    package var homeless: [DAPIPPlace] {
        guard !selection.choosesPrograms else { return [] }
        return assignment.homeless.values.map(\.primary).filter { place in
            !places(of: DAPIPAssignment.School(primary: place, sites: sites(of: place))).isEmpty
                && (selection.unitids.isEmpty || place.unitids.contains(where: selection.unitids.contains))
                && selection.takesSchool(unitid: selection.unitids.first, state: place.state)
        }.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
    }

    private func sites(of place: DAPIPPlace) -> [DAPIPPlace] { assignment.homeless[place.id]?.sites ?? [] }

    /// The places of a school of which DAPIP says anything that is taken.
    private func places(of school: DAPIPAssignment.School) -> [DAPIPPlace] {
        ([school.primary] + (scope.takesSites ? school.sites : [])).filter {
            !records(of: $0).isEmpty || !actions(of: $0).isEmpty
        }
    }

    func records(of place: DAPIPPlace) -> [DAPIPRecord] {
        (tables.records[place.id] ?? []).filter { scope.takes($0.kind) }.sorted {
            ($0.agency, $0.kind ?? "", $0.start ?? "", $0.end ?? "~")
                < ($1.agency, $1.kind ?? "", $1.start ?? "", $1.end ?? "~")
        }
    }

    func actions(of place: DAPIPPlace) -> [DAPIPAction] {
        (tables.actions[place.id] ?? []).filter { scope.takes($0.kind) }.sorted {
            ($0.date, $0.agency, $0.kind ?? "", $0.action.rawValue)
                < ($1.date, $1.agency, $1.kind ?? "", $1.action.rawValue)
        }
    }

    /// What the file of a school comes to; `nil` for one that can't be read.
    package func change(_ file: SourceFile) -> FileChange? {
        guard let school = assignment.schools[file.path],
            case .sound(let program) = ProgramFile.read(file, dataSets: dataSets)
        else { return nil }
        return DAPIPUpdate(self, school, program).change()
    }

    /// The file of an institution that has none.
    package func newFile(_ place: DAPIPPlace, index: inout SchoolIndex) -> FileChange? {
        let id = index.newID(place.name, city: place.city, number: place.id)
        var lines = hasSchema ? [SchemaLine.text] : []
        lines += ["institution: \(YAMLValue.text(id).yaml)", "name: \(YAMLValue.text(place.name).yaml)"]
        // A number of two institutions, one founded anew, tells neither of them.
        let unitids = place.unitids.filter { assignment.homelessUnitids[$0] == 1 }
        if unitids.count == 1 { lines.append("unitid: \(YAMLValue.quoted(unitids[0]).yaml)") }
        lines.append("dapip: \(YAMLValue.quoted(place.id).yaml)")
        if let state = place.state { lines.append(NewProgramFile.location(city: place.city, state: state)) }
        lines += ["sources:", "  \(source.entry.key): \(source.entry.value.yaml)", "source: \(source.id)"]
        let path = "\(programsFolder)/\(place.state?.rawValue ?? "other")/\(id).yaml"
        let head = SourceFile(path: path, text: lines.map { $0 + "\n" }.joined())
        guard case .sound(let file) = ProgramFile.read(head, isNew: true, dataSets: dataSets) else {
            return nil
        }
        let school = DAPIPAssignment.School(primary: place, sites: sites(of: place))
        return DAPIPUpdate(self, school, file).change()
    }
}
