import Dates
import Eligibility

/// Says which days an answer takes because nobody said them.
enum DaysTakenText {
    /// One line for each day; none where everything was said.
    static func lines(_ taken: [DayTaken]) -> [String] {
        Set(taken.map(\.day)).sorted().map { day in
            let events = taken.filter { $0.day == day }.map { name($0.event) }
            return "not given, so taken as \(day): " + events.joined(separator: " and ")
        }
    }

    private static func name(_ event: DayTaken.Event) -> String {
        switch event {
        case .completion: "the day of completion"
        case .application: "the day of application"
        }
    }
}

/// A day that was taken, as JSON says it.
struct DayTakenPart: Encodable {
    /// The key of a student's file that would say it.
    var fact: String
    var day: String

    init(_ taken: DayTaken) {
        fact = taken.event.rawValue
        day = taken.day.description
    }
}
