/// The plug-ins for programs: docs/schema/plugins.schema.json.
package enum PluginJSONReport {
    package static func text(_ listing: PluginListing) throws(JSONText.Failure) -> String {
        try JSONText.encode(
            Report(executable: listing.executable, plugins: listing.plugins.map { Entry($0) }))
    }

    private struct Report: Encodable {
        var executable: String
        var plugins: [Entry]
    }

    private struct Entry: Encodable {
        var name: String
        var path: String
        var description: OrNull<String>
        var status: String
        var shadowedBy: OrNull<String>

        init(_ plugin: PluginListing.Plugin) {
            name = plugin.name
            path = plugin.path
            description = OrNull(plugin.summary)
            shadowedBy = OrNull(nil)
            switch plugin.state {
            case .runs: status = "runs"
            case .notExecutable: status = "not_executable"
            case .shadowedByCommand: status = "shadowed_by_command"
            case .shadowed(let path):
                status = "shadowed"
                shadowedBy = OrNull(path)
            }
        }
    }
}
