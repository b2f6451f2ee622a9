import ArgumentParser
import Catalog
import CatalogLoading
import HostSystem
import Reporting

/// `accredit education`: the levels of education that the other commands take.
struct EducationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "education",
        abstract: "Show the levels of education: what each means, is also called and implies.",
        discussion: """
            Levels are no ladder of numbers: a certificate or some college implies no diploma.

            Exit status: 0 shown, 2 trouble: no such level.
            """)

    @OptionGroup var root: RootOption

    @Argument(help: "Only the level of these words: AAS, 'high school senior'.")
    var words: [String] = []

    func validate() throws { _ = try levels() }

    func run() throws {
        let levels = try levels()
        let codes = try Workspace(root, readsCodes: true).catalogue.codes
        try Output.write(
            EducationText.text(
                levels.isEmpty ? EducationLevel.allCases : levels, codes: codes,
                width: Environment.outputWidth))
    }

    private func levels() throws -> [EducationLevel] {
        let said = words.isEmpty ? [] : [words.joined(separator: " ")]
        return try Words.spoken(said, EducationLevel.self, option: "the level")
    }
}
