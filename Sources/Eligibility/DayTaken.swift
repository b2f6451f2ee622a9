package import Dates

/// A day that an answer takes because nobody said which it is.
package struct DayTaken: Sendable, Hashable {
    /// What happens on the day; spelled as in a student's file.
    package enum Event: String, Sendable, Hashable, CaseIterable {
        case completion = "completed_on"
        case application = "applies_on"
    }

    package var event: Event
    package var day: Day

    package init(_ event: Event, _ day: Day) {
        self.event = event
        self.day = day
    }
}
