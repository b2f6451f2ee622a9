import Diagnostics
import SourceYAML

/// The files of a catalogue, read.
struct CatalogueFiles {
    private(set) var files: [SourceFile] = []
    /// Of the files that could not be read.
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<FileAccess.Identity> = []

    init() {}

    /// Reads a file, or all YAML files below a folder; a file that was read by another path is left out.
    mutating func add(_ path: String) {
        var finder = FileFinder()
        finder.add(path)
        diagnostics += finder.diagnostics
        for path in finder.paths { read(path) }
    }

    /// Reads the rules of a root, unless they are among other files already.
    mutating func addRules(of root: String, except others: CatalogueFiles) {
        seen = others.seen
        let rules = CatalogueRoot.path(root, "Rules")
        if FileFinder.isFolder(rules) { add(rules) }
    }

    /// Reads standard input under a name of its own.
    mutating func addStandardInput() {
        do throws(FileAccess.Failure) {
            let bytes = try FileAccess.readStandardInput(maxBytes: YAMLLimits().maxBytes)
            files.append(SourceFile(path: "-", bytes: bytes))
        } catch {
            report(error, at: "-")
        }
    }

    private mutating func read(_ path: String) {
        do throws(FileAccess.Failure) {
            let (bytes, identity) = try FileAccess.read(path, maxBytes: YAMLLimits().maxBytes)
            if seen.insert(identity).inserted { files.append(SourceFile(path: path, bytes: bytes)) }
        } catch {
            report(error, at: path)
        }
    }

    private mutating func report(_ failure: FileAccess.Failure, at path: String) {
        diagnostics.append(
            Diagnostic(failure.code, failure.message, at: SourceLocation(path: path), help: failure.help))
    }
}
