import Catalog
import Diagnostics
import Matching
import Reporting
import Testing

@Suite("A listing as a table") struct ListingTableTests {
    @Test("shows every group with what its answers rest on, and counts what does not qualify")
    func whole() throws {
        #expect(
            ListingTable.text(try World().listing { $0.education = EducationHeld([.diploma]) }) == """
                RHIT on 2026-11-23: 8 programs at 1 school

                qualifies (1 program)
                  HIT, seen today [sponsored]  Lake College            MI associate   21-48 mo*
                    - entry: ask the school

                qualifies if still accredited (1 program)
                  Health Information           Lake College            MI associate   16-21 mo
                  Technology
                    - CAHIIM seen 2025-08/2026-07
                    - entry: yes

                accredited when last seen (1 program)
                  Health Information           Lake College            MI associate   21-48 mo*
                  Technology, evening
                    - CAHIIM last seen 2016-08/2017-07: confirm that it still holds
                    - ask the school, or CAHIIM (https://www.cahiim.org)
                    - entry: ask the school

                cannot tell (4 programs)
                  HIT (undated page)           Lake College            MI associate   21-48 mo*
                    - the page that names CAHIIM's status has no date, so it proves nothing
                      about 2026-11-23
                    - ask the school, or CAHIIM (https://www.cahiim.org)
                    - entry: ask the school
                  HIT without a word           Lake College            MI associate   21-48 mo*
                    - no record says whether CAHIIM accredited the program on 2026-11-23
                    - ask the school, or CAHIIM (https://www.cahiim.org)
                    - entry: ask the school
                  Health Information           Lake College            MI bachelor    45-60 mo*
                  Management
                    - open question: does a bachelor's program meet it? The text does not say
                    - ask the school, or AHIMA (https://ahima.org)
                    - entry: ask the school
                  Health Information           Lake College            MI bachelor    45-60 mo*
                  Management, seen
                    - open question: does a bachelor's program meet it? The text does not say
                    - ask the school, or AHIMA (https://ahima.org)
                    - entry: ask the school

                does not qualify (1 program)

                * by the definition of the award level, the page states no length
                Where nothing is recorded of what a program asks for: a school in federal
                student aid takes as regular students people with a diploma or its equivalent,
                or past the age of compulsory schooling (34 CFR 600.4: the school's rule, not
                the program's).
                Taken as completed on 2026-11-23: a yes holds if the program is still accredited
                when you finish.

                """)
    }

    @Test("shows one group alone, also the one that is only counted")
    func oneGroup() throws {
        let text = ListingTable.text(try World().listing(), .init(view: .init(only: .doesNotQualify)))
        #expect(
            text.contains(
                "\ndoes not qualify (1 program)\n  Medical Coding               Lake College            MI certificate"
            ))
        #expect(!text.contains("\nqualifies"))
        #expect(!text.contains("\ncannot tell"))
    }

    @Test("by school names each school once, in the group of its best program")
    func bySchool() throws {
        let text = ListingTable.text(try World().listing(), .init(view: .init(grouping: .school)))
        #expect(
            text.contains(
                "\nqualifies (1 program)\n  Lake College [sponsored]                                   MI 1 program\n"
            ))
        #expect(text.lines(over: 80) == [])
        #expect(text.split(separator: "\n").count { $0.contains("Lake College") } == 1)
    }

    @Test("says how many programs were left out or kept, and why")
    func footer() throws {
        let left = ListingTable.text(
            try World().listing {
                $0.education = EducationHeld([.noDiploma])
                $0.maxMonths = 12
                $0.deliveries = [.onCampus]
            })
        #expect(left.contains("\n1 program left out: longer than asked for\n"))
        #expect(left.contains("\n7 programs kept that do not state how they are taught\n"))
        let admitted = ListingTable.text(try World().listing { $0.education = EducationHeld([.noDiploma]) })
        #expect(admitted.contains("\n1 program left out: the entry requirement is not met\n"))
    }

    @Test(
        "says `if still accredited when you finish` whatever was found",
        arguments: ["1990-01-01", "2026-11-23"])
    func finish(day: String) throws {
        let text = ListingTable.text(try World().listing(on: day))
        #expect(
            text.hasSuffix(
                "Taken as completed on \(day): a yes holds if the program is still accredited\nwhen you finish.\n"
            ))
    }

    private func table(_ names: [String], school: String, rest: String, width: Int = 80) throws -> String {
        var text =
            "institution: a-college\nname: \"\(school)\"\nsources: {page: {url: \"https://e.example.edu/\", as_of: 2026-11-23}}\nsource: page\nprograms:\n"
        for (number, name) in names.enumerated() {
            text += "  - {id: p\(number), name: \"\(name)\", \(rest)}\n"
        }
        let world = try World([SourceFile(path: "Programs/XX/a-college.yaml", text: text)])
        return ListingTable.text(
            try world.listing { $0.education = EducationHeld([.diploma]) }, .init(width: width))
    }

    private static let names = [
        "HIT", "Health Information Technology (A45360)", "Medical Information Coder/Biller (6155)",
        "Health Information Management and Health Informatics, an online program of two years",
        "健康 情報 技術 の 学校 の ため の 長い 名前 です", "🎓 Health 🎓 Information 🎓 Technology 🎓",
        "Santé e\u{301}te\u{301} information de la sante\u{301}",
    ]

    @Test(
        "has no line wider than 80 columns, whatever award and duration",
        arguments: [
            "award: associate", "award: bachelor, duration: 2 years", "duration: 100-200 weeks",
            "award: unknown",
            "award: master", "ipeds: {level: 2}", "award: associate, sponsored: true",
            "award: certificate, accreditations: [{agency: CAHIIM}]", "award: doctorate",
            "award: post-baccalaureate-certificate, accreditations: [{agency: CAHIIM, accredits: him-associate}]",
        ])
    func width(rest: String) throws {
        for school in ["Lake College", "Florida State College at Jacksonville and the Surrounding Area"] {
            let text = try table(Self.names, school: school, rest: rest)
            #expect(text.lines(over: 80) == [])
        }
        let only = try table(Self.names, school: "Lake", rest: rest)
        #expect(only.contains("Taken as completed"))
    }

    @Test(
        "has no line wider than 80 columns where awards with long names are shown", arguments: Award.allCases)
    func longAwards(award: Award) throws {
        let world = try World([
            SourceFile(
                path: "Programs/XX/a-college.yaml",
                text:
                    "institution: a-college\nname: A\nprograms: [{id: p, name: P, award: \(award.rawValue)}]\n"
            )
        ])
        let group = try #require(try world.listing().entries.first?.group)
        let text = ListingTable.text(try world.listing(), .init(view: .init(only: group)))
        #expect(text.lines(over: 80) == [])
        #expect(text.contains("P  "))
    }

    @Test("wraps long names between their words and loses none of them")
    func wrapping() throws {
        let text = try table([Self.names[3]], school: "Lake College", rest: "award: associate")
        let words = text.split { $0 == " " || $0 == "\n" }
        for word in Self.names[3].split(separator: " ") { #expect(words.contains(word)) }
    }

    @Test("uses the columns of a wider terminal", arguments: [80, 81, 100, 101, 160])
    func wider(width: Int) throws {
        let text = try table(Self.names, school: "Lake College", rest: "award: associate", width: width)
        #expect(text.lines(over: width) == [])
    }

    @Test("of nothing says so in its first line")
    func empty() throws {
        let text = ListingTable.text(try World([]).listing())
        #expect(text.hasPrefix("RHIT on 2026-11-23: 0 programs at 0 schools\n"))
    }
}
