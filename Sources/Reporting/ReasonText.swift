import Catalog
import Dates
package import Eligibility
import RuleEngine

/// Says reasons in words.
package enum ReasonText {
    /// One sentence without a full stop.
    package static func sentence(_ reason: Reason, of decision: CredentialDecision) -> String {
        switch reason.kind {
        case .fact(let path, let found, let asked):
            let name = name(of: path)
            return found == asked ? "\(name): \(found)" : "\(name): \(found); the route asks for \(asked)"
        case .missing(let path):
            switch path {
            case "student.completed_on":
                return decision.student.completedOn.map {
                    "the exact day of completion: \($0) leaves it open"
                }
                    ?? "the day of completion was not given"
            case "program.award": return missingAward(decision)
            case "student.applies_on": return "the day of application was not given"
            // What only the student knows nobody else could have recorded.
            case let path where path.hasPrefix("student."): return "not said: \(name(of: path))"
            default: return "not recorded: \(name(of: path))"
            }
        case .standing(let agency, let accredits, let day, let stretch):
            return StandingText.sentence(
                agency: agency, accredits: accredits, day: day, stretch: stretch,
                records: decision.records)
        case .listed(let word, let list, let day, let holds):
            let when = day.map(\.description) ?? "the day (not given)"
            switch holds {
            case true: return "\(word) is on the list \(list) on \(when)"
            case false where word == "nobody": return "the list \(list) is empty on \(when)"
            case false: return "\(word) is not on the list \(list) on \(when)"
            default: return "it is not known whether \(word) was on the list \(list) on \(when)"
            }
        case .unlisted(let agencies, let day):
            let names = agencies.isEmpty ? "an agency" : agencies.joined(separator: " or ")
            let when = day.map { " on \($0)" } ?? ""
            let others = MissingCampusText.otherCampuses(
                decision.program, at: decision.institution, agencies.count == 1 ? agencies.first : nil)
            return "no record says whether \(names) accredited the program\(when)"
                + (others.map { ": \($0)" } ?? "")
        case .noEdition(let day):
            return "no edition of the rule is known for \(day)"
        case .nothingAsked: return "nothing is asked for but what the route says"
        case .judgment(let text):
            return "open question: \(text)"
        case .determined(let text, let decided):
            let until = decided.until.map { ", until \($0)" } ?? ""
            return
                "decided: \(text) \(decided.holds ? "Yes" : "No"), by \(decided.by) on \(decided.on)\(until): \(decided.reason)"
        case .lapsed(let text, let decided):
            let until = decided.until.map { " until \($0)" } ?? ""
            return "open question: \(text) What \(decided.by) decided stood\(until) and no longer"
        case .openParameter(let text, let accredited):
            let days = accredited.map { "\($0.first) to \($0.last)" }.joined(separator: ", ")
            return "open question: \(text)" + (days.isEmpty ? "" : " It was accredited from \(days)")
        }
    }

    /// The awards that a program's may be.
    static func awards(_ decision: CredentialDecision) -> String {
        guard case .oneOf(let awards) = decision.awarded else { return "not recorded" }
        return words(awards)
    }

    private static func words(_ awards: [Award]) -> String {
        awards.map(\.rawValue).joined(separator: " or ")
    }

    /// What of the award is missing.
    private static func missingAward(_ decision: CredentialDecision) -> String {
        switch decision.awarded {
        case .oneOf(let awards): return "not recorded: which award it is, \(words(awards))"
        case .contradiction(let level, let accredited):
            return
                "the program's award: its IPEDS level says \(words(level)), its accreditation \(words(accredited))"
        case .known, .none, .unknown: return "not recorded: \(name(of: "program.award"))"
        }
    }

    /// What is assumed of a status that was seen.
    package static func sentence(_ assumption: Assumption) -> String {
        let seen =
            switch assumption.kind {
            case .stillAccredited: "last seen \(assumption.seen)"
            case .stillPreaccredited: "preaccredited when last seen \(assumption.seen)"
            case .stillNotAccredited: "not accredited when last seen \(assumption.seen)"
            }
        return "\(assumption.agency ?? "the agency")'s status, \(seen), is still in effect"
    }

    static func name(of path: String) -> String {
        switch path {
        case "program.award": "the program's award"
        case "program.state": "the program's state"
        case "program.country": "the program's country"
        case "program.approved_by": "the foreign association that approved the program"
        case "student.enrolled": "how far the student is"
        case "student.enrolled_on": "the day study began"
        case "student.independent_study": "the Independent Study Program finished"
        case "student.college_hours": "semester hours of college courses"
        case "school.accreditations": "every accreditation of the school as a whole"
        case "student.education": "the education held"
        case "student.credentials": "the credentials held"
        case "student.coding_experience": "months of coding experience"
        case "item.agency": "the accrediting agency"
        case "item.reach": "what the agency accredits, schools or programs"
        case "item.accredits": "the kind of program accredited"
        default: path
        }
    }
}
