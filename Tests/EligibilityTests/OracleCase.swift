import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport

/// Days of which one is meant, as numbers from 0.
struct DaySpan: Equatable, Sendable {
    var first: Int
    var last: Int

    init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    init(_ day: Int) { self.init(day, day) }

    var isExact: Bool { first == last }
    var days: ClosedRange<Int> { first...last }
}

/// One accreditation record, in the oracle's own terms.
struct OracleRecord: Equatable, Sendable {
    /// What the record says it is about.
    enum Subject: CaseIterable, Sendable {
        case cahiim, caahep
        /// Another kind of program of CAHIIM's.
        case otherKind
        /// CAHIIM's, of a kind that the record leaves out or misspells.
        case kindless, kindMisspelled
        /// Of an agency that the record leaves out or misspells.
        case agencyless, agencyMisspelled
    }

    enum End: Equatable, Sendable {
        case open, unknown
        case on(DaySpan)
    }

    /// Where the institution has two campuses; where it has one, no record names it.
    enum Place: CaseIterable, Sendable {
        case north, south, missing
    }

    var subject = Subject.cahiim
    /// A word of the agency's, a misspelled one, or nothing.
    var status: String? = "continuing"
    var from: DaySpan?
    var to = End.open
    var asOf: DaySpan?
    var place = Place.missing
    var isFaulty = false
    /// Records of one number are of one source, which speaks for one day; without a number it is one of its own. Of a
    /// complete list it is `OracleCase.listSource`.
    var source: Int?
    /// The day on which an undated source was read.
    var read: Int?
    /// Its source would say so if it had ended.
    var statesEnds = false

    /// It begins after it was seen running, or after it ended.
    var isReversed: Bool {
        guard let from else { return false }
        switch to {
        case .open: return asOf.map { from.first > $0.last } ?? false
        case .unknown: return asOf.map { from.first >= $0.last } ?? false
        case .on(let end): return from.first > end.last
        }
    }
}

/// Records of one program, and what is asked of them, small enough to try everything that is unknown.
struct OracleCase: Equatable, Sendable {
    enum Campuses: CaseIterable, Sendable {
        /// The institution has one campus.
        case single
        /// It has two, and the program is on the north one.
        case north
        /// It has two, and nobody knows which one the program is on.
        case missing
    }

    var dayCount = 8
    var records: [OracleRecord] = []
    /// The days that a complete list of programmatic agencies speaks for.
    var completeOn: [DaySpan] = []
    var campuses = Campuses.single
    /// The student's day, for verdicts.
    var completed = DaySpan(0)
    /// The first day on which CAHIIM, and no longer CAAHEP, is on the rule's list of agencies.
    var handover = 0

    /// The number of a record's source.
    func source(of index: Int) -> Int { records[index].source ?? 1000 + index }

    /// The number of the source that a complete list is.
    static func listSource(_ index: Int) -> Int { 100 + index }

    // MARK: What the engine gets

    /// Short of the end of a February, so that days fall in two months.
    private static let dayZero = date("2005-02-25").earliest

    static func day(_ number: Int) -> Day { dayZero.advanced(by: number) }

    private static func text(_ span: DaySpan) -> String {
        span.isExact ? "\(day(span.first))" : "\(day(span.first))/\(day(span.last))"
    }

    /// CAHIIM, and CAAHEP with the same words, so that a record of an unknown agency means the same with both.
    static let accreditors: [Accreditor] = {
        var caahep = Agencies.cahiim
        caahep.id = "CAAHEP"
        caahep.name = "CAAHEP"
        return [Agencies.cahiim, caahep]
    }()

    private static let byID = Dictionary(uniqueKeysWithValues: accreditors.map { ($0.id, $0) })

    var school: School {
        var school = School(records: records.indices.map(catalogued))
        school.complete = completeOn.map { (.programmatic, Self.text($0)) }
        school.completeSources = completeOn.indices.map { "source-\(Self.listSource($0))" }
        if campuses != .single { school.campuses = ["north", "south"] }
        if campuses == .north { school.campus = "north" }
        return school
    }

    private func catalogued(_ index: Int) -> Record {
        let record = records[index]
        var written = Record(
            status: record.status, from: record.from.map(Self.text), asOf: record.asOf.map(Self.text))
        written.source = "source-\(source(of: index))"
        written.read = record.read.map { "\(Self.day($0))" }
        written.statesEnds = record.statesEnds
        switch record.subject {
        case .cahiim: break
        case .caahep: written.agency = "CAAHEP"
        case .otherKind: written.accredits = "him-bachelor"
        case .kindless: written.accredits = nil
        case .kindMisspelled: written.accredits = "him-asociate"
        case .agencyless: written.agency = nil
        case .agencyMisspelled: written.agency = "CAHIM"
        }
        switch record.to {
        case .open: break
        case .unknown: written.to = "unknown"
        case .on(let span): written.to = Self.text(span)
        }
        switch record.place {
        case .north: written.campus = "north"
        case .south: written.campus = "south"
        case .missing: break
        }
        written.isFaulty = record.isFaulty
        return written
    }

    var timelines: [StandingTimeline] {
        let institution = school.institution
        return AccreditationRecords(
            of: institution.programs[0], at: institution, accreditors: Self.byID
        ).timelines()
    }

    // MARK: The rule that verdicts are asked of

    /// The engine's answer to a rule that asks for a standing with the agency that is on its list on the day.
    func decision(wanting standing: Standing) -> CredentialDecision {
        guard let rulebook = Self.rulebooks[standing]?[handover], let rule = rulebook.credentials.first else {
            preconditionFailure("no rule for \(standing) and a handover on day \(handover)")
        }
        let institution = school.institution
        return CredentialDecision(
            rule, institution.programs[0], at: institution,
            student: Student(completedOn: date(Self.text(completed)), appliesOn: Self.day(30)),
            rulebook: rulebook)
    }

    static let longest = 9

    /// Prepared once: by the standing that the rule asks for, and by the day of the handover.
    private static let rulebooks: [Standing: [Rulebook]] = {
        var books: [Standing: [Rulebook]] = [:]
        for standing in Standing.allCases {
            books[standing] = (0...longest).map { rulebook(wanting: standing, handover: $0) }
        }
        return books
    }()

    private static func rulebook(wanting standing: Standing, handover: Int) -> Rulebook {
        let last = date("\(day(handover - 1))")
        let first = date("\(day(handover))")
        let list = DatedList(
            id: "him-accreditors",
            entries: [
                .init(word: "CAAHEP", from: nil, to: last, location: RHIT.place),
                .init(word: "CAHIIM", from: first, to: nil, location: RHIT.place),
            ], location: RHIT.place)
        let item = [
            RHIT.leaf("item.agency", .inList, "him-accreditors"),
            RHIT.leaf("item.accredits", .is, "him-associate"),
            RHIT.leaf("item.standing", .is, standing.rawValue),
        ]
        let some = Condition(
            .some(
                list: .init("program.accreditations", at: RHIT.place),
                at: .fact(.init("student.completed_on", at: RHIT.place)),
                where: .init(.all(item), at: RHIT.place)), at: RHIT.place)
        let rule = RHIT.rule([.init(id: "route", condition: some, location: RHIT.place)])
        let prepared = Rulebook.prepare(accreditors: accreditors, lists: [list], credentials: [rule])
        guard prepared.diagnostics.isEmpty else {
            preconditionFailure("the rule is not sound: \(prepared.diagnostics)")
        }
        return prepared.rulebook
    }
}

// MARK: Reading a failure

extension DaySpan: CustomStringConvertible {
    var description: String { isExact ? "\(first)" : "\(first)/\(last)" }
}

extension OracleRecord: CustomStringConvertible {
    /// The record in a line, as a program file would have it, with days as numbers.
    var description: String {
        var parts = ["\(subject)", status ?? "no status"]
        if let from { parts.append("from \(from)") }
        switch to {
        case .open: break
        case .unknown: parts.append("to unknown")
        case .on(let end): parts.append("to \(end)")
        }
        parts.append(asOf.map { "as_of \($0)" } ?? "undated")
        if place != .missing { parts.append("campus \(place)") }
        if isFaulty { parts.append("faulty") }
        if let source { parts.append("source \(source)") }
        if let read { parts.append("read \(read)") }
        if statesEnds { parts.append("states ends") }
        return parts.joined(separator: ", ")
    }
}

extension OracleCase: CustomStringConvertible {
    var description: String {
        var lines = records.enumerated().map { "record \($0): \($1)" }
        if !completeOn.isEmpty {
            lines.append("complete list on \(completeOn.map(\.description).joined(separator: " and "))")
        }
        if campuses != .single { lines.append("two campuses, the program's is \(campuses)") }
        lines.append("completed \(completed), CAHIIM listed from \(handover)")
        lines.append("days 0 to \(dayCount - 1), where 0 is \(Self.day(0))")
        return lines.joined(separator: "\n")
    }
}
