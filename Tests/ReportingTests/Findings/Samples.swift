import Diagnostics
import Reporting
import Testing

/// The stretch of the first `needle` in a text, counted by hand.
func span(_ needle: String, in text: String) throws -> SourceSpan {
    let found = try #require(text.firstRange(of: needle))
    func position(_ index: String.Index) -> SourcePosition {
        let before = text[..<index].unicodeScalars
        // Lines as YAML counts them.
        let line = before.split(omittingEmptySubsequences: false) {
            "\n\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
        }
        return SourcePosition(
            line: line.count, column: (line.last?.count ?? 0) + 1, byte: text[..<index].utf8.count)
    }
    return SourceSpan(start: position(found.lowerBound), end: position(found.upperBound))
}

/// A few findings of every shape, the same for every format: with wide characters before it, with a second place in
/// its file and in another, over several lines, of a file as a whole, of each severity.
struct SampleFindings {
    static let lake = """
        institution: lake
        location: {city: "東京 🎓", state: NO}
        accreditations:
          - from: 2017-08-26
            status: accredited
            note: [one,
              two]
            to: 2016-01-12

        """
    static let bay = "# Bay\ninstitution: lake\n"

    static func report() throws -> FindingReport {
        func place(_ needle: String) throws -> Diagnostics.SourceLocation {
            .init(path: "Programs/my lake.yaml", span: try span(needle, in: lake))
        }
        let other = Diagnostics.SourceLocation(path: "Programs/bay.yaml", span: try span("lake", in: bay))
        var state = Diagnostic(
            .unknownValue, "`NO` is not a known state", at: try place("NO"), label: "did you mean `CO`?",
            help: "write the two letters of the state")
        state.documentPath = "location.state"
        let findings = [
            Diagnostic(
                .duplicateID, "institution `lake` is defined twice", at: try place("lake"),
                notes: [.init("first here", at: other)]),
            state,
            Diagnostic(
                .contradictingRecords, "the note says too much", at: try place("[one,\n      two]"),
                label: "up to the end"),
            Diagnostic(
                .endBeforeStart, "the status ends before it starts", at: try place("2016-01-12"),
                label: "592 days earlier", notes: [.init("it starts here", at: try place("2017-08-26"))]),
            Diagnostic(.staleSource, "the source is old", at: try place("from: 2017-08-26")),
            Diagnostic(
                .unreadableFile, "the link leads nowhere",
                at: Diagnostics.SourceLocation(path: "Programs/link.yaml"), help: "remove it"),
        ]
        return FindingReport(
            findings: findings,
            files: [
                SourceFile(path: "Programs/my lake.yaml", text: lake),
                SourceFile(path: "Programs/bay.yaml", text: bay),
            ],
            paths: [
                "Programs/bay.yaml", "Programs/my lake.yaml", "Programs/link.yaml", "Programs/sound.yaml",
            ],
            suppressed: 2, day: "2026-11-23", version: "1.2.3")
    }

    /// Findings of nothing but one text: as path, message, label, help, related message and place in the document.
    static func hostile(_ text: String, count: Int = 1) -> FindingReport {
        let path = text + ".yaml"
        let place = Diagnostics.SourceLocation(
            path: path, span: SourceSpan(start: .start, end: .init(line: 1, column: 3, byte: 2)))
        var finding = Diagnostic(
            .wrongType, text, at: place, label: text, notes: [.init(text, at: place)], help: text)
        finding.documentPath = text
        return FindingReport(
            findings: Array(repeating: finding, count: count), files: [SourceFile(path: path, text: text)],
            paths: [path], version: "1.2.3")
    }
}

/// Texts that try to break out of a format, to move the cursor, or to hide.
let hostileTexts: [String] = [
    "\n::error file=x::boo", "::error::boo", " ::warning::boo", "\r\n", "%0A::error::x", "a,line=1:2", "]]>",
    "</testcase><testcase name=\"x\">", "<script>alert(1)</script>", "\"'`", "\\", "\u{0}", "\u{1B}[31mred",
    "\u{7}", "\u{7F}", "\u{9B}31m", "\u{202E}abc", "\u{2066}x", "\u{200B}", "\u{AD}", "\u{E0041}",
    "\u{FEFF}x",
    "\u{2028}", "\u{85}", "\u{FFFE}\u{FFFF}", "a|b\\|c", "``` code ```", "[click](https://evil.example)",
    "{0} {name}", "**bold** _it_ @someone #1 www.evil.example", "🎓👩🏽‍🎓 é 東京", "",
    "../../etc/passwd", "%", "%%%2F",
]
