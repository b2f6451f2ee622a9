import Diagnostics

/// Looks at the keys of every mapping: equal ones, merge keys, and keys that are no words.
struct KeyCheck {
    private let tree: YAMLTree
    private let records: [NodeRecord]
    private let repeats: RepeatFinder
    /// The scalar keys of the mapping at hand, kept between mappings for its memory.
    private var keys: [UInt32] = []
    private var findings: FindingList

    /// Adds what is found in the tree to `findings`.
    static func run(on tree: YAMLTree, adding findings: consuming FindingList) -> FindingList {
        var check = KeyCheck(tree: tree, findings: findings)
        for index in check.records.indices where check.records[index].kind == .mapping {
            check.checkMapping(at: index)
        }
        return check.findings
    }

    private init(tree: YAMLTree, findings: FindingList) {
        self.tree = tree
        self.findings = findings
        records = tree.records
        repeats = RepeatFinder(tree)
    }

    private mutating func checkMapping(at index: Int) {
        keys.removeAll(keepingCapacity: true)
        let end = Int(records[index].next)
        var key = index + 1
        while key < end {
            let record = records[key]
            if record.kind == .scalar, !isMerge(record) {
                keys.append(UInt32(key))
            } else {
                reportUnfit(key)
            }
            let value = Int(record.next)
            // The last key of a mapping that a syntax error cut off has no value.
            key = value < end ? Int(records[value].next) : end
        }
        let repeats = repeats.repeats(among: keys)
        if !repeats.isEmpty { report(repeats) }
    }

    private func isMerge(_ record: NodeRecord) -> Bool {
        record.count == 2 && record.style == .plain && repeats.bytes(of: record).elementsEqual("<<".utf8)
    }

    private mutating func reportUnfit(_ index: Int) {
        let node = YAMLNode(tree: tree, index: index)
        switch node.kind {
        case .scalar:
            findings.add(.mergeKey) {
                Diagnostic(
                    .mergeKey, "the merge key `<<` stands in place of the keys it would bring",
                    at: node.location,
                    help: "write the merged keys and values out here")
            }
        case .sequence, .mapping:
            findings.add(.complexKey) {
                Diagnostic(
                    .complexKey, "a \(node.kind == .sequence ? "list" : "mapping") is used as a key",
                    at: node.location,
                    help: "use one word as the key; put text with brackets or braces in quotes")
            }
        case .alias:
            // Reported where it was read.
            break
        }
    }

    /// One finding for each text, however often it is repeated.
    private mutating func report(_ repeats: [RepeatFinder.Repeat]) {
        var groups: [UInt32: (again: UInt32, count: Int)] = [:]
        for pair in repeats { groups[pair.first, default: (pair.again, 0)].count += 1 }
        // In order of place, so that the same findings are kept on every run.
        for (first, group) in groups.sorted(by: { $0.key < $1.key }) {
            findings.add(.duplicateKey) {
                let more = group.count > 1 ? ", and \(group.count - 1) more" : ""
                let again = YAMLNode(tree: tree, index: Int(group.again))
                let earlier = YAMLNode(tree: tree, index: Int(first))
                return Diagnostic(
                    .duplicateKey, "the key \(Excerpt.quoted(again.utf8)) stands twice in one mapping\(more)",
                    at: again.location, notes: [.init("first given here", at: earlier.location)],
                    help: "keep one of them, or give them different names")
            }
        }
    }
}
