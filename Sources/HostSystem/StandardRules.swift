/// The rules that come with the tool: a folder with only `Programs/` works with them, and a catalogue's own
/// `Rules/` adds to them.
package enum StandardRules {
    /// What was found.
    package enum Choice {
        /// The folder that holds the rule files.
        case folder(String)
        /// Somebody asked for none.
        case none
        /// There are none in the places where they are looked for.
        case missing(places: [String])

        /// The trouble of a catalogue whose own folder of rules holds none either.
        package func whyThereAreNoRules(in folder: String) -> String {
            switch self {
            case .folder(let standard): "no rules: neither \(folder) nor \(standard) holds any agency's"
            case .none: "no rules: \(folder) holds none, and the standard ones were left out"
            case .missing(let places):
                """
                no rules: \(folder) holds none, and there are no standard rules in
                \(places.map { "  " + $0 + "\n" }.joined())or in a checkout around this program; \
                name their folder with --rules DIR or ACCREDIT_RULES
                """
            }
        }
    }

    /// Why the folder that was asked for can't be it.
    package struct Unusable: Error, CustomStringConvertible {
        package var description: String
    }

    /// The word that stands for no standard rules.
    package static let noneWord = "none"

    /// The standard rules: what was asked for, else `ACCREDIT_RULES`, else those of a root that is a checkout
    /// of this package, else those beside the executable.
    ///
    /// - Parameters:
    ///   - asked: a folder or `none`.
    ///   - root: the catalogue's folder, if there is one.
    package static func find(_ asked: String?, root: String?) throws(Unusable) -> Choice {
        if let asked { return try choice(asked, from: "--rules") }
        if let named = Environment.value("ACCREDIT_RULES"), !named.isEmpty {
            return try choice(named, from: "ACCREDIT_RULES")
        }
        // Whoever edits the standard rules means those, whatever tool is at hand.
        if let root, isCheckout(root) { return .folder(CatalogueRoot.path(root, "Rules")) }
        return besideExecutable(ExecutablePath.own)
    }

    private static func choice(_ folder: String, from origin: String) throws(Unusable) -> Choice {
        if folder == noneWord { return .none }
        var problem: String?
        if !FileSystem.isFolder(folder) {
            problem = "no such folder"
        } else if FileSystem.isFolder(CatalogueRoot.path(folder, "Rules")) {
            problem = "name the folder of the rules itself, \(CatalogueRoot.path(folder, "Rules"))"
        } else {
            let walk = (try? ConfinedFolder(folder)).map { FolderWalk($0, below: [""]) { $0 } }
            if walk?.files.isEmpty ?? true { problem = "no .yaml or .yml file in that folder" }
        }
        if let problem { throw Unusable(description: "\(origin) \(folder): \(problem)") }
        return .folder(folder)
    }

    /// Looks where `scripts/install` puts them, beside the executable, and in the checkout it was built in.
    ///
    /// - Parameter executable: its whole path without links.
    package static func besideExecutable(_ executable: String?) -> Choice {
        guard let executable, let folder = ExecutablePath.parent(of: executable) else {
            return .missing(places: [])
        }
        let prefix = ExecutablePath.parent(of: folder) ?? folder
        let places = [
            CatalogueRoot.path(prefix, "share/accredit/Rules"), CatalogueRoot.path(folder, "Rules"),
        ]
        if let place = places.first(where: FileSystem.isFolder) { return .folder(place) }
        var above: String? = folder
        while let folder = above {
            // SwiftPM builds for another package below that package, and keeps this one in `checkouts`.
            for candidate in [folder, CatalogueRoot.path(folder, "checkouts/accredit")]
            where isCheckout(candidate) {
                return .folder(CatalogueRoot.path(candidate, "Rules"))
            }
            above = ExecutablePath.parent(of: folder)
        }
        return .missing(places: places)
    }

    /// Whether a folder is this package's own: other packages have a `Rules/` too.
    private static func isCheckout(_ folder: String) -> Bool {
        ["Package.swift", "Sources/accredit/main.swift", "Sources/accredit-list/main.swift"].allSatisfy {
            FileSystem.status(CatalogueRoot.path(folder, $0)) != nil
        } && FileSystem.isFolder(CatalogueRoot.path(folder, "Rules"))
    }
}
