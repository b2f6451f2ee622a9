import Catalog
import Dates

/// What one record says of one day, as far as it matters beside others: small, because there may be many of each day.
struct TimelineClaim {
    enum Weight: UInt8 {
        case known
        /// Seen on an earlier day, and taken to go on.
        case fading
        /// It may hold or not, and casts doubt even on what is known.
        case strongDoubt
        /// The same, because the record has an error.
        case faulty
        /// It may hold or not, and casts doubt on what is only taken to go on.
        case doubt
        /// It may hold or not, and proves nothing of any day, nor against it.
        case mute
    }

    /// The record's voice.
    var number: Int
    var record: Int
    /// `nil` when the record doesn't say what standing it is.
    var standing: Standing?
    var weight: Weight
    /// It is about this timeline's agency and kind of program; `false` where it may be about another.
    var isOwn: Bool
    /// Where it is fading: the first day on which it may have been seen,
    var since = Day.distantPast
    /// and the last one that it is taken to go on.
    var until = Day.distantPast

    /// Whether it must contradict what is known: on each day on which its status may have been seen to run, another
    /// record is known to say something else.
    var contradicts = false
    /// It holds on the day if it began by then, or didn't go over into another record: where nothing else is known,
    /// that may be what another record contradicts.
    var mayHold = false

    var isKnown: Bool { weight == .known && isOwn }
    var isFading: Bool { weight == .fading && isOwn }

    /// Whether it says *not accredited*, without an error. Whether such a record is what a list of all records saw or
    /// not, it says the same.
    var isNegative: Bool { weight != .faulty && standing == .notAccredited }

    /// What it says beside what is only taken to go on: with an error nobody knows what its source has seen.
    var standingAsDoubt: Standing? { weight == .faulty ? nil : standing }

    /// Whether it casts doubt on others that say something else.
    func isDoubt(ofKnown: Bool) -> Bool {
        if ofKnown, contradicts, !isKnown { return true }
        return switch weight {
        case .known: !isOwn
        // As a record of this timeline it would be known.
        // What was seen later is a sighting.
        case .fading: false
        // It would have closed the earlier record, or nobody can tell what it would have said of what.
        case .strongDoubt, .faulty: true
        case .doubt: !ofKnown
        case .mute: false
        }
    }
}

extension TimelineClaim {
    init(_ strength: TimelineVoice.Strength, of voice: TimelineVoice, number: Int) {
        self.init(
            number: number, record: voice.member.record, standing: voice.standing,
            weight: Self.weight(strength, of: voice), isOwn: voice.isOwn)
        if case .fading(let since, let until) = strength {
            (self.since, self.until) = (since.earliest, until)
        }
        switch strength {
        case .closing(byAnother: false), .disputed, .open(.startInexact):
            mayHold = voice.isOwn && voice.seen != nil
        default: break
        }
    }

    private static func weight(_ strength: TimelineVoice.Strength, of voice: TimelineVoice) -> Weight {
        switch strength {
        case .known: return .known
        case .fading: return .fading
        case .closing(let byAnother): return byAnother ? .doubt : .strongDoubt
        case .disputed: return .strongDoubt
        case .open(let reason):
            if voice.isFaulty { return .faulty }
            // Without a date it proves nothing of any day, nor against it.
            if voice.seen == nil { return .mute }
            if voice.member.isUncertain { return .strongDoubt }
            switch reason {
            // When it was seen says since when it may have held.
            case .beforeFirstSeen where voice.end == .open: return .mute
            case .startInexact, .campusNotRecorded, .subjectNotRecorded: return .strongDoubt
            default: return .doubt
            }
        }
    }
}
