/// One accreditation record of a program file; what is `nil` is left out of the file.
struct Record: Sendable {
    var agency: String? = "CAHIIM"
    var accredits: String? = "him-associate"
    var status: String? = "continuing-accreditation"
    var from: String?
    /// A date, or `unknown`.
    var to: String?
    var nextReview: String?
    var campus: String?
    /// The day or span its source speaks for.
    var seen: String? = "2026-09-01"

    var line: String {
        let parts = [
            agency.map { "agency: \($0)" }, accredits.map { "accredits: \($0)" },
            status.map { "status: \($0)" }, from.map { "from: \($0)" }, to.map { "to: \($0)" },
            nextReview.map { "next_review: \($0)" }, campus.map { "campus: \($0)" },
            "source: \(School.source(seen))",
        ]
        return "{" + parts.compactMap { $0 }.joined(separator: ", ") + "}"
    }

    /// The base case's record.
    static let base = Record(from: "2015-07-01")
}

/// A program of a school; `keys` are further lines of the file.
struct SchoolProgram: Sendable {
    var id = "him"
    var award: String? = "associate"
    var keys: [String] = []
    var records: [Record] = [.base]
    /// The days on which somebody saw every record of a program's accreditor; one at most in a file.
    var seenWhole: String?

    var lines: [String] {
        var lines = ["  - id: \(id)", "    name: Program \(id)"]
        if let award { lines.append("    award: \(award)") }
        lines += keys.map { "    \($0)" }
        if let seenWhole {
            lines.append(
                "    accreditations_complete: {source: \(School.source(seenWhole)), for: programmatic}")
        }
        if !records.isEmpty {
            lines += ["    accreditations:"] + records.map { "      - \($0.line)" }
        }
        return lines
    }
}

/// A school of one or more programs, as a program file.
struct School: Sendable {
    var location = "{city: Lansing, state: MI}"
    /// Further lines of the file.
    var keys: [String] = []
    /// The school's own records.
    var records: [Record] = []
    var programs: [SchoolProgram] = [SchoolProgram()]

    /// A school with one program.
    init(
        award: String? = "associate", _ records: [Record] = [.base], seenWhole: String? = nil,
        keys: [String] = [], location: String = "{city: Lansing, state: MI}"
    ) {
        self.location = location
        programs = [SchoolProgram(award: award, keys: keys, records: records, seenWhole: seenWhole)]
    }

    init(programs: [SchoolProgram]) {
        self.programs = programs
    }

    /// The name of the source that speaks for a day.
    static func source(_ seen: String?) -> String { "seen-" + (seen ?? "undated") }

    var text: String {
        let records = records + programs.flatMap(\.records)
        let days = Set(records.map(\.seen) + programs.map(\.seenWhole) + ["2026-09-01", "2024-08-30", nil])
        var lines = ["institution: college", "name: College", "location: \(location)", "sources:"]
        for day in days.sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
            let asOf = day.map { ", as_of: \($0)" } ?? ""
            lines.append("  \(School.source(day)): {url: \"https://college.edu/page\"\(asOf)}")
        }
        lines.append("source: seen-2026-09-01")
        lines += keys
        if !self.records.isEmpty {
            lines += ["accreditations:"] + self.records.map { "  - \($0.line)" }
        }
        return (lines + ["programs:"] + programs.flatMap(\.lines)).joined(separator: "\n") + "\n"
    }
}
