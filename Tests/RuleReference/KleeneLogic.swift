import RuleEngine

/// Kleene's logic of three values, as its definitions have it.
extension Answer {
    init(_ truth: Bool) { self = truth ? .yes : .no }

    var negated: Answer {
        switch self {
        case .yes: .no
        case .no: .yes
        case .cannotTell: .cannotTell
        }
    }

    /// Yes where all are yes, no where one is no.
    static func all(of answers: [Answer]) -> Answer {
        if answers.contains(.no) { return .no }
        return answers.contains(.cannotTell) ? .cannotTell : .yes
    }

    /// Yes where one is yes, no where all are no.
    static func any(of answers: [Answer]) -> Answer {
        if answers.contains(.yes) { return .yes }
        return answers.contains(.cannotTell) ? .cannotTell : .no
    }

    /// Yes where so many are yes, no where so many can't be.
    static func count(atLeast least: Int, of answers: [Answer]) -> Answer {
        if answers.count(where: { $0 == .yes }) >= least { return .yes }
        return answers.count(where: { $0 != .no }) >= least ? .cannotTell : .no
    }

    /// One of them is the case, nobody knows which: what they all say stands. Of none nothing is known.
    static func agreement(of answers: some Sequence<Answer>) -> Answer {
        var agreed: Answer?
        for answer in answers {
            // Nothing that comes after can close what is open.
            if answer == .cannotTell || answer != agreed ?? answer { return .cannotTell }
            agreed = answer
        }
        return agreed ?? .cannotTell
    }
}
