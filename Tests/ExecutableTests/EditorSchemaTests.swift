import Foundation
import Testing

/// `accredit schema`, the schemas that are shipped, and the line by which editors find them.
struct EditorSchemaTests {
    private static let place = "docs/schema/program.schema.json"
    private static let line = "# yaml-language-server: $schema=../../\(place)\n"

    @Test(arguments: ["program", "rule"])
    func theShippedSchemaIsTheWrittenOne(_ document: String) throws {
        let result = try BuiltTool.run(["schema", document])
        #expect(result.status == 0 && result.errors == "")
        let file = "docs/schema/\(document).schema.json"
        let shipped = try String(contentsOf: BuiltTool.package.appending(path: file), encoding: .utf8)
        #expect(
            result.output == shipped, "renew it: .build/debug/accredit schema \(document) --output \(file)")
    }

    @Test func itIsWrittenToAFile() throws {
        try BuiltTool.withFolder { folder in
            let file = folder.appending(path: "docs/schema/rule.schema.json")
            let expected = try BuiltTool.run(["schema", "rule"], in: folder).output
            // Anew, and over what is there.
            for _ in 0..<2 {
                let result = try BuiltTool.run(
                    ["schema", "rule", "--output", "docs/schema/rule.schema.json"], in: folder)
                #expect(result.status == 0 && result.output == "" && result.errors == "")
                #expect(try String(contentsOf: file, encoding: .utf8) == expected)
                try Data("old".utf8).write(to: file)
            }
            let inTheWay = try BuiltTool.run(["schema", "rule", "--output", "docs/schema"], in: folder)
            #expect(inTheWay.status == 2 && inTheWay.output == "")
            #expect(inTheWay.errors.hasPrefix("accredit: docs/schema cannot be written: "))
            let names = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "docs/schema").path)
            #expect(names == ["rule.schema.json"])
        }
    }

    @Test(
        arguments: [
            (["schema"], "Missing expected argument"), (["schema", "programm"], "is invalid"),
            (["schema", "program", "rule"], "Unexpected argument 'rule'"),
        ])
    func wrongUsageIsTrouble(_ arguments: [String], _ message: String) throws {
        let result = try BuiltTool.run(arguments)
        #expect(result.status == 2 && result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func helpFitsEightyColumns() throws {
        let help = try BuiltTool.run(["schema", "--help"])
        #expect(help.status == 0 && help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func everyShippedFileLeadsItsEditorToTheSchema() throws {
        for file in try BuiltTool.shippedFiles() {
            let text = try String(contentsOf: file, encoding: .utf8)
            let first = try #require(text.split(separator: "\n").first, "\(file.path)")
            let parts = first.split(separator: "=", maxSplits: 1)
            #expect(parts.first == "# yaml-language-server: $schema", "\(file.path)")
            let schema = URL(
                filePath: String(try #require(parts.last)), relativeTo: file.deletingLastPathComponent())
            let name = file.path.contains("/Rules/") ? "rule" : "program"
            let expected = BuiltTool.package.appending(path: "docs/schema/\(name).schema.json")
            #expect(schema.standardizedFileURL.path == expected.standardizedFileURL.path, "\(file.path)")
        }
    }

    // MARK: New files

    private func new(_ name: String, in root: URL) throws -> BuiltTool.Result {
        try BuiltTool.run(
            ["new", name, "--state", "MI", "--page", "https://a.edu/", "--on", "2026-11-23"], in: root)
    }

    private func makeSchema(in root: URL) throws {
        #expect(try BuiltTool.run(["schema", "program", "--output", Self.place], in: root).status == 0)
    }

    private func text(_ path: String, in root: URL) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test func aNewFileNamesTheSchemaOfItsCatalogue() throws {
        try BuiltTool.withFolder { root in
            try FileManager.default.createDirectory(
                at: root.appending(path: "Programs"), withIntermediateDirectories: true)
            #expect(try new("Alpha", in: root).status == 0)
            #expect(try text("Programs/MI/alpha.yaml", in: root).hasPrefix("# What is left out is unknown"))
            try makeSchema(in: root)
            #expect(try new("Beta", in: root).status == 0)
            let beta = try text("Programs/MI/beta.yaml", in: root)
            #expect(beta.hasPrefix(Self.line + "# What is left out is unknown"))
            #expect(
                FileManager.default.fileExists(
                    atPath: root.appending(path: "Programs/MI/../../\(Self.place)").path))
            #expect(try BuiltTool.run(["lint", "Programs"], in: root).status == 0)
        }
    }

    @Test func claimsKeepAndWriteTheLine() throws {
        try BuiltTool.withFolder { root in
            let file = root.appending(path: "Programs/MI/a-college.yaml")
            let old = """
                institution: a-college
                name: A College
                location: {city: Livonia, state: MI}
                sources:
                  catalog: {url: "https://a.example.edu/old", read: 2026-11}
                source: catalog
                programs:
                  - id: hit
                    name: Health Information Technology

                """
            try BuiltTool.write(Self.line + old, to: file)
            try makeSchema(in: root)
            let rows = """
                school,state,program,source_url,read,award_level
                A College,MI,Health Information Technology,https://a.example.edu/new,2026-11-20,associate
                B College,OH,Coding,https://b.example.edu/,2026-11-20,certificate

                """
            try BuiltTool.write(rows, to: root.appending(path: "rows.csv"))
            let result = try BuiltTool.run(["claims", "rows.csv", "--on", "2026-11-23"], in: root)
            #expect(result.status == 0, "\(result.errors)")
            let changed = try text("Programs/MI/a-college.yaml", in: root)
            #expect(
                changed.hasPrefix(Self.line + "institution: a-college\n") && changed.contains("associate"))
            #expect(
                try text("Programs/OH/b-college.yaml", in: root).hasPrefix(
                    Self.line + "institution: b-college\n"))
        }
    }
}
