package import CatalogLoading
package import Diagnostics
import SourceYAML

/// The files of a catalogue and the standard rules below it, read.
package struct CatalogueFiles {
    /// The catalogue's own.
    package private(set) var own: [SourceFile] = []
    /// Those of the standard rules, whoever asked for them.
    package private(set) var standard: [SourceFile] = []
    /// Of the files that could not be read.
    package private(set) var diagnostics: [Diagnostic] = []
    /// The paths of all files that were read.
    package var paths: [String] { (own + standard).map(\.path) }

    private let standardFinder: FileFinder
    private let standardIdentities: Set<FileAccess.Identity>
    private var seen: Set<FileAccess.Identity> = []

    /// - Parameter rules: the standard rules; they are read when they are added.
    package init(standard rules: StandardRules.Choice = .none) {
        var finder = FileFinder()
        if case .folder(let folder) = rules { finder.add(folder) }
        standardFinder = finder
        standardIdentities = Set(
            finder.paths.compactMap { FileFinder.status($0).map { FileAccess.Identity($0) } })
    }

    /// Reads a file, or all YAML files below a folder; a file that was read by another path is left out.
    package mutating func add(_ path: String) {
        var finder = FileFinder()
        finder.add(path)
        diagnostics += finder.diagnostics
        for path in finder.paths { read(path) }
    }

    /// Reads the folders of a root that are there.
    package mutating func add(_ folders: [String], of root: String) {
        for name in folders where FileFinder.isFolder(CatalogueRoot.path(root, name)) {
            add(CatalogueRoot.path(root, name))
        }
    }

    /// Reads what is left of the standard rules.
    package mutating func addStandardRules() {
        diagnostics += standardFinder.diagnostics
        for path in standardFinder.paths { read(path) }
    }

    /// What the files say.
    ///
    /// - Parameters:
    ///   - readsCodes: whether code tables are read too. No verdict needs them.
    ///   - jobs: how many files are read at the same time; one for each core if nobody says.
    ///   - inspect: what else there is to find in a file.
    package func catalogue(
        readsCodes: Bool = false, jobs: Int = Environment.processorCount,
        inspect: @escaping Catalogue.Inspection = { _ in [] }
    ) -> Catalogue {
        func chosen(_ files: [SourceFile]) -> [SourceFile] {
            readsCodes ? files : files.filter { !RuleFileReader.isCodeTable($0) }
        }
        return Catalogue(chosen(own), standard: chosen(standard), jobs: jobs, inspect: inspect)
    }

    /// Reads standard input under a name of its own.
    package mutating func addStandardInput(as path: String = "-") {
        do throws(FileAccess.Failure) {
            let bytes = try FileAccess.readStandardInput(maxBytes: YAMLLimits().maxBytes)
            own.append(SourceFile(path: path, bytes: bytes))
        } catch {
            report(error, at: path)
        }
    }

    private mutating func read(_ path: String) {
        do throws(FileAccess.Failure) {
            let (bytes, identity) = try FileAccess.read(path, maxBytes: YAMLLimits().maxBytes)
            guard seen.insert(identity).inserted else { return }
            let file = SourceFile(path: path, bytes: bytes)
            if standardIdentities.contains(identity) { standard.append(file) } else { own.append(file) }
        } catch {
            report(error, at: path)
        }
    }

    private mutating func report(_ failure: FileAccess.Failure, at path: String) {
        diagnostics.append(
            Diagnostic(failure.code, failure.message, at: SourceLocation(path: path), help: failure.help))
    }
}
