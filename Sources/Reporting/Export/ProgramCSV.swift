import Catalog
import Dates
import Eligibility
import Matching

/// Programs as comma-separated rows for spreadsheets: a heading, then one row a program.
///
/// An empty cell means that nobody recorded the fact, the word `none` that it is known not to exist.
struct ProgramCSV: ExportWriter {
    private struct Column: Sendable {
        var name: String
        var cell: @Sendable (Row) -> String
        /// Where the cell's fact stands, for naming its source where that isn't the program's own.
        var origin: @Sendable (Row) -> Origin? = { _ in nil }
    }

    private struct Row {
        var profile: ProgramProfile
        var schoolStandings: [StandingCheck.Line]
        var codes: CodeTables
        // Kept beside the profile: every column asks for them.
        let program: Program
        let school: Institution

        init(_ profile: ProgramProfile, at school: SchoolProfile, _ codes: CodeTables) {
            self.profile = profile
            schoolStandings = school.standings
            self.codes = codes
            program = profile.program
            self.school = profile.institution
        }

        var source: FactSource? { school.source(of: program.origin) }

        /// Where the program is taught: its campus where the school has several, else the school's place.
        var city: Fact<String> { school.campuses.isEmpty ? school.city : campus?.city ?? .unknown }
        var state: Fact<Region> { school.campuses.isEmpty ? school.state : campus?.state ?? .unknown }
        private var campus: Campus? { school.campuses.first { $0.id == program.campus } }
    }

    let codes: CodeTables
    let separator = ""
    let end = ""

    var beginning: String { CSVText.line(Self.columns.map(\.name)) }

    func text(of program: ProgramProfile, at school: SchoolProfile) -> String {
        let row = Row(program, at: school, codes)
        return CSVText.line(Self.columns.map { $0.cell(row) })
    }

    private static let columns: [Column] =
        place + study + admission + [
            column("tuition", \.program.tuition) { $0 },
            column("credentials_stated", \.program.credentialsStated) { list($0) },
            column("approved_by", \.program.approvedBy) { $0 },
            Column(
                name: "awards_conferred",
                cell: { list($0.program.awardsConferred.map(conferred)) },
                origin: { $0.program.awardsConferred.first?.origin }),
        ] + accreditation + provenance

    private static let place: [Column] = [
        Column(name: "id") { "\($0.school.id)/\($0.program.id)" },
        Column(name: "institution") { $0.school.name },
        column("unitid", \.school.unitid) { $0 },
        column("website", \.school.website) { $0 },
        Column(name: "city", cell: { text($0.city) { $0 } }, origin: { $0.city.origin }),
        Column(name: "state", cell: { text($0.state, \.rawValue) }, origin: { $0.state.origin }),
        Column(
            name: "country", cell: { $0.school.country(of: $0.program) ?? "" },
            origin: { $0.school.country.origin }),
        Column(name: "program") { $0.program.name },
        Column(name: "campus") { $0.program.campus ?? "" },
    ]

    private static let study: [Column] = [
        Column(
            name: "award", cell: { $0.profile.award?.rawValue ?? "" }, origin: { $0.program.award.origin }),
        column("ipeds_level", \.program.ipedsLevel) { String($0.rawValue) },
        column("cip", \.program.cip, \.text),
        Column(name: "cip_title") { row in row.program.cip.value.flatMap { row.codes.cip[$0]?.title } ?? "" },
        column("duration_stated", \.program.length, \.stated),
        Column(name: "months_at_least") { $0.profile.duration.months.map { String($0.atLeast) } ?? "" },
        Column(name: "months_at_most") { $0.profile.duration.months.map { String($0.atMost) } ?? "" },
        Column(name: "by_award_level") { String($0.profile.duration.byAwardLevel) },
        column("credits", \.program.credits) { String($0.count) },
        Column(name: "credit_unit") { $0.program.credits.value?.unit?.rawValue ?? "" },
        column("delivery", \.program.delivery) { list($0.map(\.rawValue)) },
    ]

    private static let admission: [Column] = [
        column("education", \.program.admission.education, \.rawValue),
        column("gpa", \.program.admission.gpa, FactText.gradePointAverage),
        column("ability_to_benefit", \.program.admission.abilityToBenefit) { String($0) },
        column("tests", \.program.admission.tests) { list($0.map(FactText.test)) },
        column("prerequisites", \.program.admission.prerequisites) { list($0.map(FactText.prerequisite)) },
        column("credits_first", \.program.admission.creditsFirst) { String($0) },
        column("admission_stated", \.program.admission.stated) { $0 },
    ]

    private static let accreditation: [Column] = [
        Column(name: "accreditation_records") { row in
            list(row.program.accreditations.map { RecordText.of($0, in: row.school) })
        },
        Column(name: "on") { $0.profile.day.description },
        Column(name: "accreditation") { list($0.profile.standings.map(RecordText.of)) },
        Column(name: "school_accreditation") { list($0.schoolStandings.map(RecordText.of)) },
    ]

    private static let provenance: [Column] = [
        Column(name: "source") { $0.source?.id ?? "" },
        Column(name: "source_title") { $0.source?.title ?? "" },
        Column(name: "source_url") { $0.source?.url ?? "" },
        Column(name: "source_as_of") { $0.source?.asOf?.text ?? "" },
        Column(name: "source_read") { $0.source?.read?.text ?? "" },
        Column(name: "source_weak") { $0.source?.weakness ?? "" },
        Column(name: "other_sources") { otherSources($0) },
        Column(name: "note") { $0.program.note ?? "" },
        Column(name: "sponsored") { String($0.program.isSponsored) },
    ]

    /// A column for a fact, with its source.
    private static func column<Value>(
        _ name: String, _ fact: any KeyPath<Row, Fact<Value>> & Sendable,
        _ words: @escaping @Sendable (Value) -> String
    ) -> Column {
        Column(name: name, cell: { text($0[keyPath: fact], words) }, origin: { $0[keyPath: fact].origin })
    }

    private static func text<Value>(_ fact: Fact<Value>, _ words: (Value) -> String) -> String {
        switch fact {
        case .unknown: ""
        case .none: "none"
        case .known(let value, _): words(value)
        }
    }

    private static func conferred(_ awards: AwardsConferred) -> String { "\(awards.year): \(awards.count)" }

    private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    /// The columns that rest on another source than the program itself, source by source.
    private static func otherSources(_ row: Row) -> String {
        let own = row.program.origin.source
        var columns: [(source: Int, names: [String])] = []
        for column in Self.columns {
            guard let source = column.origin(row)?.source, source != own else { continue }
            if let place = columns.firstIndex(where: { $0.source == source }) {
                columns[place].names.append(column.name)
            } else {
                columns.append((source, [column.name]))
            }
        }
        return list(
            columns.compactMap { source, names in
                guard row.school.sources.indices.contains(source) else { return nil }
                return names.joined(separator: ", ") + ": " + SourceText.of(row.school.sources[source])
            })
    }
}
