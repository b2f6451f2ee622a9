import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// An institution's id is its file's name, so that everybody finds the file.
package enum IDFileMismatchRule: CatalogueRule {
    package static let code = DiagnosticCode.idFileMismatch
    package static let rationale = """
        An id is what people type and what links point to. When the file has another name, nobody finds \
        it, and two files can come to hold one school.
        """
    package static let remedy = """
        Give the file the name of the id, or write the id as the file's name. An id that was in use before \
        goes under `former_ids:`.
        """
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: ⟦exmaple-college⟧
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.institutions.finding { school in
            guard let file = school.path.utf8.split(separator: UInt8(ascii: "/")).last else { return nil }
            let name = file.split(separator: UInt8(ascii: ".")).first.map { String(Substring($0)) } ?? ""
            guard name != school.id, school.path != "-" else { return nil }
            return Diagnostic(
                code, "institution `\(school.id)` stands in a file named `\(name)`",
                at: SourceLocation(path: school.path, school.origin),
                help: "name the file `\(school.id).yaml`, or write the id as the file's name")
        }
    }
}
