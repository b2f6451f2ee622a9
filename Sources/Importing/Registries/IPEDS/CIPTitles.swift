import Catalog
package import Diagnostics

/// The titles of CIP codes as NCES publishes them: CIPCode2020.csv, whose codes are written `="01.0000"`.
package struct CIPTitles: Sendable {
    private enum Column: String, CaseIterable {
        case code = "CIPCode"
        case title = "CIPTitle"
    }

    package private(set) var titles: [String: String] = [:]
    package let diagnostics: [Diagnostic]

    package init(_ file: SourceFile) {
        var table = RegistryTable<Column>(file, what: "a table of CIP codes")
        while let row = table.next() {
            let code = row[.code].filter { $0 != "=" && $0 != "\"" }
            // Families and groups have codes of their own, shorter.
            guard CIPCode(code) != nil else { continue }
            let title = row[.title]
            titles[code] = title.hasSuffix(".") ? String(title.dropLast()) : title
        }
        diagnostics = table.diagnostics
    }
}
