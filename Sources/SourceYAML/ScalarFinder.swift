/// Finds the scalars that offsets of a file stand in, for offsets in order.
struct ScalarFinder {
    private let records: [NodeRecord]
    private var next = 0
    private var latest: NodeRecord?

    /// A finder at the start of a file.
    init(_ tree: YAMLTree) {
        records = tree.records
    }

    /// The scalar around a byte, quotes included; `nil` in comments and between values.
    mutating func scalar(at byte: Int) -> NodeRecord? {
        while next < records.count, records[next].start.byte <= byte {
            if records[next].kind == .scalar, records[next].start.byte < records[next].end.byte {
                latest = records[next]
            }
            next += 1
        }
        return latest.flatMap { byte < $0.end.byte ? $0 : nil }
    }
}
