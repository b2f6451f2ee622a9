/// A program file that uses every key of the format, without an error.
let fullProgramFile = """
    # Kommentar mit Ümläuten, so that bytes and columns differ: é
    institution: a-college
    name: "Ä College" # 🎓
    former_ids: [old-college, older-college]
    other_names: [AC, "A College, at B"]
    unitid: "172200"
    location: {city: "Ünder Hill", state: MI}
    campuses:
      - {id: main, city: Livonia, state: MI}
      - {id: south, city: unknown, state: none}
    sources:
      catalog: {title: The Catalog, url: "https://c.example.edu/p?x=1", as_of: 2025-08/2026-07, read: 2026-11-23}
      page: {url: "http://p.example.edu/"}
      dapip: {as_of: 2024-08-30}
    source: dapip
    source_of: {unitid: ipeds, campuses: page}
    accreditations_complete: {source: dapip, for: institutional}
    accreditations:
      - {agency: HLC, status: accredited, from: 1968~, next_review: 2030-08-31}
    programs:
      - id: hit-aas
        name: Health Information Technology
        former_ids: [hit]
        award: associate
        cip: "51.0707"
        ipeds: {level: 3, source: ipeds}
        duration: {stated: "four terms, full time", length: 4 semesters}
        credits: {count: 62, unit: semester, source: page}
        delivery: [on-campus, online]
        admission: {education: diploma, gpa: 2.5, ability_to_benefit: true, tests: [{test: TEAS, least: 59}, {test: ACT}], prerequisites: [{course: Biology, within_years: 5}, {course: Algebra}], credits_first: 15, stated: by points}
        credentials_stated: [RHIT, CCA]
        campus: main
        sponsored: true
        note: A note.
        source: catalog
        source_of: {cip: ipeds, admission: page}
        accreditations_complete: {for: programmatic}
        accreditations:
          - agency: CAHIIM
            accredits: him-associate
            status: initial-accreditation
            from: 2019-05
            to: 2024-05-31
            next_review: 2026
            campus: main
            source: page
            note: Seen once.
          - {agency: CAHIIM, status: unknown, to: unknown}
      - id: coding
        name: Coding
        award: unknown
        cip: none
        ipeds: {cip: "51.0713", level: 20}
        duration: 30 weeks

    """

/// An accreditor with everything a rule file may say of one.
let accreditorFile = """
    accreditor: CAHIIM
    name: Commission
    other_names: [The Commission]
    reach: programmatic
    ask: CAHIIM (https://www.cahiim.org)
    sources:
      manual: {title: Manual, url: "https://m.example.org/", read: 2026}
      about: {url: "https://a.example.org/", as_of: 2025}
    source: manual
    stands_for: 24 months
    statuses:
      accredited: {counts_as: accredited, source: about}
      candidate: {counts_as: preaccredited, stands_for: 0 months}
      withdrawn: {counts_as: not-accredited, note: gone}
      withheld: {}
      inactive: {counts_as: unknown}
    accredits:
      him-associate: {award: associate, source: about}
      digital: {}

    """

/// A credential with every kind of condition.
let credentialFile = """
    credential: RHIT
    name: Technician
    issuer: AHIMA
    ask: AHIMA (https://ahima.org)
    editions:
      - id: first
        in_force: {from: 2002-10-01, to: open}
        chosen_by: student.applies_on
        cites:
          - {id: page, title: The page, url: "https://p.example.org/", read: 2026}
          - {id: other}
        routes:
          - id: associate
            label: an accredited associate
            cites: [page]
            all:
              - {id: award, fact: program.award, is: associate}
              - id: accredited
                some: program.accreditations
                at: {fact: student.completed_on}
                where:
                  any:
                    - {fact: item.agency, in_list: him-accreditors, at: 2020-01-01}
                    - {fact: item.accredits, in: [him-associate, him-bachelor]}
                    - none:
                        - {fact: item.standing, is_not: accredited}
          - id: open
            judgment: a question that nobody has answered

    """

/// A dated list.
let listFile = """
    list: him-accreditors
    sources:
      history: {url: "https://h.example.org/", read: 2026}
    source: history
    entries:
      - {value: CAHEA, to: 1994}
      - {value: CAAHEP, from: 1994, to: 2005-02-28, note: until then}
      - {value: CAHIIM, from: 2005-03-01, to: open}

    """

/// A code table with its entries, which begin on line 7 where there is a default source.
func codeTable(_ kind: String, _ entries: String, source: String = "source: page\n") -> String {
    """
    codes: \(kind)
    sources:
      page: {title: Page, url: "https://p.example.org/", as_of: 2020, read: 2026-11-23}
      other: {title: Other, url: "https://o.example.org/", read: 2026}
    \(source)entries:
    \(entries)
    """
}

/// Entries of the table `cip`.
let codeTableEntries = """
      "51.0700": {title: Health Administration}
      "51.0707": {title: Health Information/Medical Records Technology/Technician, occupations: [29-2072, 29-9021], source: other}
      "51.9999": {title: "Health Professions, Other", occupations: none}

    """
