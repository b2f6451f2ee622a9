package import Catalog
import Dates
import RuleEngine

/// At a school with several campuses: finds the days of which only the campus is not known, so that an answer names
/// what is really missing, and those on which it makes no difference.
extension AccreditationRecords {
    /// Of so many records and campuses the campuses are looked at; of more, what isn't known stays so.
    private static let most = (records: 200, campuses: 50)

    /// The timelines, with what the campuses come to.
    package func timelinesByCampus() -> [StandingTimeline] {
        let timelines = timelines()
        guard belongToCampus, !institution.campuses.isEmpty, records.count <= Self.most.records,
            institution.campuses.count <= Self.most.campuses
        else { return timelines }
        return campus == nil ? onAnyCampus(timelines) : namingRecordsWithoutCampus(timelines)
    }

    /// A record that names no campus may be of this one: where the others alone would tell, its campus is missing.
    private func namingRecordsWithoutCampus(_ timelines: [StandingTimeline]) -> [StandingTimeline] {
        guard records.contains(where: isCampusUnclear) else { return timelines }
        var clear = self
        clear.records.removeAll(where: isCampusUnclear)
        let known = clear.timelines()
        return timelines.map { timeline in
            let unclear = timeline.records.filter { isCampusUnclear(records[$0]) }
            guard !unclear.isEmpty, let other = known.first(where: timeline.isOfSameSubject) else {
                return timeline
            }
            return timeline.replacingOpenDays(asIn: [other]) { open, others in
                guard others.allSatisfy({ $0.standing != nil && $0.confidence <= .assumed }) else {
                    return nil
                }
                var stretch = open
                stretch.evidence = StandingEvidence(.campusNotRecorded, records: unclear)
                return stretch
            }
        }
    }

    /// Of a program whose campus is not known: what is the same on every campus holds wherever it is taught.
    private func onAnyCampus(_ timelines: [StandingTimeline]) -> [StandingTimeline] {
        let campuses = institution.campuses.map { place in
            var there = self
            there.campus = place.id
            return there.timelines()
        }
        return timelines.map { timeline in
            let everywhere = campuses.compactMap { $0.first(where: timeline.isOfSameSubject) }
            guard everywhere.count == campuses.count else { return timeline }
            return timeline.replacingOpenDays(asIn: everywhere) { open, others in
                guard let weakest = others.max(by: { $0.confidence < $1.confidence }),
                    weakest.standing != nil, others.allSatisfy({ $0.standing == weakest.standing })
                else { return nil }
                var stretch = weakest
                stretch.first = open.first
                stretch.evidence = StandingEvidence(
                    weakest.evidence.reason, records: Set(others.flatMap(\.evidence.records)).sorted())
                return stretch
            }
        }
    }

    /// The campuses, other than the program's, that an agency's records are of; empty where a record may be of the
    /// program's own, or nothing is recorded of the agency.
    package static func otherCampuses(
        of program: Program, at institution: Institution, agency: String?
    ) -> [String] {
        guard let campus = program.campus, !institution.campuses.isEmpty else { return [] }
        let records = program.accreditations.filter { agency == nil || $0.agency.value == agency }
        let others = records.compactMap(\.campus).filter { $0 != campus }
        return others.count == records.count ? others.eachOnce() : []
    }
}

extension StandingTimeline {
    fileprivate func isOfSameSubject(_ other: StandingTimeline) -> Bool {
        agency == other.agency && accredits == other.accredits
    }

    /// The timeline with other stretches for days that nobody can tell.
    ///
    /// - Parameters:
    ///   - others: timelines whose borders split those days.
    ///   - replacement: for days that nobody can tell, what the other timelines say of them; `nil` to keep them.
    fileprivate func replacingOpenDays(
        asIn others: [StandingTimeline], _ replacement: (Stretch, [Stretch]) -> Stretch?
    ) -> StandingTimeline {
        let borders = Set(others.flatMap(\.stretches).map(\.first)).sorted()
        let nexts: [Day?] = stretches.dropFirst().map(\.first) + [nil]
        var result: [Stretch] = []
        for (stretch, next) in zip(stretches, nexts) {
            guard stretch.standing == nil else {
                result.append(stretch)
                continue
            }
            let inside = borders.filter { day in
                day > stretch.first && next.map { day < $0 } ?? true
            }
            for day in [stretch.first] + inside {
                var piece = stretch
                piece.first = day
                let found = replacement(piece, others.map { $0.stretch(on: day) }) ?? piece
                // What says the same as the days before goes on.
                if let last = result.last, last.first >= stretch.first, last.standing == found.standing,
                    last.confidence == found.confidence, last.evidence == found.evidence
                {
                    continue
                }
                result.append(found)
            }
        }
        return StandingTimeline(agency: agency, accredits: accredits, records: records, stretches: result)
    }
}
