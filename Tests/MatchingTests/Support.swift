import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import RuleEngine
import TestSupport
import Testing

/// The rules of RHIT, shortened.
let ruleFiles: [SourceFile] = [
    RuleSamples.cahiim(
        statuses: "{accredited: {counts_as: accredited}, denied: {counts_as: not-accredited}}"),
    RuleSamples.himAccreditors,
    SourceFile(
        path: "Rules/credentials/RHIT.yaml",
        text: """
            credential: RHIT
            name: Technician
            issuer: AHIMA
            ask: AHIMA
            editions:
              - id: first
                in_force: {from: 2002-10-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - id: associate
                    all:
                      \(RuleSamples.accredited("associate", indent: 10))
            """),
]

/// Sources of every age, seen from 2026-11-23.
private let sources = """
    sources:
      today: {url: "https://e.example.edu/today", as_of: 2026-11-23}
      lately: {url: "https://e.example.edu/lately", as_of: 2026-01-15}
      old: {url: "https://e.example.edu/old", as_of: 2017-05-01}
      undated: {url: "https://e.example.edu/undated"}
    source: undated

    """

/// A school's file: its id, its name, a line of its own, its programs.
func school(
    _ id: String, name: String? = nil, state: String? = "MI", extra: String = "", programs: String...
) -> SourceFile {
    var text = "institution: \(id)\nname: \"\(name ?? id)\"\n\(extra)\n" + sources
    if let state { text += "location: {state: \(state)}\n" }
    if !programs.isEmpty { text += "programs:\n" + programs.map { "  - {\($0)}\n" }.joined() }
    return SourceFile(path: "Programs/\(state ?? "XX")/\(id).yaml", text: text)
}

/// An accreditation as HIM associate that a source of some age saw.
func accredited(_ source: String) -> String {
    "accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, source: \(source)}]"
}

/// A program that is an associate's with an accreditation of some age.
func associate(_ id: String, _ source: String, _ extra: String = "") -> String {
    "id: \(id), name: \(id), award: associate, \(accredited(source))" + (extra.isEmpty ? "" : ", " + extra)
}

/// The catalogue's institutions, without a finding.
func institutions(_ files: [SourceFile], sourceLocation: Testing.SourceLocation = #_sourceLocation)
    -> [Institution]
{
    let catalogue = Catalogue(files)
    #expect(catalogue.diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    return catalogue.institutions
}

/// The listing of a catalogue on 2026-11-23, with its schools in order of id or `turned`.
func makeListing(
    _ files: [SourceFile], turned: Int? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation, _ change: (inout Query) -> Void = { _ in }
) throws -> Listing {
    let catalogue = Catalogue(ruleFiles + files)
    let (rulebook, problems) = Rulebook.prepare(
        accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
    #expect((catalogue.diagnostics + problems).map(\.message) == [], sourceLocation: sourceLocation)
    let rule = try #require(rulebook.credential("RHIT"), sourceLocation: sourceLocation)
    var query = Query(credential: "RHIT", on: try #require(Day(year: 2026, month: 11, day: 23)))
    change(&query)
    var institutions = catalogue.institutions
    if let turned {
        institutions.reverse()
        institutions.swapAt(0, turned % institutions.count)
        for index in institutions.indices { institutions[index].programs.reverse() }
    }
    return Listing(query, rule: rule, institutions: institutions, rulebook: rulebook)
}

extension Listing {
    /// `group school/program` of every entry.
    var brief: [String] { entries.map { "\($0.group.rawValue) \($0.id)" } }
    var ids: [String] { entries.map(\.id) }
}
