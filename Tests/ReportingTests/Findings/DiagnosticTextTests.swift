import CatalogLoading
import Diagnostics
import Reporting
import Testing

@Suite("A finding for people") struct DiagnosticTextTests {
    private func text(_ source: String, at needle: String, label: String? = nil, help: String? = nil) throws
        -> String
    {
        let location = Diagnostics.SourceLocation(path: "a.yaml", span: try span(needle, in: source))
        return DiagnosticTextReport.text(
            Diagnostic(.wrongType, "it is wrong", at: location, label: label, help: help),
            file: SourceFile(path: "a.yaml", text: source))
    }

    /// What stands above the carets.
    private func marked(_ report: String) -> String? {
        let lines = report.split(separator: "\n").map(String.init)
        guard let index = lines.firstIndex(where: { $0.contains("^") }), index > 0,
            let first = lines[index].firstIndex(of: "^"), let last = lines[index].lastIndex(of: "^")
        else { return nil }
        let from = columns(lines[index][..<first])
        let to = columns(lines[index][...last])
        var result = ""
        var column = 0
        for character in lines[index - 1] {
            if column >= from, column < to { result.append(character) }
            column += columns(String(character))
        }
        return result
    }

    @Test("shows message, place, line, caret, label and help")
    func whole() throws {
        #expect(
            try text("name: A\nstate: NO\n", at: "NO", label: "quote it", help: "write it otherwise") == """
                error[S103]: it is wrong
                 --> a.yaml:2:8
                  |
                2 | state: NO
                  |        ^^ quote it
                  |
                  = help: write it otherwise

                """)
    }

    @Test("without label and help shows neither")
    func plain() throws {
        #expect(
            try text("state: NO", at: "NO") == """
                error[S103]: it is wrong
                 --> a.yaml:1:8
                  |
                1 | state: NO
                  |        ^^

                """)
    }

    @Test("keeps the gutter as wide as the widest line number")
    func gutter() throws {
        let source = String(repeating: "#\n", count: 98) + "from: 2017\nx: y\nto: 2016\n"
        let finding = Diagnostic(
            .endBeforeStart, "it ends first",
            at: Diagnostics.SourceLocation(path: "a.yaml", span: try span("2016", in: source)),
            label: "earlier",
            notes: [
                .init(
                    "it starts here",
                    at: Diagnostics.SourceLocation(path: "a.yaml", span: try span("2017", in: source)))
            ])
        #expect(
            DiagnosticTextReport.text(finding, file: SourceFile(path: "a.yaml", text: source)) == """
                error[A302]: it ends first
                   --> a.yaml:101:5
                    |
                 99 | from: 2017
                    |       ---- it starts here
                ...
                101 | to: 2016
                    |     ^^^^ earlier

                """)
    }

    @Test("shows a line once that two places share, and names places in other files")
    func notes() throws {
        let source = "a: {from: 2017, to: 2016}\n"
        let finding = Diagnostic(
            .endBeforeStart, "it ends first",
            at: Diagnostics.SourceLocation(path: "a.yaml", span: try span("2016", in: source)),
            notes: [
                .init(
                    "it starts here",
                    at: Diagnostics.SourceLocation(path: "a.yaml", span: try span("2017", in: source))),
                .init("as there", at: Diagnostics.SourceLocation(path: "b.yaml", span: .fileStart)),
                .init("and there", at: Diagnostics.SourceLocation(path: "c.yaml")),
            ])
        #expect(
            DiagnosticTextReport.text(finding, file: SourceFile(path: "a.yaml", text: source)) == """
                error[A302]: it ends first
                 --> a.yaml:1:21
                  |
                1 | a: {from: 2017, to: 2016}
                  |           ---- it starts here
                  |                     ^^^^
                  |
                  = as there: b.yaml:1:1
                  = and there: c.yaml

                """)
    }

    @Test("without a place names the file alone")
    func noSpan() {
        let finding = Diagnostic(
            .unreadableFile, "permission denied", at: Diagnostics.SourceLocation(path: "a.yaml"),
            help: "allow reading it")
        #expect(
            DiagnosticTextReport.text(finding, file: nil) == """
                error[M905]: permission denied
                 --> a.yaml
                  = help: allow reading it

                """)
    }

    @Test(
        "puts the caret under the right columns",
        arguments: [
            "NO: 1", "a:\tNO", "\t\ta: NO # x", "🎓: NO", "名前: [日本, NO]", "e\u{301}e\u{301}: NO", "a: ❤️ NO",
            "한국어 NO",
            "\u{FEFF}a: NO",
        ])
    func columnsOfCaret(line: String) throws {
        #expect(marked(try text("x: 1\n" + line + "\ny: 2\n", at: "NO")) == "NO")
    }

    @Test("expands tabs the same way in both lines")
    func tabs() throws {
        #expect(
            try text("a:\tb:\tNO\n", at: "NO") == """
                error[S103]: it is wrong
                 --> a.yaml:1:7
                  |
                1 | a:    b:    NO
                  |             ^^

                """)
    }

    @Test("does not count a byte order mark, nor show it")
    func byteOrderMark() throws {
        let finding = Diagnostic(
            .wrongType, "wrong",
            at: Diagnostics.SourceLocation(
                path: "a.yaml",
                span: SourceSpan(
                    start: .init(line: 1, column: 4, byte: 6), end: .init(line: 1, column: 6, byte: 8))))
        #expect(
            DiagnosticTextReport.text(finding, file: SourceFile(path: "a.yaml", text: "\u{FEFF}a: NO\n"))
                == """
                error[S103]: wrong
                 --> a.yaml:1:4
                  |
                1 | a: NO
                  |    ^^

                """)
    }

    @Test("shows a place without text with one caret", arguments: ["name:", "name:\r\nx: 1\n", "name:\n"])
    func emptyPlace(source: String) {
        let place = SourcePosition(line: 1, column: 6, byte: 5)
        let finding = Diagnostic(
            .emptyValue, "empty",
            at: Diagnostics.SourceLocation(path: "a.yaml", span: SourceSpan(start: place, end: place)))
        #expect(
            DiagnosticTextReport.text(finding, file: SourceFile(path: "a.yaml", text: source)) == """
                error[S106]: empty
                 --> a.yaml:1:6
                  |
                1 | name:
                  |      ^

                """)
    }

    @Test("marks a stretch over several lines to the end of its first")
    func severalLines() throws {
        #expect(marked(try text("a: [one,\n  two]\nb: 1\n", at: "[one,\n  two]")) == "[one,")
    }

    @Test("clips long lines around the caret", arguments: [0, 50, 79, 81, 99, 150, 1000, 5000])
    func longLine(before: Int) throws {
        let source = String(repeating: "x", count: before) + "NOPE" + String(repeating: "y", count: 5000)
        let report = try text(source, at: "NOPE")
        #expect(marked(report) == "NOPE")
        let line = try #require(report.split(separator: "\n").first { $0.contains("NOPE") })
        #expect(line.count <= 80)
        #expect(line.hasSuffix("…"))
    }

    @Test("clips a long stretch to what is shown")
    func longStretch() throws {
        let report = try text(
            "a: " + String(repeating: "z", count: 5000), at: String(repeating: "z", count: 5000))
        #expect(report.lines(over: 80) == [])
        #expect(report.contains("^^^^^^^^^^"))
    }

    @Test(
        "makes what could hide or turn text visible, in line, message, label, help and path",
        arguments: [
            "\u{1B}", "\u{7}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{200B}", "\u{2028}",
            "\u{FEFF}",
            "\u{61C}",
        ])
    func hidden(character: String) throws {
        let path = "a\(character).yaml"
        let source = "a: \(character)x NO\n"
        let finding = Diagnostic(
            .wrongType, "bad \(character)",
            at: Diagnostics.SourceLocation(path: path, span: try span("NO", in: source)),
            label: "l\(character)",
            notes: [.init("n\(character)", at: Diagnostics.SourceLocation(path: "b" + path))],
            help: "h\(character)")
        let report = DiagnosticTextReport.text(finding, file: SourceFile(path: path, text: source))
        #expect(report.unsafeScalars == [])
        #expect(marked(report) == "NO")
        #expect(
            (DiagnosticTextReport.line(finding) + DiagnosticTextReport.text(finding, file: nil)).unsafeScalars
                == [])
    }

    @Test("spells a hidden character by its number")
    func spelled() throws {
        #expect(
            try text("a: \u{1B}[31m NO\n", at: "NO") == """
                error[S103]: it is wrong
                 --> a.yaml:1:10
                  |
                1 | a: \\u{1B}[31m NO
                  |               ^^

                """)
    }

    @Test("stands under the right words in a line that holds a line separator")
    func lineSeparator() throws {
        let source = "institution: a\nname: A\nsource: x\nlocation: {city: \"a\u{2028}b\", state: NO}\n"
        let file = SourceFile(path: "a.yaml", text: source)
        let finding = try #require(Catalogue([file]).diagnostics.first { $0.code == .ambiguousScalar })
        #expect(marked(DiagnosticTextReport.text(finding, file: file)) == "NO")
    }

    @Test("in one line is path, place, severity, code and message")
    func oneLine() {
        let place = Diagnostics.SourceLocation(path: "a.yaml", span: .fileStart)
        #expect(
            DiagnosticTextReport.line(Diagnostic(.emptyDocument, "nothing", at: place, severity: .warning))
                == "a.yaml:1:1: warning[Y008] nothing\n")
        #expect(
            DiagnosticTextReport.line(
                Diagnostic(.unreadableFile, "gone", at: Diagnostics.SourceLocation(path: "b.yaml")))
                == "b.yaml: error[M905] gone\n")
    }

    @Test("is counted in a summary")
    func summary() {
        func finding(_ path: String, _ severity: Severity) -> Diagnostic {
            Diagnostic(.wrongType, "x", at: Diagnostics.SourceLocation(path: path), severity: severity)
        }
        func summary(_ findings: [Diagnostic], files: Int, suppressed: Int = 0) -> String {
            DiagnosticTextReport.summary(
                FindingReport(
                    findings: findings, paths: (0..<files).map { "\($0).yaml" }, suppressed: suppressed))
        }
        #expect(summary([], files: 1) == "no findings in 1 file\n")
        #expect(summary([], files: 20, suppressed: 1) == "no findings in 20 files, 1 suppressed\n")
        #expect(
            summary([finding("a", .error), finding("a", .warning)], files: 3)
                == "1 error, 1 warning in 1 of 3 files\n")
        #expect(
            summary([finding("a", .error), finding("b", .error)], files: 2)
                == "2 errors, 0 warnings in 2 of 2 files\n")
        #expect(
            summary([finding("a", .info)], files: 1, suppressed: 12)
                == "0 errors, 0 warnings, 1 info in 1 of 1 file, 12 suppressed\n")
        #expect(
            summary([finding("a", .info), finding("a", .info)], files: 1)
                == "0 errors, 0 warnings, 2 infos in 1 of 1 file\n")
    }
}
