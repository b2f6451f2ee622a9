package import Dates

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
        var index = segments.count - 1
        while index >= 0 {
            if segments[index].first <= day { return segments[index] }
            index -= 1
        }
        return Segment(first: .distantPast, value: nil)
    }
}

extension History {
    /// Yes where either of two yes-or-no histories is, no where both are.
    func union(_ other: History) -> History {
        let borders = Set((segments + other.segments).map(\.first)).sorted()
        return History(
            borders.map { day in
                let values = [segment(on: day).value, other.segment(on: day).value]
                if values.contains(Symbol.yes) { return Segment(first: day, value: .yes) }
                return Segment(first: day, value: values.contains(nil) ? nil : .no)
            })
    }
}
