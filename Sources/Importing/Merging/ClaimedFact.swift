import Catalog
import SourceYAML

/// One fact of a claim: how it is written, and how it stands to what the file says already.
struct ClaimedFact {
    /// The key in a program file.
    var key: String
    /// The value without its source.
    var value: YAMLValue
    /// Against the program's own fact.
    var own: Comparison
    /// The source of the program's own fact.
    var origin: Origin?
    /// Against what a further page says; `nil` for what is said only once.
    var statement: ((ProgramStatement) -> Comparison)?

    /// Every fact of a claim, in the order of the file format.
    static func all(of claim: Claim, in program: Program) -> [ClaimedFact] {
        [
            award(claim, program), registry(claim, program), length(claim, program), credits(claim, program),
            delivery(claim, program), admission(claim, program), tuition(claim, program),
            credentials(claim, program),
        ].compactMap { $0 }
    }

    private static func award(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let award = claim.award else { return nil }
        return ClaimedFact(
            key: "award", value: .plain(award.rawValue), own: Comparison(program.award, award),
            origin: program.award.origin)
    }

    private static func tuition(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let tuition = claim.tuition else { return nil }
        return ClaimedFact(
            key: "tuition", value: .text(tuition), own: Comparison(program.tuition, tuition),
            origin: program.tuition.origin, statement: { Comparison($0.tuition, tuition) })
    }

    private static func delivery(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard !claim.delivery.isEmpty else { return nil }
        let agree: ([Delivery], [Delivery]) -> Bool = { Set($0) == Set($1) }
        return ClaimedFact(
            key: "delivery", value: .list(claim.delivery.map { .plain($0.rawValue) }),
            own: Comparison(program.delivery, claim.delivery, by: agree), origin: program.delivery.origin,
            statement: { Comparison($0.delivery, claim.delivery, by: agree) })
    }

    private static func credentials(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard !claim.credentials.isEmpty else { return nil }
        let agree: ([String], [String]) -> Bool = { Set($1).isSubset(of: $0) }
        return ClaimedFact(
            key: "credentials_stated", value: .list(claim.credentials.map { .text($0) }),
            own: Comparison(program.credentialsStated, claim.credentials, by: agree),
            origin: program.credentialsStated.origin,
            statement: { Comparison($0.credentialsStated, claim.credentials, by: agree) })
    }
}

// Facts of several parts under one key.
extension ClaimedFact {
    private typealias Part = (entry: YAMLValue.Entry, comparison: Comparison)

    private init?(
        key: String, parts: [Part], isKnown: Bool, origin: Origin?,
        statement: ((ProgramStatement) -> Comparison)?
    ) {
        guard !parts.isEmpty else { return nil }
        self.init(
            key: key, value: .mapping(parts.map(\.entry)),
            own: isKnown ? Comparison(parts: parts) : .missing, origin: origin, statement: statement)
    }

    private static func registry(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        let cip = claim.cip.map { cip in
            (YAMLValue.Entry("cip", .quoted(cip.text)), Comparison(program.cip, cip))
        }
        let level = claim.ipedsLevel.map { level in
            (YAMLValue.Entry("level", .plain("\(level.rawValue)")), Comparison(program.ipedsLevel, level))
        }
        let origin = program.cip.origin ?? program.ipedsLevel.origin
        return ClaimedFact(
            key: "ipeds", parts: [cip, level].compactMap { $0 }, isKnown: origin != nil, origin: origin,
            statement: nil)
    }

    private static func length(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let length = claim.length else { return nil }
        let compare: (Fact<StudyLength>) -> Comparison = { fact in
            guard let known = fact.value else { return Comparison(fact, length.value) }
            // "2 years" and "two-year program" differ in words only.
            if let months = length.value.months, let same = known.months.map({ $0 == months }) {
                return same ? .same : .different
            }
            // Who says no more than the words doesn't contradict who knows what they come to.
            guard known.stated == length.value.stated else { return .different }
            guard known.months == nil, let text = length.text else { return .same }
            return .lacks([.init("length", .text(text))])
        }
        var entries: [YAMLValue.Entry] = [.init("stated", .text(length.value.stated))]
        if let text = length.text { entries.append(.init("length", .text(text))) }
        return ClaimedFact(
            key: "duration", value: .mapping(entries), own: compare(program.length),
            origin: program.length.origin, statement: { compare($0.length) })
    }

    private static func credits(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let credits = claim.credits else { return nil }
        let parts: (Fact<Credits>) -> [Part] = { fact in
            let known = fact.value
            let count = YAMLValue.Entry("count", .plain("\(credits.count)"))
            // Who doesn't name the unit doesn't contradict who does.
            let unit = credits.unit.map { unit in
                (
                    YAMLValue.Entry("unit", .plain(unit.rawValue)),
                    known?.unit.map { $0 == unit ? Comparison.same : .different } ?? .missing
                )
            }
            return [(count, known?.count == credits.count ? .same : .different), unit].compactMap { $0 }
        }
        return ClaimedFact(
            key: "credits", parts: parts(program.credits), isKnown: program.credits.origin != nil,
            origin: program.credits.origin,
            statement: { $0.credits.origin == nil ? .missing : Comparison(parts: parts($0.credits)) })
    }

    private static func admission(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        let row = claim.admission
        let parts: (Admission) -> [Part] = { file in
            [
                row.education.map {
                    (.init("education", .plain($0.rawValue)), Comparison(file.education, $0))
                },
                row.gpa.map {
                    (.init("gpa", .plain($0)), Comparison(file.gpa, Admission.gradePointAverage($0) ?? -1))
                },
                row.abilityToBenefit.map {
                    (.init("ability_to_benefit", .plain("\($0)")), Comparison(file.abilityToBenefit, $0))
                },
                row.stated.map { (.init("stated", .text($0)), Comparison(file.stated, $0)) },
            ].compactMap { $0 }
        }
        return ClaimedFact(
            key: "admission", parts: parts(program.admission), isKnown: origin(program.admission) != nil,
            origin: origin(program.admission),
            statement: { origin($0.admission) == nil ? .missing : Comparison(parts: parts($0.admission)) })
    }

    private static func origin(_ admission: Admission) -> Origin? {
        admission.education.origin ?? admission.gpa.origin ?? admission.abilityToBenefit.origin
            ?? admission.stated.origin
    }
}
