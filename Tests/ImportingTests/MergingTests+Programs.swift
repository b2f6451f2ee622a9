import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Importing
import Testing

extension MergingTests {
    // MARK: Which program

    @Test("A program is found by its name in any spelling, by another name and by the id its name makes")
    func foundProgram() {
        let first = merge([row([.awardLevel: "associate"])])
        for name in [
            "HEALTH INFORMATION TECHNOLOGY", "Health-Information  Technology",
            "Health Information Technology",
        ] {
            #expect(merge([row([.program: name])], into: first.files).known == 1)
        }
        let renamed = first.files.map {
            SourceFile(
                path: $0.path,
                text: String(decoding: $0.bytes, as: UTF8.self).replacing(
                    "name: Health Information Technology", with: "name: Health IT"))
        }
        let merged = merge([row([.awardLevel: "associate"])], into: renamed)
        #expect(merged.changed == [] && merged.known == 1)
        #expect(
            merged.diagnostics.map(\.message) == [
                "the file has another `name` from the same page; the file is kept"
            ])
    }

    @Test("Another award is another program; no award fits any, but only one")
    func awards() {
        let rows = [
            row([.awardLevel: "associate"]),
            row([.awardLevel: "bachelor", .sourceURL: "https://alpha.edu/bs"]),
        ]
        let merged = merge(rows)
        #expect(
            merged.catalogue.institutions.first?.programs.map(\.id) == [
                "health-information-technology", "health-information-technology-bachelor",
            ])
        #expect(merged.briefs == [] && merge(rows.reversed(), into: merged.files).known == 2)
        let unclear = merge([row([.credits: "62"])], into: merged.files)
        #expect(unclear.leftOut == 1 && unclear.changed == [])
        #expect(
            unclear.diagnostics.map(\.message) == [
                "several programs of the school fit: health-information-technology, "
                    + "health-information-technology-bachelor"
            ])
        #expect(unclear.diagnostics.first?.help == "say which in the column `program_id`")
        let told = merge(
            [row([.credits: "62", .programID: "health-information-technology"])], into: merged.files)
        #expect(told.leftOut == 0 && told.changed.count == 1)
    }

    @Test("A program that may be there already is pointed out")
    func twins() {
        let merged = merge([row(), row([.programID: "hit-aas"])])
        #expect(
            merged.briefs == [
                "I602 3:1 `hit-aas` is new here, but may be the same program as `health-information-technology`"
            ])
        #expect(merged.catalogue.institutions.first?.programs.count == 2)
        // Somebody mended the award; the row of the same page still has the old one.
        let first = merge([row([.awardLevel: "associate"])])
        let mended = first.files.map {
            SourceFile(
                path: $0.path,
                text: String(decoding: $0.bytes, as: UTF8.self).replacing(
                    "award: associate", with: "award: bachelor"))
        }
        let again = merge([row([.awardLevel: "associate"])], into: mended)
        #expect(
            again.briefs == [
                "I602 2:1 `health-information-technology-associate` is new here, but may be the same program as "
                    + "`health-information-technology`"
            ])
    }

    @Test("A program's id, former or not, settles which is meant; but no page makes another award of it")
    func programIDs() {
        let first = merge([row([.programID: "hit", .awardLevel: "associate"])])
        let renamed = first.files.map {
            SourceFile(
                path: $0.path,
                text: String(decoding: $0.bytes, as: UTF8.self).replacing(
                    "- id: hit\n", with: "- id: hit-aas\n    former_ids: [hit]\n"))
        }
        let found = merge(
            [row([.programID: "hit", .program: "HIM", .sourceURL: "https://alpha.edu/2", .credits: "62"])],
            into: renamed)
        #expect(found.leftOut == 0)
        let program = found.program
        #expect(program?.credits.value?.count == 62 && program?.statements.map(\.name.value) == ["HIM"])
        let other = merge(
            [row([.programID: "hit", .awardLevel: "bachelor", .sourceURL: "https://alpha.edu/2"])],
            into: first.files)
        #expect(other.leftOut == 1 && other.changed == [])
        #expect(
            other.diagnostics.map(\.message) == [
                "`hit` is not of the award `bachelor` in Programs/MI/alpha-college.yaml"
            ])
        // Of the same page: somebody mended it.
        let same = merge([row([.programID: "hit", .awardLevel: "bachelor"])], into: first.files)
        #expect(same.leftOut == 0 && same.changed == [])
        #expect(
            same.diagnostics.map(\.message) == [
                "the file has another `award` from the same page; the file is kept"
            ])
    }

    // MARK: Whole rows

    @Test("A row that can't be written whole is not written at all")
    func wholeRows() {
        let file = SourceFile(
            path: "Programs/MI/alpha-college.yaml",
            text:
                "institution: alpha-college\nname: Alpha College\nother_names: unknown\nlocation: {state: MI}\n"
                + "sources: {p: {url: \"https://alpha.edu/\", read: 2026}}\nsource: p\n")
        // The program could be added, the other name not.
        let merged = merge([row([.otherNames: "ACC"])], into: [file])
        #expect(merged.changed == [] && merged.leftOut == 1 && merged.files.map(\.bytes) == [file.bytes])
        #expect(merge([row()], into: [file]).changed == [file.path])
    }

    @Test("A row that is left out doesn't keep the others from being taken")
    func othersAreTaken() {
        let merged = merge([row(), row([.state: "XX"]), row([.unitid: "999999"]), row([.program: "Coding"])])
        #expect(merged.leftOut == 2)
        #expect(
            merged.catalogue.institutions.first?.programs.map(\.name) == [
                "Health Information Technology", "Coding",
            ])
        #expect(
            merged.briefs.map { String($0.prefix(8)) }
                == ["S104 3:2", "I603 4:1"])
    }

    @Test(
        "Claims of any cells: nothing that is written breaks a file",
        arguments: ["\u{202E}", "\u{0}", "\"", "\\", "}", "é"])
    func hostileCells(_ piece: String) throws {
        let text = "a\(piece)\nb: {c} # \(piece)"
        let merged = merge([
            row(
                Self.accredited.merging([
                    .school: text, .program: text, .otherNames: text, .city: text, .durationAsStated: text,
                    .admissionAsStated: text, .leadsTo: text, .tuitionAsStated: text, .note: text,
                    .title: text, .weak: text,
                    .sourceURL: "https://a.edu/\(piece)#x",
                ]) { $1 })
        ])
        #expect(merged.leftOut == 0, "\(merged.briefs)")
        #expect(ShippedRules.lint(merged.files) == [])
        let program = try #require(merged.program)
        // As one line, with single blanks.
        let expected = "a\(piece) b: {c} # \(piece)"
        #expect(program.name == expected && program.tuition.value == expected)
        #expect(merged.catalogue.institutions.first?.sources.first?.url == "https://a.edu/\(piece)#x")
        let shown = merged.text().unicodeScalars
        #expect(shown.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
    }
}
