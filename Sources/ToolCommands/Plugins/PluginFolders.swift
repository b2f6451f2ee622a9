import HostSystem

/// Where plug-ins are looked for: beside this program, then along `PATH`.
enum PluginFolders {
    static let prefix = "accredit-"
    /// SwiftPM's command plug-ins build every executable under its name with this behind it.
    static let toolSuffix = "-tool"

    /// The folder of this program, and whether the programs in it have names for SwiftPM's plug-ins.
    static var own: (path: String, hasTools: Bool)? {
        guard let own = ExecutablePath.own, let folder = ExecutablePath.parent(of: own) else { return nil }
        return (folder, own.hasSuffix(toolSuffix))
    }

    /// The folders of `PATH`, in order. An empty entry means the folder one happens to be in, and is left out.
    static var onPath: [String] {
        (Environment.value("PATH") ?? "").split(separator: ":").map(String.init)
    }
}
