import Foundation
import PackagePlugin

/// `swift package list-programs …`: runs `accredit-list` on the package's catalogue.
@main
struct ListPrograms: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "accredit-list").url
        process.arguments = arguments
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
