import Foundation
import Testing

/// The embedding example, built from the library's public surface alone, answers what the tool answers.
@Suite struct EmbeddingTests {
    @Test func theExampleAnswersLikeTheTool() throws {
        let example = try BuiltTool.run(
            [BuiltTool.readSchools.path, "rhit", "MI", "2026-11-23"], executable: "embedding-example")
        #expect(example.status == 0)
        #expect(example.errors == "")
        let listed = try BuiltTool.run(
            ["list", "--state", "MI", "--on", "2026-11-23", "--sort", "duration", "--format", "json"])
        let programs = try #require(try BuiltTool.json(listed.output)["programs"] as? [[String: Any]])
        let ids = programs.compactMap { $0["id"] as? String }
        #expect(!ids.isEmpty)
        let lines = example.output.split(separator: "\n").map(String.init)
        #expect(
            lines.filter { $0.contains("/") && !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
                == ids)
        #expect(
            lines.contains(
                "schoolcraft-college/health-information-technology-aas: qualifies-if, 21 to 48 months"))
        #expect(
            lines.contains(
                "  assuming: CAHIIM's status, last seen 2025-08/2026-07, is still in effect"))
    }

    @Test func theExampleNamesWhatIsMissing() throws {
        let result = try BuiltTool.run(
            ["/nowhere", "RHIT", "MI", "2026-11-23"], executable: "embedding-example")
        #expect(result.status != 0)
        #expect(result.errors.contains("/nowhere"))
    }
}
