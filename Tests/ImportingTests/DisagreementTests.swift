import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Importing
import Testing

/// Pages that disagree, pages that say more the second time, files that somebody mended.
@Suite("Disagreement") struct DisagreementTests {
    private static let first: [ClaimColumn: String] = [
        .awardLevel: "associate", .accreditor: "CAHIIM", .accredits: "him-associate", .standing: "accredited",
        .durationAsStated: "2 years", .credits: "62", .creditUnit: "semester", .delivery: "online",
        .education: "diploma", .gpa: "2.5", .leadsTo: "RHIT", .tuitionAsStated: "$1", .asOf: "2024",
    ]

    private func changed(_ files: [SourceFile], _ old: String, _ new: String) throws -> [SourceFile] {
        try files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            try #require(text.contains(old), "\(old) is not in\n\(text)")
            return SourceFile(path: file.path, text: text.replacing(old, with: new))
        }
    }

    // MARK: Two pages

    @Test("What another page says differently stands beside, with its own page")
    func anotherPage() throws {
        let other: [ClaimColumn: String] = [
            .program: "Health Information Technology", .standing: "candidate", .durationAsStated: "3 years",
            .credits: "70",
            .delivery: "hybrid", .education: "ged", .leadsTo: "RHIT; CCA", .tuitionAsStated: "$2",
            .asOf: "2019",
            .sourceURL: "https://alpha.edu/2",
        ]
        let merged = merge([row(Self.first), row(Self.first.merging(other) { $1 })])
        #expect(merged.briefs == [] && merged.leftOut == 0)
        let school = try #require(merged.catalogue.institutions.first)
        let program = try #require(merged.program)
        let statement = try #require(program.statements.first)
        #expect(program.statements.count == 1)
        #expect(program.credits.value == Credits(count: 62, unit: .semester))
        #expect(statement.credits.value == Credits(count: 70, unit: .semester))
        #expect(program.delivery.value == [.online] && statement.delivery.value == [.hybrid])
        #expect(program.length.value?.stated == "2 years" && statement.length.value?.stated == "3 years")
        #expect(program.admission.education.value == .diploma && statement.admission.education.value == .ged)
        #expect(statement.credentialsStated.value == ["RHIT", "CCA"] && statement.tuition.value == "$2")
        #expect(school.source(of: program.credits.origin)?.url == "https://alpha.edu/hit")
        #expect(school.source(of: statement.credits.origin)?.url == "https://alpha.edu/2")
        #expect(school.source(of: statement.credits.origin)?.asOf?.text == "2019")
        // Every page's standing is a record of its own.
        #expect(program.accreditations.map(\.status.value) == ["accredited", "candidate"])
        #expect(
            program.accreditations.map { school.source(of: $0.origin)?.asOf?.text } == ["2024", "2019"])
        #expect(ShippedRules.lint(merged.files) == [])
    }

    @Test("A page that says the same adds its record, and nothing else")
    func agreement() {
        let merged = merge([
            row(Self.first), row(Self.first.merging([.sourceURL: "https://alpha.edu/2"]) { $1 }),
        ])
        #expect(merged.program?.statements == [])
        #expect(merged.program?.accreditations.count == 2)
    }

    @Test("The same address on another day is another page, and the same page in another spelling is not")
    func addresses() {
        let first = merge([row(Self.first)])
        for url in ["http://alpha.edu/hit", "https://www.alpha.edu/hit/", "https://alpha.edu/hit"] {
            #expect(merge([row(Self.first.merging([.sourceURL: url]) { $1 })], into: first.files).known == 1)
            // Without a date it may be the page that somebody has dated since.
            #expect(
                merge([row(Self.first.merging([.sourceURL: url, .asOf: ""]) { $1 })], into: first.files).known
                    == 1)
        }
        let later = merge([row(Self.first.merging([.asOf: "2025"]) { $1 })], into: first.files)
        #expect(later.catalogue.institutions.first?.sources.compactMap(\.asOf?.text) == ["2024", "2025"])
        #expect(later.program?.accreditations.count == 2)
    }

    @Test("A page that is read again later says what it says on that day", arguments: ["", "2024"])
    func readAgain(_ asOf: String) throws {
        let first = merge([row(Self.first.merging([.asOf: asOf, .read: "2026-11"]) { $1 })])
        let same = row(Self.first.merging([.asOf: asOf, .read: "2027-03-01"]) { $1 })
        #expect(merge([same], into: first.files).known == 1)
        let more = Self.first.merging([.asOf: asOf, .read: "2027-03-01"]) { $1 }.merging([
            .standing: "candidate", .credits: "64", .admissionAsStated: "by points",
        ]) { $1 }
        let merged = merge([row(more)], into: first.files)
        #expect(merged.briefs == [] && merged.leftOut == 0)
        let school = try #require(merged.catalogue.institutions.first)
        let program = try #require(merged.program)
        #expect(program.credits.value?.count == 62 && program.statements.first?.credits.value?.count == 64)
        #expect(school.source(of: program.credits.origin)?.read?.text == "2026-11")
        #expect(school.source(of: program.statements.first?.credits.origin)?.read?.text == "2027-03-01")
        #expect(program.accreditations.map(\.status.value) == ["accredited", "candidate"])
        #expect(
            program.accreditations.map { school.source(of: $0.origin)?.read?.text } == [
                "2026-11", "2027-03-01",
            ])
        #expect(merge([row(more)], into: merged.files).known == 1)
    }

    @Test("A page without a date, read later, is not the one that somebody dated")
    func readAgainWithoutDate() throws {
        let first = merge([row(Self.first)])
        let later = row([.tuitionAsStated: "$9", .read: "2027-03-01"])
        let merged = merge([later], into: first.files)
        let school = try #require(merged.catalogue.institutions.first)
        let source = school.source(of: merged.program?.statements.first?.tuition.origin)
        #expect(source?.asOf == nil && source?.read?.text == "2027-03-01")
        #expect(merge([later], into: merged.files).known == 1)
    }

    @Test("Another name of the program is kept beside; a name that is known is none")
    func names() {
        let first = merge([row(Self.first.merging([.programID: "hit"]) { $1 })])
        let other = row([
            .programID: "hit", .program: "Health Informatics", .sourceURL: "https://alpha.edu/2",
        ])
        let merged = merge([other], into: first.files)
        #expect(merged.program?.statements.map(\.name.value) == ["Health Informatics"])
        #expect(merge([other], into: merged.files).known == 1)
        #expect(
            merge(
                [row([.program: "health informatics", .sourceURL: "https://alpha.edu/2"])], into: merged.files
            ).known == 1)
        let third = row([.programID: "hit", .program: "HIM", .sourceURL: "https://alpha.edu/2"])
        #expect(
            merge([third], into: merged.files).diagnostics.map(\.message) == [
                "the file has another `name` from the same page; the file is kept"
            ])
    }

    // MARK: One page

    /// What somebody mended by hand, and what a row of the same page still says.
    static let mended: [(old: String, new: String, key: String)] = [
        ("stated: 2 years, length: 2 years", "stated: five terms, length: 5 semesters", "`duration`"),
        ("count: 62", "count: 63", "`credits`"),
        ("unit: semester", "unit: quarter", "`credits`"),
        ("[online]", "[on-campus]", "`delivery`"),
        ("education: diploma", "education: ged", "`admission`"),
        ("gpa: 2.5", "gpa: 3.0", "`admission`"),
        ("\"$1\"", "\"$2\"", "`tuition`"),
        ("[RHIT]", "[CCA]", "`credentials_stated`"),
        ("status: accredited", "status: candidate", "`status` of `accreditations`"),
        ("weak: copy", "weak: a copy", "`weak`"),
    ]

    @Test("What somebody mended is kept, and the row's word for it reported", arguments: mended.indices)
    func mendedByHand(_ index: Int) throws {
        let (old, new, key) = Self.mended[index]
        let rows = [row(Self.first.merging([.weak: "copy"]) { $1 })]
        let files = try changed(merge(rows).files, old, new)
        let merged = merge(rows, into: files)
        #expect(merged.changed == [] && merged.leftOut == 0 && merged.known == 1)
        #expect(merged.files.map(\.bytes) == files.map(\.bytes))
        #expect(
            merged.diagnostics.map(\.message) == [
                "the file has another \(key) from the same page; the file is kept"
            ])
        #expect(
            merged.diagnostics.first?.help
                == "see `health-information-technology` in Programs/MI/alpha-college.yaml")
        #expect(merged.diagnostics.first?.severity == .warning)
    }

    @Test("What somebody mended beside the program's own facts is kept too")
    func mendedStatement() throws {
        let rows = [row(Self.first), row([.sourceURL: "https://alpha.edu/2", .credits: "70", .gpa: "3"])]
        let files = try changed(merge(rows).files, "count: 70", "count: 71")
        let merged = merge(rows, into: files)
        #expect(merged.changed == [])
        #expect(
            merged.diagnostics.map(\.message) == [
                "the file has another `credits` from the same page; the file is kept"
            ])
    }

    /// A row, cells that it gets later, and what stands in the file then.
    static let extended: [(row: [ClaimColumn: String], more: [ClaimColumn: String], text: String)] = [
        (
            [.education: "diploma"], [.gpa: "2.5", .admissionAsStated: "x"],
            "admission: {education: diploma, gpa: 2.5, stated: x}"
        ),
        ([.credits: "62"], [.creditUnit: "quarter"], "credits: {count: 62, unit: quarter}"),
        (
            [.durationAsStated: "five terms"], [.length: "5 semesters"],
            "duration: {stated: five terms, length: 5 semesters}"
        ),
        ([.cip: "51.0707"], [.ipedsLevel: "3"], "ipeds: {cip: \"51.0707\", source: ipeds, level: 3}"),
        ([.ipedsLevel: "3"], [.cip: "51.0707"], "ipeds: {level: 3, source: ipeds, cip: \"51.0707\"}"),
        (
            [.accreditor: "CAHIIM", .standing: "accredited"],
            [.accredits: "him-associate", .from: "2005", .nextReview: "2030"],
            "{agency: CAHIIM, status: accredited, accredits: him-associate, from: 2005, next_review: 2030}"
        ),
        ([.credits: "62"], [.weak: "copy"], "{url: \"https://alpha.edu/hit\", read: 2026-11-23, weak: copy}"),
        ([.credits: "62"], [.title: "HIT"], "{url: \"https://alpha.edu/hit\", read: 2026-11-23, title: HIT}"),
        ([:], [.tuitionAsStated: "much"], "tuition: much"),
        ([:], [.note: "So."], "note: So."),
    ]

    @Test("A row that says more of the same page the next time adds it", arguments: extended.indices)
    func saysMore(_ index: Int) {
        let (first, more, text) = Self.extended[index]
        let before = merge([row(first)])
        let rows = [row(first.merging(more) { $1 })]
        let after = merge(rows, into: before.files)
        #expect(after.briefs == [] && after.changed.count == 1)
        #expect(after.text().contains(text), "\(after.text())")
        #expect(ShippedRules.lint(after.files) == [])
        #expect(merge(rows, into: after.files).known == 1)
        // And one that says less says nothing new.
        #expect(merge([row(first)], into: after.files).known == 1)
    }

    @Test("Beside the program's own facts a page may say more the next time, too")
    func saysMoreBeside() {
        let other = [ClaimColumn.sourceURL: "https://alpha.edu/2"]
        let before = merge([row(Self.first), row(other.merging([.gpa: "3"]) { $1 })])
        let more = row(other.merging([.gpa: "3", .admissionAsStated: "x", .credits: "70"]) { $1 })
        let after = merge([more], into: before.files)
        #expect(
            after.text().contains("- {source: page, admission: {gpa: 3, stated: x}, credits: {count: 70}}"),
            "\(after.text())")
        #expect(merge([more], into: after.files).known == 1)
    }

    @Test("A page may tell a history; what it says of one time is one record")
    func history() {
        let accredited: [ClaimColumn: String] = [
            .accreditor: "CAHIIM", .accredits: "him-associate", .standing: "accredited",
        ]
        let rows = [
            row(accredited.merging([.standing: "candidate", .to: "2015"]) { $1 }),
            row(accredited.merging([.from: "2016", .to: "2020"]) { $1 }),
            row(accredited.merging([.from: "2022"]) { $1 }),
            row(accredited.merging([.accredits: "him-bachelor"]) { $1 }),
        ]
        for order in [rows, rows.reversed(), [rows[2], rows[0], rows[3], rows[1]]] {
            let merged = merge(order)
            #expect(merged.briefs == [] && merged.leftOut == 0)
            #expect(merged.program?.accreditations.count == 4, "\(merged.text())")
            #expect(merge(rows, into: merged.files).known == 4)
        }
        let wrong = merge([row(accredited.merging([.from: "2005", .nextReview: "2010"]) { $1 })])
        let conflict = merge(
            [row(accredited.merging([.from: "2006", .nextReview: "2011"]) { $1 })], into: wrong.files)
        #expect(
            conflict.diagnostics.map(\.message) == [
                "the file has another `from` of `accreditations` from the same page; the file is kept",
                "the file has another `next_review` of `accreditations` from the same page; the file is kept",
            ])
    }

    @Test("A note stands with what it was made on, and on a page")
    func notes() {
        let note: [ClaimColumn: String] = [.note: "So it is."]
        let first = merge([row(Self.first)])
        let beside = merge([row(note.merging([.sourceURL: "https://alpha.edu/2"]) { $1 })], into: first.files)
        #expect(beside.text().contains("- {source: page, note: So it is.}"))
        let own = merge([row(note.merging([.asOf: "2024"]) { $1 })], into: first.files)
        #expect(own.text().contains("\n    note: So it is.\n"))
        let second = merge([row([.note: "Or not.", .asOf: "2024"])], into: own.files)
        #expect(second.text().contains("- {source: page-2024, note: Or not.}"))
        let third = merge([row([.note: "Who knows.", .asOf: "2024"])], into: second.files)
        #expect(
            third.diagnostics.map(\.message) == [
                "the file has another `note` from the same page; the file is kept"
            ])
    }

    // MARK: What comes from IPEDS

    @Test("Codes from IPEDS rest on the directory of their year, or are left out")
    func registry() throws {
        let rows = [row([.credits: "62", .cip: "51.0707", .ipedsLevel: "3"])]
        let without = merge(rows, directory: nil)
        #expect(
            without.leftOut == 0 && without.program?.cip == .unknown && without.program?.credits.value != nil)
        #expect(
            without.diagnostics.map(\.message) == [
                "what `cip` and `ipeds_level` say rests on no source and is left out"
            ])
        let with = merge(rows, into: without.files)
        #expect(with.program?.cip.value?.text == "51.0707" && with.briefs == [])
        // Once there, they need no directory any more.
        #expect(merge(rows, into: with.files, directory: nil).briefs == [])
        let older = try changed(with.files, "ipeds: {as_of: 2024", "ipeds: {as_of: 2022")
        let other = merge([row([.program: "Coding", .cip: "51.0713"])], into: older)
        #expect(
            other.diagnostics.map(\.message) == [
                "what `cip` and `ipeds_level` say is left out: the file's `ipeds` is not of 2024"
            ])
        let conflict = merge([row([.cip: "51.0706"])], into: with.files)
        #expect(
            conflict.diagnostics.map(\.message) == [
                "the file has another `ipeds` from the same page; the file is kept"
            ])
        let apart = try changed(
            with.files, "ipeds: {cip: \"51.0707\", level: 3, source: ipeds}",
            "cip: \"51.0707\"\n    source_of: {cip: ipeds}")
        let level = merge(rows, into: apart)
        #expect(level.text().contains("ipeds: {level: 3, source: ipeds}") && level.briefs == [])
    }

    @Test("A source that is said to hold for what a row brings is not taken for the row's page")
    func inheritedSources() throws {
        let file = SourceFile(
            path: "Programs/MI/alpha-college.yaml",
            text: """
                institution: alpha-college
                name: Alpha College
                location: {state: MI}
                sources:
                  page: {url: "https://alpha.edu/hit", read: 2026-11-23}
                  other: {url: "https://other.edu/", as_of: 2020, read: 2021}
                source: other
                programs:
                  - id: hit
                    name: Health Information Technology
                    source: page
                    source_of: {accreditations: other, credits: other, award: page}

                """)
        let rows = [
            row([.accreditor: "CAHIIM", .standing: "accredited", .credits: "62", .awardLevel: "associate"])
        ]
        let merged = merge(rows, into: [file])
        let school = try #require(merged.catalogue.institutions.first)
        let program = try #require(merged.program)
        #expect(school.source(of: program.accreditations.first?.origin)?.id == "page")
        #expect(school.source(of: program.credits.origin)?.id == "page")
        #expect(school.source(of: program.award.origin)?.id == "page")
        #expect(merge(rows, into: merged.files).known == 1)
    }

    @Test("A key that says `unknown` leaves room only beside")
    func unknownKeys() {
        let file = SourceFile(
            path: "Programs/MI/alpha-college.yaml",
            text: "institution: alpha-college\nname: Alpha College\nlocation: {state: MI}\n"
                + "sources: {p: {url: \"https://alpha.edu/hit\", read: 2026-11-23}}\nsource: p\n"
                + "programs:\n  - {id: hit, name: Health Information Technology, credits: unknown, award: unknown}\n"
        )
        let merged = merge([row([.credits: "62", .awardLevel: "associate"])], into: [file])
        #expect(merged.program?.statements.first?.credits.value?.count == 62)
        #expect(merged.diagnostics.map(\.message) == ["the file has `award: unknown`; the file is kept"])
    }
}
