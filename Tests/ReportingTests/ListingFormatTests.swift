import Catalog
import CatalogLoading
import Diagnostics
import Matching
import Reporting
import Testing

/// Columns, lines for several programs, and Markdown.
struct ListingFormatTests {
    private func table(_ columns: [ListingColumn], width: Int = 80) throws -> String {
        ListingTable.text(
            try World().listing(), .init(width: width, view: .init(only: .qualifiesIf), columns: columns))
    }

    @Test func columnsStandUnderTheirNames() throws {
        #expect(
            try table([.program, .verdict, .monthsAtMost]) == """
                RHIT on 2026-11-23: 8 programs at 1 school

                  program                                       verdict          months_at_most

                qualifies if still accredited (1 program)
                  Health Information Technology                 qualifies_if     21
                    - CAHIIM seen 2025-08/2026-07

                Taken as completed on 2026-11-23: a yes holds if the program is still accredited
                when you finish.

                """)
    }

    @Test func columnsThatDoNotFitStandBelowEachOther() throws {
        let text = try table([.program, .institution, .verdict, .monthsAtMost, .needs])
        #expect(
            text.contains(
                """
                qualifies if still accredited (1 program)
                  program           Health Information Technology
                    institution     Lake College
                    verdict         qualifies_if
                    months_at_most  21
                    needs           -

                """))
        #expect(text.lines(over: 80) == [])
    }

    /// All columns in every width, for all programs: nothing is cut off and nothing too wide.
    @Test(arguments: [60, 80, 100, 140])
    func everyColumnFits(_ width: Int) throws {
        let listing = try World().listing { $0.education = EducationHeld([.diploma]) }
        for column in ListingColumn.allCases {
            let text = ListingTable.text(listing, .init(width: width, columns: [.id, column]))
            #expect(text.lines(over: width) == [], "\(column)")
        }
        let whole = ListingTable.text(listing, .init(width: width, columns: ListingColumn.allCases))
        #expect(whole.lines(over: width) == [])
    }

    @Test func aSpreadsheetHasTheColumnsAskedFor() throws {
        let text = ListingCSV.text(
            try World().listing(), .init(only: .qualifiesIf), columns: [.monthsAtMost, .id])
        #expect(text == "months_at_most,id\r\n21,lake-college/hit-aas\r\n")
    }

    @Test func linesOfStatesInEveryFormat() throws {
        let listing = try World().listing()
        let view = ListingView(only: .cannotTell, grouping: .state)
        #expect(ListingCSV.text(listing, view) == "state,verdict,programs,schools\r\nMI,cannot_tell,4,1\r\n")
        #expect(
            ListingTable.text(listing, .init(view: view)).contains(
                "cannot tell (4 programs)\n  MI                                             4 programs     1 school\n"
            ))
        #expect(
            ListingMarkdown.text(listing, view).contains(
                "| state | verdict | programs | schools |\n| --- | --- | --- | --- |\n| MI | cannot\\_tell | 4 | 1 |\n"
            ))
        #expect(
            try ListingJSON.text(listing, view).contains(
                "\"state\" : \"MI\",\n      \"verdict\" : \"cannot_tell\""))
    }

    @Test func markdownHasATableForEachGroup() throws {
        let text = ListingMarkdown.text(
            try World().listing { $0.education = EducationHeld([.diploma]) }, .init(only: .qualifies))
        #expect(
            text == """
                ## RHIT on 2026-11-23: 8 programs at 1 school

                ### qualifies (1 program)

                | program | institution | state | award | duration | remarks |
                | --- | --- | --- | --- | --- | --- |
                | HIT, seen today \\[sponsored\\] | Lake College | MI | associate | 21-48 mo\\* | entry: ask the school |

                - \\* by the definition of the award level, the page states no length
                - Where nothing is recorded of what a program asks for: a school in federal student aid takes as regular students people with a diploma or its equivalent, or past the age of compulsory schooling (34 CFR 600.4: the school's rule, not the program's).
                - Taken as completed on 2026-11-23: a yes holds if the program is still accredited when you finish.

                """)
    }

    /// A program's name can't leave its cell, call somebody, or be a link, an image or HTML.
    @Test func markdownTakesNamesLiterally() throws {
        let file = SourceFile(
            path: "Programs/XX/a-college.yaml",
            text:
                "institution: a-college\nname: A\nprograms: [{id: p, name: '@me | <b> [x](http://y) `z` *w* _v_ ![i](j)\\', award: associate}]\n"
        )
        let text = ListingMarkdown.text(try World([file]).listing())
        let row = try #require(text.split(separator: "\n").first { $0.contains("me") })
        #expect(
            row.hasPrefix(
                "| &#64;me \\| \\<b\\> \\[x\\](http://y) \\`z\\` \\*w\\* \\_v\\_ \\!\\[i\\](j)\\\\ | A | ? | associate |"
            ))
    }

    /// A narrow column breaks a long award between words.
    @Test func aLongAwardIsReadable() throws {
        let file = SourceFile(
            path: "Programs/XX/a-college.yaml",
            text: """
                institution: a-college
                name: A
                programs: [{id: p, name: P, award: post-baccalaureate-certificate}]

                """)
        let listing = try World([file]).listing()
        let view = ListingView(only: listing.entries.first?.group)
        let text = ListingTable.text(listing, .init(view: view))
        #expect(text.contains(" post-bacc   "))
        #expect(text.contains(" certificate\n"))
        #expect(ListingCSV.text(listing, view).contains(",post-baccalaureate-certificate,"))
    }

    @Test func aLimitIsNamed() throws {
        let text = ListingTable.text(try World().listing(), .init(view: .init(limit: 2)))
        #expect(text.contains("\n5 more by the limit on lines\n"))
        #expect(text.contains("cannot tell (4 programs)\n\n"))
    }
}
