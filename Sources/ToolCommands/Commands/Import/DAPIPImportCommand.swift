import ArgumentParser

struct DAPIPOptions: ParsableArguments {
    func check() throws {}
}
struct DAPIPImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dapip")
    @OptionGroup var options: DAPIPOptions
}
