import Catalog
import Dates
import RuleEngine

/// What the timelines of accreditations say at the places that decide.
extension ReasonReader {
    func timeline(_ item: Int?) -> StandingTimeline? {
        item.flatMap(decision.timeline)
    }

    /// When a timeline is known to say *accredited*.
    func accreditedDays(_ item: Int?) -> [DayRange] {
        guard let stretches = timeline(item)?.stretches else { return [] }
        let nexts = stretches.dropFirst().map(\.first) + [.distantFuture]
        return zip(stretches, nexts).reduce(into: []) { ranges, part in
            let (stretch, next) = part
            guard stretch.standing == .accredited, stretch.confidence <= decision.trust else { return }
            let last = next == .distantFuture ? next : next.previous
            // That a part was seen and the next assumed makes no two times of it.
            let goesOn = ranges.last.map { $0.last.next == stretch.first } ?? false
            let first = goesOn ? ranges.removeLast().first : stretch.first
            if let range = DayRange(first, last) { ranges.append(range) }
        }
    }

    /// The day of a window that nobody said.
    func unknownEnd(of window: Condition.Window) -> String? {
        var ends = [window.from]
        if case .day(let end) = window.end { ends.append(end) }
        for case .fact(let path) in ends where decision.isDayUnknown(path.text) { return path.text }
        return nil
    }

    /// The stretch that decides a leaf: of a window, the first that makes the answer what it is.
    func stretch(
        _ reading: Explanation.Reading, _ node: Explanation.Node, _ timeline: StandingTimeline?,
        at confidence: Confidence
    ) -> StandingTimeline.Stretch? {
        guard case .sometime(_, let op, let operand, let window) = node.condition.form else {
            return stretch(reading, timeline)
        }
        let inside = stretches(inside: window, from: reading.day, timeline)
        let words = operand.words.split(separator: ", ").map(String.init)
        let answer = node.outcome.answer(at: confidence)
        return inside.first { stretch in
            guard let standing = stretch.standing, stretch.confidence <= confidence else {
                return answer == .cannotTell
            }
            return (words.contains(standing.rawValue) != (op == .isNot)) == (answer == .yes)
        } ?? inside.first
    }

    /// The stretches that a leaf's answer assumes: of a window that says no, all that are not certain.
    func stretches(
        assumedIn reading: Explanation.Reading, _ node: Explanation.Node, _ timeline: StandingTimeline?,
        at confidence: Confidence
    ) -> [StandingTimeline.Stretch] {
        guard case .sometime(_, _, _, let window) = node.condition.form,
            node.outcome.answer(at: confidence) == .no
        else { return stretch(reading, node, timeline, at: confidence).map { [$0] } ?? [] }
        return stretches(inside: window, from: reading.day, timeline).filter {
            $0.confidence > .sure && $0.confidence <= confidence
        }
    }

    /// The stretches that days of a window fall in; none where nobody knows when it begins or ends.
    private func stretches(
        inside window: Condition.Window, from: Day?, _ timeline: StandingTimeline?
    ) -> [StandingTimeline.Stretch] {
        guard let from, let timeline else { return [] }
        let to: Day
        switch window.end {
        case .months(let months): to = from.advanced(byMonths: months)
        case .day(let operand):
            // Of a window that nobody knows the end of, no one stretch decides.
            guard let days = decision.days(of: operand) else { return [] }
            to = days.last
        }
        return timeline.stretches.enumerated().filter { index, stretch in
            let isBeforeEnd = stretch.first <= to
            let next = index + 1 < timeline.stretches.count ? timeline.stretches[index + 1].first : nil
            return isBeforeEnd && next.map { from < $0 } ?? true
        }.map(\.element)
    }

    private func stretch(
        _ reading: Explanation.Reading, _ timeline: StandingTimeline?
    ) -> StandingTimeline.Stretch? {
        guard let number = reading.segment?.evidence, let timeline,
            timeline.stretches.indices.contains(number)
        else { return nil }
        return timeline.stretches[number]
    }
}
