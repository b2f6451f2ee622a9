package import CatalogLoading
package import Diagnostics
import Parallel
import SourceYAML

/// The files of a catalogue and the standard rules below it.
package struct CatalogueFiles {
    /// The catalogue's own that were read.
    package private(set) var own: [SourceFile] = []
    /// Those of the standard rules, whoever asked for them.
    package private(set) var standard: [SourceFile] = []
    /// Of the files that could not be read.
    package private(set) var diagnostics: [Diagnostic] = []
    /// The paths of all files that were read.
    package var paths: [String] { (own + standard).map(\.path) }

    /// How many files are read at the same time.
    private let jobs: Int
    private let standardFinder: FileFinder
    private let standardIdentities: Set<FileAccess.Identity>
    private var seen: Set<FileAccess.Identity> = []
    /// Files that are read portion by portion and let go.
    private var passing: [String] = []

    /// So many files are read and let go at a time: their bytes take little memory, and progress is seen to be made.
    private static let portion = 128

    private typealias Contents = Result<(bytes: [UInt8], identity: FileAccess.Identity), FileAccess.Failure>

    /// - Parameters:
    ///   - rules: the standard rules; they are read when they are added.
    ///   - jobs: how many files are read at the same time; one for each core if nobody says.
    package init(standard rules: StandardRules.Choice = .none, jobs: Int = Environment.processorCount) {
        self.jobs = jobs
        var finder = FileFinder()
        if case .folder(let folder) = rules { finder.add(folder) }
        standardFinder = finder
        standardIdentities = Set(
            finder.paths.compactMap { FileFinder.status($0).map { FileAccess.Identity($0) } })
    }

    /// Reads a file, or all YAML files below a folder; a file that was read by another path is left out.
    package mutating func add(_ path: String) {
        own += read(find(path))
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
        own += read(standardFinder.paths)
    }

    /// Finds the files of a root's folder that hold no rules. They are only read for the catalogue, and their bytes
    /// are not kept.
    package mutating func addPassing(_ folder: String, of root: String) {
        let path = CatalogueRoot.path(root, folder)
        if FileFinder.isFolder(path) { passing += find(path) }
    }

    /// What the files say.
    ///
    /// - Parameters:
    ///   - readsCodes: whether code tables are read too. No verdict needs them.
    ///   - readsTests: whether the tests in rule files are read too. No verdict needs those either.
    ///   - inspect: what else there is to find in a file.
    package mutating func catalogue(
        readsCodes: Bool = false, readsTests: Bool = false,
        inspect: @escaping Catalogue.Inspection = { _ in [] }
    ) -> Catalogue {
        func chosen(_ files: [SourceFile]) -> [SourceFile] {
            readsCodes ? files : files.filter { !RuleFileReader.isCodeTable($0) }
        }
        func rules(_ files: [SourceFile]) -> [SourceFile] {
            readsTests ? chosen(files) : chosen(files).map(RuleFileReader.withoutTests)
        }
        let standard = rules(standard)
        let (rules, others) = CatalogueReader.split(rules(own), standard: standard)
        var reader = CatalogueReader(rules: rules, standard: standard, jobs: jobs, inspect: inspect)
        var progress = Progress("reading files", total: others.count + passing.count)
        for files in others.portions(of: Self.portion) {
            reader.read(Array(files))
            progress.advance(by: files.count)
        }
        for paths in passing.portions(of: Self.portion) {
            reader.read(chosen(read(Array(paths))))
            progress.advance(by: paths.count)
        }
        passing = []
        progress.finish()
        return reader.finished()
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

    private mutating func find(_ path: String) -> [String] {
        var finder = FileFinder()
        finder.add(path)
        diagnostics += finder.diagnostics
        return finder.paths
    }

    /// Reads files over all cores; what is one of the standard rules goes where those are.
    private mutating func read(_ paths: [String]) -> [SourceFile] {
        let contents = paths.map(jobs: jobs) { path -> Contents in
            Result { () throws(FileAccess.Failure) in
                try FileAccess.read(path, maxBytes: YAMLLimits().maxBytes)
            }
        }
        var files: [SourceFile] = []
        for (path, content) in zip(paths, contents) {
            switch content {
            case .failure(let failure): report(failure, at: path)
            case .success(let (bytes, identity)):
                guard seen.insert(identity).inserted else { continue }
                let file = SourceFile(path: path, bytes: bytes)
                if standardIdentities.contains(identity) { standard.append(file) } else { files.append(file) }
            }
        }
        return files
    }

    private mutating func report(_ failure: FileAccess.Failure, at path: String) {
        diagnostics.append(
            Diagnostic(failure.code, failure.message, at: SourceLocation(path: path), help: failure.help))
    }
}

extension Array {
    /// The elements in slices of so many, the last of what is left.
    fileprivate func portions(of size: Int) -> some Sequence<ArraySlice<Element>> {
        stride(from: 0, to: count, by: size).lazy.map { self[$0..<Swift.min($0 + size, count)] }
    }
}
