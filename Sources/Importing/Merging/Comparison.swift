import Catalog
import SourceYAML

/// How what a row says of one thing stands to what the file says of it.
enum Comparison {
    /// The file says nothing yet.
    case missing
    case same
    /// What the file says is the same as far as it goes; these entries are more.
    case lacks([YAMLValue.Entry])
    case different

    /// One value against the file's.
    init<Value>(_ fact: Fact<Value>, _ value: Value, by agree: (Value, Value) -> Bool = { $0 == $1 }) {
        switch fact {
        case .unknown: self = .missing
        case .none: self = .different
        case .known(let known, _): self = agree(known, value) ? .same : .different
        }
    }

    /// The parts of a mapping of which the file has at least one.
    init(parts: [(entry: YAMLValue.Entry, comparison: Comparison)]) {
        var missing: [YAMLValue.Entry] = []
        for (entry, comparison) in parts {
            switch comparison {
            case .same: continue
            case .missing: missing.append(entry)
            case .different, .lacks:
                self = .different
                return
            }
        }
        self = missing.isEmpty ? .same : .lacks(missing)
    }
}
