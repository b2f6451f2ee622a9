import Catalog
import Diagnostics

extension SearchIndex {
    /// Finds the schools and programs that every word fits.
    package func search(_ query: SearchQuery) -> SearchResult {
        let hits = self.hits(query)
        guard hits.isEmpty else { return SearchResult(query: query, hits: hits, hints: [], elsewhere: 0) }
        let hints = query.words.map { word in
            SearchResult.Hint(
                word: word.text, schools: self.hits(SearchQuery(word, of: query)).count,
                nearest: nearest(to: word))
        }
        var everywhere = query
        everywhere.states = []
        let elsewhere = query.states.isEmpty ? 0 : self.hits(everywhere).count
        return SearchResult(query: query, hits: [], hints: hints, elsewhere: elsewhere)
    }

    private func hits(_ query: SearchQuery) -> [SearchResult.Hit] {
        let matcher = SearchMatcher(query, terms)
        return schools.indices.compactMap { hit(at: $0, matcher, query) }
            .sorted { ($0.score, $0.hit.institution.id) < ($1.score, $1.hit.institution.id) }
            .map(\.hit)
    }

    private func hit(
        at place: Int, _ matcher: SearchMatcher, _ query: SearchQuery
    ) -> (score: SearchScore, hit: SearchResult.Hit)? {
        let namings = schools[place]
        let costs = matcher.costs(in: namings.namings)
        var scores = namings.programs.enumerated().compactMap { index, own in
            matcher.score(matcher.costs(in: own, or: costs), own).map { (score: $0, index: index) }
        }
        let ownScore = matcher.score(costs, namings.namings)
        guard ownScore != nil || !scores.isEmpty else { return nil }
        let school = institutions[place]
        scores.removeAll { !query.concerns(school.state(of: school.programs[$0.index])) }
        let schoolScore = query.concerns(school.state.value) ? ownScore : nil
        guard let best = ([schoolScore].compactMap { $0 } + scores.map(\.score)).min() else { return nil }
        let programs = scores.filter { $0.score.isMisspelled == best.isMisspelled }
            .map { (score: $0.score, program: school.programs[$0.index]) }
            .sorted { ($0.score, $0.program.id) < ($1.score, $1.program.id) }
        let hit = SearchResult.Hit(
            institution: school, programs: programs.map(\.program), isMisspelled: best.isMisspelled)
        return (best, hit)
    }

    /// The known words that resemble one which fits none of them, the nearest first.
    private func nearest(to word: TypedWord) -> [String] {
        guard terms.fits(word).allSatisfy({ $0 == nil }) else { return [] }
        let letters = Array(word.text.unicodeScalars.prefix(64))
        let limit = max(1, letters.count / 3)
        let near = terms.words.compactMap { known in
            Spelling.distance(letters, Array(known.unicodeScalars), atMost: limit).map {
                (distance: $0, word: known)
            }
        }
        return near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
    }
}

extension SearchQuery {
    /// Whether a state is among those asked for. What isn't known never leaves anything out.
    fileprivate func concerns(_ state: Region?) -> Bool {
        guard let state, !states.isEmpty else { return true }
        return states.contains(state)
    }
}
