import Catalog
import Matching

/// The plain facts of a program, one line each.
struct ProgramFactsText {
    let profile: ProgramProfile
    let facts: FactText
    let codes: CodeTables

    func write(to page: inout PageText) {
        let program = profile.program
        page.row("award", award)
        page.row("IPEDS", "level " + facts.of(program.ipedsLevel) { FactText.level($0, codes) })
        page.row("", "CIP " + facts.of(program.cip) { FactText.cip($0, codes) })
        if program.approvedBy != .unknown { page.row("approved by", facts.of(program.approvedBy) { $0 }) }
        if let campus = program.campus { page.row("campus", campus) }
        page.row("admission", Self.admission(program.admission, facts))
        page.row("duration", duration)
        page.row("credits", facts.of(program.credits, FactText.credits))
        page.row("delivery", facts.of(program.delivery, FactText.delivery))
        page.row("cost", facts.of(program.tuition) { $0 })
    }

    private var award: String {
        let stated = facts.of(profile.program.award, \.rawValue)
        guard profile.program.award == .unknown, let award = profile.award else { return stated }
        return "\(award.rawValue), by what else is recorded; \(stated) itself"
    }

    private var duration: String {
        let stated = facts.of(profile.program.length, Self.length)
        guard profile.duration.byAwardLevel, let months = profile.duration.months else { return stated }
        return "\(stated); \(Self.months(months)) by the definition of the award level"
    }

    /// `"full time for 6 terms", 18 to 21 months`.
    static func length(_ length: StudyLength) -> String {
        "\"\(length.stated)\"" + (length.months.map { ", \(months($0))" } ?? "")
    }

    static func months(_ months: MonthRange) -> String {
        months.atLeast == months.atMost
            ? TextLayout.count(months.atLeast, "month") : "\(months.atLeast) to \(months.atMost) months"
    }

    /// One line for each thing that may be asked for; one for all where nothing is recorded.
    static func admission(_ admission: Admission, _ facts: FactText) -> [String] {
        guard admission != Admission() else { return [FactText.notRecorded] }
        var lines = [
            "education: " + facts.of(admission.education, \.rawValue),
            "lowest grade point average: " + facts.of(admission.gpa, FactText.gradePointAverage),
            "ability to benefit instead of a diploma: "
                + facts.of(admission.abilityToBenefit) { $0 ? "yes" : "no" },
        ]
        // Few pages speak of these: that one doesn't is not worth a line.
        func add<Value>(_ name: String, _ fact: Fact<Value>, _ words: (Value) -> String) {
            if fact != .unknown { lines.append("\(name): " + facts.of(fact, words)) }
        }
        add("tests", admission.tests) { $0.map(FactText.test).joined(separator: "; ") }
        add("courses done first", admission.prerequisites) {
            $0.map(FactText.prerequisite).joined(separator: "; ")
        }
        add("semester credits done first", admission.creditsFirst) { String($0) }
        lines.append("besides: " + facts.of(admission.stated) { "\"\($0)\"" })
        return lines
    }
}
