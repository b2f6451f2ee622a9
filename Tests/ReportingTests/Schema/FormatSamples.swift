import CatalogLoading
import Diagnostics

/// A sound file that uses keys of the format.
struct FormatSample {
    var path: String
    var kind: any FormatKey.Type
    var text: String

    /// Whether the file is checked by the schema of program files; else by that of rule files.
    var isProgram: Bool { path.hasPrefix("Programs/") }

    var file: SourceFile { SourceFile(path: path, text: text) }

    /// Files that together use every key of the format.
    static let all = [
        program, accreditor, credential, ruleTests, requirement, list, dataSets, career, cip, soc, states,
        levels,
        education,
    ]

    static let program = FormatSample(
        path: "Programs/MI/a-college.yaml", kind: FileFormat.program,
        text: """
            institution: a-college
            name: A College
            former_ids: [old-college]
            other_names: [AC, 2nd College]
            unitid: "172200"
            dapip: "123138"
            website: www.a-college.edu/
            location: {city: Livonia, state: MI, country: US}
            campuses:
              - {id: main, city: Livonia, state: MI}
            sources:
              catalog: {title: The Catalog, url: "https://c.example.edu/p?x=1", as_of: 2025-08/2026-07, read: 2026-11-23}
              copy: {url: "http://p.example.edu/", weak: a copy, read: 2026, as_of: 2024-02-29}
              dapip: {as_of: 2024-08-30, states_ends: true}
            source: dapip
            source_of: {unitid: ipeds}
            accreditations_complete: {source: dapip, for: institutional}
            accreditations:
              - {agency: HLC, status: accredited, from: 1968~, next_review: 2030-08-31, source_of: {from: dapip}}
            program_accreditations:
              - {agency: CAHIIM, accredits: him-associate, status: accredited, from: 2019-05, to: 2024-05-31}
            actions:
              - {agency: HLC, accredits: none, action: probation, date: 2015-06-25, to: 2017-06, reason: its finances, source: dapip}
            sites:
              - {dapip: "123138001", name: At the Mall, city: Novi, state: MI, source: dapip, accreditations: [{agency: HLC, status: accredited}], program_accreditations: [{agency: CAHIIM, status: accredited}], actions: [{agency: HLC, action: closure}]}
            programs:
              - id: hit-aas
                name: Health Information Technology
                former_ids: [hit]
                award: associate
                cip: "51.0707"
                ipeds: {cip: "51.0707", level: 3, awards: {2024: 12}, source: ipeds}
                duration: {stated: four terms, length: 4 semesters, source: copy}
                credits: {count: 62, unit: semester, source: copy}
                delivery: [on-campus, online]
                admission: {education: diploma, gpa: 2.5, ability_to_benefit: true, tests: [{test: TEAS, least: 59}, {test: ACT}], prerequisites: [{course: Biology, within_years: 5}, {course: Algebra}], credits_first: 15, stated: by points, source: copy}
                credentials_stated: [RHIT]
                tuition: about 5000 dollars
                approved_by: CHIMA
                campus: main
                sponsored: false
                note: A note.
                source: catalog
                source_of: {cip: ipeds}
                also_stated:
                  - {source: copy, name: HIT, duration: 2 years, credits: {count: 63}, delivery: [hybrid], admission: {gpa: 3}, credentials_stated: [CCA], tuition: free, note: old}
                accreditations_complete: {for: programmatic}
                accreditations:
                  - {agency: CAHIIM, accredits: him-associate, status: accredited, from: 2019-05, to: 2024-05-31, campus: main, source: copy, note: Seen once.}
                  - {agency: CAHIIM, to: unknown, missing_from: dapip}
              - {id: coding, name: Coding, award: unknown, cip: none, duration: 30 weeks}

            """)

    static let accreditor = FormatSample(
        path: "Rules/accreditors/CAHEA.yaml", kind: FileFormat.rules[0],
        text: """
            accreditor: CAHEA
            replaces: CAHEA
            name: Committee
            dapip: "99"
            other_names: [The Committee]
            reach: programmatic
            ask: CAHIIM (https://www.cahiim.org)
            sources:
              manual: {title: Manual, url: "https://m.example.org/", read: 2026}
            source: manual
            stands_for: 24 months
            statuses:
              accredited: {counts_as: accredited, source: manual, stands_for: 1 month, note: by its page}
              withheld: {}
            accredits:
              him-associate: {award: associate, fields: ["51", "51.07"], dapip: ["90"], source: manual, note: a degree}
            succession: {successor: CAHIIM, since: 1994-07, carries: [him-associate], source: manual}

            """)

    static let credential = FormatSample(
        path: "Rules/credentials/RHIT.yaml", kind: FileFormat.rules[1],
        text: """
            credential: RHIT
            replaces: [RHIT]
            name: Technician
            issuer: AHIMA
            ask: AHIMA (https://ahima.org)
            decided_by: person
            fields: ["51.0706", "51.0707"]
            editions:
              - id: first
                in_force: {from: 2002-10-01, to: open}
                chosen_by: student.applies_on
                cites: [{id: page, title: The page, url: "https://p.example.org/", read: 2026}]
                advice: [{holds: bachelor, says: It is no route., cites: [page]}]
                parameters: [{id: late, question: Does it count later?, answers: [later, never], value: open}]
                routes:
                  - id: associate
                    label: an accredited associate
                    cites: [page]
                    grants: early-sitting
                    all:
                      - {id: award, fact: program.award, is: associate}
                      - some: program.accreditations
                        at: {fact: student.completed_on}
                        where:
                          any:
                            - {fact: item.agency, in_list: him-accreditors, at: 2020-01-01}
                            - {fact: item.accredits, in: [him-associate]}
                            - none: [{fact: item.standing, is_not: accredited}]
                            - {fact: item.standing, is: accredited, within: {from: {fact: student.enrolled_on}, to: {fact: student.completed_on}}}
                            - {fact: item.standing, is: accredited, within: {from: 2019-08-01, months: 24}}
                      - {parameter: late, is: later}
                      - {fact: student.college_hours, at_least: 25, id: hours}
                      - {fact: student.college_hours, at_most: "90"}
                      - {fact: student.independent_study, is: true}
                      - {judgment: a question}
                      - judgment: another question
                        determination: {answer: met, by: "A Person, for us", on: 2026-11-01, reason: a letter, until: 2027-12-31}
                      - count:
                          at_least: 2
                          of:
                            - {fact: student.completed_on, before: 2030-01-01}
                            - {fact: student.completed_on, on_or_before: {fact: student.applies_on}}
                            - {fact: student.applies_on, after: 2000-01-01, unless: {fact: program.state, is: MI}}
                            - {fact: student.applies_on, on_or_after: 2000-01-01}
                      - every: student.credentials
                        at: {fact: student.applies_on}
                        where:
                          all:
                            - {fact: item.held, covers: {fact: student.applies_on}}
                            - {fact: item.held, overlaps: {from: 2020-01-01, months: 12}}
                      - {rule: sponsor}
                      - {asks: nothing}
                      - {fact: program.award, not_in: [course]}
                      - {fact: program.award, starts_with_code: post}
                      - {fact: student.coding_experience, more_than: 11}
                      - {fact: student.coding_experience, less_than: 25}

            """)

    static let ruleTests = FormatSample(
        path: "Rules/credentials/CCA.yaml", kind: FileFormat.rules[1],
        text: """
            credential: CCA
            name: Associate
            editions:
              - id: first
                in_force: {from: 2002-10-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - {id: associate, fact: program.award, is: associate}
            tests:
              - name: a case
                program: {source: 2027-05-15, award: associate, approved_by: none, accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}], accreditations_complete: {for: programmatic}}
                school: {source: 2027-05, state: MI, country: US, accreditations: [{agency: HLC, status: accredited}], accreditations_complete: {source: 2027-05, for: institutional}}
                student: {completed_on: 2027-05-15, applies_on: 2027-06-01, enrolled: last-term, enrolled_on: 2025, independent_study: false, college_hours: 30, coding_experience: 24, education: [diploma, ged], credentials: [RHIT, {credential: CCA, since: 2020, until: 2026-01-31}]}
                expect: qualifies-if
                edition: first
                routes: {associate: met}
                needs: [program.award]
              - {name: another, student: {applies_on: 2027-05-15, education: diploma, credentials: none}, expect: cannot-tell}
            cannot_occur:
              - {edition: first, route: associate, condition: award, outcomes: [met, not-met], why: so it is}
            unnoticed_faults:
              - {fault: a fault, why: so it is}

            """)

    static let requirement = FormatSample(
        path: "Rules/requirements/sponsor.yaml", kind: FileFormat.rules[2],
        text: """
            requirement: sponsor
            replaces: sponsor
            name: What a school needs
            issuer: CAHIIM
            ask: CAHIIM (https://www.cahiim.org)
            editions:
              - id: first
                in_force: {from: 2002-10-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - {id: here, fact: program.country, is: US}
            tests: [{name: a case, student: {applies_on: 2027-05-15}, expect: does-not-qualify}]
            cannot_occur: [{condition: here, outcomes: [cannot-tell], why: so it is}]
            unnoticed_faults: [{fault: a fault, why: so it is}]

            """)

    static let list = FormatSample(
        path: "Rules/lists/him-accreditors.yaml", kind: FileFormat.rules[3],
        text: """
            list: him-accreditors
            replaces: him-accreditors
            sources:
              history: {url: "https://h.example.org/", read: 2026}
            source: history
            complete: false
            entries:
              - {value: CAHEA, to: 1994, source: history}
              - {value: CAHIIM, from: 2005-03-01, to: open, note: until now}

            """)

    static let dataSets = FormatSample(
        path: "Rules/more-sources.yaml", kind: FileFormat.rules[4],
        text: """
            replaces: []
            data_sets:
              hd: {title: Directory, url: "https://nces.ed.gov/ipeds/", as_of: 2024, read: 2026-11-23, weak: a copy}

            """)

    static let career = FormatSample(
        path: "Rules/careers/medical-coder.yaml", kind: FileFormat.rules[6],
        text: """
            career: medical-coder
            replaces: medical-coder
            name: Medical coder
            other_names: [biller]
            sources:
              page: {title: Page, url: "https://c.example.org/", as_of: 2024, read: 2026-11-24}
              old: {title: Old, weak: no address is recorded}
            source: page
            skills: [{name: detail, source: old}]
            occupations:
              - {soc: 29-2072, title: Specialists, edition: 2018, note: a wider class, source: old}
            paths:
              - {award: certificate, months: 3-6, credentials: [AAPC], source: old}
            credentials:
              - {name: AAPC, ask: "AAPC (https://aapc.com)", source: old}
            related: [medical-coder]
            pay:
              - {soc: 29-2072, kind: median, amount: 50250, measured: 2024, source: old}
            outlook:
              - {from: 2024, to: 2034, change: "-4.9", jobs: 194800, soc: 29-2072, source: old}

            """)

    static let cip = table(
        "cip",
        """
          "51.0707": {title: Health Information Technology, occupations: [29-2072, 29-9021], source: page}
          "51.9999": {title: Others, occupations: none}
        """)

    static let soc = table("soc", "  29-2072: Medical Records Specialists")

    static let states = table(
        "states", FormatWords.states.map { "  \($0): Name of \($0)" }.joined(separator: "\n"))

    static let levels = table("award-levels", FormatWords.levels.joined(separator: "\n"))

    static let education = table("education-levels", FormatWords.education.joined(separator: "\n"))

    private static func table(_ kind: String, _ entries: String) -> FormatSample {
        FormatSample(
            path: "Rules/codes/\(kind).yaml", kind: FileFormat.rules[5],
            text: """
                codes: \(kind)
                \(kind == "cip" ? "replaces: cip\n" : "")sources:
                  page: {url: "https://p.example.org/", read: 2026}
                source: page
                entries:
                \(entries)

                """)
    }
}

/// The words that a table has to have all of.
private enum FormatWords {
    static let states =
        """
        AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK \
        OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI FM MH PW
        """.split(separator: " ").map(String.init)

    static let levels = [
        "  2: {title: A, award: certificate, months: 9-24, source: page}",
        "  3: {title: B, award: associate, months: 21-48}",
        "  4: {title: C, award: certificate, months: 21-48}",
        "  5: {title: D, award: bachelor, months: 45-60}",
        "  6: {title: E, award: post-baccalaureate-certificate}", "  7: {title: F, award: master}",
        "  8: {title: G, award: post-master-certificate}", "  17: {title: H, award: doctorate}",
        "  18: {title: I, award: doctorate}", "  19: {title: J, award: doctorate}",
        "  20: {title: K, award: certificate, months: 0-3}",
        "  21: {title: L, award: certificate, months: 2-12}",
    ]

    static let education = [
        "  no-diploma: {title: A, implies: none, source: page}",
        "  in-high-school: {title: B, implies: none}",
        "  diploma: {title: C, implies: [ged]}", "  ged: {title: D, implies: [diploma]}",
        "  certificate: {title: E, implies: none}", "  some-college: {title: F, implies: none}",
        "  associate: {title: G, implies: [diploma, some-college]}",
        "  bachelor: {title: H, implies: [associate]}",
        "  post-baccalaureate-certificate: {title: I, implies: [bachelor]}",
        "  master: {title: J, implies: [bachelor]}",
        "  post-master-certificate: {title: K, implies: [master]}",
        "  doctorate: {title: L, implies: [master]}",
    ]
}
