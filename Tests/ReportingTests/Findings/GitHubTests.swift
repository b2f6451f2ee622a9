import Diagnostics
import Reporting
import Testing

@Suite("Findings for GitHub") struct GitHubTests {
    @Test("are workflow commands, the worst first; columns only within a line")
    func whole() throws {
        #expect(
            try FindingFormat.github.text(of: try SampleFindings.report()) == """
                ::error file=Programs/my lake.yaml,line=1,col=14,endLine=1,endColumn=18,title=accredit(X401)::institution `lake` is defined twice
                ::error file=Programs/my lake.yaml,line=2,col=33,endLine=2,endColumn=35,title=accredit(S104)::`NO` is not a known state%0Adid you mean `CO`?%0Awrite the two letters of the state
                ::error file=Programs/my lake.yaml,line=8,col=9,endLine=8,endColumn=19,title=accredit(A302)::the status ends before it starts%0A592 days earlier
                ::error file=Programs/link.yaml,title=accredit(M905)::the link leads nowhere%0Aremove it
                ::warning file=Programs/my lake.yaml,line=6,endLine=7,title=accredit(A310)::the note says too much%0Aup to the end
                ::notice file=Programs/my lake.yaml,line=4,col=5,endLine=4,endColumn=21,title=accredit(P209)::the source is old

                """)
    }

    @Test(
        "are ten of a kind at most, and a notice counts the others",
        arguments: [
            (10, 10, 10, 10, 10, 10, nil), (11, 0, 0, 10, 0, 0, "1 more finding is"),
            (12, 11, 10, 10, 10, 9, "4 more findings are"), (0, 0, 11, 0, 0, 9, "2 more findings are"),
        ] as [(Int, Int, Int, Int, Int, Int, String?)])
    func cut(
        errors: Int, warnings: Int, infos: Int, shownErrors: Int, shownWarnings: Int, shownInfos: Int,
        rest: String?
    ) throws {
        func findings(_ count: Int, _ severity: Severity) -> [Diagnostic] {
            (0..<count).map {
                Diagnostic(
                    .wrongType, "\(severity) \($0)", at: Diagnostics.SourceLocation(path: "a"),
                    severity: severity)
            }
        }
        let report = FindingReport(
            findings: findings(infos, .info) + findings(warnings, .warning) + findings(errors, .error),
            paths: ["a"])
        let lines = try FindingFormat.github.text(of: report).split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::error ") } == shownErrors)
        #expect(lines.count { $0.hasPrefix("::warning ") } == shownWarnings)
        #expect(lines.count { $0.hasPrefix("::notice file") } == shownInfos)
        let notice = rest.map {
            "::notice title=accredit::\($0) not shown here; accredit lint shows them all"
        }
        #expect(lines.last { !$0.contains("file=") }.map(String.init) == notice)
        #expect(lines.count { $0.hasPrefix("::notice ") } <= 10)
    }

    @Test("are one command a line with its own properties alone", arguments: hostileTexts)
    func hostile(text: String) throws {
        let output = try FindingFormat.github.text(of: SampleFindings.hostile(text))
        #expect(output.unsafeScalars == [])
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2 && lines.last == "")
        // As the runner reads it: the properties end at the second `::`, and commas divide them.
        let rest = lines[0].dropFirst("::error ".count)
        let end = try #require(rest.firstRange(of: "::"))
        let keys = rest[..<end.lowerBound].split(separator: ",").map { $0.prefix { $0 != "=" } }
        #expect(keys == ["file", "line", "col", "endLine", "endColumn", "title"])
    }

    @Test("escape what the runner would take apart")
    func escaping() throws {
        let finding = Diagnostic(.wrongType, "100%: a,b", at: Diagnostics.SourceLocation(path: "a%,b:c.yaml"))
        #expect(
            try FindingFormat.github.text(of: FindingReport(findings: [finding], paths: []))
                == "::error file=a%25%2Cb%3Ac.yaml,title=accredit(S103)::100%25: a,b\n")
    }

    @Test("are a table on the run's page")
    func summary() throws {
        var report = try SampleFindings.report()
        report.findings.removeSubrange(2...)
        #expect(
            GitHubSummary.text(report) == """
                ### accredit lint

                2 errors&#44; 0 warnings in 1 of 4 files&#44; 2 suppressed

                | severity | rule | place | finding |
                | --- | --- | --- | --- |
                | error | X401 duplicate-id | <code>Programs&#47;my lake&#46;yaml&#58;1&#58;14</code> | <code>institution &#96;lake&#96; is defined twice</code> |
                | error | S104 unknown-value | <code>Programs&#47;my lake&#46;yaml&#58;2&#58;33</code> | <code>&#96;NO&#96; is not a known state&#59; did you mean &#96;CO&#96;&#63;&#59; write the two letters of the state</code> |

                """)
        report.findings = []
        #expect(
            GitHubSummary.text(report) == "### accredit lint\n\nno findings in 4 files&#44; 2 suppressed\n")
    }

    @Test("hold no Markdown or HTML that a file put there", arguments: hostileTexts)
    func hostileSummary(text: String) throws {
        let page = GitHubSummary.text(SampleFindings.hostile(text))
        #expect(page.unsafeScalars == [])
        let row = try #require(page.split(separator: "\n").last)
        #expect(page.split(separator: "\n").count == 5)
        #expect(row.split(separator: "|").count == 4)
        let cells = row.split(separator: "|").suffix(2).joined().replacing("<code>", with: "")
            .replacing("</code>", with: "")
        #expect(!cells.contains { "<>[]()*_`@\\|.~!\"'{}$".contains($0) })
    }

    @Test("stay below what GitHub takes of a page")
    func largeSummary() {
        let page = GitHubSummary.text(
            SampleFindings.hostile(String(repeating: "<|>", count: 400), count: 500))
        #expect(page.utf8.count <= 1_048_576)
        #expect(page.utf8.count > 900_000)
        #expect(page.hasSuffix(" more: accredit lint shows them all.\n"))
    }
}
