import Diagnostics

/// Something wrong in a file of a catalogue. The rest of the file is read all the same.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable {
        /// Worth knowing.
        case info
        /// Probably not meant so.
        case warning
        /// Has to be mended; what it touches is read as unknown.
        case error
    }

    /// The stable code of its kind, as `accredit lint` prints it: `S101`.
    public let code: String
    public let severity: Severity
    /// What is wrong, in one sentence.
    public let message: String
    /// How to mend it, where that can be said.
    public let help: String?
    /// The path of the file.
    public let path: String
    /// The line, counted from 1; `nil` for a problem of the file as a whole.
    public let line: Int?
    /// The column, counted from 1 in Unicode scalars.
    public let column: Int?

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code.id
        severity =
            switch diagnostic.severity {
            case .info: .info
            case .warning: .warning
            case .error: .error
            }
        message = diagnostic.message
        help = diagnostic.help
        path = diagnostic.location.path
        line = diagnostic.location.span?.start.line
        column = diagnostic.location.span?.start.column
    }

    /// `path:line:column: error[S101] message`.
    public var description: String {
        let place = [path, line.map(String.init), column.map(String.init)].compactMap { $0 }
        return "\(place.joined(separator: ":")): \(severity.rawValue)[\(code)] \(message)"
    }
}
