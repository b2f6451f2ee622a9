/// Files of schools that grow in one direction.
enum HostileSchool {
    private static let head = """
        institution: a-college
        name: A College
        location: {city: Detroit, state: MI}

        """
    private static let page =
        "  page: {title: Page, url: \"https://example.org/\", as_of: 2026-01-01, read: 2026-01-02}\n"
    private static let path = "Programs/MI/a-college.yaml"

    /// A day, written out; each number another one, from 1600 on.
    static func day(_ number: Int) -> String {
        let (year, rest) = (1600 + number / 336 % 400, number % 336)
        return "\(year)-\(two(rest / 28 + 1))-\(two(rest % 28 + 1))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    static func records(_ kind: HostileSizes, _ count: Int) -> HostileSizes.File {
        let sources = lines(kind.hasManySources ? count : 0) {
            let asOf = kind == .recordsWithGaps ? "" : "as_of: \(day($0)), "
            return "  s\($0): {url: \"https://example.org/\($0)\", \(asOf)read: 2026-01-02}"
        }
        let beginning = head + "sources:\n" + page + sources + "source: page\n"
        let program = "programs:\n  - id: him\n    name: HIM\n    award: associate\n"
        let agency = "agency: CAHIIM, accredits: him-associate"
        let status = { (number: Int) in number % 2 == 0 ? "accredited" : "withdrawn" }
        let list = "    accreditations:\n"
        let text =
            switch kind {
            case .records:
                program + list
                    + lines(count) {
                        "      - {\(agency), status: \(status($0)), from: \(day($0))}"
                    }
            case .recordsOfManyDays:
                program + list + lines(count) { "      - {\(agency), status: accredited, source: s\($0)}" }
            case .recordsThatContradict:
                program + list + lines(count) { "      - {\(agency), status: \(status($0)), source: s\($0)}" }
            case .recordsThatEnd:
                program + list
                    + lines(count) {
                        "      - {\(agency), status: accredited, from: \(day(2 * $0)), to: \(day(2 * $0 + 1))}"
                    }
            // Each second one goes on through the ends of all others, or may fill the gaps between them.
            case .recordsInterrupted, .recordsWithGaps:
                program + list
                    + lines(count) {
                        let record = "      - {\(agency), status: accredited, "
                        if $0 % 2 == 0 { return record + "from: \(day(3 * $0)), to: \(day(3 * $0 + 1))}" }
                        let from = kind == .recordsInterrupted ? ", from: 1600-01-01" : ""
                        return record + "source: s\($0)\(from)}"
                    }
            case .recordsOfManySpans:
                program + list
                    + lines(count) {
                        "      - {\(agency), status: \(status($0)), from: \(day($0))/\(day($0 + count))}"
                    }
            case .recordsOfUnknownAgencies:
                program + list
                    + lines(count) { "      - {agency: A\($0), status: accredited, from: \(day($0))}" }
            case .schoolRecords:
                "accreditations:\n"
                    + lines(count) { "  - {agency: HLC, status: accredited, from: \(day($0))}" }
            case .completeLists:
                "accreditations_complete:\n"
                    + lines(count) { "  - {source: s\($0), for: programmatic}" } + program + list
                    + "      - {\(agency), status: accredited, from: 2000-01-01}\n"
            default:
                program + list + lines(count) { _ in "      - {\(agency), status: accredited}" }
            }
        return .init(path: path, text: beginning + text)
    }

    static func file(_ kind: HostileSizes, _ count: Int) -> HostileSizes.File {
        let sources = "sources:\n" + page
        let program = "programs:\n  - id: him\n    name: HIM\n    award: associate\n"
        let beginning = head + sources + "source: page\n"
        let text =
            switch kind {
            case .sources:
                head + sources
                    + lines(count) {
                        "  s\($0): {url: \"https://example.org/\($0)\", as_of: 2026-01-01, read: 2026-01-02}"
                    }
                    + "source: page\nprograms:\n"
                    + lines(count) { "  - {id: p\($0), name: P\($0), award: associate, source: s\($0)}" }
            case .unusedSources:
                head + sources
                    + lines(count) {
                        "  s\($0): {url: \"https://example.org/\($0)\", as_of: 2026-01-01, read: 2026-01-02}"
                    }
                    + "source: page\n"
            case .programs:
                beginning + "programs:\n"
                    + lines(count) {
                        "  - {id: p\($0), name: Health Information \($0), award: associate, cip: \"51.0707\"}"
                    }
            case .programsOfOneID:
                beginning + "programs:\n"
                    + lines(count) { "  - {id: him, name: HIM \($0), award: associate}" }
            case .programsOfOneName:
                beginning + "programs:\n" + lines(count) { "  - {id: p\($0), name: HIM, award: associate}" }
            case .comments:
                beginning + "programs:\n  - id: him # one\n    name: HIM\n"
                    + lines(count) { "    # comment \($0)" }
                    + "    award: associate\n"
            case .suppressions:
                beginning + "other_names:\n" + lines(count) { "  - n\($0) # lint: ignore[P210] -- seen" }
            case .names:
                beginning + "other_names:\n" + lines(count) { "  - Name \($0) of the College" } + program
            case .longName:
                head + "other_names: [\"" + String(repeating: "ab ", count: count / 3) + "\"]\n" + sources
                    + program
            case .campuses:
                beginning + "campuses:\n" + lines(count) { "  - {id: c\($0), name: Campus \($0)}" }
                    + "programs:\n"
                    + lines(count) { "  - {id: p\($0), name: P\($0), award: associate, campus: c\($0)}" }
            case .formerIDs:
                beginning + program + "    former_ids:\n" + lines(count) { "      - f\($0)" }
            case .alsoStated:
                beginning + program + "    also_stated:\n"
                    + lines(count) { "      - {source: page, name: HIM \($0), award: certificate}" }
            case .awards:
                beginning + program + "    ipeds:\n      cip: \"51.0707\"\n      awards:\n"
                    + lines(count) { "        \(1000 + $0): \($0)" }
            case .unknownKeys:
                beginning + program + lines(count) { "    key_\($0): x" }
            case .findings:
                beginning + "programs:\n" + lines(count) { "  - {id: P_\($0), award: asociate, nme: X}" }
            default:
                beginning + program
            }
        return .init(path: path, text: text)
    }

    /// One of many schools, each with a program.
    static func small(_ number: Int) -> HostileSizes.File {
        let id = "college-\(number)"
        return .init(
            path: "Programs/MI/\(id).yaml",
            text: """
                institution: \(id)
                name: College \(number)
                location: {city: Detroit, state: MI}
                sources:
                \(page)source: page
                programs:
                  - id: him
                    name: HIM
                    award: associate
                    accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited, from: 2000-01-01}]

                """)
    }
}

extension HostileSizes {
    /// Whether each record, or each list, has a source of its own.
    fileprivate var hasManySources: Bool {
        [.recordsOfManyDays, .recordsThatContradict, .completeLists, .recordsInterrupted, .recordsWithGaps]
            .contains(self)
    }
}
