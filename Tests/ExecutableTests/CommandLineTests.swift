import Foundation
import Testing

/// Arguments, streams and exit statuses of the built executables.
struct CommandLineTests {
    @Test func versionAndHelpAreAnswers() throws {
        let version = try BuiltTool.run(["--version"])
        #expect(version.status == 0)
        #expect(version.output == "0.1.0\n")
        #expect(version.errors == "")
        for command in [
            ["--help"], ["list", "--help"], ["search", "--help"], ["check", "--help"], ["qualify", "-h"],
            ["help", "lint"],
        ] {
            let help = try BuiltTool.run(command)
            #expect(help.status == 0, "\(command)")
            #expect(help.output.contains("USAGE: accredit"), "\(command)")
            #expect(help.errors == "", "\(command)")
        }
    }

    private static let mistakes: [([String], String)] = [
        (["lits"], "did you mean `list`?"),
        (["serach"], "did you mean `search`?"),
        (["frobnicate"], "no command `frobnicate`"),
        (["list", "--bogus"], "Unknown option '--bogus'"),
        (["list", "--state", "ZZ"], "--state `ZZ` is not known"),
        (["list", "--award", "asociate"], "did you mean `associate`?"),
        (["list", "--education", "diplom"], "did you mean `diploma`?"),
        (["list", "--on", "2026-02-30"], "--on `2026-02-30` is not a day"),
        (["list", "--max-duration", "long"], "--max-duration `long` is not a length"),
        (["list", "--only", "qualifes"], "did you mean `qualifies`?"),
        (["list", "--credential", "RHTI"], "no credential `RHTI`; did you mean `RHIT`?"),
        (["check"], "Missing expected argument"),
        (["check", "scholcraft-college"], "did you mean `schoolcraft-college`?"),
        (["check", "schoolcraft", "--by", "CAHIM"], "did you mean `CAHIIM`?"),
        (["check", "college"], "several schools fit"),
        (["qualify", "RHIT", "schoolcraft/x"], "no program `x`; known: health-information-technology-aas"),
        (
            ["qualify", "RHIT", "schoolcraft", "--completed-on", "soon"],
            "--completed-on `soon` is not a date"
        ),
        (["list", "--root", "/nowhere"], "--root /nowhere: no Programs/ or Rules/ in that folder"),
    ]

    @Test(arguments: mistakes)
    func wrongUsageIsNamedWithStatus2(_ arguments: [String], _ message: String) throws {
        let result = try BuiltTool.run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func withoutACatalogueTheToolSaysSo() throws {
        let result = try BuiltTool.withFolder { try BuiltTool.run(["list"], in: $0) }
        #expect(result.status == 2)
        #expect(result.errors.contains("no catalogue found in this folder or any parent"))
    }

    @Test func theRootIsFoundUpwardByVariableAndByOption() throws {
        let below = BuiltTool.readSchools.appending(path: "Programs/MI")
        let upward = try BuiltTool.run(["check", "schoolcraft", "--on", "2020-01-01"], in: below)
        #expect(upward.status == 0)
        let elsewhere = FileManager.default.temporaryDirectory
        let named = try BuiltTool.run(
            ["check", "schoolcraft", "--on", "2020-01-01"], in: elsewhere,
            environment: ["ACCREDIT_ROOT": BuiltTool.readSchools.path])
        #expect(named.output == upward.output)
        let asked = try BuiltTool.run(
            ["check", "schoolcraft", "--on", "2020-01-01", "--root", BuiltTool.readSchools.path],
            in: elsewhere)
        #expect(asked.output == upward.output)
    }

    private static let answers: [([String], Int32)] = [
        (["check", "schoolcraft", "--by", "HLC", "--on", "2020-01-01"], 0),
        (["check", "schoolcraft", "--by", "SACSCOC", "--on", "2024-08-30"], 1),
        (["check", "schoolcraft", "--by", "SACSCOC", "--on", "2024-08-31"], 3),
        (["check", "kent/ms", "--by", "CAHIIM", "--on", "2021-12-13"], 1),
        (["check", "kent/ms", "--by", "CAHIIM", "--on", "2022-06-01"], 3),
        (["check", "kent/ms", "--by", "CAHIIM", "--on", "2023-08-22"], 0),
        (["check", "172200/health-information-technology-aas", "--on", "2026-11-23"], 0),
        (["list", "--state", "MI", "--on", "2026-11-23"], 0),
        (["list", "--state", "CO", "--on", "2026-11-23"], 1),
        (["list", "--state", "OR", "--on", "2026-11-23"], 3),
        (["qualify", "rhit", "saddleback college", "--on", "2026-11-23"], 3),
    ]

    @Test(arguments: answers)
    func theExitStatusIsTheAnswer(_ arguments: [String], _ status: Int32) throws {
        let result = try BuiltTool.run(arguments)
        #expect(result.status == status)
        #expect(result.errors == "")
    }

    @Test func everyLineFits80ColumnsButForAddresses() throws {
        for arguments in [
            ["list"], ["list", "--education", "ged"], ["list", "--group", "school"],
            ["check", "schoolcraft"], ["qualify", "RHIT", "florida", "--explain"],
        ] {
            let result = try BuiltTool.run(arguments + ["--on", "2026-11-23"])
            for line in result.output.split(separator: "\n") where line.count > 80 {
                #expect(line.contains("://"), "\(line)")
            }
        }
    }

    @Test(arguments: [
        ["list", "--format", "json"], ["list", "--format", "csv"], ["check", "kent"], ["lint"],
    ])
    func theSameInputGivesTheSameBytes(_ arguments: [String]) throws {
        let options = arguments == ["lint"] ? [] : ["--on", "2026-11-23"]
        let first = try BuiltTool.run(arguments + options)
        let second = try BuiltTool.run(arguments + options)
        #expect(first.output == second.output)
    }

    @Test func aReaderThatLeavesEndsTheToolQuietly() throws {
        let command = "'\(BuiltTool.folder.path)/accredit' list --all-fields --on 2026-11-23 | head -n 1"
        let result = try BuiltTool.start(URL(filePath: "/bin/sh"), ["-c", command])
        #expect(result.output.hasPrefix("RHIT on 2026-11-23: \(try BuiltTool.shippedPrograms()) programs at"))
        #expect(result.output.split(separator: "\n").count == 1)
        #expect(result.errors == "")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func aFullDiskIsTrouble() throws {
        let command = "'\(BuiltTool.folder.path)/accredit' list --on 2026-11-23 > /dev/full"
        let result = try BuiltTool.start(URL(filePath: "/bin/sh"), ["-c", command])
        #expect(result.status == 2)
        #expect(result.errors.contains("the output cannot be written"))
    }

    @Test(arguments: ["accredit", "accredit-list"])
    func noFoundationInTheLeanBinaries(_ name: String) throws {
        let bytes = try Data(contentsOf: BuiltTool.folder.appending(path: name))
        #expect(bytes.range(of: Data("libyaml".utf8)) != nil)
        #expect(bytes.range(of: Data("libFoundation.so".utf8)) == nil)
        #expect(bytes.range(of: Data("lib_FoundationICU.so".utf8)) == nil)
    }
}
