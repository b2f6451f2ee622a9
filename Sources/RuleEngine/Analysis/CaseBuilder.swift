import Dates

/// Turns conditions into formulas over few variables.
///
/// Whatever is not told apart here, such as what a list says on a day, may be either way whatever else is so. That
/// makes more cases possible than there are, and never fewer: what holds in all of them holds.
struct CaseBuilder {
    /// Where a condition stands: beside the subject's own facts, or on an item of a list.
    struct Place {
        var list: FactSchema.List?
        /// The day on which the item's facts are read.
        var at: Condition.Operand?
        var space = CaseVariable.Space.subject
    }

    /// A quantifier and the condition on its items.
    struct Quantifier {
        /// The place of the list.
        var list: Int
        var isEvery: Bool
        var body: CaseFormula
    }

    let schema: FactSchema
    let lists: [String: AnalysisList]
    let frame: AnalysisFrame
    private(set) var variables: [CaseVariable] = []
    private(set) var quantifiers: [Quantifier] = []
    /// How many words of lists are laid out.
    private(set) var listWordCount = 0
    /// The days that conditions compare facts with.
    private(set) var namedDays: Set<Day> = []
    private var numbers: [VariableKey: Int] = [:]
    private var quantifierNumbers: [String: Int] = [:]

    private struct VariableKey: Hashable {
        var space: CaseVariable.Space
        var key: String
    }

    init(schema: FactSchema, lists: [String: AnalysisList], frame: AnalysisFrame) {
        self.schema = schema
        self.lists = lists
        self.frame = frame
    }

    mutating func formula(_ condition: Condition, in place: Place) -> CaseFormula {
        switch condition.form {
        case .all(let parts): return .all(parts.map { formula($0, in: place) })
        case .any(let parts): return .any(parts.map { formula($0, in: place) })
        case .none(let parts): return .none(parts.map { formula($0, in: place) })
        case .count(let least, let parts):
            return .count(atLeast: least, of: parts.map { formula($0, in: place) })
        case .some(let list, let at, let inner):
            return quantified(condition, list.text, at, inner, isEvery: false, in: place)
        case .every(let list, let at, let inner):
            return quantified(condition, list.text, at, inner, isEvery: true, in: place)
        case .leaf(let fact, let op, let operand, let at):
            return leaf(fact.text, op, operand, at: at ?? place.at, in: place)
                ?? .test(variable: variable(.free, of: condition, in: place), test: 0)
        case .sometime:
            return .test(variable: variable(.free, of: condition, in: place), test: 0)
        case .rule:
            return .test(variable: variable(.open, of: condition, in: Place()), test: 0)
        case .parameter(let name, let answer):
            return parameter(name.text, answer.text)
        case .judgment:
            // The question is asked of each item on its own.
            return .test(variable: variable(.open, of: condition, in: place), test: 0)
        }
    }

    // MARK: Lists

    private mutating func quantified(
        _ condition: Condition, _ name: String, _ at: Condition.Operand?, _ inner: Condition, isEvery: Bool,
        in place: Place
    ) -> CaseFormula {
        // One list inside another is left open; rules hardly ever say so.
        guard case .subject = place.space, let list = schema.lists.firstIndex(where: { $0.path == name })
        else { return .test(variable: variable(.open, of: condition, in: place), test: 0) }
        let key = condition.writtenOut(at: nil)
        if let known = quantifierNumbers[key] { return .quantified(known) }
        let body = formula(inner, in: Place(list: schema.lists[list], at: at, space: .item(list)))
        quantifiers.append(Quantifier(list: list, isEvery: isEvery, body: body))
        quantifierNumbers[key] = quantifiers.count - 1
        return .quantified(quantifiers.count - 1)
    }

    // MARK: Leaves

    /// A leaf whose fact and operator go together; `nil` for all others, of which nothing is known.
    private mutating func leaf(
        _ fact: String, _ op: Condition.Operator, _ operand: Condition.Operand, at: Condition.Operand?,
        in place: Place
    ) -> CaseFormula? {
        guard let (space, type) = typeAndOwner(fact, in: place) else { return nil }
        let words = operand.texts
        switch (type, op) {
        case (.word(let vocabulary), .is), (.word(let vocabulary), .isNot), (.word(let vocabulary), .in),
            (.word(let vocabulary), .notIn):
            return word(fact, fact, vocabulary, Set(words), negated: op.isNegated, space)
        case (.word(let vocabulary), .startsWithCode):
            guard let code = words.first, let known = vocabulary.words else { return nil }
            return word(
                fact, fact, vocabulary, Set(known.filter { $0.hasPrefix(code) }), negated: false, space)
        case (.history(let vocabulary), .is), (.history(let vocabulary), .isNot),
            (.history(let vocabulary), .in), (.history(let vocabulary), .notIn):
            // On two days it may be two words.
            let key = Condition.written([fact, at?.writtenOut ?? ""])
            return word(key, fact, vocabulary, Set(words), negated: op.isNegated, space)
        case (.word(let vocabulary), .inList):
            return listed(fact, vocabulary, words.first ?? "", at: at, space)
        case (.flag, .is):
            return test(CaseVariable(key: fact, path: fact, space: space, kind: .flag(tests: []))) {
                $0.addTest(words == ["true"])
            }
        case (.number, _):
            guard let number = words.first.flatMap({ Int($0) }), let range = op.numbers(from: number) else {
                return nil
            }
            return test(CaseVariable(key: fact, path: fact, space: space, kind: .number(tests: []))) {
                $0.addTest(range)
            }
        case (.day, .before), (.day, .onOrBefore), (.day, .after), (.day, .onOrAfter):
            return order(fact, op, operand, space)
        default:
            return nil
        }
    }

    private mutating func word(
        _ key: String, _ path: String, _ vocabulary: FactSchema.Vocabulary, _ words: Set<String>,
        negated: Bool, _ space: CaseVariable.Space
    ) -> CaseFormula {
        let variable = CaseVariable(
            key: key, path: path, space: space, kind: .word(vocabulary, tests: []))
        let formula = test(variable) { $0.addTest(words) }
        return negated ? .none([formula]) : formula
    }

    /// A word that no entry has is on the list on no day; one that an entry has may be on it or not. Of an empty list,
    /// which is there to be filled, nothing is concluded, nor of one that nobody has seen whole.
    private mutating func listed(
        _ fact: String, _ vocabulary: FactSchema.Vocabulary, _ name: String, at: Condition.Operand?,
        _ space: CaseVariable.Space
    ) -> CaseFormula? {
        let list = lists[name]
        let key = Condition.written([fact, "in_list", name, at?.writtenOut ?? ""])
        let kind: CaseVariable.Kind = list.map { $0.isExact && !$0.isOpen } == false ? .open : .free
        let onTheDay = number(of: CaseVariable(key: key, path: "", space: space, kind: kind))
        let member = CaseFormula.test(variable: onTheDay, test: 0)
        guard let list, !list.words.isEmpty, !list.isOpen else { return member }
        listWordCount += list.words.count
        return .all([word(fact, fact, vocabulary, list.words, negated: false, space), member])
    }

    private mutating func order(
        _ fact: String, _ op: Condition.Operator, _ operand: Condition.Operand, _ space: CaseVariable.Space
    ) -> CaseFormula? {
        let other: DayTerm
        switch operand {
        case .value(let word):
            guard let day = (try? PartialDate(parsing: word.text))?.days.single else { return nil }
            namedDays.insert(day)
            other = .fixed(day)
        case .fact(let word):
            guard schema.slot(of: word.text) != nil else { return nil }
            other = .variable(day(word.text, .subject))
        case .values: return nil
        }
        return .order(
            variable: day(fact, space), isBefore: op == .before || op == .onOrBefore,
            same: op == .onOrBefore || op == .onOrAfter, other)
    }

    private mutating func day(_ path: String, _ space: CaseVariable.Space) -> Int {
        if path == frame.chosenBy { namedDays.formUnion(frame.borders) }
        return number(of: CaseVariable(key: path, path: path, space: space, kind: .day))
    }

    private mutating func parameter(_ name: String, _ answer: String) -> CaseFormula {
        // One that is settled is as open here: the rule is written for each of its answers.
        let answers = frame.answers[name] ?? [answer]
        let variable = CaseVariable(
            key: Condition.written(["parameter", name]), path: "", space: .subject,
            kind: .parameter(answers: answers, tests: []))
        return test(variable) { $0.addTest(answer) }
    }

    // MARK: Variables

    private func typeAndOwner(_ path: String, in place: Place) -> (CaseVariable.Space, FactSchema.FactType)? {
        if let slot = schema.slot(of: path) { return (.subject, schema.facts[slot].type) }
        return place.list?.items.first { $0.path == path }.map { (place.space, $0.type) }
    }

    /// A variable of which a condition is known as it is written, and nothing more.
    private mutating func variable(
        _ kind: CaseVariable.Kind, of condition: Condition, in place: Place
    ) -> Int {
        number(
            of: CaseVariable(
                key: condition.writtenOut(at: place.at), path: "", space: place.space, kind: kind))
    }

    private mutating func test(
        _ variable: CaseVariable, _ add: (inout CaseVariable.Kind) -> Int
    ) -> CaseFormula {
        let number = number(of: variable)
        return .test(variable: number, test: add(&variables[number].kind))
    }

    private mutating func number(of variable: CaseVariable) -> Int {
        let key = VariableKey(space: variable.space, key: variable.key)
        if let known = numbers[key] { return known }
        variables.append(variable)
        numbers[key] = variables.count - 1
        return variables.count - 1
    }
}

extension CaseVariable.Kind {
    /// Adds a test of words and returns its place.
    fileprivate mutating func addTest(_ words: Set<String>) -> Int {
        guard case .word(let vocabulary, var tests) = self else { return 0 }
        let place = tests.place(of: words)
        self = .word(vocabulary, tests: tests)
        return place
    }

    fileprivate mutating func addTest(_ range: ClosedRange<Int>) -> Int {
        guard case .number(var tests) = self else { return 0 }
        let place = tests.place(of: range)
        self = .number(tests: tests)
        return place
    }

    fileprivate mutating func addTest(_ flag: Bool) -> Int {
        guard case .flag(var tests) = self else { return 0 }
        let place = tests.place(of: flag)
        self = .flag(tests: tests)
        return place
    }

    fileprivate mutating func addTest(_ answer: String) -> Int {
        guard case .parameter(let answers, var tests) = self else { return 0 }
        let place = tests.place(of: answer)
        self = .parameter(answers: answers, tests: tests)
        return place
    }
}

extension Array where Element: Equatable {
    /// The place of an element, which is added where it isn't there yet.
    fileprivate mutating func place(of element: Element) -> Int {
        if let place = firstIndex(of: element) { return place }
        append(element)
        return count - 1
    }
}

extension Condition.Operator {
    /// The numbers that meet the operator; `nil` for one that doesn't compare numbers.
    fileprivate func numbers(from number: Int) -> ClosedRange<Int>? {
        // Far beyond what a rule may name, and far from what an integer can hold.
        let far = 1 << 40
        guard (-far / 2...far / 2).contains(number) else { return nil }
        switch self {
        case .is: return number...number
        case .atLeast: return number...far
        case .moreThan: return (number + 1)...far
        case .atMost: return -far...number
        case .lessThan: return -far...(number - 1)
        default: return nil
        }
    }
}
