import Catalog
package import CatalogLoading
package import Diagnostics

/// An institution's id is its file's name, so that everybody finds the file.
package enum IDFileMismatchRule: LintRule {
    package static let code = DiagnosticCode.idFileMismatch

    package static func check(_ catalogue: Catalogue) -> [Diagnostic] {
        catalogue.institutions.compactMap { school in
            guard let file = school.path.split(separator: "/").last else { return nil }
            let name = file.split(separator: ".").first.map(String.init) ?? ""
            guard name != school.id, school.path != "-" else { return nil }
            return Diagnostic(
                code, "institution `\(school.id)` stands in a file named `\(name)`",
                at: SourceLocation(path: school.path, school.origin),
                help: "name the file `\(school.id).yaml`, or write the id as the file's name")
        }
    }
}
