import Catalog
import Eligibility

/// Whether a school admits somebody, in words.
enum AdmissionText {
    /// One line: the answer, and what it hangs on.
    static func line(_ judgement: AdmissionJudgement) -> String {
        switch judgement.answer {
        case .yes: "yes"
        case .no: "no, " + asked(judgement.missed)
        case .ask: judgement.open.isEmpty ? "ask the school" : "ask the school, " + asked(judgement.open)
        }
    }

    private static func asked(_ requirements: [AdmissionJudgement.Requirement]) -> String {
        let words = requirements.compactMap { requirement in
            if case .stated(let words) = requirement { words } else { nil }
        }
        let others = requirements.filter { if case .stated = $0 { false } else { true } }.map(text)
        let asked = others.isEmpty ? [] : ["it asks for " + others.joined(separator: " and ")]
        return (asked + words.map { "its page says \"\($0)\"" }).joined(separator: "; ")
    }

    private static func text(_ requirement: AdmissionJudgement.Requirement) -> String {
        switch requirement {
        case .education(let level): level.rawValue
        case .gpa(let least): "a grade point average of " + FactText.gradePointAverage(least)
        case .test(let test): FactText.test(test)
        case .prerequisite(let course): FactText.prerequisite(course)
        case .creditsFirst(let least): "\(least) semester credits done first"
        case .stated(let words): words
        }
    }
}
