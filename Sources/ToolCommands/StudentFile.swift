import CatalogLoading
import Diagnostics
import HostSystem
import Reporting
import SourceYAML

/// The file of `--student`.
enum StudentFile {
    /// - Returns: an empty profile where no file is named.
    static func read(_ path: String?) throws -> StudentProfile {
        guard let path else { return StudentProfile() }
        let bytes: [UInt8]
        do throws(FileAccess.Failure) {
            bytes = try FileAccess.read(path, maxBytes: YAMLLimits().maxBytes).bytes
        } catch {
            throw Trouble("\(path): \(error.message)")
        }
        let file = SourceFile(path: path, bytes: bytes)
        let (tree, problems) = YAMLParser.parse(file)
        let (profile, findings) = StudentFileReader.read(tree, problems: problems)
        guard (problems + findings).isEmpty else {
            for problem in (problems + findings).sorted(by: Diagnostic.inReportOrder) {
                Output.note(DiagnosticTextReport.text(problem, file: file))
            }
            throw Trouble("the student's file has errors")
        }
        return profile
    }
}
