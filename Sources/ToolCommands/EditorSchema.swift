import HostSystem
import Importing

/// The schema that a catalogue keeps for editors.
enum EditorSchema {
    /// Whether new program files of a catalogue can name the schema by its place.
    static func isThere(in root: String) -> Bool {
        let programs = CatalogueRoot.path(root, "Programs")
        // As an editor sees it from the file: the folder may be a link to elsewhere.
        let above = FileSystem.isFolder(programs) ? programs + "/.." : root
        return FileSystem.isFile(CatalogueRoot.path(above, SchemaLine.place))
    }
}
