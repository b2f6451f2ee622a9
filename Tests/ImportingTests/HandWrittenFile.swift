import Testing

/// A file as somebody may have written it by hand, and what it is an example of.
struct HandWrittenFile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }
}

extension HandWrittenFile {
    static let head = """
        institution: alpha-college
        name: Alpha College
        unitid: "100001"
        location: {city: Livonia, state: MI}

        """
    static let source = "a: {url: \"https://alpha.edu/old\", as_of: 2020, read: 2021}"

    static let all: [HandWrittenFile] = [
        HandWrittenFile(
            name: "plain",
            text: head + """
                sources:
                  \(source)
                source: a
                programs:
                  - id: health-information-technology
                    name: Health Information Technology

                """),
        HandWrittenFile(
            name: "all in brackets",
            text:
                "{institution: alpha-college, name: Alpha College, location: {state: MI}, sources: {\(source)}, "
                + "source: a, programs: [{id: hit, name: Health Information Technology}]}\n"),
        HandWrittenFile(
            name: "brackets over many lines, with comments and commas at the end",
            text: """
                {
                  institution: alpha-college,  # the id
                  name: "Alpha College",
                  location: {
                    state: MI,  # Michigan
                  },
                  # where it is from
                  sources: {
                    \(source),  # old
                    # b: {url: "https://b.edu/"}
                  },
                  source: a,
                  programs: [
                    # the first
                    {
                      id: hit,
                      name: Health Information Technology,  # HIT
                      delivery: [
                        online,  # so far
                      ],
                      accreditations: [
                        # none yet
                      ],
                    },
                  ],
                }
                # the end
                """),
        HandWrittenFile(
            name: "comments everywhere",
            text: """
                # Before everything.

                institution: alpha-college  # trailing
                # above the name
                name: Alpha College
                # above the place
                location: {city: Livonia, state: MI}  # Livonia
                # above the sources
                sources:  # of all
                  # above a
                  \(source)  # behind a
                  # below a
                # above the source
                source: a

                # above the programs
                programs:  # of all
                  # above the first
                  - id: hit  # never changed
                    # above the name
                    name: Health Information Technology
                    # above the records
                    accreditations:
                      # above the record
                      - {agency: CAAHEP, accredits: him-associate, status: accredited}  # behind it
                      # - {agency: CAHIIM, status: accredited}
                    # at the end of the program
                  # - id: coding
                  #   name: Coding
                  # behind a program that is left out

                # At the end.

                # Behind the end.

                """),
        HandWrittenFile(
            name: "dashes below their keys",
            text: head + """
                sources:
                  \(source)
                source: a
                programs:
                - id: hit
                  name: Health Information Technology
                  accreditations:
                  - agency: CAAHEP
                    status: accredited
                    accredits: him-associate
                  # of the program
                - id: coding
                  name: Coding
                # of the school
                accreditations:
                - {agency: HLC, status: accredited}

                """),
        HandWrittenFile(
            name: "deep",
            text: """
                institution: alpha-college
                name: Alpha College
                location:
                        city: Livonia
                        state: MI
                sources:
                        a:
                                url: "https://alpha.edu/old"
                                as_of: 2020
                                read: 2021
                source: a
                programs:
                        -       id: hit
                                name: Health Information Technology
                                source_of:
                                        award: a
                                award: associate
                                admission:
                                        education: diploma
                        -       id: coding
                                name: Coding

                """),
        HandWrittenFile(
            name: "no line break at the end",
            text: head + "sources: {\(source)}\nsource: a\nprograms:\n  - id: hit\n"
                + "    name: Health Information Technology"),
        HandWrittenFile(
            name: "no line break behind a comment at the end",
            text: head + "sources: {\(source)}\nsource: a\nprograms:\n  - id: hit\n"
                + "    name: Health Information Technology\n    # end"),
        HandWrittenFile(
            name: "keys in another order",
            text: """
                programs:
                  - accreditations:
                      - status: accredited
                        agency: CAAHEP
                        accredits: him-associate
                    also_stated:
                      - {source: b, tuition: much}
                    name: Health Information Technology
                    source_of:
                      award: b
                    id: hit
                    award: associate
                location: {state: MI}
                source: a
                name: Alpha College
                institution: alpha-college
                sources:
                  \(source)
                  b: {url: "https://alpha.edu/b", as_of: 2019, read: 2021}

                """),
        HandWrittenFile(
            name: "accreditations first, in brackets, and the program's mapping ends with a nested one",
            text: head + """
                sources:
                  \(source)
                source: a
                programs:
                  - accreditations: [{agency: CAAHEP, accredits: him-associate, status: accredited}]
                    id: hit
                    name: Health Information Technology
                    award: associate
                    source_of:
                      award: a

                """),
        HandWrittenFile(
            name: "quoted keys",
            text: """
                "institution": alpha-college
                'name': "Alpha College"
                "location": {"state": MI}
                "sources": {"a": {"url": "https://alpha.edu/old", "as_of": 2020, 'read': 2021}}
                "source": a
                'programs':
                  - "id": hit
                    'name': 'Health Information Technology'
                    "accreditations":
                      - {"agency": CAAHEP, "status": accredited, "accredits": him-associate}

                """),
        HandWrittenFile(
            name: "texts over many lines that look like comments and keys",
            text: """
                institution: alpha-college
                name: "Alpha
                # College: no comment
                  of: {Livonia}"
                other_names: [Alpha College]
                location: {state: MI}
                sources:
                  \(source)
                source: a
                programs:
                  - id: hit
                    name: Health
                      Information
                      Technology
                    tuition: |
                      much

                      # and no comment
                      accreditations:
                        - none
                    note: >-
                      folded
                      text

                      # here too

                """),
        HandWrittenFile(
            name: "a text that keeps its blank lines",
            text: head + "sources: {\(source)}\nsource: a\nprograms:\n  - id: hit\n"
                + "    name: Health Information Technology\n    note: |+\n      text\n\n\n"
                + "  - id: coding\n    name: Coding\n"),
        HandWrittenFile(name: "no programs", text: head + "sources:\n  \(source)\nsource: a\nprograms: []\n"),
        HandWrittenFile(name: "no key for programs", text: head + "sources:\n  \(source)\nsource: a\n"),
        HandWrittenFile(
            name: "no sources",
            text: head + "sources: {}\nprograms: [{id: hit, name: Health Information Technology}]\n"),
        HandWrittenFile(name: "no key for sources", text: head),
        HandWrittenFile(
            name: "blank lines and blanks at the ends of lines",
            text: "\n\n" + head.replacing("\n", with: "  \n")
                + "  \nsources:   \n\n  \(source)  \n   \nsource: a \n"
                + "programs: \n\n  - id: hit  \n\n    name: Health Information Technology  \n \n\n"),
        HandWrittenFile(
            name: "unknown values",
            text: head + """
                sources: {\(source)}
                source: a
                programs:
                  - id: hit
                    name: Health Information Technology
                    credits: unknown
                    duration: unknown
                    tuition: unknown
                    delivery: unknown
                    admission: {education: unknown, gpa: 2.0}

                """),
        HandWrittenFile(
            name: "marks of the document",
            text: "---\n" + head + "sources: {\(source)}\nsource: a\nprograms:\n  - id: hit\n"
                + "    name: Health Information Technology\n...\n# behind the document\n"),
    ]

    /// Every form of the shapes: other line breaks, a mark at the start.
    static let variants: [HandWrittenFile] = all.flatMap { shape in
        [
            shape,
            HandWrittenFile(name: shape.name + ", CRLF", text: shape.text.replacing("\n", with: "\r\n")),
            HandWrittenFile(name: shape.name + ", byte order mark", text: "\u{FEFF}" + shape.text),
        ]
    }
}
