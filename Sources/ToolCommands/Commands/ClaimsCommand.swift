import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Diagnostics
import HostSystem
import Importing
import Reporting

/// `accredit claims`: takes what people read on pages, one row a page, into the program files.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "Take rows of what pages state into the program files.",
        discussion: """
            One row is one program as one page states it; docs/claims.md has the columns, and `accredit stale \
            --format csv` writes rows to fill in. Nothing that stands in a file is changed or lost: what is new is \
            added, what differs is kept beside it with its source. A row with an error is named and left out; a row \
            without `read` has not been looked up yet.

            Exit status: 0 every row is taken in, 1 some were left out, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var ipeds: DirectoryOption

    @Argument(help: "The file of rows; - reads standard input.")
    var file: String

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    func validate() throws {
        _ = try on.day()
    }

    func run() throws {
        let folder = try CatalogueRoot.find(root.root)
        let programs = CatalogueRoot.path(folder, "Programs")
        let standard = try StandardRules.find(root.rules, root: folder)
        var ruleFiles = CatalogueFiles(standard: standard)
        ruleFiles.add(["Rules"], of: folder)
        ruleFiles.addStandardRules()
        let rules = ruleFiles.catalogue()
        guard !rules.accreditors.isEmpty else {
            throw Trouble(standard.whyThereAreNoRules(in: CatalogueRoot.path(folder, "Rules")))
        }
        var programFiles = CatalogueFiles()
        programFiles.add(["Programs"], of: folder)
        let tableFile = try TableFile.read(file)
        let table = CSVTable(tableFile)
        let reading = ClaimReader.read(table, accreditors: rules.accreditors)
        var merger = ClaimMerger(
            programFiles.own,
            dataSets: Dictionary(rules.dataSets.map { ($0.id, $0) }) { first, _ in first },
            directory: try ipeds.directory(), readOn: try on.day().description, programsFolder: programs)
        for claim in reading.claims { merger.merge(claim) }
        let problems = programFiles.diagnostics + reading.diagnostics + merger.diagnostics
        for problem in problems { Output.note(DiagnosticTextReport.text(problem, file: tableFile)) }
        if !dryRun {
            for file in merger.changedFiles { try FileWriter.write(file.bytes, to: file.path) }
        }
        let summary = ClaimsSummary(
            rows: table.rows.count, unread: reading.unread, known: merger.knownClaims,
            leftOut: reading.leftOut + merger.leftOut,
            files: merger.changedFiles.map {
                .init(path: $0.path, isNew: $0.isNew, programs: $0.institution.programs.count)
            }, isDryRun: dryRun)
        try Output.write(summary.text)
        if summary.leftOut > 0 { throw ExitStatus.no }
    }
}
