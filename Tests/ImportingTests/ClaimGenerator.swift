import Importing
import TestSupport

/// Makes rows as people would write them: pages that say some things of some programs, each page always the same,
/// each row a part of what its page says.
struct ClaimGenerator {
    typealias Row = [ClaimColumn: String]

    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    private static let schools: [Row] = [
        [.school: "Alpha College", .state: "MI", .unitid: "100001", .city: "Livonia"],
        [.school: "Beta College", .state: "OH", .unitid: "100002"],
        [.school: "École d'Été: Nº 1", .state: "PR", .city: "San Juan"],
        [.school: "No", .state: "TX"],
    ]

    /// Rows about a few programs, in some order.
    mutating func rows() -> [Row] {
        var pages: [Row] = []
        for number in 0..<2 + random.below(4) { pages.append(page(number)) }
        var rows: [Row] = []
        for school in Self.schools.shuffled(using: &random).prefix(1 + random.below(2)) {
            for number in 0..<1 + random.below(3) {
                let program = self.program(number)
                for page in pages.shuffled(using: &random).prefix(1 + random.below(3)) {
                    let says = school.merging(page) { $1 }.merging(program) { $1 }.merging(statement()) { $1 }
                    for _ in 0..<1 + random.below(2) { rows.append(part(of: says)) }
                }
            }
        }
        return rows.shuffled(using: &random)
    }

    /// The same rows in another order.
    mutating func shuffled(_ rows: [Row]) -> [Row] { rows.shuffled(using: &random) }

    private mutating func page(_ number: Int) -> Row {
        var page: Row = [
            .sourceURL: pick([
                "https://a.edu/catalog?p=\(number)&x=[1]#a", "http://a.edu/\(number)/\"{é}\"",
                "https://b.org/no/\(number)",
            ]),
            .read: pick(["2026-11-23", "2026-11", "2026"]),
        ]
        if random.below(3) > 0 {
            page[.asOf] = pick(["2024", "2019-05", "2025-08/2026-07", "2003-08-21", "1998~"])
        }
        if random.below(3) == 0 { page[.weak] = pick(["copy on a document site", "yes", "search: no page"]) }
        if random.below(2) == 0 { page[.title] = text() }
        return page
    }

    private mutating func program(_ number: Int) -> Row {
        var program: Row = [
            .program: pick(["Health Information Technology", "Coding: \"Basics\"", "健康情報", "Null"])
                + " \(number)"
        ]
        if random.below(2) == 0 { program[.awardLevel] = pick(["associate", "bachelor", "certificate"]) }
        if random.below(2) == 0 {
            program[.cip] = pick(["51.0707", "51.0710"])
            program[.ipedsLevel] = pick(["3", "5"])
        }
        return program
    }

    /// What a page says of a program.
    private mutating func statement() -> Row {
        var row: Row = [:]
        if random.below(2) == 0 {
            row[.accreditor] = pick(["CAHIIM", "cahiim"])
            row[.standing] = pick(["accredited", "candidate", "not-accredited", "withdrawn"])
            row[.accredits] = pick(["him-associate", "him-bachelor"])
            if random.below(3) == 0 { row[.from] = pick(["1999", "2005-03~"]) }
            if random.below(3) == 0 { row[.to] = pick(["2011-05-31", "2012"]) }
            if random.below(3) == 0 { row[.nextReview] = "2023/2024" }
        }
        if random.below(2) == 0 {
            row[.durationAsStated] = pick([text(), "2 years", "two-year program"])
            // Words that are a length stand for themselves.
            if row[.durationAsStated] != "2 years", random.below(2) == 0 {
                row[.length] = pick(["2 years", "18 months", "5-6 semesters"])
            }
        }
        if random.below(2) == 0 {
            row[.credits] = pick(["62", "70", "94"])
            if random.below(2) == 0 { row[.creditUnit] = pick(["semester", "quarter", "clock-hour"]) }
        }
        if random.below(2) == 0 { row[.delivery] = pick(["online", "on-campus;online", "hybrid"]) }
        if random.below(2) == 0 { row[.education] = pick(["diploma", "ged", "associate"]) }
        if random.below(2) == 0 { row[.gpa] = pick(["2.5", "2.75", "3"]) }
        if random.below(3) == 0 { row[.abilityToBenefit] = pick(["true", "false"]) }
        if random.below(3) == 0 { row[.admissionAsStated] = text() }
        if random.below(2) == 0 { row[.leadsTo] = pick(["RHIT", "RHIT; CCA", "CCS, or \"so\""]) }
        if random.below(3) == 0 { row[.tuitionAsStated] = text() }
        if random.below(3) == 0 { row[.note] = text() }
        if random.below(3) == 0 { row[.otherNames] = pick(["ACC", "A & B; ACC", "null"]) }
        return row
    }

    /// A row with some of the cells that may be left out.
    private mutating func part(of row: Row) -> Row {
        let optional: [ClaimColumn] = [
            .weak, .title, .from, .to, .nextReview, .length, .creditUnit, .delivery, .education, .gpa,
            .abilityToBenefit, .admissionAsStated, .leadsTo, .tuitionAsStated, .note, .otherNames,
        ]
        var row = row
        for column in optional where random.below(4) == 0 { row[column] = nil }
        return row
    }

    private mutating func text() -> String {
        pick([
            "yes", "no: \"never\"", "62", "$1,200 # a year", "- first; second", "a\u{202E}b", "[x] {y}",
            "0x1F", "Ünï 🎓",
            "2026-11-23", "it's 'so'", "back\\slash", "~", "? maybe", "unknown", "fall & spring",
        ])
    }

    private mutating func pick(_ texts: [String]) -> String { texts[random.below(texts.count)] }
}
