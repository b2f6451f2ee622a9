import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Diagnostics
import HostSystem
import Importing
import Reporting

/// `accredit-import ipeds`: schools, and their programs by CIP code and award level.
struct IPEDSImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ipeds", abstract: "Take IPEDS's directory and completions in.",
        usage: "accredit import ipeds --directory <file> --completions <file> [<options>]",
        discussion: """
            A school that has no file gets one; a program that a file doesn't have gets a line with its award level \
            and the awards conferred. A program in a file is the one of the same `ipeds: {cip, level}`; one \
            without that, which may be the same, is reported as a possible twin and never merged.

            Where schools are chosen by --cip or --award, only those programs are added.
            """)

    @OptionGroup var options: IPEDSOptions

    func validate() throws { try options.check() }

    func run() throws {
        let year = try options.commonYear()
        let selection = try options.selection.selection()
        var run = try ImportRun(options.root, selection: selection, isDryRun: options.dryRun)
        let directory = SchoolDirectory(try TableFile.read(options.directory), year: year)
        run.report(rows: directory.diagnostics)
        guard !directory.schools.isEmpty else {
            throw Trouble("\(options.directory) holds no institution that could be read")
        }
        let completions = Completions(try TableFile.read(options.completions), year: year)
        run.report(rows: completions.diagnostics)
        guard completions.isKnown else { throw Trouble("\(options.completions) holds no completions") }
        let registry = IPEDSImport(
            directory: directory, completions: completions, selection: selection,
            titles: try titles(of: run.rules), dataSets: run.dataSets,
            readOn: try options.on.day().description, programsFolder: run.programs,
            hasSchema: run.hasSchema)
        run.report(rows: registry.unlisted)
        for school in registry.schools {
            if let entry = run.index.entry(unitid: school.unitid) {
                guard let file = try run.file(of: entry) else { continue }
                try run.take(registry.change(school, file: file, index: &run.index))
                continue
            }
            guard !run.isUnclear(school.name, in: school.state, number: "unitid: \"\(school.unitid)\"") else {
                continue
            }
            try run.take(registry.change(school, file: nil, index: &run.index))
        }
        try run.finish()
    }

    /// The titles that the rules have, and below them those of the table that was named.
    private func titles(of rules: Catalogue) throws -> [String: String] {
        var titles: [String: String] = [:]
        if let path = options.titles {
            let table = CIPTitles(try TableFile.read(path))
            for problem in table.diagnostics { Output.note(DiagnosticTextReport.line(problem)) }
            titles = table.titles
        }
        for entry in rules.codes.cip.entries { titles[entry.code.text] = entry.meaning.title }
        return titles
    }
}
