import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import HostSystem
import Importing
import Reporting

/// `accredit new`: the first form of a school's file.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin the file of a school, with comments that say what to fill in.",
        usage: """
            accredit new <school> --ipeds <file> [<options>]
                   accredit new <school> --page <url> --state <code> [<options>]
            """,
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

    @Option(
        help: ArgumentHelp(
            "The id, and the file's name. Default: made of the school's name.", valueName: "id"))
    var id: String?

    @Flag(help: "Print the file instead of writing it.")
    var print = false

    func validate() throws {
        _ = try on.day()
        _ = try region()
        if let page, !FactSource.isWebAddress(page) {
            throw ValidationError("--page \(page) is not a web address; write it with https:// or http://.")
        }
        if let id, !Identifier.isValid(id) {
            throw ValidationError("--id \(id) is not an id; write it in a-z, 0-9 and hyphens.")
        }
        if Self.words(name ?? school).isEmpty { throw ValidationError("The school has no name.") }
        if ipeds.ipeds == nil, page == nil || state == nil {
            throw ValidationError(
                "Every fact needs a source: give --ipeds hd2024.csv, or --page and --state.")
        }
    }

    func run() throws {
        let folder = try CatalogueRoot.find(root.root)
        let programs = CatalogueRoot.path(folder, "Programs")
        let institutions = Catalogue(try ProgramFiles.all(of: folder)).institutions
        var draft = try draft(hasSchema: EditorSchema.isThere(in: folder))
        let existing = institutions.first(where: draft.isOf)
        if !print, let existing { throw Trouble("the school has a file: \(existing.path)") }
        try setID(of: &draft, among: institutions.filter { $0.id != existing?.id })
        if print { return try Output.write(draft.text) }
        let path = "\(programs)/\(draft.state.rawValue)/\(draft.id).yaml"
        try CatalogueFolder(folder).create(path, Array(draft.text.utf8))
        let shown = VisibleText.of(path)
        let steps = [
            "\(shown) is begun. Next:", "  fill in what pages of the school say", "  accredit lint \(shown)",
            "  accredit qualify RHIT \(draft.id)",
        ]
        try Output.write(steps.map { $0 + "\n" }.joined())
    }

    /// A name on one line.
    private static func words(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    private func region() throws -> Region? {
        try state.map { try Words.value($0, Region.self, option: "--state") }
    }

    /// The school, but for its id.
    private func draft(hasSchema: Bool) throws -> SchoolDraft {
        let day = try on.day().description
        let region = try region()
        let name = name.map(Self.words)
        if let directory = try ipeds.directory() {
            let entry = try find(in: directory, region)
            return SchoolDraft(
                name: name ?? entry.name, state: entry.state, basis: .directory(entry, year: directory.year),
                readOn: day, hasSchema: hasSchema)
        }
        guard let region, let page else { throw Trouble("--page and --state are missing") }
        return SchoolDraft(
            name: name ?? Self.words(school), state: region, basis: .page(page), readOn: day,
            hasSchema: hasSchema)
    }

    private func setID(of draft: inout SchoolDraft, among others: [Institution]) throws {
        if let id {
            if let other = others.first(where: { $0.id == id || $0.formerIDs.contains(id) }) {
                throw Trouble("--id \(id): another school has that id: \(other.path)")
            }
            draft.id = id
        } else {
            guard !Slug.of(draft.name).isEmpty else {
                throw Trouble("no id can be made of `\(draft.name)`; give one with --id")
            }
            draft.setID(taken: Set(others.flatMap { [$0.id] + $0.formerIDs }))
        }
    }

    private func find(in directory: SchoolDirectory, _ region: Region?) throws -> SchoolDirectory.School {
        if let entry = directory[school] {
            if let region, region != entry.state {
                throw Trouble("UNITID \(school) is \(entry.name), \(entry.state.rawValue)")
            }
            return entry
        }
        let exact = directory.named(school, in: region)
        if exact.count == 1, let entry = exact.first { return entry }
        let near = exact.isEmpty ? directory.near(school, in: region) : exact
        guard !near.isEmpty else {
            throw Trouble(
                "the directory of \(directory.year) has no `\(school)`; try a word of its name, or its UNITID"
            )
        }
        let lines = near.prefix(12).map { school in
            VisibleText.of("  \(school.unitid)  \(school.name), \(school.city), \(school.state.rawValue)")
        }
        let more = near.count > 12 ? ["  and \(near.count - 12) more: give more of the name, or --state"] : []
        throw Trouble(
            (["which school is `\(school)`? Give its UNITID:"] + lines + more).joined(separator: "\n"))
    }
}
