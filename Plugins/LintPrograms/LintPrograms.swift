import Foundation
import PackagePlugin

/// `swift package lint-programs …`: runs `accredit lint` on the package's catalogue.
@main
struct LintPrograms: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "accredit").url
        process.arguments = ["lint"] + arguments
        process.currentDirectoryURL = context.package.directoryURL
        // The standard rules come with the package that this file is in, and not with the one that uses it.
        let rules = URL(filePath: #filePath).appending(path: "../../../Rules").standardizedFileURL
        process.environment = ["ACCREDIT_RULES": rules.path].merging(ProcessInfo.processInfo.environment) {
            $1
        }
        try process.run()
        process.waitUntilExit()
        // SwiftPM makes 1 of every status but 0.
        if process.terminationStatus != 0 { exit(process.terminationStatus) }
    }
}
