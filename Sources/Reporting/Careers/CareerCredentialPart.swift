import Catalog
import Dates
import Matching
import RuleEngine

/// A credential of a career as JSON has it.
struct CareerCredentialPart: Encodable {
    private struct RulePart: Encodable {
        var id: String
        var name: String
        var issuer: OrNull<String>
    }

    /// The counts of `accredit list --format json`, by the same names.
    private struct CountsPart: Encodable {
        var on: String
        var qualifies: Int
        var qualifiesIf: Int
        var cannotTell: Int
        var doesNotQualify: Int
        var notAdmitted: Int
        var tooLong: Int
        var tooLate: Int
        var fieldNotStated: Int
    }

    private var name: String
    private var awards: [String]
    /// `null` where no rule is here: then nothing can be told.
    private var rule: OrNull<RulePart>
    /// What the rule says of the programs; `null` where there is none.
    private var programs: OrNull<CountsPart>
    /// Of those that don't qualify, the ones of which that rests on an assumption.
    private var assumedNoes: OrNull<Int>
    private var ask: OrNull<String>
    /// Of `ask`, where the career's file says it.
    private var source: OrNull<Int>

    init(_ credential: CareerCredential, _ cited: CitedSources) {
        name = credential.name
        awards = credential.awards.map(\.rawValue)
        let answer = credential.answer
        rule = OrNull(
            answer.map { RulePart(id: $0.rule.id, name: $0.rule.name, issuer: OrNull($0.rule.issuer)) })
        programs = OrNull(answer.map(Self.counts))
        assumedNoes = OrNull(answer?.counts.assumedNoes)
        ask = OrNull(answer.flatMap(\.rule.ask) ?? credential.contact?.ask)
        source = OrNull(answer == nil ? cited.number(of: credential.contact?.origin) : nil)
    }

    private static func counts(_ answer: CareerCredential.Answer) -> CountsPart {
        let counts = answer.counts
        let groups = counts.groups
        return CountsPart(
            on: answer.day.description, qualifies: groups[.qualifies, default: 0],
            qualifiesIf: groups[.qualifiesIf, default: 0],
            cannotTell: groups[.cannotTell, default: 0] + groups[.lastSeen, default: 0],
            doesNotQualify: groups[.doesNotQualify, default: 0], notAdmitted: counts.notAdmitted,
            tooLong: counts.tooLong, tooLate: counts.tooLate, fieldNotStated: counts.fieldNotStated)
    }
}
