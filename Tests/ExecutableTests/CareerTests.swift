import Foundation
import Testing

/// `accredit career` on the shipped catalogue.
@Suite("accredit career") struct CareerCommandTests {
    @Test func theCareersAreListed() throws {
        let result = try BuiltTool.run(["career"])
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(
            result.output.contains("Medical transcriptionist\n  accredit career medical-transcriptionist\n"))
    }

    @Test func thePageSaysWaysPayAndOutlookWithTheirSources() throws {
        let result = try BuiltTool.run(["career", "Medical", "records", "technician", "--education", "ged"])
        #expect(result.status == 0)
        for line in [
            "  - certificate, 3 to 6 months [1]", "  - associate, 21 to 24 months [1]",
            "  mean, 29-2071", "    2017-05  42,820 [1]   ", "  median, 29-2072", "    2025-05  51,140 ",
            "  - 2016 to 2026: +13 %, 29-2071 [1]", "  The classes have other borders",
        ] {
            #expect(result.output.contains("\n" + line), "\(line)")
        }
        for line in result.output.split(separator: "\n") where line.count > 80 {
            #expect(line.contains("://"), "\(line)")
        }
    }

    @Test func thePageSaysWhatHasChangedAndWhatTheWorkAsksFor() throws {
        let page = try BuiltTool.run(["career", "medical-records-technician"]).output
        for line in [
            "  - attention to detail [1]",
            "  Warning: SOC 2018 defines the work otherwise than SOC 2010: figures of 29-2071\n"
                + "  do not go on in those of 29-2072, 29-9021.",
            "    no rule here: cannot tell, ask AAPC\n",
        ] {
            #expect(page.contains("\n" + line), "\(line)")
        }
        // The figures of the article stand beside the current ones.
        #expect(page.contains("    2017-05  42,820") && page.contains("    2025-05  56,790"))
        let other = try BuiltTool.run(["career", "health-information-technologist"]).output
        #expect(other.contains("Warning: 29-9098: a wider class"))
    }

    @Test func aCareerIsFoundByItsCredential() throws {
        let byID = try BuiltTool.run(["career", "rhit", "--on", "2026-11-23"])
        let byRule = try BuiltTool.run(
            ["career", "registered health information technician", "--on", "2026-11-23"])
        #expect(byID.status == 0)
        #expect(byID.output.hasPrefix("Medical records technician\n"))
        #expect(byRule.output == byID.output)
        // An own career that names it too makes them two.
        let several = try BuiltTool.withFolder { root in
            try BuiltTool.write(
                """
                career: clerk
                name: Records clerk
                sources: {page: {url: "https://www.example.org/"}}
                source: page
                occupations: [{soc: 29-2072, title: Specialists, edition: 2018}]
                paths: [{award: associate, credentials: [RHIT]}]

                """, to: root.appending(path: "Rules/careers/clerk.yaml"))
            return try BuiltTool.run(["career", "RHIT", "--root", root.path])
        }
        #expect(
            several.output == """
                RHIT: 2 careers a way into which names it

                Records clerk
                  accredit career clerk
                Medical records technician
                  accredit career medical-records-technician

                """)
    }

    @Test func theCountsAreThoseOfTheListing() throws {
        let options = ["--on", "2026-11-23", "--state", "MI", "--education", "ged", "--gpa", "2.0"]
        let page = try BuiltTool.json(
            BuiltTool.run(["career", "RHIT", "--format", "json"] + options).output)
        let career = try #require(page["career"] as? [String: Any])
        let credentials = try #require(career["credentials"] as? [[String: Any]])
        let rhit = try #require(credentials.first { $0["name"] as? String == "RHIT" })
        var counts = try #require(rhit["programs"] as? [String: Any])
        #expect(counts.removeValue(forKey: "on") as? String == "2026-11-23")
        let list = try BuiltTool.json(
            BuiltTool.run(
                ["list", "--career", "medical-records-technician", "--format", "json"] + options
            ).output)
        var listed = try #require(list["counts"] as? [String: Int])
        // The career names the fields.
        #expect(listed.removeValue(forKey: "other_fields") == 0)
        #expect(counts as? [String: Int] == listed)
        #expect(listed["qualifies_if"] == 1)
        let aapc = try #require(credentials.first { $0["name"] as? String == "AAPC" })
        #expect(aapc["rule"] is NSNull && aapc["programs"] is NSNull)
        #expect((aapc["ask"] as? String)?.hasPrefix("AAPC") == true)
    }

    @Test func aStudentsFileSaysWhatOptionsDoNot() throws {
        let day = ["--on", "2026-11-23"]
        let byOptions = try BuiltTool.run(["career", "RHIT", "--state", "MI", "--education", "ged"] + day)
        try BuiltTool.withFolder { folder in
            let file = folder.appending(path: "me.yaml")
            try BuiltTool.write("career: RHIT\nstate: MI\neducation: ged\n", to: file)
            let byFile = try BuiltTool.run(["career", "--student", file.path] + day)
            #expect(byFile.status == 0)
            #expect(byFile.output == byOptions.output)
            let elsewhere = try BuiltTool.run(["career", "--student", file.path, "--state", "OH"] + day)
            #expect(elsewhere.status == 0)
            #expect(elsewhere.output != byFile.output)
        }
        #expect(try BuiltTool.run(["career", "RHIT", "--gpa", "high"]).status == 2)
        #expect(try BuiltTool.run(["career", "RHIT", "--student", "none.yaml"]).status == 2)
    }

    @Test func whatIsNoCareerIsNamed() throws {
        let slip = try BuiltTool.run(["career", "medical codr"])
        #expect(slip.status == 2)
        #expect(slip.output == "")
        #expect(slip.errors.contains("no career `medical codr`; did you mean `Medical coder`?"))
        #expect(try BuiltTool.run(["career", "coder", "--education", "gde"]).status == 2)
        #expect(try BuiltTool.run(["career", "--state", "ZZ"]).status == 2)
    }
}
