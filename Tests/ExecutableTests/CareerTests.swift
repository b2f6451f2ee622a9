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

    @Test func whatIsNoCareerIsNamed() throws {
        let slip = try BuiltTool.run(["career", "medical codr"])
        #expect(slip.status == 2)
        #expect(slip.output == "")
        #expect(slip.errors.contains("no career `medical codr`; did you mean `Medical coder`?"))
        #expect(try BuiltTool.run(["career", "coder", "--education", "gde"]).status == 2)
        #expect(try BuiltTool.run(["career", "--state", "ZZ"]).status == 2)
    }
}
