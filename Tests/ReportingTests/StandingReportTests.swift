import Diagnostics
import Eligibility
import Reporting
import Testing

@Suite("A standing") struct StandingReportTests {
    private func text(_ subject: String, by agency: String? = nil, on day: String = "2026-11-23") throws
        -> String
    {
        StandingTextReport.text(try World().check(subject, by: agency, on: day))
    }

    @Test("of a program in the year its accreditation is dated cannot be told, and says both doubts")
    func inexactStart() throws {
        #expect(
            try text("lake-college/him-bs", by: "CAHIIM", on: "2009-05-17") == """
                Lake College (lake-college), Livonia, MI, on 2009-05-17

                Health Information Management (him-bs)
                  => CAHIIM: cannot tell
                     CAHIIM's status is dated "2009": whether it had begun by 2009-05-17 is not
                     known; the page itself has no date
                     source: undated https://lake.example.edu/undated (undated, read 2026-11-23)
                     confirm with CAHIIM (https://www.cahiim.org)

                """)
    }

    @Test("that was seen lately is assumed to be in effect, and says so")
    func assumed() throws {
        #expect(
            try text("lake-college/hit-aas") == """
                Lake College (lake-college), Livonia, MI, on 2026-11-23

                Health Information Technology (hit-aas)
                  => CAHIIM: accredited, if it has not changed since it was seen
                     accredited (initial-accreditation) as him-associate by CAHIIM when seen
                     2025-08/2026-07, assumed to be in effect on 2026-11-23
                     source: Catalog 2025-2026 https://lake.example.edu/catalog (as of
                     2025-08/2026-07, read 2026-11)
                     confirm with CAHIIM (https://www.cahiim.org)

                """)
    }

    @Test("that was seen too long ago cannot be told, and says when it was last seen")
    func lastSeen() throws {
        #expect(
            try text("lake-college/hit-evening") == """
                Lake College (lake-college), Livonia, MI, on 2026-11-23

                Health Information Technology, evening (hit-evening)
                  => CAHIIM: cannot tell: accredited when last seen, 2016-08/2017-07
                     accredited as him-associate by CAHIIM when last seen 2016-08/2017-07, which
                     says nothing certain of 2026-11-23
                     source: Catalog 2016-2017 https://lake.example.edu/old (as of
                     2016-08/2017-07, read 2026-11)
                     confirm with CAHIIM (https://www.cahiim.org)

                """)
    }

    @Test("that a page without a date names cannot be told")
    func undated() throws {
        #expect(
            try text("lake-college/hit-undated") == """
                Lake College (lake-college), Livonia, MI, on 2026-11-23

                HIT (undated page) (hit-undated)
                  => CAHIIM: cannot tell
                     the page that names CAHIIM's status has no date, so it proves nothing about
                     2026-11-23
                     source: undated https://lake.example.edu/undated (undated, read 2026-11-23)
                     confirm with CAHIIM (https://www.cahiim.org)

                """)
    }

    @Test("seen on the day itself is sure and needs nobody to confirm it")
    func sure() throws {
        #expect(
            try text("lake-college/bs-seen") == """
                Lake College (lake-college), Livonia, MI, on 2026-11-23

                Health Information Management, seen (bs-seen)
                  => CAHIIM: accredited
                     accredited as him-bachelor by CAHIIM on 2026-11-23
                     source: Program page https://lake.example.edu/hit (as of 2026-11-23, read
                     2026-11-23)

                """)
    }

    @Test("of which nothing is recorded is not a no")
    func silent() throws {
        #expect(
            try text("lake-college/hit-silent", by: "CAHIIM") == """
                Lake College (lake-college), Livonia, MI, on 2026-11-23

                HIT without a word (hit-silent)
                  => CAHIIM: cannot tell
                     no accreditation by CAHIIM is recorded, which is not the same as not
                     accredited
                     confirm with CAHIIM (https://www.cahiim.org)

                """)
    }

    @Test("of a school is that of the school as a whole and of each of its programs")
    func school() throws {
        let text = try text("lake-college")
        #expect(
            text.hasPrefix(
                """
                Lake College (lake-college), Livonia, MI, on 2026-11-23

                the school as a whole
                  => HLC: accredited, if it has not changed since it was seen
                     accredited by HLC when seen 2025-08/2026-07, assumed to be in effect on
                     2026-11-23

                """))
        #expect(text.split(separator: "\n").count { $0.hasPrefix("  => ") } == 9)
        #expect(text.lines(over: 80) == [])
    }

    @Test("of a program that is a paid listing says so")
    func sponsored() throws {
        #expect(try text("lake-college/hit-today").contains("[sponsored]"))
    }

    @Test("as JSON says the same with the places of the facts, null for what is not known")
    func json() throws {
        let check = try World().check("lake-college/him-bs", by: "CAHIIM", on: "2009-05-17")
        #expect(
            try StandingJSONReport.text(check)
                == """
                {
                  "answer" : "cannot_tell",
                  "assumes" : [

                  ],
                  "id" : "lake-college",
                  "institution" : "Lake College",
                  "on" : "2009-05-17",
                  "requirements" : [

                  ],
                  "standings" : [
                    {
                      "accredits" : "him-bachelor",
                      "agency" : "CAHIIM",
                      "answer" : "cannot_tell",
                      "ask" : "CAHIIM (https://www.cahiim.org)",
                      "assumes" : [

                      ],
                      "because" : "CAHIIM's status is dated \\"2009\\": whether it had begun by 2009-05-17 is not known; the page itself has no date",
                      "facts" : [
                        {
                          "column" : 23,
                          "line" : 29,
                          "path" : "Programs/MI/lake-college.yaml"
                        }
                      ],
                      "program" : "him-bs",
                      "site" : null,
                      "sources" : [
                        "undated https://lake.example.edu/undated (undated, read 2026-11-23)"
                      ],
                      "sponsored" : false
                    }
                  ]
                }

                """)
        let silent = try StandingJSONReport.text(try World().check("lake-college/hit-silent"))
        #expect(silent.contains("\"agency\" : null"))
        #expect(silent.contains("\"accredits\" : null"))
        #expect(silent.contains("\"ask\" : null"))
        let school = try StandingJSONReport.text(try World().check("lake-college", by: "HLC"))
        #expect(school.contains("\"program\" : null"))
        #expect(school.contains("\"answer\" : \"accredited_if\""))
    }
}
