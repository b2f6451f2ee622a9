import Catalog
import CatalogLoading
import Diagnostics
import Importing
import TestSupport
import Testing

/// Files written by hand in every legal shape: claims are added, and nothing that was there is lost or moved.
@Suite("Additions to files written by hand") struct HandWrittenFilesTests {
    /// Rows of three pages about two programs, with everything a row can say.
    static let rows: [[ClaimColumn: String]] = [
        row([
            .otherNames: "ACC", .awardLevel: "associate", .accreditor: "CAHIIM", .accredits: "him-associate",
            .standing: "accredited", .asOf: "2024", .length: "2 years", .credits: "62",
            .creditUnit: "semester",
            .delivery: "online", .education: "diploma", .gpa: "2.5", .leadsTo: "RHIT",
            .tuitionAsStated: "$1: all",
            .cip: "51.0707", .ipedsLevel: "3", .title: "Alpha: HIT", .note: "First.",
        ]),
        row([
            .sourceURL: "https://alpha.edu/catalog", .asOf: "2025-08/2026-07", .awardLevel: "associate",
            .accreditor: "CAHIIM", .accredits: "him-associate", .standing: "candidate", .length: "3 years",
            .credits: "70", .creditUnit: "quarter", .delivery: "on-campus", .education: "ged",
            .leadsTo: "RHIT; CCA",
            .tuitionAsStated: "$2", .weak: "copy", .note: "Second.",
        ]),
        row([
            .program: "Coding", .sourceURL: "https://alpha.edu/coding", .length: "18 months",
            .delivery: "hybrid",
        ]),
    ]

    private func isSubsequence(_ part: [UInt8], of whole: [UInt8]) -> Bool {
        var rest = part[...]
        for byte in whole where byte == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    private let path = "Programs/MI/alpha-college.yaml"

    @Test("Every row is taken in, and every byte stays in its order", arguments: HandWrittenFile.variants)
    func additions(_ shape: HandWrittenFile) throws {
        let file = SourceFile(path: path, text: shape.text)
        #expect(ShippedRules.lint([file]).filter { !$0.contains("A311") } == [], "the shape itself is sound")
        let merged = merge(Self.rows, into: [file])
        #expect(merged.leftOut == 0, "\(merged.briefs)")
        #expect(merged.changed == [path])
        let bytes = try #require(merged.files.first?.bytes)
        #expect(isSubsequence(file.bytes, of: bytes))
        #expect(ShippedRules.lint(merged.files).filter { !$0.contains("A311") } == [], "\(merged.text())")
        // Line breaks stay of one kind.
        if shape.text.contains("\r\n") {
            #expect(bytes.count { $0 == 0x0A } == bytes.count { $0 == 0x0D })
        } else {
            #expect(!bytes.contains(0x0D))
        }
        // Everything the rows say can be found.
        let school = try #require(merged.catalogue.institutions.first)
        #expect(school.name.hasPrefix("Alpha"))
        #expect(school.programs.count >= 2)
        let program = try #require(school.programs.first { $0.name.hasPrefix("Health") })
        let records = program.accreditations.filter { $0.agency.value == "CAHIIM" }
        #expect(records.map(\.status.value) == ["accredited", "candidate"])
        #expect(
            records.map { school.source(of: $0.origin)?.url } == [
                "https://alpha.edu/hit", "https://alpha.edu/catalog",
            ])
        #expect(
            program.length.value?.stated == "2 years"
                || program.statements.contains { $0.length.value != nil })
        // The second time nothing happens.
        let again = merge(Self.rows, into: merged.files)
        #expect(again.changed == [] && again.known == Self.rows.count, "\(again.briefs)")
        #expect(again.text() == merged.text())
        // One row at a time comes to the same.
        var files = [file]
        for row in Self.rows { files = merge([row], into: files).files }
        #expect(files.map(\.bytes) == merged.files.map(\.bytes))
    }

    @Test("A comment keeps a neighbour, and every comment its column", arguments: HandWrittenFile.variants)
    func comments(_ shape: HandWrittenFile) throws {
        let merged = merge(Self.rows, into: [SourceFile(path: path, text: shape.text)])
        let before = lines(shape.text)
        let after = lines(merged.text())
        for (index, line) in before.enumerated() where line.contains("#") {
            guard let place = after.firstIndex(where: { $0.contains(line) || sameComment($0, line) }) else {
                Issue.record("the comment is gone: \(line)")
                continue
            }
            // What is added stands above a comment or below it, not on both sides.
            let isKept =
                index == 0 || place > 0 && extends(after[place - 1], before[index - 1])
                || index + 1 == before.count
                || place + 1 < after.count && extends(after[place + 1], before[index + 1])
            #expect(isKept, "\(line)")
        }
    }

    private func lines(_ text: String) -> [String] {
        text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    /// Whether a line says what it said, with more in it perhaps.
    private func extends(_ new: String, _ old: String) -> Bool {
        isSubsequence(Array(old.utf8), of: Array(new.utf8))
    }

    private func sameComment(_ new: String, _ old: String) -> Bool {
        guard let place = old.firstIndex(of: "#") else { return false }
        return new.hasSuffix(String(old[place...])) && extends(new, old)
    }

    @Test("Each comment stays with what it is about")
    func placesOfComments() throws {
        let shape = try #require(HandWrittenFile.all.first { $0.name == "comments everywhere" })
        let merged = merge(Self.rows, into: [SourceFile(path: path, text: shape.text)])
        #expect(
            merged.text() == """
                # Before everything.

                institution: alpha-college  # trailing
                # above the name
                name: Alpha College
                other_names: [ACC]
                # above the place
                location: {city: Livonia, state: MI}  # Livonia
                # above the sources
                sources:  # of all
                  # above a
                  a: {url: "https://alpha.edu/old", as_of: 2020, read: 2021}  # behind a
                  # below a
                  page-2024: {title: "Alpha: HIT", url: "https://alpha.edu/hit", as_of: 2024, read: 2026-11-23}
                  ipeds: {as_of: 2024, read: 2026-11-23}
                  catalog-2025: {url: "https://alpha.edu/catalog", as_of: 2025-08/2026-07, read: 2026-11-23, weak: copy}
                  page: {url: "https://alpha.edu/coding", read: 2026-11-23}
                # above the source
                source: a

                # above the programs
                programs:  # of all
                  # above the first
                  - id: hit  # never changed
                    # above the name
                    name: Health Information Technology
                    award: associate
                    ipeds: {cip: "51.0707", level: 3, source: ipeds}
                    duration: {stated: 2 years, length: 2 years, source: page-2024}
                    credits: {count: 62, unit: semester, source: page-2024}
                    delivery: [online]
                    admission: {education: diploma, gpa: 2.5, source: page-2024}
                    tuition: "$1: all"
                    credentials_stated: [RHIT]
                    source_of: {award: page-2024, delivery: page-2024, tuition: page-2024, credentials_stated: page-2024}
                    also_stated:
                      - {source: catalog-2025, duration: {stated: 3 years, length: 3 years}, credits: {count: 70, unit: quarter}, delivery: [on-campus], admission: {education: ged}, tuition: "$2", credentials_stated: [RHIT, CCA]}
                    # above the records
                    accreditations:
                      # above the record
                      - {agency: CAAHEP, accredits: him-associate, status: accredited}  # behind it
                      # - {agency: CAHIIM, status: accredited}
                      - {agency: CAHIIM, accredits: him-associate, status: accredited, note: First., source: page-2024}
                      - {agency: CAHIIM, accredits: him-associate, status: candidate, note: Second., source: catalog-2025}
                    # at the end of the program
                  # - id: coding
                  #   name: Coding
                  # behind a program that is left out
                  - id: coding
                    name: Coding
                    source: page
                    duration: {stated: 18 months, length: 18 months}
                    delivery: [hybrid]

                # At the end.

                # Behind the end.

                """)
    }

    @Test(
        "A comment above the school's key is not taken for the end of a list whose dashes stand below its key"
    )
    func commentBehindIndentlessList() throws {
        let shape = try #require(HandWrittenFile.all.first { $0.name == "dashes below their keys" })
        let text = merge(Self.rows.suffix(1), into: [SourceFile(path: path, text: shape.text)]).text()
        #expect(text.contains("    delivery: [hybrid]\n") == false)
        #expect(
            text.contains(
                "  delivery: [hybrid]\n  source_of: {delivery: page}\n# of the school\naccreditations:\n"))
    }

    // MARK: What nothing can be added to

    @Test(
        "What can't be extended is said and left byte for byte",
        arguments: [
            // Keys whose `unknown` leaves no room for what is to come.
            HandWrittenFile.head
                + "sources: {\(HandWrittenFile.source)}\nsource: a\nprograms: [{id: hit, name: Health Information Technology, "
                + "accreditations: unknown}]\n",
            HandWrittenFile.head
                + "other_names: unknown\nsources: {\(HandWrittenFile.source)}\nsource: a\nprograms: [{id: hit, "
                + "name: Health Information Technology}]\n",
            HandWrittenFile.head + "sources: {\(HandWrittenFile.source)}\nsource: a\nprograms: unknown\n",
            // A source is named for a fact that nobody has stated.
            HandWrittenFile.head
                + "sources: {\(HandWrittenFile.source)}\nsource: a\nprograms: [{id: hit, name: Health Information Technology, "
                + "source_of: {delivery: a}}]\n",
            // Keys with question marks.
            HandWrittenFile.head
                + "sources: {\(HandWrittenFile.source)}\nsource: a\nprograms:\n  - ? id\n    : hit\n    ? name\n"
                + "    : Health Information Technology\n",
            // A text at the end that a line break would change.
            HandWrittenFile.head
                + "sources: {\(HandWrittenFile.source)}\nsource: a\nprograms:\n  - id: hit\n    name: Health Information Technology\n"
                + "    note: |\n      text",
        ])
    func refused(_ text: String) throws {
        let file = SourceFile(path: path, text: text)
        #expect(ShippedRules.lint([file]) == [], "the file itself is sound")
        let row = row([
            .otherNames: "ACC", .accreditor: "CAHIIM", .standing: "accredited", .delivery: "online",
            .asOf: "2024",
        ])
        let merged = merge([row], into: [file])
        #expect(merged.changed == [] && merged.leftOut == 1)
        #expect(merged.files.map(\.bytes) == [file.bytes])
        #expect(
            merged.briefs == ["I603 2:1 \(path) is written in a way that this could not be added to"])
        #expect(merged.diagnostics.first?.help == "add it by hand")
    }

    @Test("A file with errors is left alone, whatever its school is found by")
    func faultyFiles() {
        let broken = HandWrittenFile.head + "sources: {\(HandWrittenFile.source)}\nsource: a\nprogrmas: []\n"
        for (path, row) in [
            ("Programs/MI/alpha-college.yaml", row()), ("Programs/MI/other.yaml", row()),
            ("Programs/MI/other.yaml", row([.school: "Something Else", .unitid: "100001"])),
        ] {
            let merged = merge([row], into: [SourceFile(path: path, text: broken)])
            #expect(merged.changed == [] && merged.leftOut == 1)
            #expect(merged.briefs == ["I603 2:1 \(path) has errors"])
            #expect(merged.diagnostics.first?.help == "see accredit lint \(path)")
        }
        // Line breaks that nobody sees.
        let sources = "sources: {\(HandWrittenFile.source)}\nsource: a"
        for text in ["\(sources)\n".replacing("\n", with: "\r"), "\(sources) # one\u{2028}programs: []\n"] {
            let file = SourceFile(path: path, text: HandWrittenFile.head + text)
            #expect(merge([row()], into: [file]).briefs == ["I603 2:1 \(path) has errors"])
        }
        // What can't be read at all keeps its name.
        let hopeless = SourceFile(path: "Programs/MI/alpha-college.yaml", text: "a: [\n")
        #expect(
            merge([row()], into: [hopeless]).briefs == ["I603 2:1 Programs/MI/alpha-college.yaml has errors"])
        // Another school's errors are no reason.
        #expect(merge([row([.school: "Delta"])], into: [hopeless]).leftOut == 0)
    }

    // MARK: Any file

    @Test("Valid files with a few bytes changed: what is added is sound, or nothing is")
    func fuzz() throws {
        var random = SplitMix64(seed: 5)
        let alphabet = Array(" \n:-,[]{}#'\"|>?\r\tax".utf8)
        var taken = 0
        for round in 0..<1_200 {
            let shape = HandWrittenFile.variants[round % HandWrittenFile.variants.count]
            var bytes = Array(shape.text.utf8)
            for _ in 0...random.below(2) where !bytes.isEmpty {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(alphabet[random.below(alphabet.count)], at: place)
                default: bytes[place] = alphabet[random.below(alphabet.count)]
                }
            }
            let file = SourceFile(path: path, bytes: bytes)
            let before = ShippedRules.lint([file])
            let merged = merge(Self.rows, into: [file])
            let after = merged.files.first { $0.path == path }?.bytes ?? []
            #expect(isSubsequence(bytes, of: after), "\(String(decoding: bytes, as: UTF8.self))")
            guard merged.changed.contains(path) else {
                #expect(after == bytes)
                continue
            }
            taken += 1
            #expect(ShippedRules.lint([SourceFile(path: path, bytes: after)]).count <= before.count)
            let again = merge(Self.rows, into: merged.files)
            #expect(again.changed == [], "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(taken > 200)
    }
}
