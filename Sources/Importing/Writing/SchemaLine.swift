/// The comment by which an editor finds the schema of a program file.
package enum SchemaLine {
    /// Where the schema of a catalogue is, from the folder that holds `Programs/`.
    package static let place = "docs/schema/program.schema.json"

    /// The comment, for a file that stands in a state's folder of `Programs/`.
    static let text = "# yaml-language-server: $schema=../../\(place)"
}
