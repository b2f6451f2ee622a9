import Foundation
import Testing

/// `accredit test`, as it was built.
@Suite("accredit test") struct RuleTestCommandTests {
    /// A rule of the catalogue's own.
    private static let rule = """
        credential: DEMO
        name: Demonstration
        editions:
          - id: first
            in_force: {from: 2020-01-01, to: open}
            chosen_by: student.applies_on
            routes:
              - {id: degree, fact: program.award, is: associate}
        tests:
          - {name: a degree, program: {award: associate}, student: {applies_on: 2020-01-01}, expect: qualifies}
          - {name: a day before, program: {award: associate}, student: {applies_on: 2019-12-31}, expect: cannot-tell}
          - {name: a certificate, program: {award: certificate}, student: {applies_on: 2024-05-15}, expect: does-not-qualify}

        """

    private func test(_ arguments: [String], _ rule: String = rule) throws -> BuiltTool.Result {
        try BuiltTool.withFolder { root in
            try BuiltTool.write(rule, to: root.appending(path: "Rules/credentials/DEMO.yaml"))
            return try BuiltTool.run(
                ["test"] + arguments
                    + ["--rules", BuiltTool.package.appending(path: "Rules").resolvingSymlinksInPath().path],
                in: root)
        }
    }

    @Test("counts the tests and passes where all is well")
    func sound() throws {
        let result = try test(["demo"])
        #expect(result.output == "rule  tests  failed\nDEMO      3       0\n")
        #expect(result.errors == "")
        #expect(result.status == 0)
    }

    @Test("says what fails, where, and exits with 1")
    func failing() throws {
        let result = try test(
            ["DEMO", "--format", "concise"],
            Self.rule.replacing("expect: qualifies", with: "expect: cannot-tell"))
        #expect(
            result.output
                == "Rules/credentials/DEMO.yaml:10:94: error[T701] a degree: expected `cannot-tell`, the rule says `qualifies`\n"
        )
        #expect(result.status == 1)
        let report = try BuiltTool.json(
            test(
                ["DEMO", "--format", "json"],
                Self.rule.replacing("expect: qualifies", with: "expect: cannot-tell")
            )
            .output)
        #expect((report["findings"] as? [Any])?.count == 1)
    }

    @Test("names a status in a test that no agency has")
    func misspelled() throws {
        let result = try test(
            ["DEMO", "--format", "concise"],
            Self.rule.replacing(
                "{award: certificate}",
                with:
                    "{source: 2024-05-15, award: certificate, accreditations: [{agency: CAHIIM, status: acredited}]}"
            ))
        #expect(
            result.output
                == "Rules/credentials/DEMO.yaml:12:119: error[X403] no rule file defines status `acredited` of CAHIIM\n"
        )
        #expect(result.status == 1)
    }

    @Test("no rule to look at is not the same as nothing missing")
    func noRule() throws {
        try BuiltTool.withFolder { root in
            try BuiltTool.write(
                """
                accreditor: AGENCY
                name: Agency
                reach: institutional
                sources: {page: {url: "https://agency.edu/about", read: 2026}}
                source: page
                stands_for: 12 months
                statuses: {accredited: {counts_as: accredited}}

                """, to: root.appending(path: "Rules/AGENCY.yaml"))
            let result = try BuiltTool.run(["test", "--missing", "--rules", "Rules"], in: root)
            #expect(result.output == "")
            #expect(
                result.errors
                    == "accredit: no rule was looked at: a run that checked nothing does not pass\n")
            #expect(result.status == 2)
        }
    }

    @Test("names what no test shows, and writes the tests that would")
    func coverage() throws {
        let result = try test(["DEMO", "--coverage", "--format", "concise"])
        #expect(
            result.output
                == "Rules/credentials/DEMO.yaml:8:10: warning[T702] no test sees `degree` decide by `cannot-tell`\n"
        )
        #expect(result.status == 1)
        let missing = try test(["DEMO", "--missing"])
        #expect(missing.status == 0)
        #expect(missing.output.hasPrefix("# Rules/credentials/DEMO.yaml: "))
        let rows = missing.output.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
        let complete = try test(["DEMO", "--faults"], Self.rule + rows + "\n")
        #expect(complete.status == 0)
        #expect(
            complete.output.contains(
                "faults put into the rules, one at a time, that a test notices: 2 of 2\n"))
        let nothing = try test(["DEMO", "--missing"], Self.rule + rows + "\n")
        #expect(nothing.output == "")
        #expect(nothing.errors == "nothing is missing\n")
    }

    @Test("names a fault that no test notices")
    func faults() throws {
        let rule = Self.rule.replacing("applies_on: 2020-01-01", with: "applies_on: 2024-05-15")
        let result = try test(["DEMO", "--faults", "--format", "concise"], rule)
        #expect(
            result.output.contains(
                "T702] no test notices that a day is moved: DEMO, edition first from 2020-01-01, a day later")
        )
    }

    @Test("doesn't pass where there is nothing to run, and names the nearest rule")
    func trouble() throws {
        let none = try test(["DEMO"], Self.rule.components(separatedBy: "tests:\n")[0])
        #expect(none.status == 2)
        #expect(none.errors.contains("no test was run: a run that checked nothing does not pass"))
        let unknown = try test(["DEMP"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("no rule `DEMP`; did you mean `DEMO`?"))
        let both = try test(["--missing", "--faults"])
        #expect(both.status == 2)
        #expect(both.errors.contains("--missing goes without --coverage and --faults."))
    }
}
