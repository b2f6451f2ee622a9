import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import RuleEngine
import TestSupport
import Testing

/// The rules of RHIT with both routes, shortened.
let ruleFiles: [SourceFile] = [
    RuleSamples.cahiim(
        statuses:
            "{accredited: {counts_as: accredited}, initial-accreditation: {counts_as: accredited}, "
            + "candidate: {counts_as: preaccredited, stands_for: 0 months}, withheld: {}}"),
    SourceFile(
        path: "Rules/accreditors/HLC.yaml",
        text: """
            accreditor: HLC
            name: Higher Learning Commission
            reach: institutional
            ask: https://ope.ed.gov/dapip/
            stands_for: 24 months
            sources: {page: {url: "https://www.hlcommission.org/"}}
            source: page
            statuses: {accredited: {counts_as: accredited}}
            """),
    RuleSamples.himAccreditors,
    SourceFile(path: "Rules/credentials/RHIT.yaml", text: credentialText),
]

let credentialText = """
    credential: RHIT
    name: Technician
    issuer: AHIMA
    ask: AHIMA (https://ahima.org)
    editions:
      - id: associate-required
        in_force: {from: 2002-10-01, to: open}
        chosen_by: student.applies_on
        cites:
          - {id: exam, title: "AHIMA, RHIT exam", url: "https://ahima.org/rhit", read: 2026}
        routes:
          - id: accredited-associate
            label: an accredited associate program
            all:
              \(RuleSamples.accredited("associate", indent: 10))
          - id: accredited-bachelor
            all:
              \(RuleSamples.accredited("bachelor", indent: 10))
              - judgment: does a bachelor's program meet it? The text does not say

    """

/// One school with a program for each kind of answer.
let schoolText = """
    institution: lake-college
    name: Lake College
    location: {city: Livonia, state: MI}
    sources:
      today: {title: Program page, url: "https://lake.example.edu/hit", as_of: 2026-11-23, read: 2026-11-23}
      lately: {title: "Catalog 2025-2026", url: "https://lake.example.edu/catalog", as_of: 2025-08/2026-07, read: 2026-11}
      old: {title: "Catalog 2016-2017", url: "https://lake.example.edu/old", as_of: 2016-08/2017-07, read: 2026-11}
      undated: {url: "https://lake.example.edu/undated", read: 2026-11-23}
    source: lately
    accreditations:
      - {agency: HLC, status: accredited, from: 1968~, source: lately}
    programs:
      - id: hit-aas
        name: Health Information Technology
        award: associate
        duration: 4 semesters
        delivery: [on-campus]
        admission: {education: diploma}
        accreditations: [{agency: CAHIIM, accredits: him-associate, status: initial-accreditation}]
      - id: hit-evening
        name: Health Information Technology, evening
        award: associate
        source: old
        accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]
      - id: him-bs
        name: Health Information Management
        award: bachelor
        source: undated
        accreditations: [{agency: CAHIIM, accredits: him-bachelor, status: accredited, from: 2009}]
      - id: hit-undated
        name: HIT (undated page)
        award: associate
        source: undated
        accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]
      - id: hit-silent
        name: HIT without a word
        award: associate
      - id: bs-seen
        name: Health Information Management, seen
        award: bachelor
        source: today
        accreditations: [{agency: CAHIIM, accredits: him-bachelor, status: accredited}]
      - id: coding
        name: Medical Coding
        award: certificate
        ipeds: {cip: "51.0707", level: 2}
      - id: hit-today
        name: HIT, seen today
        award: associate
        duration: {stated: at your own pace}
        sponsored: true
        source: today
        accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]

    """

/// A catalogue that is ready to answer.
struct World {
    let institutions: [Institution]
    let rulebook: Rulebook
    let rule: PreparedRule

    init(_ programFiles: [SourceFile], rules: [SourceFile] = ruleFiles) throws {
        let catalogue = Catalogue(rules + programFiles)
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect((catalogue.diagnostics + problems).map(\.message) == [])
        institutions = catalogue.institutions
        self.rulebook = rulebook
        rule = try #require(rulebook.credentials.first)
    }

    /// The school of `schoolText`.
    init() throws {
        try self.init([SourceFile(path: "Programs/MI/lake-college.yaml", text: schoolText)])
    }

    func listing(on day: String = "2026-11-23", _ change: (inout Query) -> Void = { _ in }) throws -> Listing
    {
        var query = Query(credential: rule.source.id, on: try PartialDate(parsing: day).earliest)
        change(&query)
        return Listing(query, rule: rule, institutions: institutions, rulebook: rulebook)
    }

    func explanation(
        _ id: String, completed: String? = "2026-11-23", applied: String = "2026-11-23"
    ) throws -> DecisionExplanation {
        let match = try ProgramFinder(institutions).find(id)
        let student = Student(
            completedOn: try completed.map { try PartialDate(parsing: $0) },
            appliesOn: try PartialDate(parsing: applied).earliest)
        return CredentialDecision(
            rule, try #require(match.program), at: match.institution, student: student, rulebook: rulebook
        ).explain()
    }

    func check(_ id: String, by agency: String? = nil, on day: String = "2026-11-23") throws -> StandingCheck
    {
        let match = try ProgramFinder(institutions).find(id)
        return StandingCheck(
            match.institution, program: match.program, agency: agency,
            on: try PartialDate(parsing: day).earliest, rulebook: rulebook)
    }
}

/// The columns that text takes in a terminal, counted for the scripts that the tests use.
func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar.value {
        case 0x300...0x36F: sum
        // Makes an emoji, two columns wide, of the narrow character before it.
        case 0xFE0F: sum + 1
        case 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1F6FF, 0x1F900...0x1F9FF: sum + 2
        default: sum + 1
        }
    }
}

extension String {
    /// The lines that are wider than so many columns.
    func lines(over width: Int) -> [String] {
        split(separator: "\n").map(String.init).filter { columns($0) > width }
    }

    /// Characters that could move the cursor, hide text or turn it around; line ends aside.
    var unsafeScalars: [String] {
        unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0x0A: nil
            case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                String(scalar.value, radix: 16, uppercase: true)
            default: nil
            }
        }
    }
}
