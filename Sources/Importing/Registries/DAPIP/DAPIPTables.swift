package import Catalog
import Dates
package import Diagnostics

/// The three tables of DAPIP's full download, joined: places with their accreditations and the actions on them.
package struct DAPIPTables: Sendable {
    package private(set) var places: [String: DAPIPPlace] = [:]
    /// By place, in the order of the table.
    package private(set) var records: [String: [DAPIPRecord]] = [:]
    package private(set) var actions: [String: [DAPIPAction]] = [:]
    /// One for each row, or for each agency, that could not be used.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Accreditations that were read.
    package private(set) var recordCount = 0

    private let agencies: DAPIPAgencies
    /// Numbers of agencies and programs that were reported: once for all their rows.
    private var reported: Set<String> = []

    /// - Parameter accreditors: the agencies, which have DAPIP's numbers of them and of their kinds of programs.
    package init(accreditors: [Accreditor]) {
        agencies = DAPIPAgencies(accreditors)
    }

    private enum PlaceColumn: String, CaseIterable {
        case id = "DapipId"
        case unitids = "IpedsUnitIds"
        case name = "LocationName"
        case parent = "ParentDapipId"
        case type = "LocationType"
        case address = "Address"
    }

    /// Reads InstitutionCampus.csv; whether it is that.
    package mutating func readPlaces(_ file: SourceFile) -> Bool {
        var table = RegistryTable<PlaceColumn>(file, what: "DAPIP's InstitutionCampus.csv")
        while let row = table.next() {
            let id = row[.id]
            guard Identifier.isDapip(id) else {
                table.report(row.problem(.badFormat, .id, "is not a number of DAPIP"))
                continue
            }
            guard places[id] == nil else {
                table.report(row.problem(.duplicateID, .id, "is there twice"))
                continue
            }
            guard !row[.name].isEmpty else {
                table.report(row.problem(.missingKey, .name, "has to name the place"))
                continue
            }
            let unitids = row[.unitids].split { ",; ".contains($0) }.map(String.init)
            for unitid in unitids where !Identifier.isUnitid(unitid) {
                table.report(
                    row.problem(
                        .badFormat, .unitids, "has a UNITID that is not six digits", severity: .warning))
            }
            let (city, state) = DAPIPPlace.place(inAddress: row[.address])
            places[id] = DAPIPPlace(
                id: id, name: row[.name], unitids: unitids.filter(Identifier.isUnitid),
                parent: row[.parent].first.map { $0 == "-" ? nil : row[.parent] } ?? nil,
                isInstitution: row[.type] == "Institution", city: city, state: state)
        }
        diagnostics += table.diagnostics
        return table.isKnown
    }

    private enum RecordColumn: String, CaseIterable {
        case place = "DapipId"
        case agency = "AgencyId"
        case agencyName = "AgencyName"
        case program = "ProgramId"
        case programName = "ProgramName"
        case flag = "InitialDateFlag"
        case start = "AccreditationDate"
        case status = "AccreditationStatus"
        case review = "ReviewDate"
        case department = "DepartmentDescription"
        case end = "AccreditationEndDate"
    }

    private struct Track: Hashable {
        var place: String
        var agency: String
        var kind: String?
    }

    private struct Term {
        var record: DAPIPRecord
        var start: Day?
        var end: Day?
    }

    /// Reads AccreditationRecords.csv; whether it is that. The places have to be known.
    package mutating func readRecords(_ file: SourceFile) -> Bool {
        var table = RegistryTable<RecordColumn>(file, what: "DAPIP's AccreditationRecords.csv")
        var order: [Track] = []
        var tracks: [Track: [Term]] = [:]
        while let row = table.next() {
            guard places[row[.place]] != nil else {
                table.report(row.problem(.claimUnplaced, .place, "is no place of InstitutionCampus.csv"))
                continue
            }
            let term: Term
            let agency: String
            switch agencies.subject(agency: row[.agency], program: row[.program]) {
            case .unknownAgency:
                if reported.insert(row[.agency]).inserted {
                    table.report(
                        row.problem(
                            .danglingReference, .agency,
                            "(\(row[.agencyName])) is no agency of the rules; all its rows are left out",
                            help: "write a file for it in Rules/accreditors with `dapip: \"\(row[.agency])\"`"
                        ))
                }
                continue
            case .unknownKind(let known):
                if reported.insert("\(row[.agency])/\(row[.program])").inserted {
                    table.report(
                        row.problem(
                            .danglingReference, .program,
                            "(\(row[.programName])) is no kind of program of \(known.id); all its rows are left "
                                + "out",
                            help:
                                "add it to `accredits:` in \(known.path) with `dapip: [\"\(row[.program])\"]`"
                        ))
                }
                continue
            case .known(let known, let kind):
                let (record, problems) = DAPIPTables.term(row, known, kind)
                for problem in problems { table.report(problem) }
                guard let record else { continue }
                term = record
                agency = known.id
            }
            let track = Track(place: row[.place], agency: agency, kind: term.record.kind)
            if tracks[track] == nil { order.append(track) }
            tracks[track, default: []].append(term)
        }
        for track in order {
            let terms = DAPIPTables.handedOver(tracks[track] ?? [])
            records[track.place, default: []] += terms
            recordCount += terms.count
        }
        diagnostics += table.diagnostics
        return table.isKnown
    }

    private static func term(
        _ row: RegistryTable<RecordColumn>.Row, _ agency: Accreditor, _ kind: String?
    ) -> (Term?, [Diagnostic]) {
        let word =
            switch row[.status] {
            case "Accredited": "accredited"
            case "Preaccredited": "preaccredited"
            case "Denied Accreditation": "denied"
            default: ""
            }
        guard agency.status(word) != nil else {
            return (
                nil, [row.problem(.unknownValue, .status, "is no status of \(agency.id) that the rules know")]
            )
        }
        var record = DAPIPRecord(agency: agency.id, kind: kind, status: word)
        var term = Term(record: record)
        var problems: [Diagnostic] = []
        if !row[.start].isEmpty {
            guard let start = DAPIPDate.day(row[.start]) else {
                return (nil, [row.problem(.badFormat, .start, "is not a date; the row is left out")])
            }
            guard ["Actual", "Estimated"].contains(row[.flag]) else {
                return (nil, [row.problem(.unknownValue, .flag, "is neither Actual nor Estimated")])
            }
            term.start = start
            record.start = DAPIPDate.start(start, isEstimated: row[.flag] == "Estimated")
        } else if word != "denied" {
            return (nil, [row.problem(.missingKey, .start, "has to say when the status began")])
        }
        if !row[.end].isEmpty {
            // Without its end a status that is over would look like one that goes on.
            guard let end = DAPIPDate.day(row[.end]) else {
                return (nil, [row.problem(.badFormat, .end, "is not a date; the row is left out")])
            }
            if let start = term.start, end < start {
                return (nil, [row.problem(.endBeforeStart, .end, "is before the start; the row is left out")])
            }
            term.end = end
            record.end = end.description
        }
        if !row[.review].isEmpty {
            if let review = DAPIPDate.day(row[.review]) {
                record.review = review.description
            } else {
                problems.append(
                    row.problem(
                        .badFormat, .review, "is not a date; the row is taken without it", severity: .warning)
                )
            }
        }
        if !row[.department].isEmpty { record.note = row[.department] }
        term.record = record
        return (term, problems)
    }

    /// Of two statuses, one of which ends on the day on which the other begins, the new one has the day: in a program
    /// file both ends of a period are included.
    private static func handedOver(_ terms: [Term]) -> [DAPIPRecord] {
        terms.map { term in
            guard let end = term.end, let start = term.start, start < end,
                terms.contains(where: { $0.start == end && $0.record.status != term.record.status })
            else { return term.record }
            var record = term.record
            record.end = end.previous.description
            return record
        }
    }

    private enum ActionColumn: String, CaseIterable {
        case place = "DapipId"
        case agency = "AgencyId"
        case program = "ProgramId"
        case action = "ActionDescription"
        case date = "ActionDate"
        case reason = "JustificationDescription"
        case otherReason = "JustificationOther"
        case end = "EndDate"
    }

    /// A reason longer than that is a story, to be read in DAPIP itself.
    private static let maxReason = 120

    /// Reads AccreditationActions.csv; whether it is that. Only what is history to keep is taken.
    package mutating func readActions(_ file: SourceFile) -> Bool {
        var table = RegistryTable<ActionColumn>(file, what: "DAPIP's AccreditationActions.csv")
        while let row = table.next() {
            let isTeachOut = AgencyAction.Kind.isTeachOut(row[.otherReason])
            guard let kind = AgencyAction.Kind(dapip: row[.action]) ?? (isTeachOut ? .teachOut : nil) else {
                continue
            }
            guard places[row[.place]] != nil else {
                table.report(row.problem(.claimUnplaced, .place, "is no place of InstitutionCampus.csv"))
                continue
            }
            // What the agency is was said with the records.
            guard
                case .known(let agency, let program) = agencies.subject(
                    agency: row[.agency], program: row[.program])
            else { continue }
            guard let date = DAPIPDate.day(row[.date]) else {
                table.report(row.problem(.badFormat, .date, "is not a date"))
                continue
            }
            let reason = row[.reason].hasPrefix("Other") ? row[.otherReason] : row[.reason]
            let action = DAPIPAction(
                agency: agency.id, kind: program, action: kind, date: date.description,
                end: DAPIPDate.day(row[.end]).flatMap { $0 < date ? nil : $0.description },
                reason: reason.isEmpty || reason.utf8.count > DAPIPTables.maxReason ? nil : reason)
            if actions[row[.place]]?.contains(action) != true {
                actions[row[.place], default: []].append(action)
            }
        }
        diagnostics += table.diagnostics
        return table.isKnown
    }
}
