import Reporting
import Testing

@Suite("What a run of claims did") struct ClaimsSummaryTests {
    private func text(
        rows: Int = 0, unread: Int = 0, known: Int = 0, leftOut: Int = 0, _ files: [ClaimsSummary.File] = [],
        isDryRun: Bool = false
    ) -> String {
        ClaimsSummary(
            rows: rows, unread: unread, known: known, leftOut: leftOut, files: files, isDryRun: isDryRun
        ).text
    }

    @Test("One and several are counted in their forms")
    func counts() {
        #expect(text() == "0 rows; 0 files are new, 0 changed\n")
        let new = ClaimsSummary.File(path: "a.yaml", isNew: true, programs: 1)
        let changed = ClaimsSummary.File(path: "b.yaml", isNew: false, programs: 2)
        #expect(text(rows: 1, [new]) == "new      a.yaml (1 program)\n1 row; 1 file is new, 0 changed\n")
        #expect(
            text(rows: 9, unread: 1, known: 2, leftOut: 3, [new, changed, new]) == """
                new      a.yaml (1 program)
                changed  b.yaml (2 programs)
                new      a.yaml (1 program)
                9 rows; 2 files are new, 1 changed
                of the rows: 2 said nothing new, 1 not looked up yet, 3 left out

                """)
        #expect(
            text(rows: 2, [new, new], isDryRun: true).hasSuffix("2 rows; 2 files would be new, 0 changed\n"))
    }

    @Test("Paths show what can't be seen")
    func hostilePaths() {
        let file = ClaimsSummary.File(path: "a\u{1B}[2J\n\u{202E}.yaml", isNew: true, programs: 1)
        #expect(text([file]).hasPrefix("new      a\\u{1B}[2J\\u{A}\\u{202E}.yaml (1 program)\n"))
    }
}
