package import Catalog
package import Matching

/// What a search found, for spreadsheets: one line a program, a heading first. A school without a program has a
/// line of its own.
package enum SearchCSVReport {
    private static let heading = [
        "id", "institution", "unitid", "city", "state", "program", "award", "cip", "cip_title", "misspelled",
        "sponsored",
    ]

    /// - Parameter limit: the schools to show.
    package static func text(_ result: SearchResult, limit: Int, codes: CodeTables) -> String {
        let lines = result.hits.prefix(limit).flatMap { hit in
            hit.programs.isEmpty
                ? [cells(hit, nil, codes)] : hit.programs.map { cells(hit, $0, codes) }
        }
        return CSVText.line(heading) + lines.map(CSVText.line).joined()
    }

    private static func cells(_ hit: SearchResult.Hit, _ program: Program?, _ codes: CodeTables) -> [String] {
        let school = hit.institution
        let state = program.map { school.state(of: $0) } ?? school.state.value
        return [
            program.map { "\(school.id)/\($0.id)" } ?? school.id, school.name, school.unitid.value ?? "",
            school.city.value ?? "", state?.rawValue ?? "", program?.name ?? "",
            program?.award.value?.rawValue ?? "", program?.cip.value?.text ?? "",
            program?.cip.value.flatMap { codes.cip[$0]?.title } ?? "", String(hit.isMisspelled),
            String(program?.isSponsored ?? false),
        ]
    }
}
