package import Dates
import Diagnostics

/// What a fact was on every day: a value that changes over time, with how well each stretch is known.
package struct History: Sendable, Hashable {
    /// A stretch of days with one value; it lasts until the next segment begins.
    package struct Segment: Sendable, Hashable {
        package var first: Day
        /// `nil` for days nobody can tell the value of.
        package var value: Symbol?
        /// What has to be taken for granted for the value to count.
        package var confidence: Confidence
        /// The caller's own number for where this comes from; the engine passes it on in explanations.
        package var evidence: Int

        package init(first: Day, value: Symbol?, confidence: Confidence = .sure, evidence: Int = -1) {
            self.first = first
            self.value = value
            self.confidence = confidence
            self.evidence = evidence
        }
    }

    package let segments: [Segment]

    /// A history from segments in order of time; days before the first are unknown.
    package init(_ segments: [Segment]) {
        self.segments = segments
    }

    /// A yes-or-no history that is true over a period whose ends may be inexact; open where an end is `nil`.
    package init(periodFrom start: PartialDate?, to end: PartialDate?) {
        var segments: [Segment] = []
        if let start {
            segments.append(Segment(first: .distantPast, value: .no))
            if start.earliest < start.latest { segments.append(Segment(first: start.earliest, value: nil)) }
            segments.append(Segment(first: start.latest, value: .yes))
        } else {
            segments.append(Segment(first: .distantPast, value: .yes))
        }
        if let end {
            // The end may fall before the start is certain; then no day is certainly inside.
            segments.removeAll { $0.first > end.earliest }
            // Nor is a day inside on which it can't have begun, however early it may have ended.
            let open = max(end.earliest.next, start?.earliest ?? .distantPast)
            if open <= end.latest { segments.append(Segment(first: open, value: nil)) }
            segments.append(Segment(first: end.latest.next, value: .no))
        }
        self.segments = segments
    }

    /// What is known of a day.
    package func segment(on day: Day) -> Segment {
        segments.segment(on: day) ?? Segment(first: .distantPast, value: nil)
    }
}

extension RandomAccessCollection where Element == History.Segment, Index == Int {
    /// The segment that a day falls in; `nil` before the first.
    func segment(on day: Day) -> History.Segment? {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].first <= day { low = middle + 1 } else { high = middle }
        }
        return low > startIndex ? self[low - 1] : nil
    }
}

extension History {
    /// Yes where any of some yes-or-no histories is, no where all are.
    ///
    /// - Parameter steps: grows by one for each segment.
    static func union(of histories: [History], counting steps: inout StepCount) -> History {
        // How many histories more, or fewer, are a yes or open from a day on.
        var changes: [Day: (yes: Int, open: Int)] = [:]
        for history in histories {
            // Before its first segment nobody can tell.
            var before: Symbol?
            for segment in history.segments {
                steps.take()
                changes[segment.first, default: (0, 0)].yes +=
                    (segment.value == .yes ? 1 : 0) - (before == .yes ? 1 : 0)
                changes[segment.first, default: (0, 0)].open +=
                    (segment.value == nil ? 1 : 0) - (before == nil ? 1 : 0)
                before = segment.value
            }
        }
        var (yes, open) = (0, histories.count)
        return History(
            changes.sorted { $0.key < $1.key }.map { day, change in
                yes += change.yes
                open += change.open
                return Segment(first: day, value: yes > 0 ? .yes : open > 0 ? nil : .no)
            })
    }
}
