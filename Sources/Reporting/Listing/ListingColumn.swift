import Catalog
import Dates
import Eligibility
import Matching

/// What a column of a listing says of a program, by its name in tables, CSV and `--columns`.
package enum ListingColumn: String, Sendable, Hashable, CaseIterable {
    case id, institution, program, state, award, duration
    case durationStated = "duration_stated"
    case monthsAtLeast = "months_at_least"
    case monthsAtMost = "months_at_most"
    case byAwardLevel = "by_award_level"
    case credits, delivery, cip, verdict, entry
    case doneInTime = "done_in_time"
    case seen, needs, ask, sponsored, assumes

    /// What a table and a Markdown page show where nothing else is asked for.
    package static let usual: [ListingColumn] = [.program, .institution, .state, .award, .duration]

    /// What a spreadsheet gets where nothing else is asked for.
    package static let ofSpreadsheets: [ListingColumn] = [
        .id, .institution, .program, .state, .award, .durationStated, .monthsAtLeast, .monthsAtMost,
        .byAwardLevel, .verdict, .entry, .seen, .needs, .sponsored, .assumes,
    ]

    /// The least columns of a terminal that it is read in, and whether it takes more where there are more.
    var width: (least: Int, grows: Bool) {
        switch self {
        case .program: (28, true)
        case .institution: (23, true)
        case .id, .needs, .ask, .durationStated: (20, true)
        case .state: (5, false)
        case .award, .seen: (15, false)
        case .duration, .entry, .doneInTime: (12, false)
        case .credits, .delivery, .verdict: (16, false)
        case .assumes: (20, false)
        case .monthsAtLeast, .monthsAtMost, .byAwardLevel: (15, false)
        case .cip, .sponsored: (9, false)
        }
    }

    /// The cells of a program, empty where nothing is recorded.
    static func cells(_ columns: [ListingColumn], _ entry: Listing.Entry) -> [String] {
        // What it rests on takes its time to work out.
        let explanation = columns.contains(where: \.explains) ? entry.explanation : nil
        return columns.map { $0.cell(entry, explanation) }
    }

    /// The same for people: what isn't recorded is said, and a paid listing marked.
    static func words(_ columns: [ListingColumn], _ entry: Listing.Entry) -> [String] {
        let named = columns.contains(.program) ? .program : columns.first
        return zip(columns, cells(columns, entry)).map { column, text in
            let mark = column == named && entry.program.isSponsored ? " [sponsored]" : ""
            return (text.isEmpty ? column.nothing : column.words(text)) + mark
        }
    }

    /// The longest awards, in words that a narrow column can break.
    private func words(_ text: String) -> String {
        guard self == .award else { return text }
        return text.replacing("post-baccalaureate-", with: "post-bacc ").replacing(
            "post-master-", with: "post-master ")
    }

    private var nothing: String {
        switch self {
        case .state: "?"
        case .award, .durationStated, .monthsAtLeast, .monthsAtMost, .credits, .delivery, .cip: "not stated"
        default: "-"
        }
    }

    private var explains: Bool { self == .seen || self == .needs || self == .ask || self == .assumes }

    private func cell(_ entry: Listing.Entry, _ explanation: DecisionExplanation?) -> String {
        let program = entry.program
        return switch self {
        case .id: entry.id
        case .institution: entry.institution.name
        case .program: program.name
        case .state: entry.institution.state(of: program)?.rawValue ?? ""
        case .award: entry.award?.rawValue ?? ""
        case .duration: DurationText.cell(entry.duration)
        case .durationStated: entry.duration.stated ?? ""
        case .monthsAtLeast: entry.duration.months.map { String($0.atLeast) } ?? ""
        case .monthsAtMost: entry.duration.months.map { String($0.atMost) } ?? ""
        case .byAwardLevel: String(entry.duration.byAwardLevel)
        case .credits: program.credits.value.map(FactText.credits) ?? ""
        case .delivery: program.delivery.value.map(FactText.delivery) ?? ""
        case .cip: program.cip.value?.text ?? ""
        case .verdict: VerdictText.key(entry.verdict)
        case .entry: entry.entry?.answer.rawValue ?? ""
        case .doneInTime: entry.finish?.answer.rawValue ?? ""
        case .seen:
            explanation?.lastSeen?.seen.text
                ?? explanation?.assumes.map(\.seen.text).joined(separator: "; ") ?? ""
        case .needs:
            explanation.flatMap { whole in
                whole.needs.first.map { ReasonText.sentence($0, of: whole.decision) }
            } ?? ""
        case .ask: explanation.flatMap(ListingRemarks.whomToAsk) ?? ""
        case .assumes: explanation.map { AssumptionText.kinds($0.assumes) } ?? ""
        case .sponsored: String(program.isSponsored)
        }
    }
}
