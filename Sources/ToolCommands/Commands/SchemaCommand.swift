import ArgumentParser
import HostSystem
import Reporting

/// `accredit schema`: the form of program and rule files, for editors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Write the JSON Schema of program or rule files, for editors.",
        discussion: """
            The schema (draft 2020-12) is made from the tables by which the files are read. It says their \
            form; whether names are defined and dates fit together is for accredit lint. docs/editors.md \
            tells how an editor finds it.

            Exit status: 0 the schema is written, 2 trouble.
            """)

    @Argument(help: "The kind of file.")
    var document: FormatSchema.Document

    @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    func run() throws {
        let text = FormatSchema.text(of: document)
        guard let output else { return try Output.write(text) }
        try FileWriter.write(output, Array(text.utf8))
    }
}

extension FormatSchema.Document: ExpressibleByArgument {}
