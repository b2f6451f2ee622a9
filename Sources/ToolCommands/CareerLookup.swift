import Catalog
import CatalogLoading
import Diagnostics
import Matching

extension Catalogue {
    /// The career of an id or a name, or trouble that names the nearest.
    func career(_ words: String) throws -> Career {
        guard !careers.isEmpty else { throw Trouble("no career here: Rules/careers/ holds none") }
        if let career = careers.named(words) { return career }
        let hint =
            careers.nearest(to: words).map { Spelling.offer($0) }
            ?? "known: " + careers.map(\.id).joined(separator: ", ")
        throw Trouble("no career `\(words)`; \(hint)")
    }
}

extension Query {
    /// Replaces a career's name by its id and the fields that prepare for it.
    mutating func resolveCareer(in catalogue: Catalogue) throws {
        guard let words = career else { return }
        let found = try catalogue.career(words)
        career = found.id
        careerFields = Set(found.fields(catalogue.codes))
    }
}
