import HostSystem
import Reporting

extension ReportBase {
    /// Where the names of files in reports for programs count from: the top of the repository around a catalogue, or
    /// the catalogue's folder where there is none.
    ///
    /// - Parameters:
    ///   - root: the catalogue's folder; `nil` where there is none.
    ///   - typed: how the user named single files.
    init?(root: String?, typed: [String: String] = [:]) {
        guard let root, let real = ExecutablePath.real(root) else { return nil }
        let top = RepositoryTop.folder(around: real) ?? real
        let prefix = real == top ? "" : String(real.dropFirst(top == "/" ? 1 : top.count + 1)) + "/"
        self.init(
            top: top, prefix: prefix, typed: typed, pathInRoot: { CatalogueRoot.pathBelow(root, $0) })
    }
}
