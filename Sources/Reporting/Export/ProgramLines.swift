import Catalog
import Dates
import Eligibility
import Matching

/// Programs as JSON Lines: one object a program, one program a line, in the form of
/// docs/schema/export.schema.json.
///
/// Every key is there in every line. A fact is `null` where nobody recorded it, and has the value `null` where it is
/// known not to exist.
struct ProgramLines: ExportWriter {
    let codes: CodeTables
    let beginning = ""
    let separator = ""
    let end = ""

    func text(of profile: ProgramProfile, at school: SchoolProfile) -> String {
        let facts = SourcedFacts(school: profile.institution)
        let program = profile.program
        let line: JSONTree = [
            "id": .string("\(profile.institution.id)/\(program.id)"),
            "name": .string(program.name),
            "source": facts.source(program.origin),
            "sponsored": .boolean(program.isSponsored),
            "institution": self.school(school, facts),
            "campus": .orNull(program.campus),
            "award": facts.of(program.award),
            "award_known": .orNull(profile.award?.rawValue),
            "ipeds_level": facts.of(program.ipedsLevel) { .integer($0.rawValue) },
            "cip": facts.of(program.cip) { .string($0.text) },
            "cip_title": .orNull(program.cip.value.flatMap { codes.cip[$0]?.title }),
            "duration": facts.of(program.length, SourcedFacts.length),
            "months_by_award_level": profile.duration.byAwardLevel
                ? SourcedFacts.months(profile.duration.months) : .null,
            "credits": facts.of(program.credits, SourcedFacts.credits),
            "delivery": facts.of(program.delivery) { .strings($0.map(\.rawValue)) },
            "admission": facts.of(program.admission),
            "tuition": facts.of(program.tuition),
            "credentials_stated": facts.of(program.credentialsStated, JSONTree.strings),
            "approved_by": facts.of(program.approvedBy),
            "awards_conferred": .array(program.awardsConferred.map(facts.of)),
            "accreditations": .array(program.accreditations.map(facts.of)),
            "accreditations_complete": .array(
                program.accreditationsComplete.map {
                    ["reach": .string($0.reach.rawValue), "source": facts.source($0.origin)]
                }),
            "on": .string(profile.day.description),
            "standings": .array(profile.standings.map(SourcedFacts.of)),
            "also_stated": .array(program.statements.map(facts.of)),
            "note": .orNull(program.note),
            "sources": .array(profile.sources.sources.map(SourcedFacts.of)),
        ]
        return line.line + "\n"
    }

    private func school(_ profile: SchoolProfile, _ facts: SourcedFacts) -> JSONTree {
        let school = profile.institution
        return [
            "id": .string(school.id),
            "name": .string(school.name),
            "other_names": .strings(school.otherNames),
            "unitid": facts.of(school.unitid),
            "dapip": .orNull(school.dapip),
            "website": facts.of(school.website),
            "city": facts.of(school.city),
            "state": facts.of(school.state),
            "country": facts.of(school.country),
            "standings": .array(profile.standings.map(SourcedFacts.of)),
        ]
    }
}
