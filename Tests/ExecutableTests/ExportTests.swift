import Foundation
import Testing

/// `accredit export` on the shipped catalogue and on scratch ones.
struct ExportTests {
    private func lines(_ arguments: [String]) throws -> [[String: Any]] {
        let result = try BuiltTool.run(["export", "--format", "jsonl"] + arguments)
        #expect(result.status == 0)
        #expect(result.errors == (result.output.isEmpty ? "no program fits, so none was written\n" : ""))
        return try result.output.split(separator: "\n").map { try BuiltTool.json(String($0)) }
    }

    @Test func everyProgramHasOneRowInEveryFormat() throws {
        let programs = try BuiltTool.readPrograms()
        let ids = try lines([]).compactMap { $0["id"] as? String }
        #expect(ids.count == programs)
        #expect(Set(ids).count == programs)
        let document = try BuiltTool.json(BuiltTool.run(["export", "--format", "jsonld"]).output)
        let graph = try #require(document["@graph"] as? [[String: Any]])
        #expect(graph.compactMap { $0["identifier"] as? String } == ids)
        let csv = try BuiltTool.run(["export"])
        #expect(csv.status == 0)
        #expect(csv.output.hasPrefix("id,institution,unitid,website,city,state,country,program,"))
        #expect(csv.output.components(separatedBy: "\r\n").count == programs + 2)
    }

    @Test func theSameDayGivesTheSameBytes() throws {
        for format in ["csv", "jsonl", "jsonld"] {
            let runs = try (0..<2).map { _ in
                try BuiltTool.run(["export", "--on", "2026-11-23", "--format", format, "--state", "MI,OH"])
                    .output
            }
            #expect(runs[0] == runs[1] && !runs[0].isEmpty)
        }
    }

    @Test func everyLineFitsTheSchema() throws {
        let file = BuiltTool.package.appending(path: "docs/schema/export.schema.json")
        let schema = try BuiltTool.json(String(contentsOf: file, encoding: .utf8))
        for line in try lines(["--on", "2026-11-23"]) {
            #expect(SchemaChecker(schema).misfits(line) == [])
        }
        var line = try #require(try lines(["coppin-state-university"]).first)
        line["surprise"] = 1
        line["award"] = nil
        #expect(
            SchemaChecker(schema).misfits(line).sorted() == [
                "$.award is missing", "$.surprise is not in the schema",
            ])
    }

    /// JSON Lines of nothing are no bytes, which shall not look like a run that said nothing.
    @Test func whatFitsNothingIsSaid() throws {
        let result = try BuiltTool.run(["export", "--format", "jsonl", "--cip", "01.8301", "--state", "AK"])
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(result.errors == "no program fits, so none was written\n")
    }

    /// Two schools with two programs each.
    private static let schools = [
        ("MI", "lake", "Lake College", "associate", "online"),
        ("OH", "shore", "Shore College", "bachelor", "hybrid"),
    ]

    private static let selections: [([String], [String])] = [
        ([], ["lake/known", "lake/unknown", "shore/known", "shore/unknown"]),
        (["shore"], ["shore/known", "shore/unknown"]),
        (["Shore College/Known", "lake"], ["lake/known", "lake/unknown", "shore/known"]),
        (["shore/known", "shore"], ["shore/known", "shore/unknown"]),
        (["lake/known", "lake/known"], ["lake/known"]),
        (["--state", "MI"], ["lake/known", "lake/unknown"]), (["lake", "--state", "OH"], []),
        // What isn't known of a program never leaves it out.
        (["--award", "associate"], ["lake/known", "lake/unknown", "shore/unknown"]),
        (["shore", "--award", "bachelor,associate"], ["shore/known", "shore/unknown"]),
        (["--delivery", "hybrid"], ["lake/unknown", "shore/known", "shore/unknown"]),
    ]

    @Test(arguments: selections)
    func onlyWhatWasAskedForIsWritten(_ arguments: [String], _ ids: [String]) throws {
        try BuiltTool.withFolder { folder in
            for (state, id, name, award, way) in Self.schools {
                try BuiltTool.write(
                    """
                    institution: \(id)
                    name: \(name)
                    location: {state: \(state)}
                    programs:
                      - {id: known, name: Known, award: \(award), delivery: [\(way)]}
                      - {id: unknown, name: Unknown}

                    """, to: folder.appending(path: "Programs/\(state)/\(id).yaml"))
            }
            #expect(
                try lines(arguments + ["--root", folder.path]).compactMap { $0["id"] as? String } == ids)
        }
    }

    @Test func theStandingIsTheOneThatCheckTells() throws {
        for day in ["2009-05-17", "2026-11-23"] {
            for trust in [[], ["--no-assumptions"]] {
                let subject = "schoolcraft-college/health-information-technology-aas"
                let line = try #require(try lines([subject, "--on", day] + trust).first)
                let check = try BuiltTool.json(
                    BuiltTool.run(["check", subject, "--on", day, "--format", "json"] + trust).output)
                let own = try #require(line["standings"] as? [[String: Any]])
                let theirs = try #require(check["standings"] as? [[String: Any]])
                #expect(own.map { $0["answer"] as? String } == theirs.map { $0["answer"] as? String })
                #expect(line["on"] as? String == day)
            }
        }
    }

    private static let mistakes: [([String], String)] = [
        (["--format", "xml"], "'xml' is invalid"),
        (["--state", "Michgan"], "--state `Michgan` is not known"),
        (["--on", "yesterday"], "--on `yesterday` is not a day"), (["xyzzy"], "no school `xyzzy`"),
        (["kent-state-university/nothing-of-it"], "no program `nothing-of-it`"),
        (["--root", "/nowhere"], "no Programs/ or Rules/ in that folder"),
    ]

    @Test(arguments: mistakes)
    func wrongUsageIsNamedAndNothingIsWritten(_ arguments: [String], _ message: String) throws {
        let result = try BuiltTool.run(["export"] + arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func anEmptyCatalogueIsAnEmptyExport() throws {
        try BuiltTool.withFolder { folder in
            try FileManager.default.createDirectory(
                at: folder.appending(path: "Programs"), withIntermediateDirectories: true)
            func export(_ format: String) throws -> BuiltTool.Result {
                try BuiltTool.run(["export", "--root", folder.path, "--format", format])
            }
            #expect(try export("csv").output.components(separatedBy: "\r\n").count == 2)
            #expect(try export("jsonl").output == "")
            #expect(
                try export("jsonld").output == "{\"@context\":\"https://schema.org\",\"@graph\":[\n\n]}\n")
            #expect(try export("jsonld").status == 0)
        }
    }

    @Test func aFileThatCannotBeReadMakesTheExportIncomplete() throws {
        try BuiltTool.withFolder { folder in
            try BuiltTool.write("institution: [", to: folder.appending(path: "Programs/MI/broken.yaml"))
            try BuiltTool.write(
                "institution: whole\nname: Whole\nlocation: {state: MI}\nprograms: [{id: a, name: A}]\n",
                to: folder.appending(path: "Programs/MI/whole.yaml"))
            let result = try BuiltTool.run(["export", "--root", folder.path])
            #expect(result.status == 2)
            #expect(result.output.contains("\r\nwhole/a,Whole,"))
            #expect(result.errors.contains("broken.yaml"))
            #expect(result.errors.contains("the export is incomplete"))
        }
    }
}
