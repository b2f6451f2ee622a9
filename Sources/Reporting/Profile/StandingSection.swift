import Catalog
import Dates
import Eligibility

/// The part of a page that shows accreditation: drawn along the years, then every stretch and every record.
struct StandingSection {
    let lines: [StandingCheck.Line]
    let day: Day
    /// That somebody saw every record of a kind.
    let complete: [AccreditationsComplete]
    let facts: FactText

    func write(to page: inout PageText) {
        let known = lines.filter { $0.timeline != nil }
        if known.isEmpty {
            for line in lines {
                page.item(StandingTextReport.answer(line))
                page.line(
                    line.answer == .notAccredited
                        ? "on \(day) every record there was had been seen, and there was none"
                        : "none is recorded, which is not the same as not accredited", indent: 4)
            }
        } else {
            let standings = known.compactMap { $0.timeline?.periods }
            // What has one answer for all days needs no drawing.
            let isDrawn = standings.contains { $0.count > 1 }
            if isDrawn { draw(known, standings, on: &page) }
            for (index, line) in known.enumerated() {
                if isDrawn || index > 0 { page.gap() }
                write(line, to: &page)
            }
        }
        for list in complete {
            let source = facts.numbers([list.origin])
            page.item("every \(list.reach.rawValue) accreditation of that day is on record\(source)")
        }
    }

    // MARK: The drawing

    private func draw(
        _ lines: [StandingCheck.Line], _ standings: [[StandingPeriod]], on page: inout PageText
    ) {
        let drawing = TimelineDrawing(standings, and: day, columns: page.width - 4)
        page.drawn(drawing.axis)
        for (line, periods) in zip(lines, standings) {
            if lines.count > 1 { page.line(Self.name(line), indent: 2) }
            page.drawn(drawing.line(periods))
        }
        page.drawn(drawing.pointer)
        let used = Set(standings.joined().map(TimelineMark.init))
        let legend = TimelineMark.allCases.filter(used.contains).map { "\($0.character) \($0.meaning)" }
        page.items(legend)
    }

    private static func name(_ line: StandingCheck.Line) -> String {
        (line.agency ?? "an agency not recorded") + (line.accredits.map { ", \($0)" } ?? "")
    }

    // MARK: One agency

    private func write(_ line: StandingCheck.Line, to page: inout PageText) {
        guard let timeline = line.timeline else { return }
        page.line(Self.name(line), indent: 2)
        page.item(StandingTextReport.answer(line), mark: "=> ")
        for period in timeline.periods {
            let words = PeriodText.words(period, line.records) + sources(of: period, line)
            let isHere = period.days.contains(day) ? ">" : " "
            let mark = "\(isHere)\(TimelineMark(period).character) \(PeriodText.days(period.days))"
            page.item(words, mark: TextLayout.pad(mark, to: 29), indent: 1)
        }
        let records = timeline.records.compactMap { record($0, line) }
        for record in records { page.item("on record: " + words(record, in: line)) }
        let reviews = records.filter { $0.nextReview != .unknown }
        if reviews.isEmpty { page.item("next review: not recorded") }
        for record in reviews { page.item("next review: " + review(record)) }
    }

    /// What says so; that nothing does rests on no source.
    private func sources(of period: StandingPeriod, _ line: StandingCheck.Line) -> String {
        if period.reason == .notCovered { return "" }
        return facts.numbers(period.records.compactMap { record($0, line)?.origin })
            + (period.namesAllRecords ? "" : " and others")
    }

    private func record(_ index: Int, _ line: StandingCheck.Line) -> AccreditationRecord? {
        line.records.indices.contains(index) ? line.records[index] : nil
    }

    /// What one source says.
    private func words(_ record: AccreditationRecord, in line: StandingCheck.Line) -> String {
        var parts = [record.status.value ?? "status not recorded"]
        if let agency = record.agency.value, agency != line.agency { parts[0] += " by \(agency)" }
        if let campus = record.campus { parts.append("campus \(campus)") }
        if let start = record.start.value { parts.append("from \(start)") }
        switch record.end {
        case .open: break
        case .unknown: parts.append("ended on a day not known")
        case .on(let end): parts.append("to \(end)")
        }
        if record.isFaulty { parts.append("with an error: see accredit lint") }
        let source = facts.number(record.origin)
        return parts.joined(separator: ", ") + source + (record.note.map { "; \($0)" } ?? "")
    }

    private func review(_ record: AccreditationRecord) -> String {
        let date = facts.of(record.nextReview) { $0.description }
        switch record.isReviewPast(on: day) {
        case true: return "\(date), past on \(day)"
        case false: return "\(date), still to come"
        default: return record.nextReview.value == nil ? date : "\(date), may be past on \(day)"
        }
    }
}
