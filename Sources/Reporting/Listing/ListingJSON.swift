import Catalog
import Dates
import Eligibility
package import Matching

/// A listing for programs: the wire format of `accredit list --format json`.
package enum ListingJSON {
    private struct Report: Encodable {
        var on: String
        /// The days that nobody said, each with the one taken for it.
        var daysTaken: [DayTakenPart]
        var query: QueryPart
        /// One of these, as the listing was asked for.
        var programs: [ProgramPart]?
        var schools: [SchoolPart]?
        var states: [BundlePart]?
        var awards: [BundlePart]?
        var counts: [String: Int]
        /// Of those that don't qualify, the ones of which that rests on an assumption.
        var assumedNoes: Int
        var advice: [String]
    }

    private struct QueryPart: Encodable {
        var credential: String
        /// `unknown` where somebody said that they don't know.
        var completedOn: OrNull<String>
        var appliesOn: OrNull<String>
        var education: [String]
        var state: [String]
        var award: [String]
        var delivery: [String]
        var cip: [String]
        var career: OrNull<String>
        var gpa: OrNull<String>
        var livesIn: OrNull<String>
        var graduateBy: OrNull<String>
        var maxMonths: OrNull<Int>
        var sort: String
    }

    private struct ProgramPart: Encodable {
        var id: String
        var institution: String
        var name: String
        var state: OrNull<String>
        var award: OrNull<String>
        var duration: DurationPart
        var verdict: String
        var lastSeen: OrNull<String>
        var needs: [String]
        var entry: OrNull<String>
        var doneInTime: OrNull<String>
        var askResidence: Bool
        var assumes: [AssumptionPart]
        var sponsored: Bool
    }

    private struct SchoolPart: Encodable {
        var id: String
        var institution: String
        var state: OrNull<String>
        var verdict: String
        var programs: Int
        var sponsored: Bool
    }

    /// The programs of a state or an award; the other of the two keys is left out.
    private struct BundlePart: Encodable {
        var state: OrNull<String>?
        var award: OrNull<String>?
        var verdict: String
        var programs: Int
        var schools: Int
        var sponsored: Bool
    }

    private struct DurationPart: Encodable {
        var stated: OrNull<String>
        var months: OrNull<MonthsPart>
        var byAwardLevel: Bool
    }

    package static func text(_ listing: Listing, _ view: ListingView = ListingView()) throws(JSONText.Failure)
        -> String
    {
        let bundles = listing.bundles(view)
        let query = listing.query
        let groups = listing.counts.groups
        let report = Report(
            on: query.on.description, daysTaken: query.daysTaken.map(DayTakenPart.init),
            query: QueryPart(
                credential: query.credential, completedOn: OrNull(completedOn(query)),
                appliesOn: OrNull(
                    query.isApplicationUnknown ? "unknown" : query.appliesOn?.description),
                education: query.education?.levels.map(\.rawValue) ?? [],
                state: query.states.map(\.rawValue), award: query.awards.map(\.rawValue),
                delivery: query.deliveries.map(\.rawValue), cip: query.fields,
                career: OrNull(query.career), gpa: OrNull(query.gpa.map(FactText.gradePointAverage)),
                livesIn: OrNull(query.home?.rawValue), graduateBy: OrNull(query.graduateBy?.description),
                maxMonths: OrNull(query.maxMonths),
                sort: query.order.rawValue),
            programs: view.grouping == .program ? listing.entries(view).map(part) : nil,
            schools: view.grouping == .school ? bundles.compactMap(school) : nil,
            states: view.grouping == .state ? bundles.map(bundle) : nil,
            awards: view.grouping == .award ? bundles.map(bundle) : nil,
            counts: [
                "qualifies": groups[.qualifies, default: 0],
                "qualifies_if": groups[.qualifiesIf, default: 0],
                "cannot_tell": groups[.cannotTell, default: 0] + groups[.lastSeen, default: 0],
                "does_not_qualify": groups[.doesNotQualify, default: 0],
                "not_admitted": listing.counts.notAdmitted,
                "too_long": listing.counts.tooLong, "too_late": listing.counts.tooLate,
                "other_fields": listing.counts.otherFields,
                "field_not_stated": listing.counts.fieldNotStated,
            ], assumedNoes: listing.counts.assumedNoes, advice: ListingNotes.advice(listing))
        return try JSONText.encode(report)
    }

    private static func completedOn(_ query: Query) -> String? {
        switch query.completion {
        case .notSaid: nil
        case .said(let date): date.text
        case .unknown: "unknown"
        }
    }

    private static func school(_ bundle: Listing.Bundle) -> SchoolPart? {
        guard case .school(let school) = bundle.key else { return nil }
        return SchoolPart(
            id: school.id, institution: school.name, state: OrNull(school.state.value?.rawValue),
            verdict: VerdictText.key(bundle.group), programs: bundle.programs, sponsored: bundle.isSponsored)
    }

    private static func bundle(_ bundle: Listing.Bundle) -> BundlePart {
        var part = BundlePart(
            verdict: VerdictText.key(bundle.group), programs: bundle.programs, schools: bundle.schools,
            sponsored: bundle.isSponsored)
        switch bundle.key {
        case .school: break
        case .state(let state): part.state = OrNull(state?.rawValue)
        case .award(let award): part.award = OrNull(award?.rawValue)
        }
        return part
    }

    private static func part(_ entry: Listing.Entry) -> ProgramPart {
        let explanation = entry.explanation
        return ProgramPart(
            id: entry.id, institution: entry.institution.name, name: entry.program.name,
            state: OrNull(entry.institution.state(of: entry.program)?.rawValue),
            award: OrNull(entry.award?.rawValue),
            duration: DurationPart(
                stated: OrNull(entry.duration.stated),
                months: OrNull(entry.duration.months.map(MonthsPart.init)),
                byAwardLevel: entry.duration.byAwardLevel),
            verdict: VerdictText.key(entry.verdict),
            lastSeen: OrNull(explanation?.lastSeen?.seen.text),
            needs: explanation.map { whole in whole.needs.map { ReasonText.sentence($0, of: whole.decision) }
            } ?? [],
            entry: OrNull(entry.entry.map { $0.answer == .yes ? "yes" : "ask the school" }),
            doneInTime: OrNull(entry.finish?.answer.rawValue),
            askResidence: entry.asksWhetherItEnrols != nil,
            assumes: explanation?.assumes.map(AssumptionPart.init) ?? [], sponsored: entry.program.isSponsored
        )
    }
}
