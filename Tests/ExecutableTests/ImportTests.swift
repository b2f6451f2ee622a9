import Foundation
import Testing

/// `accredit import` as it is built, on small tables.
struct ImportTests {
    private static let ipeds = [
        "import", "ipeds", "--directory", "hd2024.csv", "--completions", "c2024_a.csv", "--on", "2026-11-24",
    ]
    private static let dapip = ["import", "dapip", "dapip", "--as-of", "2024-08-30", "--on", "2026-11-24"]

    private func withTables(_ body: (URL) throws -> Void) throws {
        try BuiltTool.withFolder { root in
            let tables = [
                "hd2024.csv": """
                UNITID,INSTNM,IALIAS,CITY,STABBR,WEBADDR
                100001,Alpha College,,Livonia,MI,www.alpha.edu/

                """,
                "c2024_a.csv": """
                UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT
                100001,"51.0707",1,3,20
                100001,"51.0707",1,X,20

                """,
                "dapip/InstitutionCampus.csv": """
                DapipId,IpedsUnitIds,LocationName,ParentDapipId,LocationType,Address
                "500","100001","Alpha College","-","Institution","1 Main Street, Livonia, MI 48150"
                "500001","","Alpha at the Mall","500","Additional Location","2 Mall, Novi, MI 48375"

                """,
                "dapip/AccreditationRecords.csv": """
                DapipId,AgencyId,AgencyName,ProgramId,ProgramName,SequentialId,InitialDateFlag,AccreditationDate,AccreditationStatus,ReviewDate,DepartmentDescription,AccreditationEndDate
                "500","4","HLC","1","I","1","Estimated","1/1/1968 12:00:00 AM","Accredited","11-29-2024","",""
                "500001","4","HLC","1","I","1","Actual","2/1/2004 12:00:00 AM","Accredited","","","6/30/2011 12:00:00 AM"

                """,
            ]
            for (name, text) in tables { try BuiltTool.write(text, to: root.appending(path: name)) }
            try FileManager.default.createDirectory(
                at: root.appending(path: "Programs"), withIntermediateDirectories: true)
            try body(root)
        }
    }

    private func text(_ root: URL) throws -> String {
        try String(contentsOf: root.appending(path: "Programs/MI/alpha-college.yaml"), encoding: .utf8)
    }

    @Test func aBadRowIsNamedAndTheRestIsTaken() throws {
        try withTables { root in
            let result = try BuiltTool.run(Self.ipeds, in: root)
            #expect(result.status == 1)
            #expect(
                result.errors
                    == "c2024_a.csv:3:20: error[S104] AWLEVEL `X` is not an award level known here\n")
            #expect(
                result.output == """
                    1 file is new, 0 changed, 0 the same
                    facts: 1 added, 0 changed, 0 ended, 0 gone, 0 conflicts
                    left out: 1 row

                    """)
            let program = "name: Health Information/Medical Records Technology/Technician, award: associate"
            #expect(
                try text(root).contains("  - {id: 51-0707-associate, \(program), ipeds: {cip: \"51.0707\","))
            #expect(try BuiltTool.run(["lint"], in: root).errors == "no findings in 1 file\n")
        }
    }

    @Test func bothSpellingsDoTheSameAndTwiceIsOnce() throws {
        try withTables { root in
            _ = try BuiltTool.run(Self.ipeds, in: root)
            let first = try text(root)
            let again = try BuiltTool.run(
                Array(Self.ipeds.dropFirst()), in: root, executable: "accredit-import")
            #expect(again.output.hasPrefix("0 files are new, 0 changed, 1 the same\n"))
            #expect(try text(root) == first)
        }
    }

    @Test func aDryRunPrintsADiffAndWritesNothing() throws {
        try withTables { root in
            let result = try BuiltTool.run(Self.ipeds + ["--dry-run"], in: root)
            #expect(
                result.output.hasPrefix("--- /dev/null\n+++ b/Programs/MI/alpha-college.yaml\n@@ -0,0 +1,"))
            #expect(result.errors.contains("1 file would be new, 0 changed, 0 the same\n"))
            #expect(!FileManager.default.fileExists(atPath: root.path + "/Programs/MI"))
        }
    }

    @Test func accreditationIsJoinedAndSitesAreAskedAboutByNumber() throws {
        try withTables { root in
            _ = try BuiltTool.run(Self.ipeds, in: root)
            let result = try BuiltTool.run(Self.dapip, in: root)
            #expect(result.status == 0)
            #expect(
                result.errors
                    == "dapip/AccreditationRecords.csv:2:77: warning[S105] ReviewDate `11-29-2024` is not a date; "
                    + "the row is taken without it\n")
            #expect(
                result.output == """
                    0 files are new, 1 changed, 0 the same
                    facts: 2 added, 0 changed, 0 ended, 0 gone, 0 conflicts
                    no history: there is no dapip/AccreditationActions.csv

                    """)
            #expect(
                try text(root).contains("- {agency: HLC, status: accredited, from: 1968~, source: dapip}"))
            #expect(try BuiltTool.run(["lint"], in: root).errors == "no findings in 1 file\n")
            let day = ["check", "alpha-college", "--on", "2012-01-01", "--by", "HLC"]
            #expect(try BuiltTool.run(day, in: root).status == 0)
            #expect(try BuiltTool.run(day + ["--site", "500001"], in: root).status == 3)
            let open = try BuiltTool.run(
                ["check", "alpha-college", "--on", "2011-06-30", "--site", "500001"], in: root)
            #expect(open.status == 0)
            #expect(open.output.contains("its site Alpha at the Mall (500001)\n  => HLC: accredited\n"))
            let unknown = try BuiltTool.run(day + ["--site", "500002"], in: root)
            #expect(unknown.status == 2)
            #expect(unknown.errors == "accredit: no site `500002`; did you mean `500001`?\n")
        }
    }

    @Test(arguments: [
        (["import", "ipeds", "--directory", "hd.csv", "--completions", "c2024_a.csv"], "Say with --year"),
        (["import", "ipeds", "--directory", "hd2023.csv", "--completions", "c2024_a.csv"], "is of 2023"),
        (
            [
                "import", "ipeds", "--directory", "c2024_a.csv", "--completions", "c2024_a.csv", "--year",
                "2024",
            ],
            "holds no institution"
        ),
        (
            [
                "import", "ipeds", "--directory", "hd2024.csv", "--completions", "hd2024.csv", "--year",
                "2024",
            ],
            "holds no completions"
        ),
        (ipeds + ["--cip", "51.7"], "not a CIP code or its beginning"),
        (ipeds + ["--unitid", "1"], "not a UNITID"),
        (ipeds + ["--award", "asociate"], "did you mean `associate`?"),
        (["import", "dapip", "dapip"], "Missing expected argument '--as-of <date>'"),
        (["import", "dapip", "dapip", "--as-of", "2024"], "--as-of `2024` is not a day"),
        (["import", "dapip", "nowhere", "--as-of", "2024-08-30"], "nowhere/InstitutionCampus.csv"),
        (["import", "cips"], "cips"),
    ])
    func wrongUsageIsNamedWithStatus2(_ arguments: [String], _ message: String) throws {
        try withTables { root in
            let result = try BuiltTool.run(arguments, in: root)
            #expect(result.status == 2)
            #expect(result.output == "")
            #expect(result.errors.contains(message))
            #expect(!FileManager.default.fileExists(atPath: root.path + "/Programs/MI"))
        }
    }

    @Test func aSchoolWithoutANumberIsLeftToAPerson() throws {
        try withTables { root in
            let file = root.appending(path: "Programs/MI/alpha.yaml")
            let own = "institution: alpha\nname: Alpha College\nlocation: {state: MI}\n"
            try BuiltTool.write(own, to: file)
            let result = try BuiltTool.run(Self.ipeds, in: root)
            #expect(result.status == 1)
            #expect(
                result.errors.contains("`Alpha College` may be the school of this file, which has no number"))
            #expect(result.output.contains("left out: 1 row, 1 school\n"))
            #expect(try String(contentsOf: file, encoding: .utf8) == own)
        }
    }
}
