import Foundation
import Testing

/// The plug-ins that are shipped as examples, run through the built tool.
struct ExamplePluginTests {
    private static let folder = BuiltTool.package.appending(path: "Examples/plugins")
    private static let day = ["--on", "2026-11-23"]

    /// Runs the tool with the examples on PATH, on the shipped catalogue or another.
    private func run(_ arguments: [String], in directory: URL = BuiltTool.readSchools) throws
        -> BuiltTool.Result
    {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return try BuiltTool.run(
            arguments, in: directory, environment: ["PATH": Self.folder.path + ":" + path])
    }

    /// A catalogue of three programs: the lengths and names are what the plug-ins have to cope with.
    private func withCatalogue(_ body: (URL) throws -> Void) throws {
        try BuiltTool.withFolder { root in
            func school(_ id: String, _ name: String, _ state: String, _ programs: String) throws {
                let text = """
                    institution: \(id)
                    name: \(name)
                    location: {city: X, state: \(state)}
                    sources: {page: {url: "https://example.org/", as_of: 2026-09, read: 2026-11-23}}
                    source: page
                    programs: [\(programs)]

                    """
                try BuiltTool.write(text, to: root.appending(path: "Programs/\(id).yaml"))
            }
            try school(
                "a-college", "'Arts, \"Crafts\" & Letters'", "MI",
                """
                {id: slow, name: Slow, award: associate, duration: 30 months},
                {id: quick, name: "Quick, and 'good'", award: associate, duration: 4 semesters, accreditations:
                  [{agency: CAHIIM, accredits: him-associate, status: accredited}]},
                {id: silent, name: Silent, award: associate}
                """)
            try school("b-college", "B", "OH", "{id: c, name: C, award: certificate, duration: 3 months}")
            try body(root)
        }
    }

    @Test func theExamplesSayWhatTheyAre() throws {
        let result = try run(["plugins"])
        #expect(result.status == 0)
        #expect(result.output.contains("by-state  Count the programs of each state by their verdict.\n"))
        #expect(result.output.contains("soonest   List the programs that take least time"))
        for name in ["soonest", "by-state"] {
            for arguments in [["help", name], [name, "--help"], [name, "-h"]] {
                let help = try run(arguments)
                #expect(help.status == 0)
                #expect(help.output.hasPrefix("usage: accredit \(name) "))
                #expect(help.errors == "")
            }
        }
    }

    @Test func theSoonestAreTheShortestOfThoseThatMayQualify() throws {
        try withCatalogue { root in
            let all = try run(["soonest"] + Self.day, in: root)
            #expect(all.errors == "")
            #expect(all.status == 0)
            #expect(
                all.output == """
                    16-21 mo  Arts, "Crafts" & Letters, MI
                              Quick, and 'good': qualifies if
                       30 mo  Arts, "Crafts" & Letters, MI
                              Slow: cannot tell

                    """)
            let one = try run(["soonest", "--top", "1", "--only", "cannot-tell"] + Self.day, in: root)
            #expect(one.output.hasPrefix("   30 mo  "))
            #expect(one.output.split(separator: "\n").count == 2)
        }
    }

    @Test func theStatesAreCountedByVerdict() throws {
        try withCatalogue { root in
            let result = try run(["by-state"] + Self.day, in: root)
            #expect(result.errors == "")
            #expect(result.status == 0)
            #expect(
                result.output == """
                    state  qualify  if accredited  cannot tell
                    MI           0              1            2

                    """)
        }
    }

    @Test(arguments: ["soonest", "by-state"])
    func theStatusIsThatOfTheListing(_ name: String) throws {
        try withCatalogue { root in
            for (options, status) in [(["--state", "OH"], 1), (["--no-assumptions"], 3), ([], 0)] {
                let result = try run([name] + options + Self.day, in: root)
                #expect(result.status == Int32(status), "\(options)")
            }
        }
        let wrong = try run([name, "--state", "ZZ"])
        #expect(wrong.status == 2)
        #expect(wrong.output == "")
        #expect(wrong.errors.contains("--state `ZZ` is not known"))
    }

    @Test(arguments: [["--top"], ["--top", "many"], ["--top", "-1"]])
    func theSoonestWantsANumber(_ options: [String]) throws {
        let result = try run(["soonest"] + options)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("accredit soonest: --top takes a number\n"))
    }

    @Test(arguments: ["soonest", "by-state"])
    func onItsOwnAPlugInTakesTheToolOnPath(_ name: String) throws {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let script = Self.folder.appending(path: "accredit-\(name)")
        let options = ["--state", "MI"] + Self.day
        let alone = try BuiltTool.start(
            script, options, in: BuiltTool.readSchools, ["PATH": BuiltTool.folder.path + ":" + path])
        #expect(alone.status == 0)
        let through = try run([name] + options)
        #expect(alone.output == through.output)
        // Without any tool it says so.
        let empty = try BuiltTool.start(script, options, in: BuiltTool.readSchools, ["PATH": path])
        #expect(empty.status != 0)
        #expect(empty.errors.contains("accredit"))
        #expect(empty.output == "")
    }

    // MARK: docs/plugins.md

    private static let page = BuiltTool.package.appending(path: "docs/plugins.md")

    /// The first block of a language on the page.
    private func block(_ language: String) throws -> String {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let parts = text.components(separatedBy: "```\(language)\n")
        try #require(parts.count >= 2, "no block of \(language)")
        return try #require(parts[1].components(separatedBy: "```").first)
    }

    @Test(arguments: [("sh", "mine"), ("python", "names")])
    func thePlugInsOfThePageRun(_ language: String, _ name: String) throws {
        let text = try block(language)
        #expect(text.contains("# accredit-\(name): "))
        try BuiltTool.withFolder { folder in
            let file = folder.appending(path: "accredit-\(name)")
            try BuiltTool.write(text, to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
            let path = folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
            let result = try BuiltTool.run(
                [name, "--only", "qualifies-if"] + Self.day, environment: ["PATH": path])
            #expect(result.status == 0)
            #expect(result.errors == "")
            #expect(result.output.contains("Health Information"))
            let wrong = try BuiltTool.run([name, "--bogus"], environment: ["PATH": path])
            #expect(wrong.status == 2)
            #expect(wrong.output == "")
            #expect(wrong.errors.contains("Unknown option '--bogus'"))
        }
    }

    @Test func whatThePageNamesIsThere() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let links = text.components(separatedBy: "](").dropFirst().compactMap {
            $0.components(separatedBy: ")").first
        }
        #expect(links.count >= 10)
        for link in links {
            let file = Self.page.deletingLastPathComponent().appending(path: link)
            #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
        }
        // Every schema is the schema of a command on the page, but for those of the files themselves.
        let schemas = try FileManager.default.contentsOfDirectory(
            atPath: BuiltTool.package.path + "/docs/schema")
        for schema in schemas
        where !["program.schema.json", "rule.schema.json"].contains(schema) {
            #expect(text.contains("(schema/\(schema))"), "\(schema)")
        }
    }
}
