/// What a file says of one thing. A key that is left out and the word `unknown` both mean `.unknown`:
/// nothing is not no.
package enum Fact<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Nobody has recorded it.
    case unknown
    /// Known not to exist.
    case none(Origin)
    /// The source says so.
    case known(Value, Origin)

    /// The value, where there is one.
    package var value: Value? {
        guard case .known(let value, _) = self else { return nil }
        return value
    }

    /// Where it stands; `nil` for what nobody recorded.
    package var origin: Origin? {
        switch self {
        case .unknown: nil
        case .none(let origin), .known(_, let origin): origin
        }
    }
}
