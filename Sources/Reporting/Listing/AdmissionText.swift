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
        "it asks for " + requirements.map(text).joined(separator: " and ")
    }

    private static func text(_ requirement: AdmissionJudgement.Requirement) -> String {
        switch requirement {
        case .education(let level): level.rawValue
        case .gpa(let least): "a grade point average of " + FactText.gradePointAverage(least)
        }
    }
}
