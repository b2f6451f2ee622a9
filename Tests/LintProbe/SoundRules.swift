package import Diagnostics
import TestSupport

/// Two agencies, a list and a credential: rules without an error.
package let soundRules: [SourceFile] = [
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
    RuleSamples.himAccreditors,
    SourceFile(path: "Rules/credentials/RHIT.yaml", text: soundCredential),
]

package let soundCredential = """
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
