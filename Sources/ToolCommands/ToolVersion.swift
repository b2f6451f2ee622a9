/// The version of the tool, as `--version` prints it.
enum ToolVersion {
    static let current = "0.1.0"
}
