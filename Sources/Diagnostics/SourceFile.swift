/// The bytes of one file and the path they came from. Reading the bytes is the caller's work.
package struct SourceFile: Sendable {
    /// The path as the user would type it.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file from text, for tests and generated input.
    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
