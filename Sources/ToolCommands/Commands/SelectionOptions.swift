import ArgumentParser
import Catalog
import Matching

/// Which programs of the catalogue: the same words wherever programs are listed.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Only this state or territory: MI, Michigan; may be repeated.", valueName: "state")
    )
    var state: [String] = []

    @Option(help: ArgumentHelp("Only this award; may be repeated.", valueName: "award"))
    var award: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only taught this way: on-campus, online, hybrid; may be repeated.", valueName: "way"))
    var delivery: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only this field of study, by the beginning of its CIP code: 51.07; may be repeated.",
            valueName: "code"))
    var cip: [String] = []

    /// The selection, or a usage error.
    func selection() throws -> ProgramSelection {
        ProgramSelection(
            states: try Words.spoken(state, Region.self, option: "--state"),
            awards: try Words.spoken(award, Award.self, option: "--award"),
            deliveries: try Words.spoken(delivery, Delivery.self, option: "--delivery"),
            fields: try Words.fields(cip, option: "--cip"))
    }
}
