import Diagnostics

/// Catalogue files made up by a fixed rule: the same on every run, nothing real in them.
struct Corpus {
    private var random = SplitMix(state: 2026)

    private static let fields = [
        ("Health Information Technology", "51.0707"), ("Nursing", "51.3801"), ("Welding", "48.0508"),
        ("Early Childhood Education", "13.1210"),
    ]

    /// `count` files in which lint finds nothing, each an institution with some programs.
    static func files(count: Int) -> [SourceFile] {
        var corpus = Corpus()
        return (0..<count).map {
            SourceFile(path: "Programs/college-\($0).yaml", text: corpus.institution($0))
        }
    }

    /// How many programs so many files hold.
    static func programs(in count: Int) -> Int {
        files(count: count).reduce(0) { sum, file in
            sum
                + String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").count {
                    $0.hasPrefix("  - id: ")
                }
        }
    }

    private mutating func institution(_ number: Int) -> String {
        let city = pick(["Livonia", "Española", "St. Louis", "Mayagüez", "Ann Arbor", "Grand Rapids"])
        var text = """
            institution: college-\(number)                 # comment
            name: College of \(city) No. \(number)
            other_names: [College \(number) District]
            unitid: "\(100000 + number)"
            location: {city: \(city), state: \(pick(["MI", "NM", "MO", "PR"]))}
            sources:
              catalog: {url: "https://catalog.example.edu/preview.php?catoid=13&poid=\(number)", as_of: 2025-08/2026-07, read: 2026-11-23}
              dapip: {as_of: 2024-08-30}
            source: ipeds
            accreditations:
              - {agency: HLC, status: accredited, from: 19\(10 + below(80))~, next_review: 2030-08-31, source: dapip}
            programs:

            """
        for program in 0..<1 + below(16) { text += self.program(program) }
        return text
    }

    private mutating func program(_ number: Int) -> String {
        let (name, cip) = Self.fields[below(Self.fields.count)]
        let award = pick(["associate", "certificate", "bachelor"])
        var text = """
              - id: \(name.lowercased().replacing(" ", with: "-"))-\(number)
                name: \(name)
                award: \(award)
                cip: "\(cip)"
                source: catalog
                source_of: {cip: ipeds}
                delivery: [on-campus\(below(2) == 0 ? "" : ", online")]

            """
        if cip == "51.0707", award == "associate" {
            text += """
                    # seen in the program's own pages
                    accreditations:
                      - {agency: CAHIIM, accredits: him-associate, status: accredited}

                """
        }
        if below(8) == 0 {
            text += """
                    note: >
                      The program moves to another campus
                      after this year.

                """
        }
        return text
    }

    private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    private mutating func pick(_ words: [String]) -> String { words[below(words.count)] }
}
