/// Finds the word somebody meant.
package enum Spelling {
    /// The candidate nearest to `word`, if it is near enough to be offered.
    ///
    /// At most a third of the word's letters may differ, case aside. Ties go to the earlier candidate.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
        var limit = max(1, wanted.count / 3)
        var best: String?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            guard let distance = distance(wanted, letters, atMost: limit) else { continue }
            best = candidate
            // Only a nearer one is better.
            guard distance > 0 else { break }
            limit = distance - 1
        }
        return best
    }

    /// How many letters have to be inserted, removed, changed or swapped with their neighbours to make one word of
    /// the other (the optimal string alignment distance); `nil` when they are more than `limit`.
    package static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        // Rows of the usual table of distances between beginnings of the two words.
        var beforeLast = Array(0...right.count)
        var last = beforeLast
        var current = beforeLast
        var leastBefore = 0
        for row in 0..<left.count {
            current[0] = row + 1
            var least = row + 1
            for column in 0..<right.count {
                let change = left[row] == right[column] ? 0 : 1
                var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current[column + 1] = distance
                least = min(least, distance)
            }
            // A later row can only come below by a swap, which goes back two rows and costs one.
            if least > limit, leastBefore >= limit { return nil }
            leastBefore = least
            swap(&beforeLast, &last)
            swap(&last, &current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
