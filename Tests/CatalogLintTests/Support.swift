import CatalogLint
import CatalogLoading
import Diagnostics

/// Two agencies, a list and a credential: rules without an error.
let soundRules: [SourceFile] = [
    SourceFile(
        path: "Rules/sources.yaml",
        text: "data_sets:\n  ipeds: {title: IPEDS, url: \"https://nces.ed.gov/ipeds/\"}\n"),
    SourceFile(
        path: "Rules/accreditors/CAHIIM.yaml",
        text: """
            accreditor: CAHIIM
            name: Commission
            reach: programmatic
            stands_for: 24 months
            sources: {page: {url: "https://www.cahiim.org/"}}
            source: page
            statuses: {accredited: {counts_as: accredited}, candidate: {counts_as: preaccredited}}
            accredits: {him-associate: {award: associate, fields: ["51"]}, him-bachelor: {award: bachelor}}
            """),
    SourceFile(
        path: "Rules/accreditors/ACCJC.yaml",
        text: """
            accreditor: ACCJC
            name: Commission
            reach: institutional
            stands_for: 24 months
            sources: {page: {url: "https://accjc.org/"}}
            source: page
            statuses: {accredited: {counts_as: accredited}}
            """),
    SourceFile(
        path: "Rules/lists/him-accreditors.yaml",
        text: """
            list: him-accreditors
            sources: {page: {url: "https://www.cahiim.org/"}}
            source: page
            entries:
              - {value: CAHIIM, from: 2005-03-01}
            """),
    SourceFile(path: "Rules/credentials/RHIT.yaml", text: soundCredential),
]

let soundCredential = """
    credential: RHIT
    name: Technician
    editions:
      - id: first
        in_force: {from: 2002-10-01, to: open}
        chosen_by: student.applies_on
        routes:
          - id: associate
            all:
              - {fact: program.award, is: associate}
              - some: program.accreditations
                at: {fact: student.completed_on}
                where: {fact: item.agency, in_list: him-accreditors}

    """

/// A table of one occupation.
let occupations = """
    codes: soc
    sources: {page: {url: "https://nces.ed.gov/"}}
    source: page
    entries: {29-2072: Medical Records Specialists}
    """

/// A program file of a school with sound rules around it.
func school(_ text: String, path: String = "Programs/MI/a-college.yaml", rules: [SourceFile] = soundRules)
    -> Catalogue
{
    Catalogue(rules + [SourceFile(path: path, text: text)])
}

extension Diagnostic {
    /// `S101 3:5`.
    var place: String {
        "\(code.id) \(location.span.map { "\($0.start.line):\($0.start.column)" } ?? "-")"
    }

    /// `S101 3:5 the message | the label`.
    var brief: String { "\(place) \(message)" + (label.map { " | \($0)" } ?? "") }
}
