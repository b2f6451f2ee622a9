import Dates

/// Something that conditions test and that is one way or another: a fact, a fact on a day, an open question.
struct CaseVariable {
    /// Whose it is: the subject's, or that of an item of a list.
    enum Space: Hashable {
        case subject
        /// An item of a list that quantifiers look through, by the list's place.
        case item(Int)
    }

    enum Kind {
        /// A word, now or on a day; each test is a set of words.
        case word(FactSchema.Vocabulary, tests: [Set<String>])
        case number(tests: [ClosedRange<Int>])
        case flag(tests: [Bool])
        /// A day that is compared with others.
        case day
        /// True or not, and nothing more is known.
        case free
        /// As a person may decide: yes, no or open.
        case open
        /// A parameter; each test is one of its answers.
        case parameter(answers: [String], tests: [String])
    }

    /// What tells it from other variables of its space.
    var key: String
    /// The path of the fact, for what is known of facts together.
    var path: String
    var space: Space
    var kind: Kind
}

/// The values that a variable is tried with, and what each test of it comes to for each value.
struct CaseDomain {
    var count: Int
    /// By test and value.
    var truths: [[Answer]] = []
    /// Of a day: the days, `nil` for a day that never was.
    var days: [Day?] = []
    /// Of a word: the words that each value stands for; `nil` for a value that may be any further word.
    var words: [[String]?] = []

    /// - Parameter days: what a day is tried with.
    init(of variable: CaseVariable, days: [Day?]) {
        switch variable.kind {
        case .word(let vocabulary, let tests):
            self.init(words: vocabulary, tests)
        case .number(let tests):
            // Between two borders all numbers are alike: each border and its neighbour stand for them.
            let borders = tests.flatMap {
                [$0.lowerBound, $0.lowerBound - 1, $0.upperBound, $0.upperBound + 1]
            }
            let signatures = Set(borders.map { number in tests.map { $0.contains(number) } })
            self.init(signatures: Array(signatures) + [tests.map { _ in false }])
        case .flag(let tests):
            self.init(signatures: [tests.map { $0 }, tests.map { !$0 }, tests.map { _ in false }])
        case .day:
            self.init(count: days.count, days: days)
        case .free:
            self.init(signatures: [[true], [false]])
        case .open:
            self.init(count: 3, truths: [[.yes, .no, .cannotTell]])
        case .parameter(let answers, let tests):
            self.init(
                count: answers.count + 1,
                truths: tests.map { test in answers.map { $0 == test ? .yes : .no } + [.cannotTell] })
        }
    }

    private init(count: Int, truths: [[Answer]] = [], days: [Day?] = []) {
        self.count = count
        self.truths = truths
        self.days = days
    }

    /// Words that all tests treat alike are one value; beyond them there are other words, and none at all.
    private init(words vocabulary: FactSchema.Vocabulary, _ tests: [Set<String>]) {
        let named = tests.reduce(into: Set<String>()) { $0.formUnion($1) }
        var classes: [[Bool]: [String]] = [:]
        for word in named.union(vocabulary.words ?? []).sorted() {
            classes[tests.map { $0.contains(word) }, default: []].append(word)
        }
        // In a fixed order, so that every run finds the same.
        let ordered = classes.sorted { ($0.value.first ?? "") < ($1.value.first ?? "") }
        var signatures = ordered.map(\.key)
        words = ordered.map(\.value)
        if vocabulary.words == nil {
            signatures.append(tests.map { _ in false })
            words.append(nil)
        }
        signatures.append(tests.map { _ in false })
        words.append([])
        count = signatures.count
        truths = tests.indices.map { test in signatures.map { $0[test] ? .yes : .no } }
    }

    /// - Parameter signatures: for each value, which tests hold.
    private init(signatures: [[Bool]]) {
        var distinct: [[Bool]] = []
        for signature in signatures.sorted(by: { $0.lexicographicallyPrecedes($1) { $0 && !$1 } })
        where distinct.last != signature {
            distinct.append(signature)
        }
        count = distinct.count
        truths = (distinct.first ?? []).indices.map { test in distinct.map { $0[test] ? .yes : .no } }
    }
}

extension CaseDomain {
    /// The days that tell all orders apart: the named ones, and around them as many as there are days compared.
    ///
    /// - Parameter named: the days that conditions and editions name.
    static func days(between named: Set<Day>, count: Int) -> [Day] {
        let borders = named.isEmpty ? [Day(number: 0)] : named.sorted()
        var days = Set(borders)
        for step in 1...max(count, 1) {
            for border in borders { days.insert(border.advanced(by: step)) }
            if let first = borders.first { days.insert(first.advanced(by: -step)) }
        }
        return days.sorted()
    }
}
