import Foundation
import Testing

/// The arrows of docs/architecture.md: what each module may import. A module imports only from floors below.
private let table: [(floor: Int, module: String, imports: Set<String>)] = [
    (0, "CLibYAML", []),
    (0, "Diagnostics", []),
    (0, "Dates", []),
    (0, "Parallel", []),
    (0, "Posix", []),
    (1, "Catalog", ["Dates"]),
    (1, "SourceYAML", ["CLibYAML", "Diagnostics"]),
    (1, "RuleEngine", ["Dates", "Diagnostics"]),
    (2, "CatalogLoading", ["SourceYAML", "Catalog", "RuleEngine", "Dates", "Diagnostics", "Parallel"]),
    (2, "Eligibility", ["Catalog", "RuleEngine", "Dates", "Diagnostics"]),
    (3, "HostSystem", ["CatalogLoading", "SourceYAML", "Dates", "Diagnostics", "Parallel", "Posix"]),
    (3, "Importing", ["CatalogLoading", "SourceYAML", "Catalog", "Dates", "Diagnostics"]),
    (3, "Matching", ["Catalog", "Eligibility", "RuleEngine", "Dates", "Diagnostics", "Parallel"]),
    (
        3, "CatalogLint",
        [
            "CatalogLoading", "Eligibility", "RuleEngine", "SourceYAML", "Catalog", "Dates", "Diagnostics",
            "Parallel",
        ]
    ),
    (
        3, "RuleTesting",
        [
            "CatalogLoading", "Eligibility", "RuleEngine", "SourceYAML", "Catalog", "Dates", "Diagnostics",
            "Parallel",
        ]
    ),
    (
        4, "Reporting",
        [
            "CatalogLint", "RuleTesting", "Matching", "Eligibility", "CatalogLoading", "RuleEngine",
            "Catalog", "Dates",
            "Diagnostics", "Parallel",
        ]
    ),
    (
        5, "ToolCommands",
        [
            "Reporting", "HostSystem", "CatalogLint", "RuleTesting", "Importing", "Matching",
            "Eligibility", "CatalogLoading", "RuleEngine",
            "SourceYAML",
            "Catalog", "Dates", "Diagnostics", "Parallel", "Posix",
        ]
    ),
    (
        5, "AccreditKit",
        [
            "Reporting", "HostSystem", "CatalogLint", "Matching", "Eligibility", "CatalogLoading",
            "RuleEngine", "Catalog", "Dates", "Diagnostics",
        ]
    ),
    (6, "accredit", ["ToolCommands"]),
    (6, "accredit-list", ["ToolCommands"]),
    (6, "accredit-import", ["ToolCommands"]),
    (
        6, "accredit-bench",
        [
            "SourceYAML", "CatalogLoading", "Eligibility", "Matching", "RuleEngine", "Catalog", "Dates",
            "CBareLoop", "Diagnostics", "Posix",
        ]
    ),
    (1, "CBareLoop", []),
]

/// Modules from outside, and who may use them.
private let outside: [String: Set<String>] = [
    "ArgumentParser": ["ToolCommands"],
    "FoundationEssentials": ["Reporting"],
    "Dispatch": ["Parallel"],
    "Synchronization": ["Parallel", "HostSystem"],
    "Glibc": ["Posix"],
    "Musl": ["Posix"],
    "Darwin": ["Posix"],
]

/// The package's folder, from this file's place in it.
private let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private func files(below folder: URL, ending suffix: String) throws -> [URL] {
    let found = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return found.compactMap { $0 as? URL }.filter { $0.path.hasSuffix(suffix) }.sorted { $0.path < $1.path }
}

/// The modules that a file imports.
private func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
        var words = line.split(separator: " ").map(String.init)
        while let first = words.first,
            first.hasPrefix("@") || ["package", "public", "internal"].contains(first)
        {
            words.removeFirst()
        }
        guard words.first == "import", let module = words.last else { return nil }
        return module
    }
}

@Test func everyModuleStandsInTheTable() throws {
    let sources = package.appending(path: "Sources")
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }
    #expect(Set(folders) == Set(table.map(\.module)))
}

@Test func theTableOnlyPointsDownward() {
    let floors = Dictionary(uniqueKeysWithValues: table.map { ($0.module, $0.floor) })
    for row in table {
        for module in row.imports {
            #expect(floors[module].map { $0 < row.floor } == true, "\(row.module) imports \(module)")
        }
    }
}

@Test(arguments: table.map(\.module))
func aModuleImportsOnlyWhatTheTableAllows(_ module: String) throws {
    let allowed = try #require(table.first { $0.module == module }).imports
    for file in try files(below: package.appending(path: "Sources/\(module)"), ending: ".swift") {
        for name in try imports(of: file) {
            let isAllowed = allowed.contains(name) || outside[name]?.contains(module) == true
            #expect(isAllowed, "\(file.lastPathComponent) imports \(name)")
        }
    }
}

@Test func everyLintRuleIsInTheLintersList() throws {
    let lint = package.appending(path: "Sources/CatalogLint")
    let list = try String(contentsOf: lint.appending(path: "RuleList.swift"), encoding: .utf8)
    let rules = try files(below: lint.appending(path: "Rules"), ending: "Rule.swift")
    #expect(rules.count >= 5)
    for rule in rules {
        let name = rule.deletingPathExtension().lastPathComponent
        #expect(list.contains("\(name).self"), "\(name) is never run")
    }
}

@Test func theArchitecturePageNamesEveryModule() throws {
    let page = try String(contentsOf: package.appending(path: "docs/architecture.md"), encoding: .utf8)
    for row in table { #expect(page.contains("`\(row.module)`"), "\(row.module)") }
}

@Test func everyDiagnosticCodeIsInTheListOfAll() throws {
    let file = package.appending(path: "Sources/Diagnostics/DiagnosticCode.swift")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "static let all")
    try #require(parts.count == 2)
    let names = parts[0].split(separator: "\n").filter { $0.contains("= DiagnosticCode(") }
        .compactMap { $0.split(separator: " ").drop { $0 != "let" }.dropFirst().first }
    #expect(names.count >= 25)
    for name in names { #expect(parts[1].contains(".\(name)"), "\(name)") }
}

/// The words are `Spelling.offer`'s.
@Test func whatSomebodyMeantIsOfferedInOnePlace() throws {
    let places = try files(below: package.appending(path: "Sources"), ending: ".swift").filter { file in
        try String(contentsOf: file, encoding: .utf8).contains("\"did you mean")
    }
    #expect(
        Set(places.map(\.lastPathComponent)) == [
            "Spelling+Offers.swift"
        ])
}
