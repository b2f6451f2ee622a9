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
    /// Files below the catalogue's folders that nobody reads.
    package private(set) var unread: [String] = []
    /// The paths of all files that were read.
    package var paths: [String] { (own + standard).map(\.path) }

    /// How many files are read at the same time.
    private let jobs: Int
    private var standardPlaces: [Place] = []
    private var standardIdentities: Set<FileAccess.Identity> = []
    /// The path by which a file was read.
    private var seen: [FileAccess.Identity: String] = [:]
    /// Files that are read in batches; their bytes are not kept.
    private var streamed: [Place] = []
    private var folders: [String: ConfinedFolder] = [:]
    /// The paths of which it was said why they can't be read.
    private var reported: Set<String> = []

    /// A file below a folder that it can't leave.
    private struct Place {
        var folder: ConfinedFolder
        /// From the folder on.
        var path: String
        /// As the user would type it.
        var shown: String
    }

    /// So many files are read and let go at a time: their bytes take little memory, and progress is seen to be made.
    private static let batch = 128

    private typealias Contents = Result<(bytes: [UInt8], identity: FileAccess.Identity), FileAccess.Failure>

    /// - Parameters:
    ///   - rules: the standard rules; they are read when they are added.
    ///   - jobs: how many files are read at the same time; one for each core if nobody says.
    package init(standard rules: StandardRules.Choice = .none, jobs: Int = Environment.processorCount) {
        self.jobs = jobs
        guard case .folder(let folder) = rules else { return }
        standardPlaces = walk([""], of: folder, namesUnread: false)
        standardIdentities = Set(
            standardPlaces.compactMap { (try? $0.folder.open($0.path))?.identity })
    }

    /// Files that were read otherwise.
    package init(own: [SourceFile], standard: [SourceFile], jobs: Int = Environment.processorCount) {
        self.own = own
        self.standard = standard
        self.jobs = jobs
    }

    /// Reads the folders of a root that are there; a file that was read by another path is left out.
    ///
    /// - Parameter namesUnread: whether to note what nobody reads there.
    package mutating func add(_ folders: [String], of root: String, namesUnread: Bool = true) {
        own += read(walk(folders, of: root, namesUnread: namesUnread))
    }

    /// Reads all YAML files below a folder.
    package mutating func add(folder: String) {
        own += read(walk([""], of: folder, namesUnread: false))
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: from the folder on.
    ///   - folder: what the file can't leave, whatever links say.
    ///   - shown: the file as the user would type it.
    /// - Returns: the path by which it was read, now or before; `nil` where it could not be.
    package mutating func add(file path: String, of folder: String, as shown: String) -> String? {
        guard let confined = open(folder) else { return nil }
        do throws(FileAccess.Failure) {
            let (bytes, identity) = try confined.read(path, maxBytes: YAMLLimits().maxBytes)
            if let known = seen[identity] { return known }
            keep(SourceFile(path: shown, bytes: bytes), identity)
            return shown
        } catch {
            report(error, at: shown)
            return nil
        }
    }

    /// Adds a file that was read otherwise, in the place of the one that has its path.
    package mutating func add(_ file: SourceFile) {
        diagnostics.removeAll { $0.location.path == file.path }
        if let place = standard.firstIndex(where: { $0.path == file.path }) {
            standard[place] = file
        } else if let place = own.firstIndex(where: { $0.path == file.path }) {
            own[place] = file
        } else {
            own.append(file)
        }
    }

    /// Reads what is left of the standard rules.
    package mutating func addStandardRules() {
        own += read(standardPlaces)
        standardPlaces = []
    }

    /// Finds the files of a root's folder that hold no rules. They are only read for the catalogue, and their bytes
    /// are not kept.
    package mutating func addStreamed(_ folder: String, of root: String) {
        streamed += walk([folder], of: root, namesUnread: true)
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
        var progress = Progress("reading files", total: others.count + streamed.count)
        for files in others.batches(of: Self.batch) {
            reader.read(Array(files))
            progress.advance(by: files.count)
        }
        for places in streamed.batches(of: Self.batch) {
            reader.read(chosen(read(Array(places))))
            progress.advance(by: places.count)
        }
        streamed = []
        progress.finish()
        return reader.finished()
    }

    /// The folder that a path names, held open; `nil` where it can't be, which is reported once.
    private mutating func open(_ path: String) -> ConfinedFolder? {
        if let folder = folders[path] { return folder }
        do throws(FileAccess.Failure) {
            let folder = try ConfinedFolder(path)
            folders[path] = folder
            return folder
        } catch {
            report(error, at: path)
            return nil
        }
    }

    private mutating func walk(_ paths: [String], of path: String, namesUnread: Bool) -> [Place] {
        guard let folder = open(path) else { return [] }
        func shown(_ inner: String) -> String { CatalogueRoot.path(path, inner) }
        let walk = FolderWalk(folder, below: paths, shown: shown)
        diagnostics += walk.diagnostics
        reported.formUnion(walk.diagnostics.map(\.location.path))
        if namesUnread { unread += walk.unread.map(shown) }
        return walk.files.map { Place(folder: folder, path: $0, shown: shown($0)) }
    }

    /// Reads files over all cores; what is one of the standard rules goes where those are.
    private mutating func read(_ places: [Place]) -> [SourceFile] {
        let contents = places.map(jobs: jobs) { place -> Contents in
            Result { () throws(FileAccess.Failure) in
                try place.folder.read(place.path, maxBytes: YAMLLimits().maxBytes)
            }
        }
        var files: [SourceFile] = []
        for (place, content) in zip(places, contents) {
            switch content {
            case .failure(let failure): report(failure, at: place.shown)
            case .success(let (bytes, identity)):
                guard seen[identity] == nil else { continue }
                let file = SourceFile(path: place.shown, bytes: bytes)
                if !keepsAsStandard(file, identity) { files.append(file) }
            }
        }
        return files
    }

    private mutating func keep(_ file: SourceFile, _ identity: FileAccess.Identity) {
        if !keepsAsStandard(file, identity) { own.append(file) }
    }

    private mutating func keepsAsStandard(_ file: SourceFile, _ identity: FileAccess.Identity) -> Bool {
        seen[identity] = file.path
        guard standardIdentities.contains(identity) else { return false }
        standard.append(file)
        return true
    }

    /// Says once of a path why it can't be read.
    private mutating func report(_ failure: FileAccess.Failure, at path: String) {
        guard reported.insert(path).inserted else { return }
        diagnostics.append(failure.diagnostic(at: path))
    }
}

extension Array {
    /// The elements in slices of so many, the last of what is left.
    fileprivate func batches(of size: Int) -> some Sequence<ArraySlice<Element>> {
        stride(from: 0, to: count, by: size).lazy.map { self[$0..<Swift.min($0 + size, count)] }
    }
}
