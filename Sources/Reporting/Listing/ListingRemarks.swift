import Catalog
import Eligibility
import Matching

/// What is said of a program of a listing besides its facts: what the verdict rests on, or what is missing and whom
/// to ask.
enum ListingRemarks {
    static func lines(_ entry: Listing.Entry) -> [String] {
        var lines: [String] = []
        if let explanation = entry.explanation {
            lines += VerdictText.remarks(explanation)
            if let ask = whomToAsk(explanation) { lines.append("ask " + ask) }
        }
        if let admission = entry.entry { lines.append("entry: " + AdmissionText.line(admission)) }
        if let finish = entry.finish { lines.append(FinishText.line(finish, entry.duration)) }
        if let home = entry.asksWhetherItEnrols {
            lines.append("ask whether it enrols residents of \(home.rawValue)")
        }
        return lines
    }

    /// Whom to ask for what is missing; `nil` where nothing is.
    static func whomToAsk(_ explanation: DecisionExplanation) -> String? {
        guard explanation.decision.verdict == .cannotTell else { return nil }
        // What only the student knows no school can tell.
        let isOfStudent = explanation.needs.allSatisfy {
            if case .missing(let path) = $0.kind { path.hasPrefix("student.") } else { false }
        }
        if isOfStudent, !explanation.needs.isEmpty { return nil }
        return explanation.needs.compactMap(\.ask).first.map { "the school, or \($0)" } ?? "the school"
    }
}
