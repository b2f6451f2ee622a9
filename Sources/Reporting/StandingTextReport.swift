import Catalog
package import Eligibility

/// An institution's or program's standing, for people.
package enum StandingTextReport {
    package static func text(
        _ check: StandingCheck, _ requirements: RequirementCheck? = nil, width: Int = 80
    ) -> String {
        let school = check.institution
        let place = [school.city.value, school.state.value?.rawValue].compactMap { $0 }.joined(
            separator: ", ")
        var text = TextLayout.paragraph(
            VisibleText.of(
                "\(school.name) (\(school.id))" + (place.isEmpty ? "" : ", \(place)") + ", on \(check.day)"),
            width: width)
        var subject: String?
        for line in check.lines {
            let name =
                line.program.map { "\($0.name) (\($0.id))" + ($0.isSponsored ? " [sponsored]" : "") }
                ?? otherSubject(line)
            if name != subject { text += "\n" + TextLayout.paragraph(name, width: width) }
            subject = name
            text += TextLayout.paragraph(VisibleText.of(heading(line)), first: "  => ", width: width)
            text += TextLayout.paragraph(
                VisibleText.of(sentence(line, check)), first: "     ", width: width)
            for source in sources(line, school) {
                text += TextLayout.paragraph(
                    VisibleText.of("source: " + source), first: "     ", width: width)
            }
            if line.answer == .cannotTell || line.assumption != nil, let ask = line.ask {
                text += TextLayout.paragraph(
                    VisibleText.of("confirm with \(ask)"), first: "     ", width: width)
            }
        }
        return text + (requirements.map { RequirementText.text($0, width: width) } ?? "")
    }

    /// What a line is about that is about no program of the file.
    private static func otherSubject(_ line: StandingCheck.Line) -> String {
        let of = line.site.map { "its site \(VisibleText.of($0.name)) (\($0.dapip))" }
        if line.isOfKinds {
            return "programs that are told only by their kind" + (of.map { ", at " + $0 } ?? "")
        }
        return of ?? "the school as a whole"
    }

    private static func heading(_ line: StandingCheck.Line) -> String {
        (line.agency.map { "\($0): " } ?? "") + answer(line)
    }

    /// The answer in a few words, without the agency.
    static func answer(_ line: StandingCheck.Line) -> String {
        guard line.answer == .cannotTell, case .lastSeen(let seen) = line.stretch?.evidence.reason,
            let standing = line.stretch?.standing
        else {
            let isPlainNo = line.answer == .notAccredited || line.answer == .preaccredited
            let isAssumed = isPlainNo && line.assumption != nil
            return answer(line.answer) + (isAssumed ? Self.unchanged : "")
        }
        return "cannot tell: \(standing.rawValue.replacing("-", with: " ")) when last seen, \(seen)"
    }

    private static let unchanged = ", if it has not changed since it was seen"

    private static func answer(_ answer: StandingCheck.Answer) -> String {
        switch answer {
        case .accredited: "accredited"
        case .accreditedIf: "accredited" + unchanged
        case .preaccredited: "a candidate, not accredited"
        case .notAccredited: "not accredited"
        case .cannotTell: "cannot tell"
        }
    }

    static func sentence(_ line: StandingCheck.Line, _ check: StandingCheck) -> String {
        if line.records.isEmpty, line.answer == .cannotTell {
            let by = line.agency.map { " by \($0)" } ?? ""
            let others = line.program.flatMap {
                MissingCampusText.otherCampuses($0, at: check.institution, line.agency)
            }
            return "no accreditation\(by) is recorded, which is not the same as not accredited"
                + (others.map { ": \($0)" } ?? "")
        }
        var sentence = StandingText.sentence(
            agency: line.agency, accredits: line.accredits, day: check.day, stretch: line.stretch,
            records: line.records)
        // A day that is inexact is one doubt, a page without a date another.
        if case .startInexact = line.stretch?.evidence.reason, isUndated(line, check.institution) {
            sentence += "; the page itself has no date"
        }
        return sentence
    }

    private static func isUndated(_ line: StandingCheck.Line, _ school: Institution) -> Bool {
        evidence(line).contains { school.source(of: $0.origin)?.asOf == nil }
    }

    private static func evidence(_ line: StandingCheck.Line) -> [AccreditationRecord] {
        (line.stretch?.evidence.records ?? []).compactMap {
            line.records.indices.contains($0) ? line.records[$0] : nil
        }
    }

    static func sources(_ line: StandingCheck.Line, _ school: Institution) -> [String] {
        evidence(line).reduce(into: []) { lines, record in
            guard let source = school.source(of: record.origin) else { return }
            let text = SourceText.of(source)
            if !lines.contains(text) { lines.append(text) }
        }
    }
}
