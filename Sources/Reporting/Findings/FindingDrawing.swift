import Diagnostics

/// Draws one finding: what is wrong, the lines it is about with marks under the places, how to mend it.
struct FindingDrawing {
    private static let width = 80

    let diagnostic: Diagnostic
    /// What was read of a path.
    let file: (String) -> SourceFile?
    let style: TextStyle
    /// Whether to say where more is to be read, and how the finding is silenced.
    let pointsFurther: Bool

    /// A stretch of a file with what is said there.
    private struct Place {
        var span: SourceSpan
        var mark: Character
        var label: String?
        var role: TextStyle.Role
    }

    var text: String {
        let shown = drawnPaths
        let gutter = String(shown.flatMap { places(in: $0) }.map(\.span.start.line).max() ?? 1).count
        var text = header
        if shown.first != diagnostic.location.path {
            text += arrow(FindingText.place(diagnostic.location), gutter)
        }
        for path in shown {
            let places = places(in: path)
            guard let file = file(path), let first = places.first else { continue }
            text += arrow(FindingText.place(SourceLocation(path: path, span: first.span)), gutter)
            text += bar(gutter) + "\n" + excerpt(file, places, gutter)
        }
        let remarks = remarks(besides: shown, gutter)
        if !remarks.isEmpty, !shown.isEmpty { text += bar(gutter) + "\n" }
        return text + remarks
    }

    private var severity: TextStyle.Role { .severity(diagnostic.severity) }

    private var header: String {
        let title = FindingText.title(diagnostic)
        let text = FindingDrawing.paragraph(FindingText.of(diagnostic.message), first: title + ": ")
        return style.paint(title, severity) + text.dropFirst(title.count)
    }

    /// The files of which something is drawn: the finding's own, then those of its notes.
    private var drawnPaths: [String] {
        ([diagnostic.location] + diagnostic.notes.map(\.location)).reduce(into: []) { paths, location in
            guard location.span != nil, file(location.path) != nil, !paths.contains(location.path) else {
                return
            }
            paths.append(location.path)
        }
    }

    /// What is to be shown of a file; the finding's own place first.
    private func places(in path: String) -> [Place] {
        var places: [Place] = []
        if path == diagnostic.location.path, let span = diagnostic.location.span {
            places.append(Place(span: span, mark: "^", label: diagnostic.label, role: severity))
        }
        for note in diagnostic.notes where note.location.path == path {
            guard let span = note.location.span else { continue }
            places.append(Place(span: span, mark: "-", label: note.message, role: .frame))
        }
        return places
    }

    private func excerpt(_ file: SourceFile, _ places: [Place], _ gutter: Int) -> String {
        let excerpt = Excerpt(bytes: file.bytes)
        let width = FindingDrawing.width - gutter - 3
        var text = ""
        var last: (number: Int, line: String)?
        for place in places.sorted(by: { $0.span.start.byte < $1.span.start.byte }) {
            let number = place.span.start.line
            let marked = excerpt.line(of: place.span, width: width)
            if let last, number > last.number + 1 { text += style.paint("...", .frame) + "\n" }
            // Of a long line each place may show another part.
            if last?.number != number || last?.line != marked.line {
                text += bar(gutter, number) + (marked.line.isEmpty ? "" : " ") + marked.line + "\n"
            }
            text += marks(marked, place, width, gutter)
            last = (number, marked.line)
        }
        return text
    }

    /// The marks with their label, which stands below where there is no room behind them.
    private func marks(_ marked: Excerpt.Marked, _ place: Place, _ width: Int, _ gutter: Int) -> String {
        let bar = bar(gutter)
        let indent = " " + spaces(marked.indent)
        var text = bar + indent + style.paint(String(repeating: place.mark, count: marked.length), place.role)
        guard let label = place.label.map(FindingText.of) else { return text + "\n" }
        let room = width - marked.indent - marked.length - 1
        if DisplayWidth.of(label) <= room { return text + " " + style.paint(label, place.role) + "\n" }
        text += "\n"
        let lines = TextLayout.wrap(label, width: max(width / 2, width - marked.indent))
        let widest = lines.map { DisplayWidth.of($0) }.max() ?? 0
        let start = spaces(min(marked.indent, max(0, width - widest)) + 1)
        for line in lines { text += bar + start + style.paint(line, place.role) + "\n" }
        return text
    }

    /// Everything that is said without an excerpt.
    private func remarks(besides shown: [String], _ gutter: Int) -> String {
        var text = ""
        for note in diagnostic.notes where note.location.span == nil || !shown.contains(note.location.path) {
            text += remark("\(FindingText.of(note.message)): \(FindingText.place(note.location))", gutter)
        }
        if let path = diagnostic.documentPath { text += remark("at: " + FindingText.of(path), gutter) }
        if let help = diagnostic.help { text += remark("help: " + FindingText.of(help), gutter, .help) }
        guard pointsFurther else { return text }
        return text + further(gutter)
    }

    private func further(_ gutter: Int) -> String {
        let explain = "explain: accredit explain \(diagnostic.code.id)"
        guard diagnostic.location.span != nil, let comment = IgnoreComment.example(for: diagnostic.code)
        else {
            return remark(explain, gutter)
        }
        let both = "\(explain)   ignore: \(comment)"
        guard gutter + 3 + both.count > FindingDrawing.width else { return remark(both, gutter) }
        return remark(explain, gutter) + remark("ignore: \(comment)", gutter)
    }

    private func remark(_ text: String, _ gutter: Int, _ role: TextStyle.Role? = nil) -> String {
        let sign = spaces(gutter) + " = "
        let body = String(FindingDrawing.paragraph(text, first: sign).dropFirst(sign.count).dropLast())
        return spaces(gutter) + style.paint(" =", .frame) + " " + (role.map { style.paint(body, $0) } ?? body)
            + "\n"
    }

    /// A text that fits stays as it is; another is broken at its spaces.
    private static func paragraph(_ text: String, first: String) -> String {
        first.count + DisplayWidth.of(text) <= width
            ? first + text + "\n" : TextLayout.paragraph(text, first: first, width: width)
    }

    private func arrow(_ place: String, _ gutter: Int) -> String {
        spaces(gutter) + style.paint("-->", .frame) + " \(place)\n"
    }

    private func bar(_ gutter: Int, _ number: Int? = nil) -> String {
        style.paint(
            spaces(gutter - String(number ?? 0).count) + (number.map(String.init) ?? " ") + " |", .frame)
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
