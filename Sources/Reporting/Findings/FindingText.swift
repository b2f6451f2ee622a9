import Diagnostics

/// The words of a finding, which may hold any text of a file, made fit to be shown: visible and of bounded length.
enum FindingText {
    /// Scalars of a text that are shown; of longer ones the middle is left out.
    private static let most = 1000
    /// Scalars at the end that stay: what is said about a value stands behind it.
    private static let tail = 300

    static func of(_ text: String) -> String {
        // Counting all scalars of a large text only to cut it would take its time.
        let scalars = text.unicodeScalars
        guard text.utf8.count > most, scalars.count > most else { return VisibleText.of(text) }
        let head = String(scalars.prefix(most - tail - 1))
        return VisibleText.of(head) + "…" + VisibleText.of(String(scalars.suffix(tail)))
    }

    /// A path on one line.
    ///
    /// GitHub takes a line that begins with `::` for a command. The same file has another name, which can't be one.
    static func path(_ path: String) -> String {
        let shown = VisibleText.of(path)
        return shown.drop(while: \.isWhitespace).hasPrefix("::") ? "./" + shown : shown
    }

    /// `path:line:column`, or the path alone.
    static func place(_ location: SourceLocation) -> String {
        path(location.path) + (location.span.map { ":\($0.start.line):\($0.start.column)" } ?? "")
    }

    /// `error[A302]`.
    static func title(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]"
    }

    /// What is wrong and what to do about it, where no excerpt is shown: message, label, help.
    static func parts(_ diagnostic: Diagnostic) -> [String] {
        [diagnostic.message, diagnostic.label, diagnostic.help].compactMap { $0.map(of) }
    }

    /// The same on one line.
    static func sentence(_ diagnostic: Diagnostic) -> String {
        parts(diagnostic).joined(separator: "; ")
    }
}
