import Foundation
import Testing

/// `accredit stale` as it was built, and the way back through `accredit claims`.
struct StaleTests {
    private static let day = ["--on", "2026-11-23"]

    /// A catalogue of one school with the shipped rules.
    private func withCatalogue<Value>(_ school: String, _ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { root in
            let folder = root.appending(path: "Programs/MI")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: BuiltTool.package.appending(path: "Rules"), to: root.appending(path: "Rules"))
            try Data(school.utf8).write(to: folder.appending(path: "lake-college.yaml"))
            return try body(root)
        }
    }

    private static func lake(_ records: String) -> String {
        """
        institution: lake-college
        name: Lake College
        location: {city: Livonia, state: MI}
        sources:
          page: {title: Catalog, url: "https://lake.example.edu/hit", as_of: 2016-08/2017-07, read: 2026-11}
          today: {title: Today, url: "https://lake.example.edu/now", as_of: 2026-11-23, read: 2026-11-23}
        source: page
        programs:
          - id: hit-aas
            name: Health Information Technology
            award: associate
            accreditations: [\(records)]

        """
    }

    @Test func theExitStatusSaysWhetherAnythingIsOpen() throws {
        let seen = "{agency: CAHIIM, accredits: him-associate, status: accredited}"
        let open = try withCatalogue(Self.lake(seen)) {
            try BuiltTool.run(["stale", "--root", $0.path] + Self.day)
        }
        #expect(open.status == 1)
        #expect(open.output.contains("1. would settle 1: Health Information Technology, Lake College, MI\n"))
        #expect(open.errors == "")
        let today = "{agency: CAHIIM, accredits: him-associate, status: accredited, source: today}"
        let clean = try withCatalogue(Self.lake(today)) {
            try BuiltTool.run(["stale", "--root", $0.path] + Self.day)
        }
        #expect(clean.status == 0)
        #expect(clean.output.contains("\n0 answers cannot be told, 0 rest"))
    }

    @Test func aListThatMissesAFileIsTrouble() throws {
        let result = try withCatalogue("institution: [\n") {
            try BuiltTool.run(["stale", "--root", $0.path] + Self.day)
        }
        #expect(result.status == 2)
        #expect(result.errors.contains("the list is incomplete"))
    }

    /// The way a list is meant to be used: rows written, filled in, given back, and the question is gone.
    @Test func rowsAreFilledInAndGivenBackToClaims() throws {
        let seen = "{agency: CAHIIM, accredits: him-associate, status: accredited}"
        try withCatalogue(Self.lake(seen)) { root in
            let options = ["--root", root.path] + Self.day
            let rows = try BuiltTool.run(["stale", "--format", "csv"] + options)
            #expect(rows.status == 1)
            var lines = rows.output.components(separatedBy: "\r\n")
            #expect(lines.count == 3)
            let file = root.appending(path: "todo.csv")
            try Data(rows.output.utf8).write(to: file)
            let untouched = try BuiltTool.run(["claims", file.path] + options)
            #expect(untouched.status == 0)
            #expect(untouched.output.contains("of the rows: 1 not looked up yet"), "\(untouched.output)")

            let columns = lines[0].components(separatedBy: ",")
            var cells = lines[1].components(separatedBy: ",")
            for (column, value) in [
                ("standing", "accredited"), ("as_of", "2026-11-23"), ("read", "2026-11-23"),
                ("source_url", "https://lake.example.edu/now"), ("title", "Lake College today"),
            ] {
                cells[try #require(columns.firstIndex(of: column))] = value
            }
            lines[1] = cells.joined(separator: ",")
            try Data(lines.joined(separator: "\r\n").utf8).write(to: file)
            let taken = try BuiltTool.run(["claims", file.path] + options)
            #expect(taken.status == 0, "\(taken.errors)")
            let after = try BuiltTool.run(["stale"] + options)
            #expect(after.status == 0, "\(after.output)")
            let answer = try BuiltTool.run(["qualify", "RHIT", "lake-college"] + options)
            #expect(answer.output.contains("\n=> qualifies\n"))
        }
    }

    @Test func whatRulesLeaveOpenIsNoRowAndNamedApart() throws {
        let result = try BuiltTool.run(["stale", "--format", "csv", "--limit", "1"] + Self.day)
        #expect(result.status == 1)
        #expect(result.output.components(separatedBy: "\r\n").count == 2)
        #expect(result.errors == "1 open in the rules, which no page settles: see --format text\n")
    }

    @Test func aStateIsLookedAtAlone() throws {
        let result = try BuiltTool.run(["stale", "--state", "MI", "--format", "json"] + Self.day)
        let report = try BuiltTool.json(result.output)
        let lookUps = try #require(report["look_ups"] as? [[String: Any]])
        let programs = lookUps.flatMap { $0["programs"] as? [[String: Any]] ?? [] }
        #expect(!programs.isEmpty)
        #expect(Set(programs.compactMap { $0["state"] as? String }) == ["MI"])
    }
}
