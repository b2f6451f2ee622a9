package import Diagnostics
import Posix

extension FileAccess {
    /// Why a file could not be read, in words.
    package struct Failure: Error {
        var code: DiagnosticCode
        package var message: String
        var help: String?
        /// Whether nothing is there at all.
        var isMissing = false

        /// The same as a finding.
        package func diagnostic(at path: String) -> Diagnostic {
            Diagnostic(code, message, at: SourceLocation(path: path), help: help)
        }

        /// What the system says.
        static func system(_ error: Int32) -> Failure {
            Failure(
                code: .unreadableFile,
                message: "the file cannot be read: \(String(cString: strerror(error)))",
                isMissing: error == ENOENT)
        }

        /// It is something else than a regular file.
        ///
        /// - Parameter kind: the file's mode, as far as it says what it is.
        static func isNoFile(_ kind: mode_t) -> Failure {
            Failure(
                code: .unreadableFile, message: "this is \(noun(of: kind)), not a file",
                help: "give it a name that does not end in .yaml or .yml")
        }

        static let leadsNowhere = Failure(
            code: .unreadableFile, message: "the link leads nowhere",
            help: "remove the link, or fix what it points to")

        static let leadsBack = Failure(
            code: .unreadableFile, message: "the link leads back to a folder around it",
            help: "remove the link")

        static let linksInCircle = Failure(
            code: .unreadableFile, message: "the links lead in a circle", help: "remove one of them")

        static let leadsOutside = Failure(
            code: .unreadableFile, message: "the link leads outside of the catalogue",
            help: "put the file itself here; nothing outside of the catalogue is read")

        static let changed = Failure(
            code: .unreadableFile, message: "the file changed while it was read",
            help: "run again when nothing writes to it")

        private static func noun(of kind: mode_t) -> String {
            switch kind {
            case S_IFDIR: "a directory"
            case S_IFIFO: "a pipe"
            case S_IFCHR, S_IFBLK: "a device"
            case S_IFSOCK: "a socket"
            default: "something else"
            }
        }
    }
}
