import Testing

/// A sound sample with one fault planted in it.
struct PlantedFault {
    enum Finder { case both, lint, schema }

    var sample: FormatSample
    var right: String
    var wrong: String
    var foundBy: Finder

    var name: String { "\(sample.path): \(right) -> \(wrong)" }

    init(_ sample: FormatSample, _ right: String, _ wrong: String, foundBy: Finder = .both) {
        self.sample = sample
        self.right = right
        self.wrong = wrong
        self.foundBy = foundBy
    }

    /// The sample with the fault, which has to have its place in it.
    func text() throws -> String {
        let range = try #require(sample.text.firstRange(of: right), "\(name)")
        return sample.text.replacingCharacters(in: range, with: wrong)
    }

    static let all = programs + agencies + credentials + conditions + otherRules + onlyLint

    private static let programs: [PlantedFault] = [
        // Keys that the format lacks, on every level.
        .init(.program, "other_names: [AC", "othr_names: [AC"),
        .init(.program, "{city: Livonia, state: MI, country", "{city: Livonia, zip: \"48152\", country"),
        .init(.program, "- {id: main, city", "- {id: main, town"),
        .init(.program, "title: The Catalog", "titel: The Catalog"),
        .init(.program, "    award: associate", "    awrd: associate"),
        .init(.program, "level: 3, awards", "level: 3, year"),
        .init(.program, "length: 4 semesters", "lenght: 4 semesters"),
        .init(.program, "unit: semester", "units: semester"),
        .init(.program, "by points, source", "by points, test"),
        .init(.program, "status: accredited, from: 2019-05", "statsu: accredited, from: 2019-05"),
        .init(.program, "source_of: {unitid: ipeds}", "source_of: {unitd: ipeds}"),
        .init(.program, "{for: programmatic}", "{for: programmatic, until: 2020}"),
        // Keys that have to be there.
        .init(.program, "institution: a-college\n", ""),
        .init(.program, "name: A College\n", ""),
        .init(.program, "{id: main, city: Livonia, state: MI}", "{city: Livonia, state: MI}"),
        .init(.program, "{id: coding, name: Coding,", "{id: coding,"),
        .init(.program, "{agency: HLC, status", "{status"),
        .init(.program, "{count: 62, unit", "{unit"),
        .init(.program, "{stated: four terms, length", "{length"),
        .init(.program, "{source: copy, name: HIT", "{name: HIT"),
        .init(.program, "{for: programmatic}", "{source: copy}"),
        // Values of another kind.
        .init(.program, "delivery: [on-campus, online]", "delivery: online"),
        .init(.program, "campuses:\n  - {id: main, city: Livonia, state: MI}", "campuses: {id: main}"),
        .init(.program, "other_names: [AC, 2nd College]", "other_names: AC"),
        .init(.program, "{city: Livonia, state: MI, country: US}", "Livonia"),
        .init(.program, "count: 62", "count: \"62\""),
        .init(.program, "count: 62", "count: 62.5"),
        .init(.program, "sponsored: false", "sponsored: no"),
        .init(.program, "name: Coding", "name: [Coding]"),
        .init(.program, "name: Coding", "name: ~"),
        .init(.program, "note: A note.", "note:"),
        .init(.program, "note: A note.", "note: \"\""),
        // Words of vocabularies.
        .init(.program, "award: associate", "award: asociate"),
        .init(.program, "state: MI, country", "state: Michigan, country"),
        .init(.program, "unit: semester", "unit: semesters"),
        .init(.program, "[on-campus, online]", "[on-campus, onlin]"),
        .init(.program, "education: diploma", "education: high school"),
        .init(.program, "for: institutional", "for: institution"),
        .init(.program, "level: 3", "level: 9"),
        // Forms of texts, and numbers.
        .init(.program, "institution: a-college", "institution: A College"),
        .init(.program, "unitid: \"172200\"", "unitid: \"17220\""),
        .init(.program, "    cip: \"51.0707\"", "    cip: \"51.070\""),
        .init(.program, "ipeds: {cip: \"51.0707\"", "ipeds: {cip: \"510707\""),
        .init(.program, "https://c.example.edu/p?x=1", "c.example.edu/p?x=1"),
        .init(.program, "duration: 30 weeks", "duration: about 30 weeks"),
        .init(.program, "duration: 30 weeks", "duration: 21 years"),
        .init(.program, "duration: 30 weeks", "duration: P0M"),
        .init(.program, "gpa: 2.5", "gpa: 6"),
        .init(.program, "gpa: 2.5", "gpa: \"2.555\""),
        .init(.program, "count: 62", "count: 0"),
        .init(.program, "count: 62", "count: 10001"),
        // Dates.
        .init(.program, "next_review: 2030-08-31", "next_review: 2030-08-32"),
        .init(.program, "next_review: 2030-08-31", "next_review: 2030-06-31"),
        .init(.program, "next_review: 2030-08-31", "next_review: 2030-02-29"),
        .init(.program, "as_of: 2024-02-29", "as_of: 2100-02-29"),
        .init(.program, "as_of: 2024-02-29", "as_of: 2024-13"),
        .init(.program, "as_of: 2024-02-29", "as_of: May 2024"),
        .init(.program, "as_of: 2024-02-29", "as_of: 24"),
        .init(.program, "from: 1968~", "from: 1968~~"),
        .init(.program, "from: 1968~", "from: 1968/1970~"),
        .init(.program, "from: 1968~", "from: open"),
        .init(.program, "to: 2024-05-31", "to: none"),
    ]

    private static let agencies: [PlantedFault] = [
        .init(.accreditor, "stands_for: 24", "stand_for: 24"),
        .init(.accreditor, "counts_as: accredited", "count_as: accredited"),
        .init(.accreditor, "{award: associate, fields", "{awards: associate, fields"),
        .init(.accreditor, "fields: [\"51\",", "fields: [\"5\","),
        .init(.accreditor, "fields: [\"51\", \"51.07\"]", "fields: \"51.07\""),
        .init(.accreditor, "successor: CAHIIM", "succesor: CAHIIM"),
        .init(.accreditor, "reach: programmatic\n", ""),
        .init(.accreditor, "name: Committee\n", ""),
        .init(.accreditor, "since: 1994-07, ", ""),
        .init(.accreditor, "reach: programmatic", "reach: programs"),
        .init(.accreditor, "counts_as: accredited", "counts_as: acredited"),
        .init(.accreditor, "stands_for: 24 months", "stands_for: 24"),
        .init(.accreditor, "stands_for: 24 months", "stands_for: 2 years"),
        .init(.accreditor, "stands_for: 24 months", "stands_for: 241 months"),
        .init(.accreditor, "withheld: {}", "withheld:"),
        .init(.accreditor, "withheld: {}", "withheld: not-accredited"),
        .init(.accreditor, "carries: [him-associate]", "carries: him-associate"),
        .init(.accreditor, "note: a degree", "note: [a degree]"),
        .init(.accreditor, "[The Committee]", "[{name: The Committee}]"),
    ]

    private static let credentials: [PlantedFault] = [
        .init(.credential, "issuer: AHIMA", "isuer: AHIMA"),
        .init(.credential, "in_force: {from: 2002-10-01, to: open}", "in_force: {form: 2002-10-01}"),
        .init(.credential, "    in_force: {from: 2002-10-01, to: open}\n", ""),
        .init(.credential, "    chosen_by: student.applies_on\n", ""),
        .init(.credential, "student.applies_on", "student.applys_on"),
        .init(.credential, "student.applies_on", "program.award"),
        .init(.credential, "- id: associate\n        label", "- label"),
        .init(.credential, "to: open}", "to: forever}"),
        .init(.credential, "from: 2002-10-01", "from: 2002-10-00"),
        .init(.credential, "title: The page", "tilte: The page"),
        .init(.credential, "question: Does it count later?, ", ""),
        .init(.credential, "answers: [later, never]", "answers: later"),
        .init(.credential, "grants: early-sitting", "grants: sitting"),
        .init(.credential, "label: an accredited", "lable: an accredited"),
    ]

    private static let conditions: [PlantedFault] = [
        .init(.credential, "fact: program.award, is: associate", "fact: program.award, is: asociate"),
        .init(.credential, "fact: program.award, is: associate", "fact: program.awrad, is: associate"),
        .init(.credential, "fact: program.award, is: associate", "fact: program.award, iz: associate"),
        .init(.credential, "fact: program.award, is: associate", "fact: program.award"),
        .init(.credential, "fact: program.award, is: associate", "is: associate"),
        .init(
            .credential, "fact: program.award, is: associate",
            "fact: program.award, is: associate, is_not: bachelor"),
        .init(
            .credential, "fact: program.award, is: associate", "fact: program.award, is: [associate]"),
        .init(.credential, "fact: program.award, is: associate", "fact: program.award, at_least: 2"),
        .init(.credential, "fact: program.award, is: associate", "fact: program.award, in: associate"),
        .init(.credential, "fact: program.award, is: associate", "fact: program.award, in: []"),
        .init(.credential, "{judgment: a question}", "{judgment: a question, parameter: late}"),
        .init(.credential, "{judgment: a question}", "{all: []}"),
        .init(.credential, "{judgment: a question}", "{}"),
        .init(.credential, "{judgment: a question}", "a question"),
        .init(.credential, "{judgment: a question}", "{judgement: a question}"),
        .init(.credential, "some: program.accreditations", "some: program.acreditations"),
        .init(.credential, "            where:\n", "            were:\n"),
        .init(.credential, "at: {fact: student.completed_on}", "at: {fakt: student.completed_on}"),
        .init(.credential, "at: {fact: student.completed_on}", "at: {}"),
        .init(.credential, "at: 2020-01-01", "at: 2020-01"),
        .init(.credential, "months: 24", "months: 0"),
        .init(.credential, "months: 24", "months: \"24\""),
        .init(.credential, ", months: 24", ""),
        .init(.credential, ", months: 24", ", months: 24, to: 2020-01-01"),
        .init(.credential, "is: accredited, within", "is: accredited, at: 2020-01-01, within"),
        .init(.credential, "at_least: 25", "at_least: many"),
        .init(.credential, "student.independent_study, is: true", "student.independent_study, is: yes"),
        .init(.credential, "{parameter: late, is: later}", "{parameter: late}"),
        .init(.credential, "item.standing, is_not: accredited", "item.standing, is_not: acredited"),
    ]

    private static let otherRules: [PlantedFault] = [
        .init(.list, "list: him-accreditors", "lists: him-accreditors"),
        .init(.list, "- {value: CAHEA, to", "- {word: CAHEA, to"),
        .init(.list, "{value: CAHEA, to: 1994", "{to: 1994"),
        .init(.list, "from: 2005-03-01", "from: 2005-03-41"),
        .init(.list, "entries:\n", "entry:\n"),
        .init(.career, "edition: 2018", "edition: about 2018"),
        .init(.career, "edition: 2018", "edition: 20180"),
        .init(.career, "skills: [{name: detail, source: old}]", "skills: [detail]"),
        .init(.career, "name: AAPC, ask:", "name: AAPC, asks:"),
        .init(.career, "kind: median", "kind: average"),
        .init(.career, "amount: 50250", "amount: \"50250\""),
        .init(.career, "change: \"-4.9\"", "change: \"-4.95\""),
        .init(.career, "soc: 29-2072, kind", "soc: \"292072\", kind"),
        .init(.career, "award: certificate", "award: paper"),
        .init(.career, "related: [medical-coder]", "related: medical-coder"),
        .init(.dataSets, "title: Directory", "name: Directory"),
        .init(.dataSets, "https://nces.ed.gov/ipeds/", "nces.ed.gov/ipeds/"),
        .init(.dataSets, "as_of: 2024", "as_of: twenty"),
        .init(.cip, "codes: cip", "codes: cips"),
        .init(.cip, "\"51.0707\":", "\"51.07\":"),
        .init(.cip, "occupations: [29-2072,", "occupations: [292072,"),
        .init(.cip, "{title: Others, ", "{"),
        .init(.soc, "29-2072: Medical", "2072: Medical"),
        .init(.soc, "29-2072: Medical Records Specialists", "29-2072: {title: Medical}"),
        .init(.states, "  MI: Name of MI\n", ""),
        .init(.states, "  MI: Name of MI\n", "  MX: Name of MX\n"),
        .init(.levels, "{title: B, award: associate", "{title: B, award: asociate"),
        .init(.levels, "months: 9-24", "months: 9 to 24"),
        .init(.levels, "  3:", "  9:"),
        .init(.education, "implies: [ged]", "implies: ged"),
        .init(.education, "implies: [ged]", "implies: [GED]"),
    ]

    /// What a schema can't say, or says more widely so that nothing sound is marked; each with its reason.
    private static let onlyLint: [PlantedFault] = [
        // Two values that have to go together.
        .init(.program, "duration: 30 weeks", "duration: 30-20 weeks", foundBy: .lint),
        .init(.program, "gpa: 2.5", "gpa: 2.555", foundBy: .lint),
        // JSON knows a number's value, not how it is written.
        .init(.program, "count: 62", "count: 62.0", foundBy: .lint),
        .init(.program, "count: 62", "count: +62", foundBy: .lint),
        .init(.program, "count: 62", "count: 0x3E", foundBy: .lint),
        .init(.program, "read: 2026, as_of", "read: 2026.0, as_of", foundBy: .lint),
        // JSON knows no quotes: `unknown`, `none` and `open` in quotes are texts.
        .init(.program, "award: unknown", "award: \"unknown\"", foundBy: .lint),
        .init(.program, "sponsored: false", "sponsored: False", foundBy: .lint),
        // A key that other keys or files decide on.
        .init(.program, "url: \"http://p.example.edu/\", weak: a copy, ", "", foundBy: .lint),
        .init(.accreditor, "url: \"https://m.example.org/\", ", "", foundBy: .lint),
        .init(.levels, "months: 9-24", "months: 9-25", foundBy: .lint),
        .init(.education, "implies: [ged]", "implies: none", foundBy: .lint),
        .init(.credential, "value: open", "value: always", foundBy: .lint),
        .init(
            .credential, "fact: program.award, is: associate", "fact: item.standing, is: accredited",
            foundBy: .lint),
        .init(.credential, "in: [him-associate]", "in: [him-asociate]", foundBy: .lint),
    ]
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
