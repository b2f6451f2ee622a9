import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import HostSystem
import Importing

/// `accredit new`: the first form of a school's file.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin the file of a school, with comments that say what to fill in.",
        discussion: """
            Every fact needs a source: name IPEDS's directory with --ipeds, which gives the name, the place and the \
            UNITID, or else the school's own page with --page and --state.

            Exit status: 0 the file is written, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var ipeds: DirectoryOption

    @Argument(help: "The school's name; with --ipeds also its UNITID.")
    var school: String

    @Option(
        help: ArgumentHelp(
            "What people call the school, where the directory has another name; the id is made of it.",
            valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The state or territory, as MI.", valueName: "code"))
    var state: String?

    @Option(help: ArgumentHelp("A page of the school's, where it isn't in the directory.", valueName: "url"))
    var page: String?

    @Flag(help: "Print the file instead of writing it.")
    var print = false

    func validate() throws {
        _ = try on.day()
        _ = try region()
        if let page, !page.hasPrefix("https://"), !page.hasPrefix("http://") {
            throw ValidationError("--page \(page) is not a web address; write it with https:// or http://.")
        }
        if ipeds.ipeds == nil, page == nil || state == nil {
            throw ValidationError(
                "Every fact needs a source: give --ipeds hd2024.csv, or --page and --state.")
        }
    }

    func run() throws {
        let root = try CatalogueRoot.find(root.root)
        let draft = try draft(on: try on.day().description)
        let programs = CatalogueRoot.path(root, "Programs")
        let path = "\(programs)/\(draft.state.rawValue)/\(draft.id).yaml"
        if print { return try Output.write(draft.text) }
        try refuseSecond(draft, path, below: programs)
        try FileWriter.write(Array(draft.text.utf8), to: path)
        let steps = [
            "\(path) is begun. Next:", "  fill in what pages of the school say", "  accredit lint \(path)",
            "  accredit qualify RHIT \(draft.id)",
        ]
        try Output.write(steps.map { $0 + "\n" }.joined())
    }

    private func region() throws -> Region? {
        try state.map { try Words.value($0, Region.self, option: "--state") }
    }

    private func draft(on day: String) throws -> SchoolDraft {
        let region = try region()
        if let directory = try ipeds.directory() {
            let entry = try find(in: directory, region)
            let name = name ?? entry.name
            return SchoolDraft(
                id: Slug.of(name), name: name, state: entry.state,
                basis: .directory(entry, year: directory.year), readOn: day)
        }
        guard let region, let page else { throw Trouble("--page and --state are missing") }
        let name = name ?? school
        return SchoolDraft(
            id: Slug.of(name), name: name, state: region, basis: .page(page), readOn: day)
    }

    private func find(in directory: SchoolDirectory, _ region: Region?) throws -> SchoolDirectory.School {
        if let entry = directory[school] { return entry }
        let exact = directory.named(school, in: region)
        if exact.count == 1, let entry = exact.first { return entry }
        let near = exact.isEmpty ? directory.near(school, in: region) : exact
        guard !near.isEmpty else {
            throw Trouble(
                "the directory of \(directory.year) has no `\(school)`; try a word of its name, or its UNITID"
            )
        }
        let lines = near.prefix(12).map { "  \($0.unitid)  \($0.name), \($0.city), \($0.state.rawValue)" }
        let more = near.count > 12 ? "\n  and \(near.count - 12) more" : ""
        throw Trouble(
            "which school is `\(school)`? Give its UNITID:\n" + lines.joined(separator: "\n") + more)
    }

    /// A school has one file.
    private func refuseSecond(_ draft: SchoolDraft, _ path: String, below programs: String) throws {
        guard !draft.id.isEmpty else { throw Trouble("no id can be made of `\(school)`") }
        var files = CatalogueFiles()
        if FileFinder.isFolder(programs) { files.add(programs) }
        for institution in files.catalogue().institutions {
            var isSame = institution.id == draft.id
            if case .directory(let entry, _) = draft.basis, institution.unitid.value == entry.unitid {
                isSame = true
            }
            if isSame { throw Trouble("the school has a file: \(institution.path)") }
        }
        if FileFinder.exists(path) { throw Trouble("\(path) is there already") }
    }
}
