import Foundation
import Testing

/// What the tool writes as JSON is what docs/schema promises.
struct SchemaTests {
    private static let runs: [(String, [String])] = [
        ("list", ["list", "--education", "ged"]),
        ("list", ["list", "--group", "school"]),
        ("list", ["list", "--only", "does-not-qualify", "--max-duration", "12"]),
        ("check", ["check", "kent-state-university"]),
        ("check", ["check", "coppin", "--by", "CAHIIM", "--on", "2009-05-17"]),
        ("qualify", ["qualify", "RHIT", "--all"]),
        ("qualify", ["qualify", "RHIT", "penn", "--completed-on", "2004"]),
        ("qualify", ["qualify", "RHIT", "schoolcraft", "--enrolled", "last-term"]),
        (
            "check",
            ["check", "example-college", "--root", "Examples/lost-accreditation/after", "--rules", "Rules"]
        ),
        (
            "show",
            ["show", "example-college", "--root", "Examples/lost-accreditation/after", "--rules", "Rules"]
        ),
        ("qualify", ["qualify", "RHIT", "penn", "--completed-on", "unknown", "--applies-on", "unknown"]),
        ("list", ["list", "--completed-on", "unknown", "--applies-on", "2026-05-01"]),
        ("show", ["show", "kent-state-university"]),
        ("show", ["show", "kent-state-university/health-informatics-ms"]),
        ("search", ["search", "health", "information"]),
        ("search", ["search", "scholcraft", "--state", "MI,PR", "--limit", "1"]),
        ("search", ["search", "xyzzy", "kent", "--state", "CA"]),
        ("show", ["show", "central-piedmont-community-college/health-information-technology"]),
        ("stale", ["stale"]),
        ("stale", ["stale", "--on", "1990-01-01", "--limit", "3"]),
        ("plugins", ["plugins"]),
        ("career", ["career"]),
        ("career", ["career", "medical-records-technician", "--education", "ged"]),
        ("lint", ["lint"]),
        ("lint", ["lint", "README.md"]),
        ("lint-statistics", ["lint", "--select", "all", "--statistics"]),
        ("routes", ["routes", "RHIA", "CPC-A", "--education", "bachelor"]),
        (
            "diff",
            [
                "diff", "Examples/lost-accreditation/before", "Examples/lost-accreditation/after",
                "--rules", "Rules", "--completed-on", "2018-11-15",
            ]
        ),
        ("lint", ["test", "RHIT", "--coverage"]),
        ("explain", ["explain"]),
        ("explain", ["explain", "X401", "M905"]),
    ]

    @Test(arguments: runs)
    func theReportFitsItsSchema(_ name: String, _ arguments: [String]) throws {
        let file = BuiltTool.package.appending(path: "docs/schema/\(name).schema.json")
        let schema = try BuiltTool.json(String(contentsOf: file, encoding: .utf8))
        let report = try BuiltTool.json(BuiltTool.run(arguments + ["--format", "json"]).output)
        let checker = SchemaChecker(schema)
        #expect(checker.misfits(report) == [])
        // The checker finds what is not promised.
        var other = report
        other["surprise"] = 1
        #expect(checker.misfits(other) == ["$.surprise is not in the schema"])
    }
}
