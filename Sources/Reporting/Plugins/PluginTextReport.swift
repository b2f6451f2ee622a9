/// The plug-ins for people.
package enum PluginTextReport {
    package static func text(_ listing: PluginListing, width: Int) -> String {
        let executable = VisibleText.of(listing.executable)
        guard !listing.plugins.isEmpty else {
            return TextLayout.paragraph(
                "no plug-ins: no executable accredit-NAME is beside \(executable) or on PATH", width: width)
        }
        let names = listing.plugins.map { DisplayWidth.of(VisibleText.of($0.name)) }
        let column = min(max(names.max() ?? 0, 8), 24)
        var text = "Plug-ins of \(executable)\n\n"
        for plugin in listing.plugins {
            let name = VisibleText.of(plugin.name)
            // A long name has a line of its own.
            let isLong = DisplayWidth.of(name) > column
            if isLong { text += "  \(name)\n" }
            text += TextLayout.paragraph(
                line(plugin), first: "  " + TextLayout.pad(isLong ? "" : name, to: column) + "  ",
                width: width)
            text += String(repeating: " ", count: column + 4) + VisibleText.of(plugin.path) + "\n"
        }
        let idle = listing.plugins.count { $0.state != .runs }
        text += "\n" + TextLayout.count(listing.plugins.count - idle, "plug-in")
        return text
            + (idle == 0
                ? "\n" : ", \(TextLayout.count(idle, "file")) that never \(idle == 1 ? "runs" : "run")\n")
    }

    private static func line(_ plugin: PluginListing.Plugin) -> String {
        switch plugin.state {
        case .runs: plugin.summary ?? "(says nothing of itself)"
        case .shadowedByCommand: "never runs: accredit has a command of this name"
        case .shadowed(let path): "never runs: \(path) is found before it"
        case .notExecutable: "never runs: it is not executable (chmod +x makes it so)"
        }
    }
}
