/// What programs have in common or not in one respect.
struct ComparisonRow {
    /// What is known of one program.
    enum Value: Hashable {
        case known(String)
        /// Said of the program, and yet open: it equals nothing, not even the same words.
        case open(String)
        case notRecorded

        var words: String? {
            switch self {
            case .known(let words), .open(let words): words
            case .notRecorded: nil
            }
        }
    }

    enum Kind: String, CaseIterable {
        /// Programs differ, or may differ for all that is recorded.
        case different
        case same
        /// Of none of them.
        case notRecorded = "not_recorded"
    }

    var name: String
    /// In the order of the programs.
    var values: [Value]

    var kind: Kind {
        if values.allSatisfy({ $0 == .notRecorded }) { return .notRecorded }
        guard case .known(let first) = values.first else { return .different }
        return values.allSatisfy { $0 == .known(first) } ? .same : .different
    }
}
