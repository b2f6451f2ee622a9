import Catalog
import Dates
import Diagnostics
import Eligibility
import RuleEngine
import TestSupport

func day(_ text: String) -> Day { date(text).earliest }

/// One accreditation record in the words of a program file; what is `nil` is left out of the file.
struct Record: Sendable {
    var agency: String? = "CAHIIM"
    var accredits: String? = "him-associate"
    var status: String? = "continuing"
    var from: String? = "2015-07-01"
    /// A date, or `unknown`.
    var to: String?
    /// The day its source speaks for.
    var asOf: String? = "2026-09-01"
    var campus: String?
    var isFaulty = false
    /// The id of its source; records that leave it out and speak for the same day share one.
    var source: String?
    /// The day on which the source was read.
    var read: String?
    /// Its source would say so if it had ended.
    var statesEnds = false
    /// The id of a source that should have it and doesn't: a record's, or a list's.
    var missingFrom: String?
}

/// A school with one program, as one program file describes it.
struct School: Sendable {
    var records: [Record] = [Record()]
    /// The school's own records, not the program's.
    var institutional: [Record] = []
    var award: Award? = .associate
    var awardIsNone = false
    var level: IPEDSLevel?
    var campuses: [String] = []
    var campus: String?
    /// Lists that somebody looked through whole, with the day or span they speak for.
    var complete: [(reach: Accreditor.Reach, asOf: String?)] = []
    /// Their sources; those that are left out are the records' of that day.
    var completeSources: [String] = []
    /// Those that only the program's part of the file speaks of.
    var programComplete: [(reach: Accreditor.Reach, asOf: String?)] = []

    private func origin(
        _ asOf: String?, id: String? = nil, read: String? = nil, statesEnds: Bool = false,
        in institution: inout Institution
    ) -> Origin {
        var source = FactSource(id: id ?? asOf ?? "undated", asOf: asOf.map(date), read: read.map(date))
        source.statesEnds = statesEnds
        if let index = institution.sources.firstIndex(where: { $0.id == source.id }) {
            return Origin(source: index, line: 1, column: 1)
        }
        institution.sources.append(source)
        return Origin(source: institution.sources.count - 1, line: 1, column: 1)
    }

    private func catalogued(_ record: Record, in institution: inout Institution) -> AccreditationRecord {
        let origin = origin(
            record.asOf, id: record.source, read: record.read, statesEnds: record.statesEnds, in: &institution
        )
        func fact(_ text: String?) -> Fact<String> { text.map { .known($0, origin) } ?? .unknown }
        let end: AccreditationRecord.End =
            switch record.to {
            case nil: .open
            case "unknown": .unknown
            case let to?: .on(date(to))
            }
        return AccreditationRecord(
            agency: fact(record.agency), accredits: fact(record.accredits), status: fact(record.status),
            start: record.from.map { .known(date($0), origin) } ?? .unknown, end: end, campus: record.campus,
            isFaulty: record.isFaulty, origin: origin)
    }

    var institution: Institution {
        let here = Origin(source: nil, line: 1, column: 1)
        var institution = Institution(
            path: "Programs/MI/college.yaml", id: "college", name: "College", origin: here)
        institution.state = .known(.michigan, here)
        institution.campuses = campuses.map { Campus(id: $0, city: .unknown, state: .unknown) }
        institution.accreditations = institutional.map { catalogued($0, in: &institution) }
        institution.accreditationsComplete = complete.enumerated().map { number, list in
            let id = completeSources.indices.contains(number) ? completeSources[number] : nil
            return AccreditationsComplete(
                reach: list.reach, origin: origin(list.asOf, id: id, in: &institution))
        }
        var program = Program(id: "him", name: "Health Information Management", origin: here)
        program.award = awardIsNone ? .none(here) : award.map { .known($0, here) } ?? .unknown
        program.ipedsLevel = level.map { .known($0, here) } ?? .unknown
        program.campus = campus
        program.accreditations = records.map { catalogued($0, in: &institution) }
        for (number, record) in records.enumerated() {
            program.accreditations[number].missingFrom = record.missingFrom.map { missing in
                origin(nil, id: missing, in: &institution).source ?? 0
            }
        }
        program.accreditationsComplete = programComplete.map { list in
            AccreditationsComplete(reach: list.reach, origin: origin(list.asOf, in: &institution))
        }
        institution.programs = [program]
        return institution
    }

    /// The timelines of the program.
    var timelines: [StandingTimeline] {
        let institution = institution
        return AccreditationRecords(
            of: institution.programs[0], at: institution, accreditors: Agencies.byID
        ).timelines()
    }

    func decision(
        _ rule: RuleSource = RHIT.rule, lists: [DatedList] = [RHIT.accreditors], completed: String?,
        applied: String = "2027-05-15"
    ) -> CredentialDecision {
        let prepared = Rulebook.prepare(accreditors: Agencies.all, lists: lists, credentials: [rule])
        guard let rule = prepared.rulebook.credential(rule.id) else {
            preconditionFailure("the rule is not sound: \(prepared.diagnostics)")
        }
        let institution = institution
        return CredentialDecision(
            rule, institution.programs[0], at: institution,
            student: Student(completedOn: completed.map(date), appliesOn: day(applied)),
            rulebook: prepared.rulebook)
    }
}

/// Agencies as rule files define them, with the figures that the tests count on.
enum Agencies {
    static let cahiim = Accreditor(
        id: "CAHIIM", name: "CAHIIM", reach: .programmatic, standsForMonths: 24,
        statuses: [
            .init(id: "candidacy", countsAs: .preaccredited, standsForMonths: 0),
            .init(id: "continuing", countsAs: .accredited), .init(id: "probation", countsAs: .accredited),
            .init(id: "withdrawn", countsAs: .notAccredited),
            .init(id: "denied", countsAs: .notAccredited, standsForMonths: 0),
            .init(id: "inactive", countsAs: nil),
        ],
        accredits: [
            .init(id: "him-associate", award: .associate), .init(id: "him-bachelor", award: .bachelor),
            .init(id: "health-informatics-master", award: .master),
            .init(id: "health-science-associate", award: .associate),
        ], ask: "ask CAHIIM")

    static let caahep = Accreditor(
        id: "CAAHEP", name: "CAAHEP", reach: .programmatic, standsForMonths: 24,
        statuses: [.init(id: "continuing", countsAs: .accredited)],
        accredits: [.init(id: "him-associate", award: .associate)], ask: "ask CAAHEP")

    /// Accredits programs, but not of health information management.
    static let abhes = Accreditor(
        id: "ABHES", name: "ABHES", reach: .programmatic, standsForMonths: 24,
        statuses: [.init(id: "accredited", countsAs: .accredited)],
        accredits: [.init(id: "medical-assisting", award: nil)])

    static let hlc = Accreditor(
        id: "HLC", name: "HLC", reach: .institutional, standsForMonths: 24,
        statuses: [
            .init(id: "accredited", countsAs: .accredited), .init(id: "withdrawn", countsAs: .notAccredited),
        ], accredits: [.init(id: "institution", award: nil)], ask: "ask HLC")

    static let all = [cahiim, caahep, abhes, hlc]
    static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}

/// A rule like RHIT's, written in code as its file would state it.
enum RHIT {
    static let place = SourceLocation(path: "Rules/credentials/rhit.yaml")

    static let accreditors = DatedList(
        id: "him-accreditors",
        entries: [
            .init(word: "CAAHEP", from: nil, to: date("2005-02-28"), location: place),
            .init(word: "CAHIIM", from: date("2005-03-01"), to: nil, location: place),
        ], location: place)

    static let question =
        "AHIMA has not said whether a bachelor-only program meets \"at an associate degree level\""

    static let rule = rule([
        route("accredited-associate", .associate, accredits: "him-associate"),
        route(
            "bachelor-level", .bachelor, accredits: "him-bachelor", and: condition(.judgment(question, nil))),
    ])

    static func rule(_ routes: [RuleSource.Route], chosenBy: String = "student.applies_on") -> RuleSource {
        RuleSource(
            id: "RHIT", name: "Registered Health Information Technician", issuer: "AHIMA", ask: "ask AHIMA",
            editions: [
                .init(
                    id: "associate-required", from: date("2002-10-01"), to: nil, chosenBy: chosenBy,
                    cites: [],
                    routes: routes, location: place)
            ], location: place)
    }

    /// The award, and an accreditation of that kind on the day of completion.
    static func route(
        _ id: String, _ award: Award, accredits: String, agency: Condition? = nil, and more: Condition? = nil
    ) -> RuleSource.Route {
        let agency = agency ?? leaf("item.agency", .inList, "him-accreditors")
        let item = condition(
            .all([agency, leaf("item.accredits", .is, accredits), leaf("item.standing", .is, "accredited")]))
        let some = condition(
            .some(list: word("program.accreditations"), at: .fact(word("student.completed_on")), where: item))
        let parts = [leaf("program.award", .is, award.rawValue), some] + (more.map { [$0] } ?? [])
        return .init(id: id, condition: condition(.all(parts)), location: place)
    }

    static func leaf(_ fact: String, _ op: Condition.Operator, _ value: String) -> Condition {
        condition(.leaf(fact: word(fact), operator: op, operand: .value(word(value)), at: nil))
    }

    private static func condition(_ form: Condition.Form) -> Condition { .init(form, at: place) }
    private static func word(_ text: String) -> Condition.Word { .init(text, at: place) }
}
