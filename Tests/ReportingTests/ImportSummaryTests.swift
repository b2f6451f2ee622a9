import Reporting
import Testing

struct ImportSummaryTests {
    @Test func everythingIsCounted() {
        var summary = ImportSummary()
        summary.newFiles = 1
        summary.changedFiles = 2
        summary.sameFiles = 3
        (summary.added, summary.changed, summary.ended, summary.gone, summary.conflicts) = (4, 5, 6, 7, 1)
        summary.rowsLeftOut = 2
        summary.schoolsLeftOut = 1
        summary.notes = ["no history"]
        #expect(
            summary.text == """
                1 file is new, 2 changed, 3 the same
                facts: 4 added, 5 changed, 6 ended, 7 gone, 1 conflict
                left out: 2 rows, 1 school
                no history

                """)
        summary.isDryRun = true
        #expect(summary.text.hasPrefix("1 file would be new, 2 changed, 3 the same\n"))
    }
}
