import Dates
import Eligibility

/// Says what an answer assumes, the same in every report.
enum AssumptionText {
    /// What has to hold still: `if still accredited`.
    static func condition(_ assumptions: [Assumption]) -> String {
        let kinds = Set(assumptions.map(\.kind))
        guard kinds.count == 1, let kind = kinds.first else {
            return "if nothing has changed since it was seen"
        }
        return switch kind {
        case .stillAccredited: "if still accredited"
        case .stillPreaccredited: "if still preaccredited"
        case .stillNotAccredited: "if still not accredited"
        }
    }

    /// The kinds for a spreadsheet's cell.
    static func kinds(_ assumptions: [Assumption]) -> String {
        assumptions.map(\.kind.rawValue).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .joined(separator: "; ")
    }

    /// What was seen when, in a few words: `CAHIIM seen 2026-09-01`.
    static func basis(_ assumption: Assumption) -> String {
        "\(assumption.agency ?? "accreditation") seen \(assumption.seen)"
    }
}

/// An assumption, as JSON says it.
struct AssumptionPart: Encodable {
    var kind: String
    var agency: OrNull<String>
    var seen: String

    init(_ assumption: Assumption) {
        kind = assumption.kind.rawValue
        agency = OrNull(assumption.agency)
        seen = assumption.seen.text
    }
}
