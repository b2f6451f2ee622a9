import AccreditKit

/// A small catalogue in memory: one agency, one credential, two schools.
enum Samples {
    static let agency = Catalogue.File(
        path: "Rules/accreditors/AGENCY.yaml",
        text: """
            accreditor: AGENCY
            name: An agency
            reach: programmatic
            ask: the agency
            sources: {site: {url: "https://agency.example.org/", read: 2026}}
            source: site
            stands_for: 24 months
            statuses:
              accredited: {counts_as: accredited}
              candidate: {counts_as: preaccredited, stands_for: 0 months}
            accredits:
              nice-associate: {award: associate}

            """)

    static let credential = Catalogue.File(
        path: "Rules/credentials/NICE.yaml",
        text: """
            credential: NICE
            name: A nice credential
            issuer: The board
            ask: the board
            editions:
              - id: first
                in_force: {from: 2000, to: open}
                chosen_by: student.applies_on
                cites: [{id: rule, title: The board's page, url: "https://board.example.org/", read: 2026}]
                routes:
                  - id: accredited
                    cites: [rule]
                    all:
                      - {fact: program.award, is: associate}
                      - some: program.accreditations
                        at: {fact: student.completed_on}
                        where:
                          all:
                            - {fact: item.agency, is: AGENCY}
                            - {fact: item.accredits, is: nice-associate}
                            - {fact: item.standing, is: accredited}

            """)

    static let school = Catalogue.File(
        path: "Programs/MI/a-college.yaml",
        text: """
            institution: a-college
            name: A College
            unitid: "100001"
            location: {city: Ada, state: MI}
            sources:
              new: {title: New page, url: "https://a.example.edu/new", as_of: 2026-01-01, read: 2026-02-01}
              old: {url: "https://a.example.edu/old", as_of: 2015, read: 2026-02-01, weak: a copy}
            source: new
            programs:
              - id: nice-aas
                name: Nice
                award: associate
                duration: 18 months
                delivery: [online]
                accreditations: [{agency: AGENCY, accredits: nice-associate, status: accredited}]
              - id: older-aas
                name: Older
                award: associate
                accreditations:
                  - {agency: AGENCY, accredits: nice-associate, status: accredited, source: old}
              - id: coding
                name: Coding
                award: certificate

            """)

    static let files = [agency, credential, school]
}
