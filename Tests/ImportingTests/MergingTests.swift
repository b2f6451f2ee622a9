import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Importing
import Testing

@Suite("Claims taken into files") struct MergingTests {
    static let accredited: [ClaimColumn: String] = [
        .accreditor: "CAHIIM", .accredits: "him-associate", .standing: "accredited",
    ]

    // MARK: New files

    @Test("A new school with all that a row can say")
    func newFile() {
        let merged = merge([
            row(
                Self.accredited.merging([
                    .school: "Alpha", .unitid: "100001", .otherNames: "Alpha Tech", .awardLevel: "associate",
                    .from: "2005", .nextReview: "2030", .durationAsStated: "two years: full time",
                    .length: "2 years",
                    .credits: "62", .creditUnit: "semester", .delivery: "online; on-campus",
                    .education: "diploma",
                    .gpa: "2.5", .abilityToBenefit: "true", .admissionAsStated: "by points",
                    .leadsTo: "RHIT; CCA",
                    .tuitionAsStated: "$99", .cip: "51.0707", .ipedsLevel: "3", .title: "Alpha, catalog",
                    .sourceURL: "https://catalog.alpha.edu/x", .asOf: "2025-08/2026-07", .weak: "copy",
                    .note: "So it is.",
                ]) { $1 })
        ])
        #expect(merged.changed == ["Programs/MI/alpha.yaml"] && merged.briefs == [])
        #expect(
            merged.text() == """
                institution: alpha
                name: Alpha
                other_names: [Alpha College, Alpha Tech]
                unitid: "100001"
                location: {city: Livonia, state: MI}
                sources:
                  catalog-2025: {title: "Alpha, catalog", url: "https://catalog.alpha.edu/x", as_of: 2025-08/2026-07, read: 2026-11-23, weak: copy}
                  ipeds: {as_of: 2024, read: 2026-11-23}
                source: ipeds
                programs:
                  - id: health-information-technology
                    name: Health Information Technology
                    award: associate
                    source: catalog-2025
                    ipeds: {cip: "51.0707", level: 3, source: ipeds}
                    duration: {stated: "two years: full time", length: 2 years}
                    credits: {count: 62, unit: semester}
                    delivery: [online, on-campus]
                    admission: {education: diploma, gpa: 2.5, ability_to_benefit: true, stated: by points}
                    tuition: "$99"
                    credentials_stated: [RHIT, CCA]
                    accreditations:
                      - {agency: CAHIIM, accredits: him-associate, status: accredited, from: 2005, next_review: 2030, note: So it is.}

                """)
        #expect(ShippedRules.lint(merged.files) == [])
    }

    @Test("A row that says no more than that there is a program makes a file that says no more")
    func smallestFile() {
        let merged = merge([row()], directory: nil)
        #expect(
            merged.text() == """
                institution: alpha-college
                name: Alpha College
                location: {state: MI}
                sources:
                  page: {url: "https://alpha.edu/hit", read: 2026-11-23}
                source: page
                programs:
                  - id: health-information-technology
                    name: Health Information Technology
                    source: page

                """)
        #expect(merged.known == 0 && merged.leftOut == 0)
        #expect(ShippedRules.lint(merged.files) == [])
    }

    @Test(
        "Names that YAML or a file system could misread",
        arguments: ["Null", "No", "1234", "漢字", "!&*", "a: b #c", "../x"])
    func oddNames(_ name: String) throws {
        let merged = merge([row([.school: name, .program: name])])
        #expect(ShippedRules.lint(merged.files) == [])
        let school = try #require(merged.catalogue.institutions.first)
        #expect(school.name == name && school.programs.first?.name == name)
        #expect(school.path == "Programs/MI/\(school.id).yaml" && !school.id.contains("/"))
        #expect(merge([row([.school: name, .program: name])], into: merged.files).known == 1)
    }

    @Test("A name longer than a file's name may be")
    func longNames() {
        let long = String(repeating: "College of ", count: 400)
        let rows = [row([.school: long + "A"]), row([.school: long + "B"])]
        let merged = merge(rows)
        #expect(merged.files.map(\.path.utf8.count).allSatisfy { $0 < 130 })
        #expect(Set(merged.files.map(\.path)).count == 2 && ShippedRules.lint(merged.files) == [])
        #expect(merge(rows, into: merged.files).known == 2)
        let word = merge([row([.school: String(repeating: "x", count: 5000)])])
        #expect(word.files.first?.path.utf8.count == 100 + "Programs/MI/.yaml".utf8.count)
    }

    @Test("Schools and programs whose names have no Latin letter are told apart")
    func otherScripts() {
        let merged = merge([
            row([.school: "健康大学", .program: "健康情報"]), row([.school: "医療大学", .program: "医療"]),
            row([.school: "医療大学", .program: "情報"]), row([.school: "医療大学", .program: "医療"]),
        ])
        #expect(merged.files.map(\.path) == ["Programs/MI/school-2.yaml", "Programs/MI/school.yaml"])
        #expect(
            merged.catalogue.institutions.map { $0.programs.map(\.id) } == [
                ["program"], ["program", "program-2"],
            ])
        #expect(merged.known == 1 && ShippedRules.lint(merged.files) == [])
    }

    // MARK: Which school

    @Test("The same name in two states is two schools")
    func twoStates() {
        let merged = merge([
            row([.city: "Erie"]), row([.state: "PA", .city: "Erie"]), row([.state: "PA", .city: "Erie"]),
            row([.state: "OH"]), row([.state: "TX", .city: "漢字"]),
        ])
        #expect(
            merged.files.map(\.path) == [
                "Programs/MI/alpha-college.yaml", "Programs/OH/alpha-college-2.yaml",
                "Programs/PA/alpha-college-erie.yaml", "Programs/TX/alpha-college-3.yaml",
            ])
        #expect(merged.known == 1 && ShippedRules.lint(merged.files) == [])
    }

    @Test("Two UNITIDs of one name are two schools, whichever comes first")
    func twoUnitids() {
        let rows = [
            row([.school: "Beta College", .state: "OH", .unitid: "100002"]),
            row([.school: "Beta College", .state: "OH", .unitid: "100003"]),
        ]
        let merged = merge(rows)
        #expect(
            merged.files.map(\.path) == [
                "Programs/OH/beta-college-dayton.yaml", "Programs/OH/beta-college.yaml",
            ])
        #expect(merged.catalogue.institutions.map(\.unitid.value) == ["100002", "100003"])
        #expect(
            merge(rows.reversed()).files.map(\.path) == [
                "Programs/OH/beta-college-toledo.yaml", "Programs/OH/beta-college.yaml",
            ])
        #expect(merge(rows, into: merged.files).known == 2)
        // Without a UNITID nobody can tell which is meant.
        let unclear = merge([row([.school: "Beta College", .state: "OH"])], into: merged.files)
        #expect(unclear.leftOut == 1 && unclear.changed == [])
        #expect(
            unclear.briefs == [
                "I603 2:1 several schools are called `Beta College`: Programs/OH/beta-college-dayton.yaml, "
                    + "Programs/OH/beta-college.yaml"
            ])
    }

    @Test(
        "A school is found by its UNITID, its name and its other names, in any spelling",
        arguments: [
            [.school: "ALPHA COLLEGE"], [.school: "Alpha-College"], [.school: "acc"],
            [.school: "Álpha Collegé"],
            [.school: "Whatever", .unitid: "100001"], [.unitid: "100001"],
        ] as [[ClaimColumn: String]])
    func foundSchool(_ name: [ClaimColumn: String]) {
        let first = merge([row([.unitid: "100001", .otherNames: "ACC"])])
        let merged = merge([row(name.merging([.credits: "62"]) { $1 })], into: first.files)
        #expect(merged.changed == first.files.map(\.path) && merged.files.count == 1)
    }

    @Test(
        "A UNITID has to be right",
        arguments: [
            (
                [.school: "Beta College", .state: "MI", .unitid: "100002"],
                "UNITID 100002 is Beta College, OH, not Beta College, MI"
            ),
            ([.unitid: "999999"], "the directory of 2024 has no UNITID 999999"),
        ] as [([ClaimColumn: String], String)])
    func wrongUnitid(_ wrong: [ClaimColumn: String], _ message: String) {
        let merged = merge([row(wrong)])
        #expect(merged.files.isEmpty && merged.leftOut == 1)
        #expect(merged.diagnostics.map(\.message) == [message])
    }

    @Test(
        "A UNITID that the catalogue knows in another state is refused too; a campus's state is the school's")
    func wrongUnitidOfFile() {
        let file = merge([row([.unitid: "100001"])]).files
        let merged = merge([row([.school: "Delta", .state: "TX", .unitid: "100001"])], into: file)
        #expect(merged.changed == [] && merged.leftOut == 1)
        #expect(
            merged.diagnostics.map(\.message) == ["UNITID 100001 is Alpha College, MI, not Delta, TX"])
        let campuses = file.map {
            SourceFile(
                path: $0.path,
                text: String(decoding: $0.bytes, as: UTF8.self).replacing(
                    "sources:", with: "campuses: [{id: main, state: MI}, {id: south, state: TX}]\nsources:"))
        }
        #expect(merge([row([.state: "TX", .unitid: "100001"])], into: campuses).leftOut == 0)
    }

    @Test("A UNITID that a file lacks is added if the directory has it, with the directory as its source")
    func addedUnitid() throws {
        let first = merge([row()])
        let merged = merge([row([.unitid: "100001"])], into: first.files)
        let school = try #require(merged.catalogue.institutions.first)
        #expect(school.unitid.value == "100001" && merged.briefs == [])
        #expect(school.source(of: school.unitid.origin)?.asOf?.text == "2024")
        #expect(school.source(of: school.state.origin)?.id == "page")
        #expect(ShippedRules.lint(merged.files) == [])
        #expect(merge([row([.unitid: "100001"])], into: merged.files).known == 1)
        // Now another number is another school.
        #expect(merge([row([.unitid: "100002", .state: "OH"])], into: merged.files).files.count == 2)
        #expect(merge([row([.unitid: "100001"])], into: first.files, directory: nil).leftOut == 1)
        #expect(merge([row([.unitid: "999999"])], into: first.files).leftOut == 1)
    }

    @Test("Without the directory a UNITID rests on nothing")
    func unitidWithoutDirectory() {
        let merged = merge([row([.unitid: "100001"])], directory: nil)
        #expect(merged.files.isEmpty && merged.leftOut == 1)
        #expect(merged.diagnostics.first?.help?.contains("--ipeds hd2024.csv") == true)
    }

    @Test("The directory's city is taken, and another one is noticed, once")
    func otherCity() {
        let rows = [row([.unitid: "100001", .city: "Detroit"])]
        let merged = merge(rows)
        #expect(merged.catalogue.institutions.first?.city.value == "Livonia")
        #expect(merged.briefs == ["I602 2:1 UNITID 100001 is Alpha College in Livonia, not in Detroit"])
        #expect(merged.leftOut == 0 && merge(rows, into: merged.files).briefs == [])
        #expect(merge([row([.unitid: "100001", .city: "LIVONIA"])]).briefs == [])
    }

    @Test("A file that is called otherwise than its school is not written over")
    func fileOfAnotherName() {
        let other = SourceFile(
            path: "Programs/MI/alpha-college.yaml",
            text:
                "institution: omega\nname: Omega\nlocation: {state: MI}\nsources: {p: {url: \"https://o.edu/\"}}\nsource: p\n"
        )
        let merged = merge([row()], into: [other])
        #expect(merged.changed == ["Programs/MI/alpha-college-2.yaml"])
        #expect(merged.files.contains { $0.path == other.path && $0.bytes == other.bytes })
    }
}
