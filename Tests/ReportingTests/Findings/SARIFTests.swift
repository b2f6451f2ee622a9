import CatalogLint
import Diagnostics
import Foundation
import Reporting
import Testing

@Suite("Findings as SARIF") struct SARIFTests {
    /// What is read back of a log.
    private struct Log: Decodable {
        struct Run: Decodable {
            var tool: Tool
            var automationDetails: Identity
            var columnKind: String
            var originalUriBaseIds: [String: Base]?
            var invocations: [Invocation]
            var results: [Result]
        }
        struct Base: Decodable { var uri: String }
        struct Tool: Decodable { var driver: Driver }
        struct Driver: Decodable {
            var name: String
            var version: String?
            var informationUri: String
            var rules: [Rule]
        }
        struct Rule: Decodable {
            var id: String
            var name: String
            var shortDescription: Message
            var fullDescription: Message
            var helpUri: String
            var help: Help
            var defaultConfiguration: Configuration
        }
        struct Help: Decodable {
            var text: String
            var markdown: String
        }
        struct Configuration: Decodable {
            var enabled: Bool
            var level: String
        }
        struct Identity: Decodable { var id: String }
        struct Invocation: Decodable {
            var executionSuccessful: Bool
            var toolExecutionNotifications: [Notification]
        }
        struct Notification: Decodable { var message: Message }
        struct Message: Decodable { var text: String }
        struct Result: Decodable {
            var ruleId: String
            var ruleIndex: Int
            var level: String
            var message: Message
            var locations: [Location]
            var relatedLocations: [Location]
            var partialFingerprints: [String: String]
        }
        struct Location: Decodable {
            struct Physical: Decodable {
                struct Artifact: Decodable {
                    var uri: String
                    var uriBaseId: String?
                }
                struct Region: Decodable {
                    var startLine, startColumn, endLine, endColumn: Int
                    var text: String { "\(startLine):\(startColumn)-\(endLine):\(endColumn)" }
                }
                var artifactLocation: Artifact
                var region: Region
            }
            struct Logical: Decodable { var fullyQualifiedName: String }
            var id: Int?
            var message: Message?
            var physicalLocation: Physical
            var logicalLocations: [Logical]?
            var text: String { "\(physicalLocation.artifactLocation.uri) \(physicalLocation.region.text)" }
        }

        var version: String
        var runs: [Run]
    }

    private func log(_ report: FindingReport) throws -> Log.Run {
        let text = try FindingFormat.sarif.text(of: report)
        let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
        #expect(log.version == "2.1.0")
        return try #require(log.runs.first)
    }

    @Test("have one place each, worst first, with a fingerprint of their own")
    func results() throws {
        let run = try log(try SampleFindings.report())
        #expect(run.columnKind == "unicodeCodePoints")
        #expect(run.automationDetails.id == "accredit-lint/")
        #expect(run.tool.driver.name == "accredit")
        #expect(run.tool.driver.version == "1.2.3")
        #expect(run.invocations.map(\.executionSuccessful) == [false])
        #expect(
            run.results.map { "\($0.ruleId) \($0.level)" } == [
                "X401 error", "S104 error", "A302 error", "M905 error", "A310 warning", "P209 note",
            ])
        #expect(
            run.results.map { $0.locations.map(\.text) } == [
                ["Programs/my%20lake.yaml 1:14-1:18"], ["Programs/my%20lake.yaml 2:33-2:35"],
                ["Programs/my%20lake.yaml 8:9-8:19"], ["Programs/link.yaml 1:1-1:1"],
                ["Programs/my%20lake.yaml 6:11-7:11"], ["Programs/my%20lake.yaml 4:5-4:21"],
            ])
        #expect(
            run.results[1].message.text
                == "`NO` is not a known state; did you mean `CO`?; write the two letters of the state")
        #expect(run.results[1].locations[0].logicalLocations?.map(\.fullyQualifiedName) == ["location.state"])
        #expect(run.results[0].relatedLocations.map(\.text) == ["Programs/bay.yaml 2:14-2:18"])
        #expect(run.results[0].relatedLocations.map(\.id) == [1])
        #expect(run.results[0].relatedLocations.map { $0.message?.text } == ["first here"])
        for result in run.results { #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId) }
        #expect(Set(run.results.map { $0.partialFingerprints["primaryLocationLineHash"] }).count == 6)
    }

    @Test("come with every rule, described within what GitHub takes")
    func rules() throws {
        let run = try log(FindingReport(findings: [], paths: []))
        let rules = run.tool.driver.rules
        #expect(rules.map(\.id) == DiagnosticCode.all.map(\.id))
        #expect(run.invocations.map(\.executionSuccessful) == [true])
        #expect(run.tool.driver.informationUri == "https://github.com/OWNER/accredit")
        for rule in rules {
            #expect(
                rule.helpUri
                    == "https://github.com/OWNER/accredit/blob/main/docs/rules.md#\(rule.id.lowercased())-\(rule.name)"
            )
            for text in [rule.shortDescription.text, rule.fullDescription.text, rule.help.text] {
                #expect(!text.isEmpty && text.unicodeScalars.count <= 1024, "\(rule.id)")
            }
            #expect(!rule.help.markdown.isEmpty)
        }
        let untidy = rules.first { $0.id == "Y017" }
        #expect(untidy?.defaultConfiguration.enabled == false)
        #expect(untidy?.defaultConfiguration.level == "note")
        let dangling = try #require(rules.first { $0.id == "X403" })
        #expect(dangling.fullDescription.text.contains(DanglingReferenceRule.rationale))
        #expect(dangling.help.markdown.contains("ACJCC"))
        #expect(!dangling.help.markdown.contains("⟦"))
    }

    @Test("lead to parts of docs/rules.md that are there")
    func anchors() throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: package.appending(path: "docs/rules.md"), encoding: .utf8)
        let headings = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { $0.dropFirst(4) }
        // As GitHub makes an address of a heading.
        let anchors = Set(headings.map { $0.lowercased().replacing(" ", with: "-") })
        for rule in try log(FindingReport(findings: [], paths: [])).tool.driver.rules {
            let parts = rule.helpUri.split(separator: "#")
            #expect(parts.count == 2 && parts[0].hasSuffix("/docs/rules.md"))
            #expect(anchors.contains(String(parts[1])), "\(rule.id)")
        }
    }

    @Test("say what their addresses are relative to, where that is known")
    func bases() throws {
        func places(_ base: ReportBase?) throws -> (Log.Run, [String]) {
            let paths = ["Programs/a.yaml", "/tmp/b.yaml", "../c.yaml", "-"]
            let findings = paths.map {
                Diagnostic(
                    .unreadableFile, "x", at: Diagnostics.SourceLocation(path: $0),
                    notes: [.init("y", at: Diagnostics.SourceLocation(path: $0))])
            }
            let run = try log(FindingReport(findings: findings, paths: paths, base: base))
            let locations = run.results.flatMap { $0.locations + $0.relatedLocations }
            return (
                run,
                locations.map(\.physicalLocation.artifactLocation).map {
                    "\($0.uriBaseId ?? "none") \($0.uri)"
                }
            )
        }
        let base = ReportBase(top: "/home/a b/lake", prefix: "data/") { $0.hasPrefix("Programs/") ? $0 : nil }
        let (run, named) = try places(base)
        #expect(run.originalUriBaseIds?.mapValues(\.uri) == ["%SRCROOT%": "file:///home/a%20b/lake/"])
        #expect(
            named == [
                "%SRCROOT% data/Programs/a.yaml", "%SRCROOT% data/Programs/a.yaml", "none file:///tmp/b.yaml",
                "none file:///tmp/b.yaml", "none ../c.yaml", "none ../c.yaml", "none -", "none -",
            ])
        let (bare, unnamed) = try places(nil)
        #expect(bare.originalUriBaseIds == nil)
        #expect(unnamed.allSatisfy { $0.hasPrefix("none ") })
    }

    @Test("beyond 5,000 are left out and counted, the mildest first")
    func cut() throws {
        var report = SampleFindings.hostile("x", count: 5_003)
        report.findings[5_002].severity = .warning
        report.findings[0].severity = .info
        report.findings[1].severity = .info
        let run = try log(report)
        #expect(run.results.count == 5_000)
        #expect(run.results.allSatisfy { $0.level == "error" })
        #expect(
            run.invocations[0].toolExecutionNotifications.map(\.message.text) == [
                "3 more findings are left out; accredit lint shows them all."
            ])
        #expect(Set(run.results.map { $0.partialFingerprints["primaryLocationLineHash"] }).count == 5_000)
    }

    @Test(
        "name files by URI",
        arguments: [
            ("Programs/a.yaml", "Programs/a.yaml"), ("./a.yaml", "a.yaml"), ("././/a.yaml", "a.yaml"),
            ("../a.yaml", "../a.yaml"), ("/tmp/a b.yaml", "file:///tmp/a%20b.yaml"), ("a:b", "a%3Ab"),
            ("é#?%.yaml", "%C3%A9%23%3F%25.yaml"), ("a\nb", "a%0Ab"), ("-", "-"), ("a\\b", "a%5Cb"),
        ])
    func uri(path: String, uri: String) throws {
        let finding = Diagnostic(.unreadableFile, "x", at: Diagnostics.SourceLocation(path: path))
        let run = try log(FindingReport(findings: [finding], paths: [path]))
        #expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri == uri)
    }

    @Test("have no link, placeholder or control character that a file put there", arguments: hostileTexts)
    func hostile(text: String) throws {
        let run = try log(SampleFindings.hostile(text))
        let result = try #require(run.results.first)
        let related = try #require(result.relatedLocations.first)
        for message in [result.message.text, related.message?.text ?? ""] {
            #expect(message.unsafeScalars == [] && !message.contains("\n"))
            #expect(!message.contains("]("))
            #expect(
                !message.replacing("{{", with: "").replacing("}}", with: "").contains { "{}".contains($0) })
        }
        let uri = result.locations[0].physicalLocation.artifactLocation.uri
        #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
}
