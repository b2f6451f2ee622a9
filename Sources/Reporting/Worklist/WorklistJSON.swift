import Catalog
import Dates
package import Matching

/// What to look up next, for programs: the wire format of `accredit stale --format json`.
package enum WorklistJSON {
    private struct Report: Encodable {
        var on: String
        var credentials: [String]
        var openAnswers: Int
        var endingAnswers: Int
        var answersBeyond: Int
        /// How many there are, whatever the limit.
        var lookUpsInAll: Int
        var lookUps: [LookUpPart]
    }

    private struct LookUpPart: Encodable {
        var kind: String
        var why: String
        var settles: Int
        /// Of a question that a rule leaves open.
        var credential: OrNull<String>
        var programs: [EntryPart]
    }

    private struct EntryPart: Encodable {
        var id: String
        var institution: String
        var program: String
        var state: OrNull<String>
        var sponsored: Bool
        var agency: OrNull<String>
        var accredits: OrNull<String>
        var why: String
        var questions: [String]
        /// The day of last sight, or the day on which an assumption ends.
        var date: OrNull<String>
        var source: OrNull<PagePart>
        var ask: OrNull<String>
    }

    private struct PagePart: Encodable {
        var title: OrNull<String>
        var url: OrNull<String>
        var asOf: OrNull<String>
        var read: OrNull<String>
        var weak: OrNull<String>
    }

    package static func text(_ list: Worklist, limit: Int? = nil) throws(JSONText.Failure) -> String {
        try JSONText.encode(
            Report(
                on: list.day.description, credentials: list.credentials, openAnswers: list.openAnswers,
                endingAnswers: list.endingAnswers, answersBeyond: list.answersBeyond,
                lookUpsInAll: list.lookUps.count,
                lookUps: list.lookUps.prefix(limit ?? list.lookUps.count).map(part)))
    }

    private static func part(_ lookUp: LookUp) -> LookUpPart {
        var credential: String?
        let kind: String
        switch lookUp.question {
        case .program: kind = "program"
        case .school: kind = "school"
        case .rule(let id, _):
            kind = "rule"
            credential = id
        }
        return LookUpPart(
            kind: kind, why: QuestionText.key(lookUp.openness), settles: lookUp.settles,
            credential: OrNull(credential), programs: lookUp.entries.map(part))
    }

    private static func part(_ entry: OpenEntry) -> EntryPart {
        var date: String?
        switch entry.openness {
        case .assumptionEnds(let end): date = end.description
        case .lastSeen(let seen): date = seen.text
        case .undated, .unclear, .notRecorded, .ruleOpen: break
        }
        return EntryPart(
            id: entry.id, institution: entry.institution.name, program: entry.program.name,
            state: OrNull(entry.institution.state(of: entry.program)?.rawValue),
            sponsored: entry.program.isSponsored, agency: OrNull(entry.agency),
            accredits: OrNull(entry.accredits), why: QuestionText.key(entry.openness),
            questions: QuestionText.of(entry), date: OrNull(date), source: OrNull(entry.source.map(part)),
            ask: OrNull(entry.ask))
    }

    private static func part(_ source: FactSource) -> PagePart {
        PagePart(
            title: OrNull(source.title), url: OrNull(source.url), asOf: OrNull(source.asOf?.text),
            read: OrNull(source.read?.text), weak: OrNull(source.weakness))
    }
}
