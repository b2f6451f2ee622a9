package import Catalog
import CatalogLoading
package import Diagnostics
package import SourceYAML

/// One program file while claims are taken into it: its bytes, and what they say.
package struct ProgramFile: Sendable {
    package private(set) var tree: YAMLTree
    package private(set) var institution: Institution
    /// The file didn't exist before.
    package let isNew: Bool
    /// The bytes differ from what was read.
    package private(set) var isChanged: Bool
    private let dataSets: [String: FactSource]

    package var path: String { tree.file.path }
    package var bytes: [UInt8] { tree.file.bytes }

    /// A file as it is; `nil` if it holds no institution or has any error, which has to be mended first.
    package init?(_ file: SourceFile, isNew: Bool = false, dataSets: [String: FactSource]) {
        let (tree, problems) = YAMLParser.parse(file, limits: YAMLLimits())
        let (institution, findings) = ProgramFileReader.read(tree, problems: problems, dataSets: dataSets)
        guard let institution, !(problems + findings).contains(where: { $0.severity == .error }) else {
            return nil
        }
        self.tree = tree
        self.institution = institution
        self.isNew = isNew
        self.isChanged = isNew
        self.dataSets = dataSets
    }

    /// Makes additions.
    ///
    /// - Returns: whether the file is sound with them; if it isn't, it stays as it was.
    mutating func edit(_ body: (inout FileEditor) -> Void) -> Bool {
        var editor = FileEditor(tree)
        body(&editor)
        guard editor.hasChanges else { return true }
        let file = SourceFile(path: path, bytes: editor.edited)
        guard var next = ProgramFile(file, isNew: isNew, dataSets: dataSets) else { return false }
        next.isChanged = true
        self = next
        return true
    }

    /// The node of one of its programs.
    func node(ofProgram id: String) -> YAMLNode? {
        tree.root?.value(forKey: "programs")?.items.first { $0.value(forKey: "id")?.isText(id) == true }
    }
}
