import Catalog
import Dates
import Eligibility

/// Accreditation in the space of a cell.
enum RecordText {
    /// What a source says, as it says it: `CAHIIM him-associate accredited, from 2009, as of 2025-08/2026-07`.
    static func of(_ record: AccreditationRecord, in school: Institution) -> String {
        let words = [record.agency.value, record.accredits.value, record.status.value].compactMap { $0 }
        var parts = [words.joined(separator: " ")]
        if let start = record.start.value { parts.append("from \(start.text)") }
        switch record.end {
        case .open: break
        case .unknown: parts.append("to unknown")
        case .on(let date): parts.append("to \(date.text)")
        }
        if let review = record.nextReview.value { parts.append("next review \(review.text)") }
        if let campus = record.campus { parts.append("campus \(campus)") }
        if record.isFaulty { parts.append("with an error in the file") }
        let source = school.source(of: record.origin)
        parts.append(source?.asOf.map { "as of \($0.text)" } ?? "undated")
        return parts.joined(separator: ", ")
    }

    /// What the records of an agency come to on the day asked about: `CAHIIM him-associate: accredited_if`. Where no
    /// agency is on record there is only the answer. An answer whose word doesn't say that it rests on an assumption
    /// has it behind it.
    static func of(_ line: StandingCheck.Line) -> String {
        let assumed = line.answer == .accreditedIf ? nil : line.assumption
        let answer =
            answer(line) + (assumed.map { " (\($0.kind.rawValue), seen \($0.seen.text))" } ?? "")
        let words = [line.agency, line.accredits].compactMap { $0 }
        return words.isEmpty ? answer : words.joined(separator: " ") + ": " + answer
    }

    /// The answer as every JSON of this tool writes it.
    static func answer(_ line: StandingCheck.Line) -> String {
        line.answer.rawValue.replacing("-", with: "_")
    }
}
