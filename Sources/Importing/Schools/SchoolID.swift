/// Ids for schools that have none yet.
package enum SchoolID {
    /// A file's name has room for more, but not for any name.
    private static let maxLength = 100

    /// The slug of the name; where that is taken, with the city, then with the UNITID, then with a number.
    package static func new(_ name: String, city: String?, unitid: String?, taken: Set<String>) -> String {
        var base = Slug.of(name)
        if base.isEmpty { base = "school" }
        if base.utf8.count > maxLength {
            let start = base.prefix(maxLength)
            base = String(start.lastIndex(of: "-").map { start[..<$0] } ?? start)
        }
        let parts = [city, unitid].compactMap { $0 }.map(Slug.of).filter { !$0.isEmpty }
        let candidates = [base] + parts.map { "\(base)-\($0)" }
        return candidates.first { !taken.contains($0) } ?? Slug.free(base, taken: taken)
    }
}
