import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Diagnostics
import HostSystem
import Importing

/// `accredit-import dapip`: accreditation of schools and of programs.
struct DAPIPImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dapip", abstract: "Take the accreditations of DAPIP's full download in.",
        usage: "accredit import dapip <folder> --as-of <date> [<options>]",
        discussion: """
            The folder holds InstitutionCampus.csv, AccreditationRecords.csv and, for the history of probation, \
            warnings and withdrawals, AccreditationActions.csv. Schools are found by their UNITID; further places \
            of a school stand apart under `sites`, and programs, which DAPIP names only by the agency's kind, under \
            `program_accreditations`.
            """)

    @OptionGroup var options: DAPIPOptions

    func validate() throws { try options.check() }

    func run() throws {
        let selection = try options.selection.selection()
        var run = try ImportRun(options.root, selection: selection, isDryRun: options.dryRun)
        var tables = DAPIPTables(accreditors: run.rules.accreditors)
        let known = [
            tables.readPlaces(try TableFile.read(path("InstitutionCampus.csv"))),
            tables.readRecords(try TableFile.read(path("AccreditationRecords.csv"))),
        ]
        var isKnown = known.allSatisfy { $0 }
        let history = path("AccreditationActions.csv")
        var notes: [String] = []
        if FileSystem.exists(history) {
            let hasActions = tables.readActions(try TableFile.read(history))
            isKnown = isKnown && hasActions
        } else {
            notes.append("no history: there is no \(history)")
        }
        run.report(rows: tables.diagnostics)
        guard isKnown else { throw Trouble("\(options.folder) doesn't hold DAPIP's tables") }
        let registry = DAPIPImport(
            tables, selection: selection, scope: options.scope, asOf: try options.downloadDay().description,
            readOn: try options.on.day().description, accreditors: run.rules.accreditors,
            dataSets: run.dataSets, index: run.index, programsFolder: run.programs, hasSchema: run.hasSchema)
        for entry in registry.entries(of: run.index) {
            guard let file = try run.file(of: entry) else { continue }
            try run.take(registry.change(file))
        }
        let homeless = registry.homeless
        if options.new {
            for place in homeless
            where !run.isUnclear(place.name, in: place.state, number: "dapip: \"\(place.id)\"") {
                try run.take(registry.newFile(place, index: &run.index))
            }
        } else if !homeless.isEmpty {
            notes.append("\(homeless.count) institutions of DAPIP have no file here; --new begins them")
        }
        let unlisted = registry.unlisted(of: run.index)
        if unlisted > 0 { notes.append("of the schools here DAPIP doesn't have \(unlisted)") }
        try run.finish(notes: notes)
    }

    private func path(_ name: String) -> String { CatalogueRoot.path(options.folder, name) }
}
