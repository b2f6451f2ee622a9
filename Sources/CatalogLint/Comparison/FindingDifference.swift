package import Diagnostics

/// What findings a change is to blame for: those of the state after it, less those of the state before.
///
/// Findings are the same when rule, file, place in the document and value are. Lines may move, and so may items of a
/// list; of several that are the same only as many are taken off as there were before.
package enum FindingDifference {
    private struct Key: Hashable {
        var rule: String
        var path: String
        /// `nil` where only the kind of finding in its file is meant.
        var content: String?
    }

    /// The findings of `now` that `before` doesn't have, in their order.
    ///
    /// - Parameter path: the name of a file that is the same in both states.
    package static func added(
        in now: [Diagnostic], since before: [Diagnostic], path: (String) -> String
    ) -> [Diagnostic] {
        func key(_ finding: Diagnostic, of content: String?) -> Key {
            Key(rule: finding.code.id, path: path(finding.location.path), content: content)
        }
        func full(_ finding: Diagnostic) -> Key { key(finding, of: finding.content ?? "") }
        var known: [Key: Int] = [:]
        var growth: [Key: Int] = [:]
        for finding in before {
            known[full(finding), default: 0] += 1
            growth[key(finding, of: nil), default: 0] -= 1 + finding.more
        }
        var isAdded = now.map { finding in
            growth[key(finding, of: nil), default: 0] += 1 + finding.more
            guard let left = known[full(finding)], left > 0 else { return true }
            known[full(finding)] = left - 1
            return false
        }
        for (finding, isAdded) in zip(now, isAdded) where isAdded {
            growth[key(finding, of: nil), default: 0] -= 1
        }
        // Of a kind that a file is full of, the new ones may be among those that are only counted.
        for (place, finding) in now.enumerated() where finding.more > 0 && !isAdded[place] {
            isAdded[place] = growth[key(finding, of: nil), default: 0] > 0
        }
        return zip(now, isAdded).filter(\.1).map(\.0)
    }
}
