import Diagnostics

/// Whether words for a terminal are coloured. The codes are the only ones in any text: those in a file's text are
/// spelled out before.
package enum TextStyle: Sendable {
    case plain, coloured

    /// What words are for; each has its colour.
    enum Role {
        case severity(Severity)
        /// Line numbers, the bars beside an excerpt, arrows.
        case frame
        case help
        /// What somebody is asked.
        case question
    }

    func paint(_ text: String, _ role: Role) -> String {
        guard self == .coloured, !text.isEmpty else { return text }
        return "\u{1B}[\(TextStyle.code(role))m\(text)\u{1B}[0m"
    }

    /// The numbers of ECMA-48's "select graphic rendition".
    private static func code(_ role: Role) -> String {
        switch role {
        case .severity(.error): "1;31"
        case .severity(.warning): "1;33"
        case .severity(.info): "1;34"
        case .frame: "34"
        case .help: "32"
        case .question: "1"
        }
    }
}
