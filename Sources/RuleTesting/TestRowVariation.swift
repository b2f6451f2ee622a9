import Catalog
import CatalogLoading
import Dates
import RuleEngine
import SourceYAML

/// Facts that may make a rule's conditions decide one way or another: what satisfies each route, and what each
/// fact that the rule reads could be instead.
struct TestRowVariation {
    typealias Change = (inout TestRow) -> Void

    let rule: RuleSource
    let rules: RuleSet
    /// The changes of one fact each.
    private(set) var dimensions: [[Change]] = []

    init(_ rule: RuleSource, _ rules: RuleSet) {
        self.rule = rule
        self.rules = rules
        addDimensions()
    }

    /// A row for each route of each edition that meets what it asks, as far as values alone tell.
    var bases: [TestRow] {
        rule.editions.flatMap { edition in
            edition.routes.map { route in
                let day = Self.day(in: edition)
                var row = TestRow(seen: day, completedOn: day, appliesOn: day)
                for condition in route.condition.andParts { satisfy(condition, in: &row) }
                return row
            }
        }
    }

    /// A day on which an edition is in force.
    private static func day(in edition: RuleSource.Edition) -> String {
        if let to = edition.to { return to.earliest.advanced(by: -30).description }
        let usual = Day(year: 2027, month: 5, day: 15) ?? .distantFuture
        return max(edition.from?.latest.advanced(by: 30) ?? usual, usual).description
    }

    // MARK: What meets a condition

    private func satisfy(_ condition: Condition, in row: inout TestRow) {
        guard case .leaf(let fact, let op, let operand, _) = condition.form else { return }
        let words = operand.wordTexts
        let isMet = op == .is || op == .in || op == .atLeast
        switch fact.text {
        case "program.award" where isMet: row.award = words.first
        case "program.country": row.country = op == .is ? words.first : "CA"
        case "student.enrolled" where isMet:
            row.enrolled = words.first
            row.completedOn = nil
        case "student.independent_study": row.independentStudy = words.first
        case "student.college_hours" where isMet: row.collegeHours = words.first
        case "student.coding_experience" where isMet: row.codingExperience = words.first
        case "item.level" where isMet: row.education = words.first
        case "item.credential" where isMet: row.credentials = words.first.map { .list([.text($0)]) }
        case "item.agency":
            let agency = op == .inList ? rules.members(ofList: words.first ?? "").last : words.first
            guard let agency else { return }
            if rules.accreditors.first(where: { $0.id == agency })?.reach == .institutional {
                row.schoolRecords = [record(by: agency)]
            } else {
                row.records = [record(by: agency)]
            }
        case "item.accredits" where isMet:
            if !row.records.isEmpty { row.records[0].accredits = words.first }
        default: break
        }
    }

    private func record(by agency: String) -> TestRow.Record {
        let statuses = rules.accreditors.first { $0.id == agency }?.statuses ?? []
        return .init(agency: agency, status: statuses.first { $0.countsAs == .accredited }?.id)
    }

    // MARK: What each fact could be

    private mutating func addDimensions() {
        let leaves = rule.editions.flatMap(\.routes).flatMap { $0.condition.andParts }
        let paths = Set(leaves.compactMap(\.factPath))
        func words(_ path: String) -> [String] {
            leaves.filter { $0.factPath == path }.flatMap(\.operandWords).reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            }
        }
        func numbers(_ path: String) -> [String?] {
            let borders = words(path).compactMap { Int($0) }
            let tried = borders.flatMap { [$0 - 1, $0, $0 + 1] }.filter { $0 >= 0 }
            return [nil] + tried.map { String($0) }
        }
        if paths.contains("program.award") {
            add([nil, "course"] + words("program.award")) { $0.award = $1 }
        }
        if paths.contains("program.country") { add([nil, "US", "CA"]) { $0.country = $1 } }
        if paths.contains("program.approved_by") {
            let members = words("program.approved_by").flatMap(rules.members)
            add([nil, "Nobody's Association"] + members) { $0.approvedBy = $1 }
        }
        add(numbers("student.college_hours")) { $0.collegeHours = $1 }
        add(numbers("student.coding_experience")) { $0.codingExperience = $1 }
        if paths.contains("student.independent_study") {
            add([nil, "true", "false"]) { $0.independentStudy = $1 }
        }
        if paths.contains("student.enrolled") {
            add(Array(words("student.enrolled").prefix(1))) {
                $0.enrolled = $1
                $0.completedOn = nil
            }
        }
        if paths.contains("item.level") {
            add([nil, "no-diploma", "certificate"] + words("item.level")) { $0.education = $1 }
        }
        if paths.contains("item.credential") || paths.contains("item.held") {
            let held = words("item.credential") + ["OTHER"]
            add([nil, .plain("none")] + held.map { .list([.text($0)]) }) { $0.credentials = $1 }
            for word in held.prefix(1) {
                let times = [("until", "2020-01-01"), ("since", "2027")]
                add(
                    times.map { key, day in
                        .list([.mapping([.init("credential", .text(word)), .init(key, .plain(day))])])
                    }
                ) { $0.credentials = $1 }
            }
        }
        addRecords(paths, kinds: words("item.accredits"))
        addDays(leaves)
    }

    private mutating func add<Value>(
        _ values: [Value?], _ set: @escaping (inout TestRow, Value?) -> Void
    ) {
        guard values.count > 1 else { return }
        dimensions.append(values.map { value in { set(&$0, value) } })
    }

    private mutating func addRecords(_ paths: Set<String>, kinds: [String]) {
        let agencies = rules.accreditors.filter { rules.readers(ofAgency: $0.id).contains(rule.id) }
        let programmatic = agencies.filter { $0.reach == .programmatic }
        if !programmatic.isEmpty {
            var changes: [Change] = [
                { $0.records = [] }, { $0.isComplete = true },
                { row in
                    row.records = []
                    row.isComplete = true
                },
                { if !$0.records.isEmpty { $0.records[0].accredits = nil } },
                { if !$0.records.isEmpty { $0.records[0].status = nil } },
                { if !$0.records.isEmpty { $0.records[0].agency = nil } },
            ]
            for kind in kinds { changes.append { if !$0.records.isEmpty { $0.records[0].accredits = kind } } }
            for agency in programmatic {
                for kind in agency.accredits.map(\.id).filter({ !kinds.contains($0) }).prefix(1) {
                    changes.append {
                        if $0.records.first?.agency == agency.id { $0.records[0].accredits = kind }
                    }
                }
                changes.append { if !$0.records.isEmpty { $0.records[0].agency = agency.id } }
                for status in agency.statuses {
                    changes.append {
                        if $0.records.first?.agency == agency.id { $0.records[0].status = status.id }
                    }
                }
            }
            dimensions.append(changes)
            // Known long before and long after, so that windows of days are known too.
            dimensions.append([{ $0.spreadRecords() }])
        }
        let institutional = agencies.filter { $0.reach == .institutional }
        guard paths.contains("item.standing"), !institutional.isEmpty else { return }
        var changes: [Change] = [
            { $0.schoolRecords = [] }, { $0.isSchoolComplete = true },
            { row in
                row.schoolRecords = []
                row.isSchoolComplete = true
            },
        ]
        for agency in institutional {
            for status in agency.statuses {
                changes.append {
                    $0.schoolRecords = [.init(agency: agency.id, status: status.id)]
                    $0.isSchoolComplete = true
                }
            }
        }
        dimensions.append(changes)
    }

    private mutating func addDays(_ leaves: [Condition]) {
        var applied = Set<Day>()
        for edition in rule.editions {
            if let from = edition.from {
                applied.formUnion([from.earliest.previous, from.latest.previous, from.latest])
            }
            if let to = edition.to { applied.formUnion([to.latest, to.latest.next]) }
        }
        dimensions.append(
            applied.sorted().map { day in
                { row in
                    row.appliesOn = day.description
                    if row.enrolled == nil {
                        row.completedOn = min(row.completedOn ?? "9999", day.description)
                    }
                    row.seen = row.completedOn ?? row.appliesOn
                }
            })
        var completed = Set<Day>()
        for list in rules.lists where rules.readers(ofList: list.id).contains(rule.id) {
            for entry in list.entries {
                if let from = entry.from { completed.formUnion([from.latest.previous, from.latest]) }
                if let to = entry.to { completed.formUnion([to.earliest, to.earliest.next]) }
            }
        }
        dimensions.append(
            [{ $0.completedOn = nil }]
                + completed.sorted().map { day in
                    { row in
                        row.completedOn = day.description
                        row.seen = day.description
                    }
                })
        if leaves.contains(where: { $0.readsWindow }) {
            dimensions.append([
                { row in row.enrolledOn = row.completedOn.map { "\((Int($0.prefix(4)) ?? 2000) - 2)-08-20" } }
            ])
        }
    }
}

extension TestRow {
    /// Makes the record known from long before the day it was seen to long after.
    fileprivate mutating func spreadRecords() {
        guard let year = Int(seen.prefix(4)), !records.isEmpty else { return }
        records[0].from = "\(year - 9)-01-01"
        records[0].to = "\(year + 3)-12-31"
        seen = "\(year + 3)-12-31"
    }
}

extension RuleSet {
    /// The words that are, or were, on a list.
    fileprivate func members(ofList id: String) -> [String] {
        lists.first { $0.id == id }?.entries.map(\.word) ?? []
    }
}

extension Condition {
    fileprivate var factPath: String? {
        switch form {
        case .leaf(let fact, _, _, _), .sometime(let fact, _, _, _): fact.text
        default: nil
        }
    }

    fileprivate var operandWords: [String] {
        switch form {
        case .leaf(_, _, let operand, _), .sometime(_, _, let operand, _): operand.wordTexts
        default: []
        }
    }

    fileprivate var readsWindow: Bool {
        if case .sometime = form { true } else { false }
    }
}

extension Condition.Operand {
    /// The words of the operand; none for another fact.
    fileprivate var wordTexts: [String] {
        switch self {
        case .value(let word): [word.text]
        case .values(let words): words.map(\.text)
        case .fact: []
        }
    }
}
