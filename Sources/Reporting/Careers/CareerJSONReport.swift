package import Catalog
import Dates
import Eligibility
package import Matching

/// A career for programs: the wire format of `accredit career --format json`.
package enum CareerJSONReport {
    private struct Report: Encodable {
        var careers: [ShortPart]
        /// `null` where no career was named.
        var career: OrNull<CareerPart>
    }

    private struct ShortPart: Encodable {
        var id: String
        var name: String
    }

    private struct CareerPart: Encodable {
        var id: String
        var name: String
        var otherNames: [String]
        var skills: [SkillPart]
        var occupations: [OccupationPart]
        var definitionChanges: [DefinitionChangePart]
        var paths: [PathPart]
        var credentials: [CareerCredentialPart]
        var fields: [FieldPart]
        var programs: [ProgramsPart]
        var pay: [PayPart]
        var outlook: [OutlookPart]
        var related: [String]
        var sources: [SourcePart]
    }

    private struct SkillPart: Encodable {
        var name: String
        var source: OrNull<Int>
    }

    private struct DefinitionChangePart: Encodable {
        var from: Int
        var to: Int
        var before: [String]
        var after: [String]
    }

    private struct OccupationPart: Encodable {
        var soc: String
        var title: String
        /// `null` for a class that is in no edition.
        var edition: OrNull<Int>
        var note: OrNull<String>
        var source: OrNull<Int>
    }

    private struct PathPart: Encodable {
        var award: String
        var months: OrNull<MonthsPart>
        var credentials: [String]
        var source: OrNull<Int>
    }

    private struct FieldPart: Encodable {
        var cip: String
        var title: OrNull<String>
    }

    private struct ProgramsPart: Encodable {
        var award: OrNull<String>
        var count: Int
        var months: OrNull<MonthsPart>
        /// How many admit the student; `null` where nothing was said of who asks.
        var admission: OrNull<AdmissionPart>
    }

    private struct AdmissionPart: Encodable {
        var yes: Int
        var no: Int
        var ask: Int
    }

    private struct PayPart: Encodable {
        var kind: String
        var amount: Int
        var measured: String
        var soc: String
        var source: OrNull<Int>
    }

    private struct OutlookPart: Encodable {
        var from: Int
        var to: Int
        var changePercent: String
        var jobs: OrNull<Int>
        var soc: String
        var source: OrNull<Int>
    }

    private struct SourcePart: Encodable {
        var number: Int
        var title: OrNull<String>
        var url: OrNull<String>
        var asOf: OrNull<String>
        var read: OrNull<String>
        var weak: OrNull<String>
    }

    /// The careers that there are.
    package static func text(_ careers: [Career]) throws(JSONText.Failure) -> String {
        try JSONText.encode(Report(careers: careers.map(short), career: OrNull(nil)))
    }

    /// - Parameter codes: what the codes of fields stand for.
    package static func text(_ profile: CareerProfile, codes: CodeTables) throws(JSONText.Failure) -> String {
        try JSONText.encode(
            Report(careers: [short(profile.career)], career: OrNull(part(profile, codes))))
    }

    private static func short(_ career: Career) -> ShortPart { ShortPart(id: career.id, name: career.name) }

    private static func part(_ profile: CareerProfile, _ codes: CodeTables) -> CareerPart {
        let career = profile.career
        let cited = CitedSources(career.sources)
        func number(_ origin: Origin) -> OrNull<Int> { OrNull(cited.number(of: origin)) }
        return CareerPart(
            id: career.id, name: career.name, otherNames: career.otherNames,
            skills: career.skills.map { SkillPart(name: $0.name, source: number($0.origin)) },
            occupations: career.occupations.map {
                OccupationPart(
                    soc: $0.code.text, title: $0.title, edition: OrNull($0.edition), note: OrNull($0.note),
                    source: number($0.origin))
            },
            definitionChanges: profile.definitionChanges.map {
                DefinitionChangePart(
                    from: $0.from, to: $0.to, before: $0.before.map(\.text), after: $0.after.map(\.text))
            },
            paths: career.paths.map {
                PathPart(
                    award: $0.award.rawValue, months: OrNull($0.months.map(MonthsPart.init)),
                    credentials: $0.credentials, source: number($0.origin))
            },
            credentials: profile.credentials.map { CareerCredentialPart($0, cited) },
            fields: profile.fields.map { FieldPart(cip: $0.text, title: OrNull(codes.cip[$0]?.title)) },
            programs: profile.programs.map(programs),
            pay: career.pay.map {
                PayPart(
                    kind: $0.kind.rawValue, amount: $0.amount, measured: $0.measured.text,
                    soc: $0.occupation.text, source: number($0.origin))
            },
            outlook: career.outlook.map {
                OutlookPart(
                    from: $0.from, to: $0.to, changePercent: DecimalText.of(tenths: $0.changeInTenths),
                    jobs: OrNull($0.jobs), soc: $0.occupation.text, source: number($0.origin))
            },
            related: profile.related.map(\.id),
            sources: cited.sources.enumerated().map { index, source in
                SourcePart(
                    number: index + 1, title: OrNull(source.title), url: OrNull(source.url),
                    asOf: OrNull(source.asOf?.text), read: OrNull(source.read?.text),
                    weak: OrNull(source.weakness))
            })
    }

    private static func programs(_ group: CareerProfile.Programs) -> ProgramsPart {
        let admission =
            group.admission.isEmpty
            ? nil
            : AdmissionPart(
                yes: group.admission[.yes, default: 0], no: group.admission[.no, default: 0],
                ask: group.admission[.ask, default: 0])
        return ProgramsPart(
            award: OrNull(group.award?.rawValue), count: group.count,
            months: OrNull(group.months.map(MonthsPart.init)), admission: OrNull(admission))
    }
}
