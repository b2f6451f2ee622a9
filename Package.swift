// swift-tools-version: 6.3

import PackageDescription

let package = Package(
    name: "accredit",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "AccreditKit", targets: ["AccreditKit"]),
        .executable(name: "accredit", targets: ["accredit"]),
        .executable(name: "accredit-list", targets: ["accredit-list"]),
        .executable(name: "accredit-import", targets: ["accredit-import"]),
        .plugin(name: "ListPrograms", targets: ["ListPrograms"]),
        .plugin(name: "LintPrograms", targets: ["LintPrograms"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "Diagnostics"),
        .target(name: "Dates"),
        .target(name: "Parallel"),
        .target(name: "Posix"),
        .target(name: "Catalog", dependencies: ["Dates"]),
        .target(name: "SourceYAML", dependencies: ["CLibYAML", "Diagnostics"]),
        .target(name: "RuleEngine", dependencies: ["Dates", "Diagnostics"]),
        .target(
            name: "CatalogLoading",
            dependencies: ["SourceYAML", "Catalog", "RuleEngine", "Dates", "Diagnostics", "Parallel"]),
        .target(name: "Eligibility", dependencies: ["Catalog", "RuleEngine", "Dates", "Diagnostics"]),
        .target(
            name: "Matching",
            dependencies: ["Catalog", "Eligibility", "RuleEngine", "Dates", "Diagnostics", "Parallel"]),
        .target(
            name: "CatalogLint",
            dependencies: [
                "CatalogLoading", "Eligibility", "RuleEngine", "SourceYAML", "Catalog", "Dates",
                "Diagnostics", "Parallel",
            ]
        ),
        .target(
            name: "RuleTesting",
            dependencies: [
                "CatalogLoading", "Eligibility", "RuleEngine", "SourceYAML", "Catalog", "Dates",
                "Diagnostics", "Parallel",
            ]
        ),
        .target(
            name: "Importing",
            dependencies: ["CatalogLoading", "SourceYAML", "Catalog", "Dates", "Diagnostics"]
        ),
        .target(
            name: "HostSystem",
            dependencies: ["CatalogLoading", "SourceYAML", "Dates", "Diagnostics", "Parallel", "Posix"]
        ),
        .target(
            name: "Reporting",
            dependencies: [
                "CatalogLint", "RuleTesting", "Matching", "Eligibility", "CatalogLoading", "RuleEngine",
                "Catalog", "Dates",
                "Diagnostics", "Parallel",
            ]
        ),
        .target(
            name: "ToolCommands",
            dependencies: [
                "Reporting", "HostSystem", "CatalogLint", "RuleTesting", "Importing", "Matching",
                "Eligibility", "CatalogLoading", "RuleEngine",
                "SourceYAML",
                "Catalog", "Dates", "Diagnostics", "Parallel", "Posix",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(
            name: "AccreditKit",
            dependencies: [
                "Reporting", "HostSystem", "CatalogLint", "Matching", "Eligibility", "CatalogLoading",
                "RuleEngine", "Catalog", "Dates", "Diagnostics",
            ]
        ),
        .target(name: "CBareLoop", dependencies: ["CLibYAML"]),
        .executableTarget(
            name: "accredit-bench",
            dependencies: [
                "SourceYAML", "CatalogLoading", "Eligibility", "Matching", "RuleEngine", "Catalog", "Dates",
                "CBareLoop", "Diagnostics", "Posix",
            ]
        ),
        .executableTarget(
            name: "accredit", dependencies: ["ToolCommands", "accredit-list", "accredit-import"]),
        .executableTarget(name: "accredit-list", dependencies: ["ToolCommands"]),
        .executableTarget(name: "accredit-import", dependencies: ["ToolCommands"]),
        .executableTarget(
            name: "embedding-example", dependencies: ["AccreditKit"], path: "Examples/Embedding"),
        .plugin(
            name: "ListPrograms",
            capability: .command(
                intent: .custom(
                    verb: "list-programs", description: "List the programs that lead to a credential")),
            dependencies: ["accredit-list"]
        ),
        .plugin(
            name: "LintPrograms",
            capability: .command(
                intent: .custom(verb: "lint-programs", description: "Check program and rule files")),
            dependencies: ["accredit"]
        ),
        .executableTarget(name: "hostile-files", dependencies: ["TestSupport"], path: "Tests/HostileFiles"),
        .target(name: "TestSupport", dependencies: ["Dates", "Diagnostics"], path: "Tests/TestSupport"),
        .target(
            name: "LintProbe",
            dependencies: [
                "Reporting", "CatalogLint", "CatalogLoading", "Dates", "Diagnostics", "TestSupport",
            ],
            path: "Tests/LintProbe"),
        .target(
            name: "RuleReference", dependencies: ["RuleEngine", "Dates", "Diagnostics"],
            path: "Tests/RuleReference"),
        .testTarget(name: "AccreditKitTests", dependencies: ["AccreditKit"]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
        .testTarget(name: "DatesTests", dependencies: ["Dates"]),
        .testTarget(name: "CatalogTests", dependencies: ["Catalog", "Dates"]),
        .testTarget(
            name: "RuleEngineTests",
            dependencies: ["RuleEngine", "RuleReference", "Dates", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "EligibilityTests",
            dependencies: ["Eligibility", "Catalog", "RuleEngine", "Dates", "Diagnostics", "TestSupport"]),
        .testTarget(name: "SourceYAMLTests", dependencies: ["SourceYAML", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "CatalogLoadingTests",
            dependencies: [
                "CatalogLoading", "CatalogLint", "Eligibility", "SourceYAML", "Catalog", "RuleEngine",
                "Dates", "Diagnostics", "TestSupport",
            ]),
        .testTarget(
            name: "CatalogueTests",
            dependencies: [
                "RuleTesting", "CatalogLint", "CatalogLoading", "Reporting", "Matching", "Eligibility",
                "Catalog",
                "RuleEngine", "RuleReference", "Dates",
                "Diagnostics", "TestSupport",
            ]),
        .testTarget(
            name: "CatalogLintTests",
            dependencies: [
                "CatalogLint", "CatalogLoading", "Eligibility", "RuleEngine", "SourceYAML", "Catalog",
                "Dates",
                "Diagnostics", "LintProbe", "TestSupport",
            ]),
        .testTarget(
            name: "MatchingTests",
            dependencies: [
                "Matching", "CatalogLoading", "Eligibility", "Catalog", "RuleEngine", "Dates", "Diagnostics",
                "TestSupport",
            ]),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Reporting", "Importing", "Matching", "CatalogLint", "CatalogLoading", "Eligibility",
                "SourceYAML", "Catalog",
                "RuleEngine", "Dates",
                "Diagnostics", "TestSupport",
            ], exclude: ["display-widths.txt"]),
        .testTarget(
            name: "ImportingTests",
            dependencies: [
                "Importing", "CatalogLint", "Eligibility", "RuleEngine", "CatalogLoading", "SourceYAML",
                "Catalog",
                "Dates", "Diagnostics", "TestSupport",
            ], exclude: ["Registries/in-force.py"]),
        .testTarget(
            name: "RuleTestingTests",
            dependencies: [
                "RuleTesting", "CatalogLoading", "Eligibility", "Catalog", "RuleEngine", "Dates",
                "Diagnostics",
            ]),
        .testTarget(name: "HostSystemTests", dependencies: ["HostSystem", "Diagnostics"]),
        .testTarget(
            name: "ExecutableTests",
            dependencies: ["accredit", "accredit-list", "accredit-import", "embedding-example"]),
    ]
)

// The sanitizer that fuzzes has a `main` of its own, and nothing else can be linked with it: scripts/fuzz.
if Context.environment["ACCREDIT_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(name: "fuzz-lint", dependencies: ["LintProbe"], path: "Tests/Fuzzing/Harness"))
}

// Stricter Swift for every target with code; each feature has its proposal behind it.
for target in package.targets where ![.system, .plugin].contains(target.type) && target.name != "CBareLoop" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
        .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
        .treatAllWarnings(as: .error),  // SE-0443
    ]
}
