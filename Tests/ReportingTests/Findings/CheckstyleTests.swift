import Diagnostics
import Reporting
import Testing

@Suite("Findings as Checkstyle's XML") struct CheckstyleTests {
    @Test("stand below their files, in order")
    func whole() throws {
        #expect(
            try FindingFormat.checkstyle.text(of: try SampleFindings.report()) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="4.3">
                  <file name="Programs/link.yaml">
                    <error line="1" severity="error" message="the link leads nowhere; remove it" source="accredit.M905"/>
                  </file>
                  <file name="Programs/my lake.yaml">
                    <error line="1" column="14" severity="error" message="institution `lake` is defined twice" source="accredit.X401"/>
                    <error line="2" column="33" severity="error" message="`NO` is not a known state; did you mean `CO`?; write the two letters of the state" source="accredit.S104"/>
                    <error line="6" column="11" severity="warning" message="the note says too much; up to the end" source="accredit.A310"/>
                    <error line="8" column="9" severity="error" message="the status ends before it starts; 592 days earlier" source="accredit.A302"/>
                    <error line="4" column="5" severity="info" message="the source is old" source="accredit.P209"/>
                  </file>
                </checkstyle>

                """)
    }

    @Test("are a document too where there are none")
    func empty() throws {
        #expect(
            try FindingFormat.checkstyle.text(of: FindingReport(findings: [], paths: ["a"])) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="4.3">
                </checkstyle>

                """)
    }

    @Test("can't be left by a text of a file", arguments: hostileTexts)
    func hostile(text: String) throws {
        let xml = try FindingFormat.checkstyle.text(of: SampleFindings.hostile(text, count: 2))
        #expect(xml.unsafeScalars == [])
        #expect(!xml.contains("]]>"))
        #expect(!xml.unicodeScalars.contains("\u{FFFE}") && !xml.unicodeScalars.contains("\u{FFFF}"))
        let names = xml.split(separator: "<").map { $0.prefix { $0 != ">" && $0 != " " } }
        #expect(names == ["?xml", "checkstyle", "file", "error", "error", "/file", "/checkstyle"])
        #expect(xml.count { $0 == "\"" } == 4 + 2 + 2 + 2 * 10)
        #expect(!xml.contains("'"))
        // One line each, so that no attribute is broken by a line of a file.
        #expect(xml.split(separator: "\n").count == 7)
    }
}
