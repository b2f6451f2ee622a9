import Dates
import Matching

/// Whether a program ends in time, in words.
enum FinishText {
    /// One line: the answer, and the days that it rests on.
    static func line(_ finish: FinishAnswer, _ duration: DurationAnswer) -> String {
        guard let ends = finish.ends else { return "done in time: ask the school, no length is recorded" }
        let definition = duration.byAwardLevel ? ", by the definition of the award level" : ""
        let span = ends.single.map { "on \($0)" } ?? "between \(ends.first) and \(ends.last)"
        return switch finish.answer {
        case .inTime: "done in time: yes, \(span)\(definition)"
        case .cannotTell: "done in time: cannot tell, \(span)\(definition)"
        case .tooLate: "done in time: no, \(span)"
        }
    }
}
