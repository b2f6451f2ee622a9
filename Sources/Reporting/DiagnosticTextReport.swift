package import Diagnostics

/// Findings for people: what is wrong, the line with a caret under the place, how to mend it.
package enum DiagnosticTextReport {
    /// One finding.
    ///
    /// - Parameter file: the file it is in, if it could be read.
    package static func text(_ diagnostic: Diagnostic, file: SourceFile?) -> String {
        let path = VisibleText.of(diagnostic.location.path)
        var text =
            "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]: \(VisibleText.of(diagnostic.message))\n"
        guard let span = diagnostic.location.span, let file else {
            let place = diagnostic.location.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            text += "  --> \(path)\(place)\n"
            if let help = diagnostic.help { text += "   = help: \(VisibleText.of(help))\n" }
            return text
        }
        let shown = diagnostic.notes.filter { $0.location.path == diagnostic.location.path }
        let lines = ([span.start.line] + shown.compactMap { $0.location.span?.start.line })
        let gutter = String(lines.max() ?? 1).count
        text += "\(spaces(gutter))--> \(path):\(span.start.line):\(span.start.column)\n"
        text += "\(spaces(gutter)) |\n"
        let excerpt = Excerpt(bytes: file.bytes)
        var places: [(span: SourceSpan, mark: Character, label: String?)] = [(span, "^", diagnostic.label)]
        for note in shown { if let span = note.location.span { places.append((span, "-", note.message)) } }
        var lastLine = 0
        for place in places.sorted(by: { $0.span.start.byte < $1.span.start.byte }) {
            let marked = excerpt.line(of: place.span, mark: place.mark)
            let line = place.span.start.line
            if line != lastLine { text += "\(pad(line, gutter)) | \(marked.line)\n" }
            let label = place.label.map { " " + VisibleText.of($0) } ?? ""
            text += "\(spaces(gutter)) | \(marked.mark)\(label)\n"
            lastLine = line
        }
        for note in diagnostic.notes where note.location.path != diagnostic.location.path {
            let place = note.location.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            text +=
                "\(spaces(gutter)) = \(VisibleText.of(note.message)): \(VisibleText.of(note.location.path))\(place)\n"
        }
        if let help = diagnostic.help { text += "\(spaces(gutter)) = help: \(VisibleText.of(help))\n" }
        return text
    }

    /// One finding on one line: `path:line:col: severity[CODE] message`.
    package static func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
        let path = VisibleText.of(diagnostic.location.path)
        let message = VisibleText.of(diagnostic.message)
        return "\(path)\(place): \(diagnostic.severity.rawValue)[\(diagnostic.code.id)] \(message)\n"
    }

    /// How many findings there were: the line that goes to the error stream.
    package static func summary(_ diagnostics: [Diagnostic], files: Int) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let touched = Set(diagnostics.map(\.location.path)).count
        guard !diagnostics.isEmpty else { return "no findings in \(TextLayout.count(files, "file"))\n" }
        return TextLayout.count(errors, "error") + ", " + TextLayout.count(warnings, "warning")
            + " in \(touched) of \(TextLayout.count(files, "file"))\n"
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    private static func pad(_ line: Int, _ width: Int) -> String {
        spaces(width - String(line).count) + String(line)
    }
}
