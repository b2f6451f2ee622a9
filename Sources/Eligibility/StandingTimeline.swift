package import Catalog
package import Dates
package import Diagnostics
package import RuleEngine

/// One agency's standing towards one institution or program over time.
///
/// All records of one agency and one kind of program make one timeline. On each day every record either is
/// silent or makes a claim; the timeline says what the claims come to.
package struct StandingTimeline: Sendable {
    /// A stretch of days with one standing; it lasts until the next stretch begins.
    package struct Stretch: Sendable, Hashable {
        package var first: Day
        /// `nil` when nobody can tell.
        package var standing: Standing?
        package var confidence: Confidence
        package var evidence: StandingEvidence
    }

    package let agency: String?
    package let accredits: String?
    /// The records it was made from, as indices into the program's or institution's list.
    package let records: [Int]
    /// In order of time, beginning with the first day there is.
    package let stretches: [Stretch]

    /// The stretch that a day falls in.
    package func stretch(on day: Day) -> Stretch {
        let later = stretches.partitionPoint { $0.first <= day }
        return later > 0
            ? stretches[later - 1]
            : Stretch(
                first: .distantPast, standing: nil, confidence: .sure,
                evidence: .init(.notCovered, records: []))
    }
}

/// What timelines are made from: one list of records with what is needed to read them.
package struct AccreditationRecords: Sendable {
    package var records: [AccreditationRecord]
    package var institution: Institution
    package var accreditors: [String: Accreditor]
    /// The campus the records are read for, where the institution has several.
    package var campus: String?
    /// Whether an institution with several campuses makes a record without one unclear.
    package var belongToCampus: Bool
    package var complete: [AccreditationsComplete]
    /// What agencies did about the place.
    package var actions: [AgencyAction]

    /// A program's own records.
    package init(of program: Program, at institution: Institution, accreditors: [String: Accreditor]) {
        records = program.accreditations
        self.institution = institution
        self.accreditors = accreditors
        campus = program.campus
        belongToCampus = true
        complete =
            program.mayHideRecords ? [] : institution.accreditationsComplete + program.accreditationsComplete
        actions = institution.actions
    }

    /// The records of the institution as a whole.
    package init(of institution: Institution, accreditors: [String: Accreditor]) {
        records = institution.accreditations
        self.institution = institution
        self.accreditors = accreditors
        campus = nil
        belongToCampus = false
        complete = institution.mayHideRecords ? [] : institution.accreditationsComplete
        actions = institution.actions
    }

    /// Records of programs that are told only by the agency's kind, of the school or of one of its sites.
    package init(
        ofPrograms records: [AccreditationRecord], actions: [AgencyAction], at institution: Institution,
        accreditors: [String: Accreditor]
    ) {
        self.actions = actions
        self.records = records
        self.institution = institution
        self.accreditors = accreditors
        campus = nil
        belongToCampus = false
        complete = []
    }

    /// The records of a site as a whole.
    package init(of site: Site, at institution: Institution, accreditors: [String: Accreditor]) {
        self.init(
            ofPrograms: site.accreditations, actions: site.actions, at: institution, accreditors: accreditors)
    }

    /// The days on which somebody saw every record of a reach that there was. A source that speaks for a span
    /// of days vouches for none of them alone.
    package func completeDays(_ reach: Accreditor.Reach) -> [Day] {
        completeLists(reach).compactMap { $0.day?.days.single }
    }

    private func completeLists(_ reach: Accreditor.Reach) -> [RecordList] {
        complete.filter { $0.reach == reach }.compactMap { list in
            institution.source(of: list.origin)?.asOf.map {
                RecordList(source: list.origin.source, day: $0)
            }
        }
    }

    /// The lists of every record of the reach of a timeline's records, of which one is given.
    func completeLists(for member: TimelineMember?) -> [RecordList] {
        guard let member, let agency = knownAgency(records[member.record]) else { return [] }
        // An agency of schools may accredit programs too, of which a list of schools says nothing.
        let kind = records[member.record].accredits.value
        return completeLists(kind.flatMap(agency.scope) == nil ? agency.reach : .programmatic)
    }

    /// The sources that would have records of a timeline, and don't.
    func listsWithout(_ members: [TimelineMember]) -> [RecordList] {
        var seen: Set<Int> = []
        return members.compactMap { member in
            guard let source = records[member.record].missingFrom, seen.insert(source).inserted,
                institution.sources.indices.contains(source)
            else { return nil }
            return RecordList(source: source, day: institution.sources[source].asOf)
        }
    }

    /// So many actions of an agency are looked at for one timeline. Of more, all days are taken to be in doubt.
    private static let mostActions = 200

    /// What the agency of a timeline did that ends an accreditation, of that kind or of a kind that isn't named.
    func endingActions(for group: Group) -> [EndingAction] {
        // A predecessor's, too, while it was in charge.
        var until: [String: Day] = [:]
        for member in group.members {
            guard let agency = knownAgency(records[member.record])?.id else { continue }
            until[agency] = agency == group.agency ? .distantFuture : member.since ?? .distantFuture
        }
        let ending = actions.lazy.compactMap { action -> EndingAction? in
            guard let agency = action.agency.value, let last = until[agency],
                action.date.value.map({ $0.earliest < last }) ?? true, let kind = action.kind.value,
                kind.endsAccreditation,
                action.accredits.value == nil || action.accredits.value == group.accredits
            else { return nil }
            let day = action.date.value
            return EndingAction(
                kind: kind, day: day ?? institution.source(of: action.origin)?.asOf, isDayKnown: day != nil)
        }
        let found = Array(ending.prefix(Self.mostActions + 1))
        guard found.count > Self.mostActions else { return found }
        return [EndingAction(kind: found[0].kind, day: nil, isDayKnown: false)]
    }

    /// One timeline for each agency and kind of program, in the order the file names them.
    package func timelines() -> [StandingTimeline] {
        var steps = StepCount()
        return timelines(counting: &steps)
    }

    /// - Parameter steps: grows by one for each look at a record, and for each at one that may close it.
    package func timelines(counting steps: inout StepCount) -> [StandingTimeline] {
        groups().map { group in
            var builder = TimelineBuilder(records: self, group)
            let stretches = builder.stretches()
            steps.take(builder.steps.taken)
            return StandingTimeline(
                agency: group.agency, accredits: group.accredits, records: group.members.map(\.record),
                stretches: stretches)
        }
    }

    /// The records of one timeline.
    struct Group {
        var agency: String?
        var accredits: String?
        var members: [TimelineMember]
        /// Records that may belong to it.
        var possible: [TimelineMember]
        /// Records by which a predecessor says something else of what it is said to have passed on: not the
        /// timeline's, and the end of an assumption.
        var breakers: [TimelineMember]
    }

    /// The records of each timeline, in the order the file names them.
    func groups() -> [Group] {
        struct Key: Hashable {
            var agency: String?
            var accredits: String?
        }
        var order: [Key] = []
        var groups: [Key: [TimelineMember]] = [:]
        var breakers: [Key: [TimelineMember]] = [:]
        func add(_ member: TimelineMember, to key: Key) {
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(member)
        }
        for (index, record) in records.enumerated() where isHere(record) {
            // From agency to successor, as long as the record goes over.
            var agency = knownAgency(record)
            var since: Day?
            var isUncertain = false
            var passed: Set<String> = []
            repeat {
                let next = agency?.succession.flatMap { mayPassOn(record, by: $0) ? $0 : nil }
                let member = TimelineMember(
                    record: index, since: since, until: next?.since.earliest, isUncertain: isUncertain)
                let key = Key(agency: agency?.id, accredits: knownScope(record))
                if since == nil || isAccredited(record) {
                    add(member, to: key)
                } else {
                    breakers[key, default: []].append(member)
                }
                since = next?.since.latest
                isUncertain = isUncertain || next.map { !hadBegun(record, before: $0) } ?? false
                agency = next.flatMap { accreditors[$0.successor] }
            } while agency.map { passed.insert($0.id).inserted } == true
        }
        return order.map { key in
            // A record without an agency may be about any, one without a kind of program about any of its agency's.
            let possible = order.filter { other in
                other != key && (other.agency == nil || other.agency == key.agency && other.accredits == nil)
            }
            return Group(
                agency: key.agency, accredits: key.accredits, members: groups[key] ?? [],
                possible: possible.flatMap { groups[$0] ?? [] }, breakers: breakers[key] ?? [])
        }
    }

    /// Whether a successor took over what the record says: a kind of program that went over, in a record that
    /// began before. What began under the old name afterwards, or was only seen then, nobody handed over.
    private func mayPassOn(_ record: AccreditationRecord, by succession: Accreditor.Succession) -> Bool {
        if let begun = begun(record), begun.earliest >= succession.since.latest { return false }
        return knownScope(record).map(succession.carries.contains) ?? true
    }

    /// Whether it had begun before the successor took over, whichever day of those left open either was.
    private func hadBegun(_ record: AccreditationRecord, before succession: Accreditor.Succession) -> Bool {
        begun(record).map { $0.latest < succession.since.earliest } ?? true
    }

    /// When it began, or was seen where that isn't known.
    private func begun(_ record: AccreditationRecord) -> PartialDate? {
        record.start.value ?? institution.source(of: record.origin)?.asOf
    }

    /// What was accredited went over to the successor; what had only applied, or was out, did not.
    private func isAccredited(_ record: AccreditationRecord) -> Bool {
        let status = record.status.value.flatMap { knownAgency(record)?.status($0) }
        return status?.countsAs == nil || status?.countsAs == .accredited
    }

    /// The record's agency, if the rules know it. A name they don't know may be a misspelling of any.
    func knownAgency(_ record: AccreditationRecord) -> Accreditor? {
        record.agency.value.flatMap { accreditors[$0] }
    }

    private func knownScope(_ record: AccreditationRecord) -> String? {
        guard let scope = record.accredits.value else { return nil }
        return knownAgency(record)?.scope(scope)?.id
    }

    /// A record of another campus doesn't concern this one.
    private func isHere(_ record: AccreditationRecord) -> Bool {
        guard belongToCampus, !institution.campuses.isEmpty, let campus, let other = record.campus else {
            return true
        }
        return campus == other
    }

    /// With several campuses it has to be said which one a record covers.
    func isCampusUnclear(_ record: AccreditationRecord) -> Bool {
        belongToCampus && !institution.campuses.isEmpty && (record.campus == nil || campus == nil)
    }
}
