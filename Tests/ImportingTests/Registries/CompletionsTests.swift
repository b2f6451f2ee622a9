import Catalog
import Diagnostics
import Importing
import Testing

struct CompletionsTests {
    @Test func totalsAndSecondMajorsAreDropped() {
        let table = completions()
        #expect(table.isKnown)
        #expect(table.count == 5)
        #expect(table.diagnostics.isEmpty)
        #expect(
            table.offerings["100001"]?.map { "\($0.cip.text)/\($0.level.rawValue): \($0.awards)" } == [
                "51.0707/2: 0", "51.0707/3: 20", "51.0708/21: 4", "52.0201/5: 90",
            ])
    }

    @Test func everyLevelOfIPEDSIsKnown() {
        let levels = [2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20, 21]
        let rows = levels.map { "100001,\"51.0707\",1,\($0),1\n" }.joined()
        let table = completions("UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n" + rows)
        #expect(table.offerings["100001"]?.map(\.level.rawValue) == levels)
        #expect(table.diagnostics.isEmpty)
    }

    @Test func aRowThatCannotBeUsedIsNamedWithItsLine() {
        let table = completions(
            """
            UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT
            10001,"51.0707",1,3,20
            100001,51.707,1,3,20
            100001,"51.0707",1,9,20
            100001,"51.0707",1,3,-1
            100001,"51.0707",1,3
            100001,"51.0707",1,"3,20
            """)
        #expect(
            table.diagnostics.map { "\($0.location.span?.start.line ?? 0): \($0.message)" } == [
                "2: UNITID `10001` is not a UNITID of six digits",
                "3: CIPCODE `51.707` is not a CIP code like 51.0707",
                "4: AWLEVEL `9` is not an award level known here",
                "5: CTOTALT `-1` is not a number of awards",
                "6: a row of 4 cells under a head of 5",
                "7: a quote that never ends",
            ])
        #expect(table.count == 0)
    }

    @Test func afterABadRowTheImportGoesOn() {
        let table = completions(
            "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n100001,\"51.0707\"x,1,3,20\n100001,\"51.0707\",1,3,21\n"
        )
        #expect(table.count == 1)
        #expect(table.diagnostics.map { $0.location.span?.start.line } == [2])
    }

    @Test func ofTwoRowsOfOneProgramTheFirstCounts() {
        let table = completions(completionRows + "100001,\"51.0707\",1,3,21\n")
        #expect(table.offerings["100001"]?.first { $0.level == .associate }?.awards == 20)
        #expect(table.count == 5)
        #expect(table.diagnostics.map(\.message) == ["UNITID 100001 has 51.0707 at level 3 twice"])
        let lastLine = completionRows.split(separator: "\n").count + 1
        #expect(table.diagnostics.map { $0.location.span?.start.line } == [lastLine])
    }

    @Test func anotherTableIsNoCompletions() {
        let table = completions("UNITID,INSTNM\n100001,Alpha\n")
        #expect(!table.isKnown)
        #expect(
            table.diagnostics.map(\.message) == [
                "this is not a file of IPEDS completions: no column `CIPCODE`, `MAJORNUM`, `AWLEVEL`, `CTOTALT`"
            ])
    }

    @Test func titlesLoseTheirPoint() {
        let table = CIPTitles(
            SourceFile(
                path: "CIPCode2020.csv",
                text: #"""
                    "CIPFamily","CIPCode","Action","CIPTitle"
                    "51","51","","HEALTH PROFESSIONS."
                    "51","=""51.0707""","","Health Information/Medical Records Technology/Technician."

                    """#))
        #expect(table.titles == ["51.0707": "Health Information/Medical Records Technology/Technician"])
    }
}
