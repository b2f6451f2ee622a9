import Catalog
import CatalogLoading
import Diagnostics
import HostSystem
import Importing
import Reporting
import SourceYAML

/// What all importers do alike: they read the catalogue, change it file by file and say what they did.
struct ImportRun {
    private let folder: String
    private let writer: CatalogueFolder
    let programs: String
    let rules: Catalogue
    let hasSchema: Bool
    private let isDryRun: Bool
    var index: SchoolIndex
    private var summary = ImportSummary()

    init(_ options: RootOption, selection: Selection, isDryRun: Bool) throws {
        folder = try CatalogueRoot.find(options.root)
        programs = CatalogueRoot.path(folder, "Programs")
        rules = try options.ruleFiles(of: folder, readsCodes: true)
        hasSchema = EditorSchema.isThere(in: folder)
        self.isDryRun = isDryRun
        summary.isDryRun = isDryRun
        let sets = Dictionary(rules.dataSets.map { ($0.id, $0) }) { first, _ in first }
        index = SchoolIndex(selection: selection, dataSets: sets)
        dataSets = sets
        writer = try CatalogueFolder(folder)
        let found = writer.programFiles()
        try ProgramFiles.check(found.diagnostics)
        // One by one, so that the bytes of all of them are never kept together.
        for path in found.paths { index.add(try read(path)) }
    }

    /// What the rules say of data sets, by id.
    let dataSets: [String: FactSource]

    private func read(_ path: String) throws -> SourceFile {
        do throws(FileAccess.Failure) {
            return SourceFile(path: path, bytes: try writer.read(path, maxBytes: YAMLLimits().maxBytes))
        } catch {
            throw Trouble("\(path): \(error.message); nothing was imported")
        }
    }

    /// Says of rows that they are left out.
    mutating func report(rows: [Diagnostic]) {
        summary.rowsLeftOut += rows.count { $0.severity == .error }
        for problem in rows { Output.note(DiagnosticTextReport.line(problem)) }
    }

    /// Says of a school that it is left out, where the catalogue has one of its name that may be it.
    mutating func isUnclear(_ name: String, in state: Region?, number: String) -> Bool {
        let twins = index.unnumbered(name, in: state)
        guard let twin = twins.first else { return false }
        leaveOut(
            Diagnostic(
                .claimUnplaced, "`\(name)` may be the school of this file, which has no number",
                at:
                    SourceLocation(path: twin.path), help: "if it is, add `\(number)` and import again"))
        return true
    }

    mutating func leaveOut(_ problem: Diagnostic) {
        summary.schoolsLeftOut += 1
        Output.note(DiagnosticTextReport.text(problem, file: nil))
    }

    /// The file of a school; `nil` for one with errors, which is left out.
    mutating func file(of entry: SchoolIndex.Entry) throws -> SourceFile? {
        guard !index.isFaulty(entry.path) else {
            leaveOut(
                Diagnostic(
                    .claimUnplaced, "the file has errors, so nothing is added to it",
                    at: SourceLocation(path: entry.path), help: "see accredit lint"))
            return nil
        }
        return try read(entry.path)
    }

    /// Writes what one school's file comes to.
    mutating func take(_ change: FileChange?) throws {
        guard let change else { return }
        for problem in change.diagnostics { Output.note(DiagnosticTextReport.text(problem, file: nil)) }
        summary.count(change)
        guard change.isChanged else { return }
        if isDryRun {
            try Output.write(
                UnifiedDiff.text(path: pathInRoot(change.path), old: change.old, new: change.new))
        } else if change.isNew {
            try writer.create(change.path, change.new)
        } else {
            try writer.replace(change.path, change.new)
        }
    }

    /// A diff is applied in the root, wherever the command ran.
    private func pathInRoot(_ path: String) -> String {
        let start = CatalogueRoot.path(folder, "")
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
    }

    mutating func finish(notes: [String] = []) throws {
        summary.notes = notes
        // A diff that goes into a file has nothing else in it.
        if isDryRun { Output.note(summary.text) } else { try Output.write(summary.text) }
        if summary.rowsLeftOut + summary.schoolsLeftOut > 0 { throw ExitStatus.no }
    }
}

extension ImportSummary {
    fileprivate mutating func count(_ change: FileChange) {
        if change.isNew {
            newFiles += 1
        } else if change.isChanged {
            changedFiles += 1
        } else {
            sameFiles += 1
        }
        added += change.counts.added
        changed += change.counts.changed
        ended += change.counts.ended
        gone += change.counts.gone
        conflicts += change.counts.conflicts
    }
}
