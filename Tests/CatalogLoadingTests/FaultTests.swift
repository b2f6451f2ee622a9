import Catalog
import CatalogLoading
import Diagnostics
import Testing

/// One wrong line: what is said of it, where, and what is still read.
struct Fault: Sendable, CustomTestStringConvertible {
    /// A piece of the full file and what stands in its place.
    var right: String
    var wrong: String
    /// Findings in short; `@` is the place of `wrong` or, where given, of a piece of it.
    var finding: String
    var at: String?

    init(_ right: String, _ wrong: String, _ finding: String, at: String? = nil) {
        self.right = right
        self.wrong = wrong
        self.finding = finding
        self.at = at
    }

    var testDescription: String { wrong }
    var text: String { fullProgramFile.replacing(right, with: wrong, maxReplacements: 1) }

    /// The finding with its place filled in.
    var expected: String {
        let whole = Places(text).origin(wrong, source: nil)
        let inner = at.map { Places(wrong).origin($0, source: nil) }
        let place = "\(whole.line):\(whole.column + (inner?.column ?? 1) - 1)"
        return finding.replacing("@", with: place)
    }
}

@Suite("A wrong line in a program file") struct FaultTests {
    @Test(
        "a misspelled key is named with the nearest spelling",
        arguments: [
            Fault(
                "unitid: \"172200\"", "unitd: \"172200\"",
                "S101 @ an institution has no key `unitd` | did you mean `unitid`?"),
            Fault(
                "city: \"Ünder", "ctiy: \"Ünder", "S101 @ `location` has no key `ctiy` | did you mean `city`?"
            ),
            Fault(
                "id: south, city", "id: south, citi",
                "S101 @ a campus has no key `citi` | did you mean `city`?",
                at: "citi"),
            Fault(
                "read: 2026-11-23", "raed: 2026-11-23",
                "S101 @ a source has no key `raed` | did you mean `read`?"),
            Fault(
                "award: assoc", "awrad: assoc", "S101 @ a program has no key `awrad` | did you mean `award`?"),
            Fault(
                "{level: 3", "{levle: 3", "S101 @ `ipeds` has no key `levle` | did you mean `level`?",
                at: "levle"),
            Fault(
                "length: 4", "lenght: 4", "S101 @ `duration` has no key `lenght` | did you mean `length`?"),
            Fault(
                "unit: semester", "units: semester",
                "S101 @ `credits` has no key `units` | did you mean `unit`?"),
            Fault(
                "education: diploma", "eduction: diploma",
                "S101 @ `admission` has no key `eduction` | did you mean `education`?"),
            Fault(
                "next_review: 2026", "nextreview: 2026",
                "S101 @ an accreditation has no key `nextreview` | did you mean `next_review`?"),
            Fault(
                "accreditations_complete: {for", "accreditations_complete: {fro",
                "S101 @ `accreditations_complete` has no key `fro` | did you mean `for`?", at: "fro"),
            Fault(
                "source_of: {cip", "source_of: {cpi",
                "S101 @ a program has no key `cpi` | did you mean `cip`?",
                at: "cpi"),
        ])
    func misspelledKey(fault: Fault) {
        let catalogue = load(fault.text)
        #expect(catalogue.briefs.contains(fault.expected))
        #expect(catalogue.diagnostics.allSatisfy { $0.severity == .error })
        #expect(catalogue.institutions.count == 1)
    }

    @Test("a key nothing is near to is named with all keys")
    func strangeKey() throws {
        let text = fullProgramFile.replacing("    cip: \"", with: "    zzz: \"")
        let finding = try #require(load(text).diagnostics.first)
        #expect(finding.label == nil)
        #expect(finding.help?.hasPrefix("keys: id, name, award, cip, ipeds, duration, ") == true)
    }

    @Test(
        "a word outside the vocabulary is named with the nearest one",
        arguments: [
            Fault(
                "state: MI}\nc", "state: NO}\nc",
                "Y013 @ `NO` is not a known state, and other YAML readers take it for the boolean false",
                at: "NO"),
            Fault(
                "award: associate", "award: asociate",
                "S104 @ `asociate` is not a known award | did you mean `associate`?", at: "asociate"),
            Fault(
                "unit: semester", "unit: semster",
                "S104 @ `semster` is not a known unit of credit | did you mean `semester`?", at: "semster"),
            Fault(
                "[on-campus,", "[oncampus,",
                "S104 @ `oncampus` is not a known delivery | did you mean `on-campus`?", at: "oncampus"),
            Fault(
                "education: diploma", "education: diplom",
                "S104 @ `diplom` is not a known education level | did you mean `diploma`?", at: "diplom"),
            Fault(
                "for: institutional", "for: institutonal",
                "S104 @ `institutonal` is not a known reach | did you mean `institutional`?",
                at: "institutonal"),
            Fault("level: 3", "level: 1", "S104 @ `1` is not an IPEDS award level", at: "1"),
        ])
    func unknownWord(fault: Fault) {
        let catalogue = load(fault.text)
        #expect(catalogue.briefs == [fault.expected])
    }

    @Test(
        "a value of another kind is refused where it stands",
        arguments: [
            Fault(
                "name: \"Ä College\"", "name: [Ä, College]", "S103 @ the name is a text, this is a list",
                at: "[Ä"),
            Fault(
                "former_ids: [hit]", "former_ids: hit",
                "S103 @ `former_ids` is a list, this is a single value", at: "hit"),
            Fault(
                "location: {city: \"Ünder Hill\", state: MI}", "location: Michigan",
                "S103 @ `location` is a mapping, this is a single value", at: "Michigan"),
            Fault(
                "sponsored: true", "sponsored: yes", "S103 @ `sponsored` is true or false, this is `yes`",
                at: "yes"),
            Fault(
                "sponsored: true", "sponsored: \"true\"",
                "S103 @ `sponsored` is true or false, this is `true`", at: "\"true"),
            Fault(
                "delivery: [on-campus, online]", "delivery: online",
                "S103 @ `delivery` is a list, this is a single value", at: "online"),
            Fault("count: 62", "count: [62]", "S103 @ `count` is a single value, this is a list", at: "[62"),
            Fault(
                "award: associate", "award: {is: associate}",
                "S103 @ award is a single value, this is a mapping",
                at: "{is"),
        ])
    func wrongType(fault: Fault) {
        let catalogue = load(fault.text)
        #expect(catalogue.briefs == [fault.expected])
        #expect(catalogue.institutions.first?.programs.count == 2)
    }

    @Test(
        "a value in another form than the key asks for is refused where it stands",
        arguments: [
            Fault(
                "cip: \"51.0707\"", "cip: 51.07",
                "Y013 @ `cip` is a text, and other YAML readers take `51.07` for a number", at: "51.07"),
            Fault(
                "unitid: \"172200\"", "unitid: 01234",
                "Y014 @ `unitid` `01234` loses its leading zero to YAML readers that take it for a number",
                at: "01234"),
            Fault(
                "url: \"http://p.example.edu/\"", "url: p.example.edu",
                "S105 @ `p.example.edu` is not a web address", at: "p.example"),
            Fault(
                "length: 4 semesters", "length: four semesters",
                "S105 @ `four semesters` is not a length of study", at: "four sem"),
            Fault(
                "duration: 30 weeks", "duration: 62 credits", "S105 @ `62 credits` is not a length of study",
                at: "62 cr"),
            Fault(
                "count: 62", "count: many", "S105 @ `count` `many` is not a whole number from 1 to 10000",
                at: "many"),
            Fault(
                "count: 62", "count: +62", "S105 @ `count` `+62` is not a whole number from 1 to 10000",
                at: "+62"),
            Fault("gpa: 2.5", "gpa: good", "S105 @ `good` is not a grade point average", at: "good"),
            Fault("gpa: 2.5", "gpa: -0.5", "S105 @ `-0.5` is not a grade point average", at: "-0.5"),
            Fault("gpa: 2.5", "gpa: 3.+5", "S105 @ `3.+5` is not a grade point average", at: "3.+5"),
            Fault(
                "from: 2019-05", "from: May 2019", "S105 @ `from` `May 2019` is not a date", at: "May 2019"),
            Fault("from: 2019-05", "from: 2019-5", "S105 @ `from` `2019-5` is not a date", at: "2019-5"),
            Fault(
                "as_of: 2024-08-30", "as_of: 30.8.2024", "S105 @ `as_of` `30.8.2024` is not a date",
                at: "30.8"),
            Fault(
                "id: hit-aas", "id: HIT_AAS",
                "S105 @ the program's id `HIT_AAS` has other characters than a-z, 0-9 and hyphens",
                at: "HIT_AAS"),
            Fault(
                "from: 2019-05", "from: 2019-02-29",
                "A301 @ `from` `2019-02-29` is not in the calendar | that month ends on day 28",
                at: "2019-02-29"),
            Fault(
                "from: 2019-05", "from: 2019-13", "A301 @ `from` `2019-13` is not in the calendar",
                at: "2019-13"),
            Fault(
                "as_of: 2025-08/2026-07", "as_of: 2026-08/2026-07",
                "A302 @ `as_of` `2026-08/2026-07` ends before it begins", at: "2026-08/"),
            Fault(
                "campus: main\n    s", "campus: mian\n    s",
                "X403 @ no campus is called `mian` | did you mean `main`?", at: "mian"),
            Fault(
                "source: catalog", "source: catalgo",
                "X403 @ no source is called `catalgo` | did you mean `catalog`?", at: "catalgo"),
            Fault(
                "{cip: ipeds", "{cip: ipdes", "X403 @ no source is called `ipdes` | did you mean `ipeds`?",
                at: "ipdes"),
            Fault(
                "to: unknown}", "to: unknown, missing_from: dapib}",
                "X403 @ no source is called `dapib` | did you mean `dapip`?", at: "dapib"),
        ])
    func badFormat(fault: Fault) {
        let catalogue = load(fault.text)
        #expect(catalogue.briefs == [fault.expected])
        #expect(catalogue.institutions.count == 1)
    }

    @Test("a status that ends before it starts is shown with both places and the days between them")
    func endBeforeStart() throws {
        let text = fullProgramFile.replacing("from: 2019-05\n", with: "from: 2017-08-26\n")
            .replacing("to: 2024-05-31", with: "to: 2016-01-12")
        let catalogue = load(text)
        let finding = try #require(catalogue.diagnostics.first)
        #expect(
            catalogue.briefs == [
                "A302 \(Places(text).at("2016-01-12")) the status ends (`2016-01-12`) before it starts (`2017-08-26`) | 592 days earlier"
            ])
        #expect(finding.notes.map(\.message) == ["it starts here"])
        #expect(
            finding.notes.first?.location.span?.start
                == SourcePosition(
                    line: 42, column: 15, byte: Places(text).origin("2017-08-26", source: nil).byte))
        #expect(catalogue.record?.isFaulty == true)
    }

    @Test(
        "an end that may lie behind an inexact start is no error",
        arguments: ["2017", "2017-08", "2017-08-26"])
    func possibleEnd(end: String) {
        let text = fullProgramFile.replacing("from: 2019-05\n", with: "from: 2017-08-26\n")
            .replacing("to: 2024-05-31", with: "to: \(end)")
        #expect(load(text).briefs == [])
    }

    @Test("a source without an address that is no data set is reported at the source")
    func missingAddress() {
        let text = fullProgramFile.replacing(
            "page: {url: \"http://p.example.edu/\"}", with: "page: {as_of: 2020}")
        #expect(
            load(text).briefs == [
                "S102 \(Places(text).at("{as_of: 2020")) source `page` has no `url` and is not a data set of Rules/sources.yaml"
            ])
    }
}
