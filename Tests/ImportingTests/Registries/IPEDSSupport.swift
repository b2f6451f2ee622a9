import Catalog
import Diagnostics
import Importing

/// The completions that most tests use, with a total, a second major, and a program that nobody finished.
let completionRows = """
    UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT
    100001,"51.0707",1,3,20
    100001,"51.0707",1,2,0
    100001,"51.0708",1,21,4
    100001,"52.0201",1,5,90
    100001,"99",1,3,20
    100001,"51.0707",2,3,1
    100002,"51.0706",1,5,7

    """

func completions(_ text: String = completionRows, year: Int = 2024) -> Completions {
    Completions(SourceFile(path: "c\(year)_a.csv", text: text), year: year)
}

/// What importing came to.
struct Imported {
    var files: [SourceFile]
    var changes: [FileChange]
    var unlisted: [Diagnostic] = []

    /// The text of the only file, or of the one with a path.
    func text(_ path: String? = nil) -> String {
        let file = path == nil && files.count == 1 ? files.first : files.first { $0.path == path }
        return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }

    var counts: ImportCounts { changes.reduce(into: ImportCounts()) { $0 += $1.counts } }
    var briefs: [String] { changes.flatMap(\.diagnostics).map(\.brief) }
    var messages: [String] { changes.flatMap(\.diagnostics).map(\.message) }
}

/// Takes IPEDS into files, and says what all files are then.
func importIPEDS(
    _ completions: Completions = completions(), into files: [SourceFile] = [],
    _ selection: Selection = Selection(),
    directory: SchoolDirectory = directory, readOn: String = "2026-11-24"
) -> Imported {
    let registry = IPEDSImport(
        directory: directory, completions: completions, selection: selection,
        titles: [
            "51.0707": "Health Information/Medical Records Technology/Technician",
            "51.0706": "Health Information/Medical Records Administration/Administrator",
        ], dataSets: ShippedRules.dataSets, readOn: readOn, programsFolder: "Programs", hasSchema: false)
    var index = SchoolIndex(selection: selection, dataSets: ShippedRules.dataSets)
    for file in files { index.add(file) }
    var result = Imported(files: files, changes: [], unlisted: registry.unlisted)
    for school in registry.schools {
        let path = index.entry(unitid: school.unitid)?.path
        let file = result.files.first { $0.path == path }
        guard let change = registry.change(school, file: file, index: &index) else { continue }
        result.changes.append(change)
        result.files.removeAll { $0.path == change.path }
        result.files.append(SourceFile(path: change.path, bytes: change.new))
    }
    result.files.sort { $0.path < $1.path }
    return result
}

/// A selection of single schools.
func only(_ unitids: String..., fields: [String] = [], awards: Set<Award> = []) -> Selection {
    var selection = Selection()
    selection.unitids = Set(unitids)
    selection.fields = fields
    selection.awards = awards
    return selection
}
