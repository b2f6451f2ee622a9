import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import LintProbe
import TestSupport
import Testing

@Suite("Ignore comments") struct SuppressionTests {
    private let day = Day(year: 2026, month: 11, day: 23)

    /// What a run reports on a school whose one record ends in a year that is still to come (A303 at line 6).
    private func report(
        _ record: String, head: String = "", select: [String] = [], on today: Day? = nil
    ) throws -> (briefs: [String], suppressed: Int) {
        let text = """
            \(head)institution: a-college
            name: A
            sources: {page: {url: "https://college.example/", read: 2026-01-15}}
            source: page
            accreditations:
            \(record)

            """
        let file = SourceFile(path: "Programs/MI/a-college.yaml", text: text)
        let catalogue = Catalogue([file], standard: soundRules, inspect: CatalogLinter.inspect)
        let outcome = CatalogLinter.report(
            CatalogLinter.lint(catalogue, on: today ?? day), in: [file],
            selection: try LintSelection(select: select, ignore: []), on: today ?? day)
        return (outcome.findings.map(\.brief), outcome.suppressed)
    }

    private static let record = "  - {agency: ACCJC, status: accredited, to: 2031}"
    private static let finding =
        "A303 6:45 the status ends on `2031`, after its source was written or read (`2026-01-15`)"

    @Test("without one a finding is reported")
    func bare() throws {
        #expect(try report(Self.record).briefs == [Self.finding])
    }

    @Test("are about the line that YAML counts, whatever ends it")
    func otherLineEnds() throws {
        let (briefs, suppressed) = try report(
            "  # note\r  # lint: ignore[A303] -- it closes\r" + Self.record, select: ["A303", "M"])
        #expect(briefs == [])
        #expect(suppressed == 1)
    }

    @Test(
        "silence the findings of their line or of the next",
        arguments: [
            "\(record)  # lint: ignore[A303] -- it closes",
            "\(record)\t#lint:ignore[status-contradicts-dates] -- it closes",
            "  # lint: ignore[A303] -- it closes\n\(record)",
            "  # lint: ignore[A303,P201] -- it closes\n\n  # and this too\n\(record)  # lint: ignore[A306] -- x",
            "\(record)  # lint: ignore[A303] -- it closes, until 2026-11-23",
            "\(record)  # lint: ignore[A303] -- valid until the school is gone",
        ])
    func silenced(record: String) throws {
        let outcome = try report(record)
        #expect(outcome.suppressed == 1)
        #expect(!outcome.briefs.contains { $0.hasPrefix("A303") })
    }

    @Test("for a file stand at its head")
    func wholeFile() throws {
        let outcome = try report(Self.record, head: "# A note.\n\n# lint: ignore-file[A303] -- it closes\n")
        #expect(outcome.briefs == [])
        #expect(outcome.suppressed == 1)
        let low = try report("  # lint: ignore-file[A303] -- it closes\n" + Self.record).briefs
        #expect(low.count == 2)
        #expect(low[0] == "M903 6:3 `ignore-file` stands below the first line with content")
    }

    @Test(
        "that don't fit silence nothing",
        arguments: [
            // The comment of the line before, of the line after, of another rule; text that is no comment.
            "  - {agency: ACCJC, status: accredited, to: 2031}\n  # lint: ignore[A303] -- too late",
            "  - {agency: ACCJC, status: accredited, to: 2031, note: \"# lint: ignore[A303] -- it closes\"}",
            "  - agency: ACCJC\n    status: accredited\n    to: 2031\n    note: a# lint:ignore[A303] -- it closes",
            "  - agency: ACCJC\n    status: accredited\n    to: 2031\n    note: |\n      # lint: ignore[A303] -- text",
        ])
    func notSilenced(record: String) throws {
        let outcome = try report(record)
        #expect(outcome.suppressed == 0)
        #expect(outcome.briefs.contains { $0.hasPrefix("A303") })
    }

    @Test("in the head of a block scalar count")
    func blockScalarHead() throws {
        let outcome = try report(
            "  - agency: ACCJC\n    note: |  # lint: ignore[Y017] -- kept as it is\n      text \n    status: accredited"
        )
        #expect(outcome.briefs == [])
    }

    @Test("that have ended report again, with their end")
    func ended() throws {
        let text = Self.record + "  # lint: ignore[A303] -- it closes, until 2026-11-22"
        let outcome = try report(text)
        #expect(outcome.briefs == [Self.finding])
        #expect(try report(text, on: Day(year: 2026, month: 11, day: 22)).briefs == [])
        #expect(outcome.suppressed == 0)
    }

    @Test("that silence nothing are reported, for rules that ran")
    func unused() throws {
        let text = "  # lint: ignore[A303, P209] -- why\n  - {agency: ACCJC, status: accredited}"
        #expect(
            try report(text).briefs == ["M901 6:18 the comment ignores A303, which is not found here"])
        #expect(
            try report(text, select: ["all"]).briefs == [
                "M901 6:18 the comment ignores A303, which is not found here",
                "M901 6:24 the comment ignores P209, which is not found here",
            ])
        #expect(try report(text, select: ["Y"]).briefs == [])
    }

    @Test(
        "that can't be understood are reported at the place and silence nothing",
        arguments: [
            ("# lint: ignore[A330] -- why", "M903 6:67 no rule `A330`; did you mean `A303`?"),
            ("# lint: ignore[] -- why", "M903 6:67 an ignore comment names no rule"),
            ("# lint: ignore[A303 -- why", "M903 6:52 the list of rules in an ignore comment has no `]`"),
            ("# lint: ignore[A303]", "M902 6:52 the ignore comment doesn't say why, and silences nothing"),
            (
                "# lint: ignore[A303] --  ",
                "M902 6:52 the ignore comment doesn't say why, and silences nothing"
            ),
            (
                "# lint: ignore[A303] -- until 2027-01-01",
                "M902 6:52 the ignore comment doesn't say why, and silences nothing"
            ),
            ("# lint: ignore[Y001] -- why", "M903 6:67 `Y001` can't be ignored"),
            ("# lint: ignore[M901] -- why", "M903 6:67 `M901` can't be ignored"),
            (
                "# lint: ignore[A303] -- why, until 2027-02-30",
                "M903 6:52 the ignore comment ends with `until 2027-02-30`, which is no day"
            ),
            (
                "# lint: disable A303",
                "M903 6:52 a comment with `lint:` says `ignore[RULE] -- reason` or `ignore-file[RULE] -- reason`"
            ),
        ])
    func faulty(comment: String, expected: String) throws {
        let outcome = try report("\(Self.record)  \(comment)")
        #expect(outcome.suppressed == 0)
        #expect(outcome.briefs.sorted() == [Self.finding, expected].sorted())
    }

    @Test(
        "with other words for other tools are left alone",
        arguments: ["# linting: x", "# see lint: docs", "#lint"])
    func others(comment: String) throws {
        #expect(try report("\(Self.record)  \(comment)").briefs == [Self.finding])
    }
}
