import ArgumentParser
import Catalog
import CatalogLoading
import HostSystem
import Matching
import Parallel
import Reporting

/// `accredit export`: programs with their facts, for other tools.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write programs with their facts as CSV, JSON Lines or schema.org JSON-LD.",
        discussion: """
            Every program is written, or those of the schools and programs named; a school without a program has \
            none to write. csv is one row a program, jsonl one object a line with the source of every fact, jsonld \
            one document in the words of schema.org. docs/export.md has the columns and keys.

            Exit status: 0 written, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption

    @Argument(
        help: ArgumentHelp(
            "Ids, names or UNITIDs; a program's id or name behind a slash.", valueName: "school[/program]"))
    var subjects: [String] = []

    @OptionGroup var selection: SelectionOptions

    @Option(help: "How to write the programs.")
    var format = ExportFormat.csv

    func validate() throws {
        _ = try on.day()
        _ = try selection.selection()
    }

    func run() throws {
        let day = try on.day()
        let selection = try selection.selection()
        let workspace = try Workspace(root, readsCodes: true)
        let schools = try schools(in: workspace)
        let writer = format.writer(codes: workspace.catalogue.codes)
        let (rulebook, trust) = (workspace.rulebook, trust.trust)
        try Output.write(writer.beginning)
        var isFirst = true
        // In portions, so that no export has to fit into memory.
        for start in stride(from: 0, to: schools.count, by: 256) {
            let portion = Array(schools[start..<min(start + 256, schools.count)])
            let texts = portion.map(jobs: Environment.processorCount) { school -> [String] in
                var school = school
                school.programs = school.programs.filter { [school] in selection.concerns($0, at: school) }
                guard !school.programs.isEmpty else { return [] }
                let profile = SchoolProfile(school, on: day, rules: [], rulebook: rulebook, trust: trust)
                var texts: [String] = []
                for program in profile.programs where selection.concerns(program.award) {
                    texts.append(writer.text(of: program, at: profile))
                }
                return texts
            }
            let written = texts.joined().joined(separator: writer.separator)
            guard !written.isEmpty else { continue }
            try Output.write((isFirst ? "" : writer.separator) + written)
            isFirst = false
        }
        try Output.write(writer.end)
        // JSON Lines of no program are no bytes at all.
        if isFirst { Output.note("no program fits, so none was written\n") }
        guard !workspace.isIncomplete else {
            throw Trouble("the export is incomplete: some files could not be read")
        }
    }

    /// The schools with the programs that were asked for, each school once, in order of id.
    private func schools(in workspace: Workspace) throws -> [Institution] {
        let all = workspace.catalogue.institutions
        guard !subjects.isEmpty else { return all }
        let matches = try subjects.map { try workspace.find($0) }
        return all.compactMap { school in
            let asked = matches.filter { $0.institution.path == school.path }
            guard !asked.isEmpty else { return nil }
            var school = school
            if asked.allSatisfy({ $0.program != nil }) {
                let ids = Set(asked.compactMap { $0.program?.id })
                school.programs.removeAll { !ids.contains($0.id) }
            }
            return school
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
