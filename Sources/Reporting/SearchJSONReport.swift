package import Catalog
package import Matching

/// What a search found, for programs.
package enum SearchJSONReport {
    private struct Report: Encodable {
        var query: QueryPart
        /// All that were found, shown or not.
        var total: Int
        var schools: [SchoolPart]
        var hints: [HintPart]
        var elsewhere: Int
    }

    private struct QueryPart: Encodable {
        var words: String
        var state: [String]
        var limit: Int
    }

    private struct SchoolPart: Encodable {
        var id: String
        var institution: String
        var unitid: OrNull<String>
        var city: OrNull<String>
        var state: OrNull<String>
        var misspelled: Bool
        var programs: [ProgramPart]
    }

    private struct ProgramPart: Encodable {
        var id: String
        var name: String
        var award: OrNull<String>
        var state: OrNull<String>
        var cip: OrNull<String>
        var cipTitle: OrNull<String>
        var sponsored: Bool
    }

    private struct HintPart: Encodable {
        var word: String
        var schools: Int
        var nearest: [String]
    }

    /// - Parameter limit: the schools to show.
    package static func text(_ result: SearchResult, limit: Int, codes: CodeTables) throws(JSONText.Failure)
        -> String
    {
        try JSONText.encode(
            Report(
                query: QueryPart(
                    words: result.query.text, state: result.query.states.map(\.rawValue), limit: limit),
                total: result.hits.count, schools: result.hits.prefix(limit).map { school($0, codes) },
                hints: result.hints.map {
                    HintPart(word: $0.word, schools: $0.schools, nearest: $0.nearest)
                },
                elsewhere: result.elsewhere))
    }

    private static func school(_ hit: SearchResult.Hit, _ codes: CodeTables) -> SchoolPart {
        let school = hit.institution
        return SchoolPart(
            id: school.id, institution: school.name, unitid: OrNull(school.unitid.value),
            city: OrNull(school.city.value), state: OrNull(school.state.value?.rawValue),
            misspelled: hit.isMisspelled,
            programs: hit.programs.map { program in
                ProgramPart(
                    id: "\(school.id)/\(program.id)", name: program.name,
                    award: OrNull(program.award.value?.rawValue),
                    state: OrNull(school.state(of: program)?.rawValue),
                    cip: OrNull(program.cip.value?.text),
                    cipTitle: OrNull(program.cip.value.flatMap { codes.cip[$0]?.title }),
                    sponsored: program.isSponsored)
            })
    }
}
