import Catalog

/// One fact of a claim: how it is written, and how it stands to what the file says already.
struct ClaimedFact {
    /// How two statements of one fact stand to each other.
    enum Comparison {
        /// Nothing is said yet.
        case missing
        case same
        case different
    }

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
            key: "award", value: .plain(award.rawValue), own: compare(program.award, award),
            origin: program.award.origin)
    }

    private static func registry(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let cip = claim.cip else { return nil }
        var entries: [YAMLValue.Entry] = [.init("cip", .quoted(cip.text))]
        if let level = claim.ipedsLevel { entries.append(.init("level", .plain("\(level.rawValue)"))) }
        return ClaimedFact(
            key: "ipeds", value: .mapping(entries), own: compare(program.cip, cip), origin: program.cip.origin
        )
    }

    private static func length(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let length = claim.length else { return nil }
        var entries: [YAMLValue.Entry] = [.init("stated", .text(length.stated))]
        if let text = claim.lengthText { entries.append(.init("length", .text(text))) }
        return ClaimedFact(
            key: "duration", value: .mapping(entries), own: compare(program.length, length, by: sayTheSame),
            origin: program.length.origin,
            statement: { compare($0.length, length, by: sayTheSame) })
    }

    /// "2 years" and "two-year program" differ in words only.
    private static func sayTheSame(_ left: StudyLength, _ right: StudyLength) -> Bool {
        left.months == nil && right.months == nil ? left.stated == right.stated : left.months == right.months
    }

    private static func credits(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let credits = claim.credits else { return nil }
        var entries: [YAMLValue.Entry] = [.init("count", .plain("\(credits.count)"))]
        if let unit = credits.unit { entries.append(.init("unit", .plain(unit.rawValue))) }
        // Who doesn't name the unit doesn't contradict who does.
        let agree: (Credits, Credits) -> Bool = { file, row in
            file.count == row.count && (row.unit == nil || file.unit == row.unit)
        }
        return ClaimedFact(
            key: "credits", value: .mapping(entries), own: compare(program.credits, credits, by: agree),
            origin: program.credits.origin, statement: { compare($0.credits, credits, by: agree) })
    }

    private static func delivery(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard !claim.delivery.isEmpty else { return nil }
        let agree: ([Delivery], [Delivery]) -> Bool = { Set($0) == Set($1) }
        return ClaimedFact(
            key: "delivery", value: .list(claim.delivery.map { .plain($0.rawValue) }),
            own: compare(program.delivery, claim.delivery, by: agree), origin: program.delivery.origin,
            statement: { compare($0.delivery, claim.delivery, by: agree) })
    }

    private static func tuition(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard let tuition = claim.tuition else { return nil }
        return ClaimedFact(
            key: "tuition", value: .text(tuition), own: compare(program.tuition, tuition),
            origin: program.tuition.origin, statement: { compare($0.tuition, tuition) })
    }

    private static func credentials(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        guard !claim.credentials.isEmpty else { return nil }
        let agree: ([String], [String]) -> Bool = { Set($1).isSubset(of: $0) }
        return ClaimedFact(
            key: "credentials_stated", value: .list(claim.credentials.map { .text($0) }),
            own: compare(program.credentialsStated, claim.credentials, by: agree),
            origin: program.credentialsStated.origin,
            statement: { compare($0.credentialsStated, claim.credentials, by: agree) })
    }

    private static func compare<Value>(
        _ fact: Fact<Value>, _ value: Value, by agree: (Value, Value) -> Bool = { $0 == $1 }
    ) -> Comparison {
        switch fact {
        case .unknown: .missing
        case .none: .different
        case .known(let known, _): agree(known, value) ? .same : .different
        }
    }
}

// Admission is several facts under one key.
extension ClaimedFact {
    private static func admission(_ claim: Claim, _ program: Program) -> ClaimedFact? {
        let admission = claim.admission
        guard admission != Claim.Admission() else { return nil }
        var entries: [YAMLValue.Entry] = []
        if let education = admission.education {
            entries.append(.init("education", .plain(education.rawValue)))
        }
        if let gpa = admission.gpa { entries.append(.init("gpa", .plain(gpa))) }
        if let ability = admission.abilityToBenefit {
            entries.append(.init("ability_to_benefit", .plain("\(ability)")))
        }
        if let stated = admission.stated { entries.append(.init("stated", .text(stated))) }
        return ClaimedFact(
            key: "admission", value: .mapping(entries), own: compare(program.admission, admission),
            origin: origin(program.admission), statement: { compare($0.admission, admission) })
    }

    private static func origin(_ admission: Admission) -> Origin? {
        admission.education.origin ?? admission.gpa.origin ?? admission.abilityToBenefit.origin
            ?? admission.stated.origin
    }

    private static func compare(_ file: Admission, _ row: Claim.Admission) -> Comparison {
        guard origin(file) != nil else { return .missing }
        let parts = [
            row.education.map { compare(file.education, $0) },
            row.gpa.map { compare(file.gpa, hundredths($0)) },
            row.abilityToBenefit.map { compare(file.abilityToBenefit, $0) },
            row.stated.map { compare(file.stated, $0) },
        ].compactMap { $0 }
        return parts.allSatisfy { $0 == .same } ? .same : .different
    }

    private static func hundredths(_ gpa: String) -> Int {
        Int(((Double(gpa) ?? 0) * 100).rounded())
    }
}
