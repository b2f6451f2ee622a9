import Foundation
import Testing

/// `accredit search` on the shipped catalogue and on scratch ones.
struct SearchTests {
    private static let finds: [([String], String)] = [
        (["schoolcraft"], "schoolcraft-college/health-information-technology-aas"),
        (["172200"], "schoolcraft-college/health-information-technology-aas"),
        (
            ["Schoolcraft", "Community", "College", "District"],
            "schoolcraft-college/health-information-technology-aas"
        ),
        (["livonia"], "schoolcraft-college/health-information-technology-aas"),
        (["health information michigan"], "schoolcraft-college/health-information-technology-aas"),
        (
            ["records", "technician", "--state", "MI"],
            "schoolcraft-college/health-information-technology-aas"
        ),
        (["51.0706", "MD"], "coppin-state-university/health-information-management-bs"),
        (
            ["pensylvania", "tecnology"],
            "pennsylvania-college-of-technology/health-information-technology-aas"
        ),
        (["coding certificate louisiana"], "river-parishes-community-college/medical-coding"),
        (["informatics", "master", "ohio"], "kent-state-university/health-informatics-ms"),
    ]

    @Test(arguments: finds)
    func theIdThatOtherCommandsTakeIsFound(_ words: [String], _ id: String) throws {
        let found = try BuiltTool.run(["search"] + words)
        #expect(found.status == 0)
        #expect(found.errors == "")
        #expect(found.output.contains("    \(id)\n"), "\(found.output)")
        let check = try BuiltTool.run(["check", id, "--on", "2026-11-23", "--format", "json"])
        #expect(check.status != 2)
    }

    @Test func withoutAHitTheStatusIs1AndTheNearestWordsAreNamed() throws {
        let result = try BuiltTool.run(["search", "scoolcraaaft", "livonia"])
        #expect(result.status == 1)
        #expect(result.errors == "")
        #expect(
            result.output == """
                scoolcraaaft livonia: no school or program fits
                  - scoolcraaaft: fits nothing; known: schoolcraft
                  - livonia: fits 1 school

                """)
        #expect(try BuiltTool.run(["search", "xyzzy", "--format", "csv"]).status == 1)
        #expect(try BuiltTool.run(["search", "xyzzy", "--format", "json"]).status == 1)
    }

    private static let mistakes: [([String], String)] = [
        ([], "Missing expected argument"), (["--", "!?"], "Name what to look for"),
        ([""], "Name what to look for"),
        (Array(repeating: "word", count: 17), "1 to 16 words"),
        (["x", "--limit", "0"], "--limit `0` shows nothing"),
        (["x", "--limit", "many"], "invalid for '--limit"),
        (["x", "--state", "Michigan"], "--state `Michigan` is not known"),
        (["x", "--root", "/nowhere"], "no Programs/ or Rules/ in that folder"),
    ]

    @Test(arguments: mistakes)
    func wrongUsageIsStatus2(_ arguments: [String], _ message: String) throws {
        let result = try BuiltTool.run(["search"] + arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test(arguments: ["text", "json", "csv"])
    func twoRunsGiveTheSameBytes(_ format: String) throws {
        let first = try BuiltTool.run(["search", "college", "--limit", "500", "--format", format])
        let second = try BuiltTool.run(["search", "college", "--limit", "500", "--format", format])
        #expect(first.status == 0)
        #expect(first.output == second.output)
        #expect(first.output.contains("schoolcraft-college"))
    }

    @Test func everyLineFits80ColumnsButForIds() throws {
        let result = try BuiltTool.run(["search", "health", "--limit", "100"])
        for line in result.output.split(separator: "\n") where line.count > 80 {
            #expect(line.contains("/") && !line.dropFirst(4).contains(" "), "\(line)")
        }
    }

    /// Runs the tool on a catalogue that has all its rules itself.
    private func run(_ arguments: [String], in folder: URL) throws -> BuiltTool.Result {
        try BuiltTool.run(arguments, in: folder, environment: ["ACCREDIT_RULES": "none"])
    }

    /// The shipped catalogue with some of its files changed.
    private func changed(_ changes: [String: (String) -> String], _ body: (URL) throws -> Void) throws {
        try BuiltTool.withFolder { folder in
            for name in ["Programs", "Rules"] {
                // Copied file by file through any link.
                let source = BuiltTool.folder(name)
                try FileManager.default.copyItem(at: source, to: folder.appending(path: name))
            }
            for (path, change) in changes {
                let file = folder.appending(path: path)
                let text = try String(contentsOf: file, encoding: .utf8)
                let other = change(text)
                try #require(text != other)
                try Data(other.utf8).write(to: file)
            }
            try body(folder)
        }
    }

    @Test func aBrokenTableStopsWhatShowsCodesAndNoVerdict() throws {
        let table = "Rules/codes/cip.yaml"
        try changed([
            table: { $0.replacing("29-2072, 29-9021]", with: "29-2072, 29-902]", maxReplacements: 1) }
        ]) {
            folder in
            let search = try run(["search", "schoolcraft"], in: folder)
            #expect(search.status == 2)
            #expect(search.output == "")
            #expect(search.errors.contains("`29-902` is not a SOC code"))
            #expect(search.errors.contains("see accredit lint"))
            let check = try run(["check", "schoolcraft", "--on", "2020-01-01"], in: folder)
            #expect(check.status == 0)
            #expect(check.errors == "")
            let lint = try run(["lint"], in: folder)
            #expect(lint.status == 1)
            #expect(lint.output.contains("error[S105]: `29-902` is not a SOC code"))
            #expect(lint.output.contains("--> \(table):"))
        }
    }

    @Test func aTableIsLintedAgainstTheOthers() throws {
        let table = "Rules/codes/soc.yaml"
        try changed([table: { $0.replacing("  29-9021: ", with: "  29-9022: ") }]) { folder in
            let one = try run(["lint", "Rules/codes/cip.yaml", "--format", "concise"], in: folder)
            #expect(one.status == 1)
            #expect(one.output.contains("no code table defines the occupation `29-9021` of 51.0707"))
        }
    }

    @Test func withoutTablesTheCodesAreFoundAlone() throws {
        try changed([:]) { folder in
            try FileManager.default.removeItem(at: folder.appending(path: "Rules/codes"))
            #expect(try run(["search", "51.0707", "MI"], in: folder).status == 0)
            #expect(try run(["search", "51.0707", "michigan"], in: folder).status == 1)
        }
    }

    @Test func aSearchThatMissesAFileSaysSo() throws {
        let file = "Programs/MI/schoolcraft-college.yaml"
        try changed([file: { _ in "institution: [\n" }]) { folder in
            let result = try run(["search", "kent"], in: folder)
            #expect(result.status == 2)
            #expect(result.output.contains("kent-state-university"))
            #expect(result.errors.contains("the search is incomplete"))
        }
    }
}
