package import Catalog
import CatalogLoading
import Diagnostics
package import SourceYAML

/// One program file while claims are taken into it: its bytes, and what they say.
package struct ProgramFile: Sendable {
    package private(set) var tree: YAMLTree
    package private(set) var institution: Institution
    /// The file didn't exist before.
    package let isNew: Bool
    /// The bytes differ from what was read.
    package private(set) var isChanged: Bool
    /// Every name of the school, as names are compared.
    let names: Set<String>
    private let dataSets: [String: FactSource]

    package var path: String { tree.file.path }
    package var bytes: [UInt8] { tree.file.bytes }

    /// What a file holds: a school, or one that nothing can be added to because the file has errors, which have to
    /// be mended first.
    enum Reading {
        case sound(ProgramFile)
        case faulty(Institution?)
    }

    static func read(_ file: SourceFile, isNew: Bool = false, dataSets: [String: FactSource]) -> Reading {
        let (tree, problems) = YAMLParser.parse(file, limits: YAMLLimits())
        let (institution, findings) = ProgramFileReader.read(tree, problems: problems, dataSets: dataSets)
        guard let institution, !(problems + findings).contains(where: { $0.severity == .error }) else {
            return .faulty(institution)
        }
        return .sound(ProgramFile(tree, institution, isNew: isNew, dataSets: dataSets))
    }

    private init(
        _ tree: YAMLTree, _ institution: Institution, isNew: Bool, dataSets: [String: FactSource]
    ) {
        self.tree = tree
        self.institution = institution
        self.isNew = isNew
        self.dataSets = dataSets
        isChanged = isNew
        names = ProgramFile.names(of: institution)
    }

    static func names(of institution: Institution) -> Set<String> {
        Set(([institution.name] + institution.otherNames).map(Slug.key))
    }

    /// Makes additions.
    ///
    /// - Parameter keepsAll: `false` where a registry takes back what it said before.
    /// - Returns: whether the file is sound with them and says what it said before; if not, it stays as it was.
    mutating func edit(keepsAll: Bool = true, _ body: (inout FileEditor) -> Void) -> Bool {
        var editor = FileEditor(tree)
        body(&editor)
        guard !editor.hasFailed else { return false }
        guard editor.hasChanges else { return true }
        let file = SourceFile(path: path, bytes: editor.edited)
        guard case .sound(var next) = ProgramFile.read(file, isNew: isNew, dataSets: dataSets),
            let before = tree.root, !keepsAll || next.tree.root?.stillSays(before) == true
        else { return false }
        next.isChanged = true
        self = next
        return true
    }

    /// The node of one of its programs.
    func node(ofProgram id: String) -> YAMLNode? {
        tree.root?.value(forKey: "programs")?.items.first { $0.value(forKey: "id")?.isText(id) == true }
    }
}
