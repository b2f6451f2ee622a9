import Catalog
import Matching

/// A fact as JSON says it: what nobody recorded and what is known not to exist are two things.
struct FactPart<Value: Encodable>: Encodable {
    enum State: String, Encodable {
        case known, none
        case notRecorded = "not_recorded"
    }

    var state: State
    var value: OrNull<Value>
    /// A number of the page's `sources`.
    var source: OrNull<Int>
    var place: OrNull<FactPlace>
}

/// Writes the facts of one school's page.
struct FactParts {
    let school: Institution
    let sources: CitedSources

    func of<Value, Shown: Encodable>(_ fact: Fact<Value>, _ shown: (Value) -> Shown) -> FactPart<Shown> {
        let state: FactPart<Shown>.State =
            switch fact {
            case .unknown: .notRecorded
            case .none: .none
            case .known: .known
            }
        return FactPart(
            state: state, value: OrNull(fact.value.map(shown)),
            source: OrNull(sources.number(of: fact.origin)),
            place: OrNull(fact.origin.map { FactPlace($0, in: school) }))
    }

    func of(_ fact: Fact<String>) -> FactPart<String> {
        of(fact) { $0 }
    }

    func of<Word: RawRepresentable<String>>(_ fact: Fact<Word>) -> FactPart<String> {
        of(fact, \.rawValue)
    }
}
