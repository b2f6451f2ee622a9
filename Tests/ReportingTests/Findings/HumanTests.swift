import Diagnostics
import Reporting
import Testing

@Suite("Findings for people") struct HumanTests {
    @Test("show every shape of finding")
    func whole() throws {
        #expect(
            try FindingFormat.human.text(of: try SampleFindings.report()) == """
                error[X401]: institution `lake` is defined twice
                 --> Programs/my lake.yaml:1:14
                  |
                1 | institution: lake
                  |              ^^^^
                 --> Programs/bay.yaml:2:14
                  |
                2 | institution: lake
                  |              ---- first here
                  |
                  = explain: accredit explain X401   ignore: # lint: ignore[X401] -- reason

                error[S104]: `NO` is not a known state
                 --> Programs/my lake.yaml:2:33
                  |
                2 | location: {city: "東京 🎓", state: NO}
                  |                                    ^^ did you mean `CO`?
                  |
                  = at: location.state
                  = help: write the two letters of the state
                  = explain: accredit explain S104   ignore: # lint: ignore[S104] -- reason

                warning[A310]: the note says too much
                 --> Programs/my lake.yaml:6:11
                  |
                6 |     note: [one,
                  |           ^^^^^ up to the end
                  |
                  = explain: accredit explain A310   ignore: # lint: ignore[A310] -- reason

                error[A302]: the status ends before it starts
                 --> Programs/my lake.yaml:8:9
                  |
                4 |   - from: 2017-08-26
                  |           ---------- it starts here
                ...
                8 |     to: 2016-01-12
                  |         ^^^^^^^^^^ 592 days earlier
                  |
                  = explain: accredit explain A302   ignore: # lint: ignore[A302] -- reason

                info[P209]: the source is old
                 --> Programs/my lake.yaml:4:5
                  |
                4 |   - from: 2017-08-26
                  |     ^^^^^^^^^^^^^^^^
                  |
                  = explain: accredit explain P209   ignore: # lint: ignore[P209] -- reason

                error[M905]: the link leads nowhere
                 --> Programs/link.yaml
                  = help: remove it
                  = explain: accredit explain M905

                """)
    }

    @Test("say where to read more once for each code")
    func hintsOnce() throws {
        let text = try FindingFormat.human.text(of: SampleFindings.hostile("x", count: 3))
        #expect(text.split(separator: "\n").count { $0.contains("accredit explain S103") } == 1)
    }

    @Test("are coloured by severity, with the same words")
    func colours() throws {
        let report = try SampleFindings.report()
        let coloured = try FindingFormat.human.text(of: report, style: .coloured)
        #expect(coloured.contains("\u{1B}[1;31merror[X401]\u{1B}[0m: institution"))
        #expect(coloured.contains("\u{1B}[1;33mwarning[A310]\u{1B}[0m: the note"))
        #expect(coloured.contains("\u{1B}[1;34minfo[P209]\u{1B}[0m: the source"))
        #expect(coloured.contains("\u{1B}[34m2 |\u{1B}[0m location:"))
        #expect(coloured.contains("\u{1B}[1;31m^^\u{1B}[0m \u{1B}[1;31mdid you mean `CO`?\u{1B}[0m"))
        #expect(coloured.contains("\u{1B}[32mhelp: remove it\u{1B}[0m"))
        let codes = ["1;31", "1;33", "1;34", "34", "32", "0"]
        let plain = codes.reduce(coloured) { $0.replacing("\u{1B}[\($1)m", with: "") }
        #expect(try plain == FindingFormat.human.text(of: report))
    }

    @Test("have no code but those of the colours, whatever stands in a file", arguments: hostileTexts)
    func hostile(text: String) throws {
        let report = SampleFindings.hostile(text)
        #expect(try FindingFormat.human.text(of: report).unsafeScalars == [])
        let escapes = try FindingFormat.human.text(of: report, style: .coloured).split(separator: "\u{1B}")
            .dropFirst()
        for escape in escapes {
            #expect(["[1;31m", "[34m", "[32m", "[0m"].contains { escape.hasPrefix($0) }, "\(escape)")
        }
        // No line of it is a command to GitHub.
        let lines = try FindingFormat.human.text(of: report).split(separator: "\n")
        #expect(lines.allSatisfy { !$0.drop(while: \.isWhitespace).hasPrefix("::") })
    }

    @Test("keep to eighty columns where there are spaces to break at")
    func width() throws {
        let words = String(repeating: "several words ", count: 30)
        let report = SampleFindings.hostile(words)
        let text = try FindingFormat.human.text(of: report)
        #expect(text.lines(over: 80).filter { !$0.contains("--> ") } == [])
        #expect(text.contains("\n             words"))
    }

    @Test("put a long label below the carets")
    func longLabel() throws {
        let source = String(repeating: "x", count: 60) + " NO"
        let finding = Diagnostic(
            .wrongType, "wrong",
            at: Diagnostics.SourceLocation(path: "a.yaml", span: try span("NO", in: source)),
            label: "a label that does not fit behind the carets of this line")
        #expect(
            DiagnosticTextReport.text(finding, file: SourceFile(path: "a.yaml", text: source)) == """
                error[S103]: wrong
                 --> a.yaml:1:62
                  |
                1 | …\(String(repeating: "x", count: 27)) NO
                  |                              ^^
                  |                              a label that does not fit behind the carets of
                  |                              this line

                """)
    }

    @Test("show a long line once for each of two places that are far apart")
    func farApart() throws {
        let source = "{from: 2017, " + String(repeating: "x: y, ", count: 40) + "to: 2016}\n"
        let finding = Diagnostic(
            .endBeforeStart, "wrong",
            at: Diagnostics.SourceLocation(path: "a.yaml", span: try span("2016", in: source)),
            notes: [.init("start", at: .init(path: "a.yaml", span: try span("2017", in: source)))])
        let text = DiagnosticTextReport.text(finding, file: SourceFile(path: "a.yaml", text: source))
        let lines = text.split(separator: "\n").map(String.init)
        for (mark, word) in [("-", "2017"), ("^", "2016")] {
            let index = try #require(lines.lastIndex { $0.contains(mark + mark) && !$0.contains("-->") })
            let start = try #require(lines[index].firstIndex(of: Character(mark)))
            let column = lines[index].distance(from: lines[index].startIndex, to: start)
            #expect(lines[index - 1].dropFirst(column).hasPrefix(word))
        }
        #expect(text.lines(over: 80) == [])
    }

    @Test("cut an endless text in its middle, so that what is said of it stays")
    func endless() throws {
        let value = String(repeating: "z", count: 2_000_000)
        let report = SampleFindings.hostile("`\(value)` is not a date")
        let human = try FindingFormat.human.text(of: report)
        #expect(human.utf8.count < 4_010_000)
        #expect(DiagnosticTextReport.line(report.findings[0]).contains("zzz…zzz"))
        #expect(DiagnosticTextReport.line(report.findings[0]).hasSuffix("z` is not a date\n"))
    }

    @Test("on one line each are the concise form")
    func concise() throws {
        #expect(
            try FindingFormat.concise.text(of: try SampleFindings.report()) == """
                Programs/my lake.yaml:1:14: error[X401] institution `lake` is defined twice
                Programs/my lake.yaml:2:33: error[S104] `NO` is not a known state
                Programs/my lake.yaml:6:11: warning[A310] the note says too much
                Programs/my lake.yaml:8:9: error[A302] the status ends before it starts
                Programs/my lake.yaml:4:5: info[P209] the source is old
                Programs/link.yaml: error[M905] the link leads nowhere

                """)
    }

    @Test("stay on one line that is no command, whatever stands in a file", arguments: hostileTexts)
    func hostileConcise(text: String) throws {
        let line = try FindingFormat.concise.text(of: SampleFindings.hostile(text))
        #expect(line.split(separator: "\n").count == 1)
        #expect(line.unsafeScalars == [])
        #expect(!line.drop(while: \.isWhitespace).hasPrefix("::"))
    }
}
