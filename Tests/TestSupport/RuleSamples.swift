package import Diagnostics

/// Parts of rule files that the tests of several modules stand on: the rules of RHIT, shortened.
package enum RuleSamples {
    /// The data sets that test catalogues name as sources.
    package static let dataSets = SourceFile(
        path: "Rules/sources.yaml",
        text: """
            data_sets:
              dapip: {title: DAPIP, url: "https://ope.ed.gov/dapip/"}
              ipeds: {title: IPEDS, url: "https://nces.ed.gov/ipeds/"}

            """)

    /// The agency that accredits programs of health information management.
    ///
    /// - Parameter statuses: what its statuses count as, as YAML in braces.
    package static func cahiim(statuses: String) -> SourceFile {
        SourceFile(
            path: "Rules/accreditors/CAHIIM.yaml",
            text: """
                accreditor: CAHIIM
                name: Commission
                reach: programmatic
                ask: CAHIIM (https://www.cahiim.org)
                stands_for: 24 months
                sources: {page: {url: "https://www.cahiim.org/"}}
                source: page
                statuses: \(statuses)
                accredits:
                  him-associate: {award: associate}
                  him-bachelor: {award: bachelor}

                """)
    }

    /// The list of agencies that RHIT's rule goes by.
    package static let himAccreditors = SourceFile(
        path: "Rules/lists/him-accreditors.yaml",
        text: """
            list: him-accreditors
            sources: {page: {url: "https://www.cahiim.org/"}}
            source: page
            entries:
              - {value: CAHIIM, from: 2005-03-01}

            """)

    /// The conditions of a route, as items of its `all:`: the award, and an accreditation of that kind on the day of
    /// completion.
    package static func accredited(_ award: String, indent: Int) -> String {
        let lines = """
            - {fact: program.award, is: \(award)}
            - some: program.accreditations
              at: {fact: student.completed_on}
              where:
                all:
                  - {fact: item.agency, in_list: him-accreditors}
                  - {fact: item.accredits, is: him-\(award)}
                  - {fact: item.standing, is: accredited}
            """
        return lines.split(separator: "\n").joined(
            separator: "\n" + String(repeating: " ", count: indent))
    }
}
