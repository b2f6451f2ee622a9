import Catalog
import Dates
import Eligibility
import Matching

/// Says in words what is to be looked up.
enum QuestionText {
    /// What isn't known of one program, and why what is known won't do for long.
    static func of(_ entry: OpenEntry) -> [String] {
        var texts: [String] = []
        if case .assumptionEnds(let end) = entry.openness {
            let agency = entry.agency ?? "the agency"
            texts.append(
                "\(agency)'s status is only assumed through \(end): is it still in effect?")
        }
        let onRecord = entry.reasons.compactMap { reason in
            if case .standing(let agency, _, _, _) = reason.kind { agency } else { nil }
        }
        for reason in entry.reasons {
            switch reason.kind {
            // The question of a rule, without what it means for this one program.
            case .openParameter(let text, _), .judgment(let text), .lapsed(let text, _):
                texts.append(text)
            // That the agency may accredit another kind of program is asked along with what is on record of it.
            case .unlisted(let agencies, _) where agencies.contains(where: onRecord.contains): continue
            default: texts.append(ReasonText.sentence(reason, of: entry.decision))
            }
        }
        return texts
    }

    /// The word for why an answer is open, as JSON spells it.
    static func key(_ openness: Openness) -> String {
        switch openness {
        case .assumptionEnds: "assumption_ends"
        case .lastSeen: "last_seen"
        case .undated: "undated_page"
        case .unclear: "unclear"
        case .notRecorded: "not_recorded"
        case .ruleOpen: "rule_open"
        }
    }
}
