/// Files of rules that grow in one direction, each in a catalogue with one school.
enum HostileRules {
    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    private static let head = "credential: DEMO\nname: Demo\nissuer: Board\nask: the Board\neditions:\n"
    private static let edition = """
          - id: e
            in_force: {from: 2020-01-01, to: open}
            chosen_by: student.applies_on

        """
    private static let route = "      - {id: r, label: x, fact: program.award, is: associate}\n"
    private static let words = [
        "associate", "bachelor", "master", "certificate", "diploma", "post-baccalaureate-certificate",
    ]

    static func files(_ kind: HostileSizes, _ count: Int) -> [HostileSizes.File] {
        let rule = HostileSizes.File(path: "Rules/credentials/DEMO.yaml", text: rule(kind, count))
        let lists: [HostileSizes.File] =
            switch kind {
            case .listEntries, .listEntriesOfManyWords, .listEntriesOnTheirOwn: [list(kind, count)]
            default: []
            }
        return [rule] + lists + [HostileSchool.small(0)]
    }

    private static func list(_ kind: HostileSizes, _ count: Int) -> HostileSizes.File {
        let entries = lines(count) { number in
            let word = kind == .listEntriesOfManyWords ? "A\(number)" : "CAHIIM"
            return
                "  - {value: \(word), from: \(HostileSchool.day(2 * number)), to: \(HostileSchool.day(2 * number + 1))}"
        }
        return .init(
            path: "Rules/lists/them.yaml",
            text: """
                list: them
                sources: {page: {title: Page, url: "https://example.org/", read: 2026-01-02}}
                source: page
                entries:
                \(entries)
                """)
    }

    private static func rule(_ kind: HostileSizes, _ count: Int) -> String {
        let one = head + edition + "    routes:\n"
        switch kind {
        case .routes:
            return one + lines(count) { "      - {id: r\($0), label: x, fact: program.award, is: associate}" }
        case .differentRoutes:
            return one
                + lines(count) {
                    "      - {id: r\($0), label: x, fact: student.college_hours, at_least: \($0 + 1)}"
                }
        case .conditions:
            return one + "      - id: r\n        label: x\n        any:\n"
                + lines(count) { "          - {fact: program.award, is: \(words[$0 % words.count])}" }
        case .differentConditions:
            return one + "      - id: r\n        label: x\n        all:\n"
                + lines(count) {
                    "          - {fact: student.completed_on, on_or_after: \(HostileSchool.day($0))}"
                }
        case .nestedConditions:
            let opening = (0..<count).map { _ in "{all: [{fact: program.award, is: associate}, " }.joined()
            return one + "      - id: r\n        label: x\n        all:\n          - " + opening
                + "{fact: student.college_hours, at_least: 1}" + String(repeating: "]}", count: count) + "\n"
        case .parameters:
            return head + edition + "    parameters:\n"
                + lines(count) { "      - {id: q\($0), question: x?, answers: [a, b], value: open}" }
                + "    routes:\n"
                + lines(count) { "      - {id: r\($0), label: x, parameter: q\($0), is: a}" }
        case .listEntries, .listEntriesOfManyWords:
            return one
                + "      - {id: r, label: x, fact: program.approved_by, in_list: them, at: {fact: student.completed_on}}\n"
        case .tests, .testsOfOneName:
            return one + route + "tests:\n"
                + lines(count) { number in
                    "  - {name: t\(kind == .tests ? number : 0), program: {award: associate}, student: {applies_on: 2026-01-01}, expect: qualifies}"
                }
        case .testRecords:
            return one
                + "      - id: r\n        label: x\n        some: program.accreditations\n        at: {fact: student.completed_on}\n        where: {fact: item.standing, is: accredited}\n"
                + "tests:\n  - name: t\n    student: {completed_on: 2026-01-01}\n    expect: qualifies\n"
                + "    program:\n      source: 2026-01-01\n      accreditations:\n"
                + lines(count) {
                    "        - {agency: CAHIIM, accredits: him-associate, status: accredited, from: \(HostileSchool.day($0))}"
                }
        case .editions:
            return head
                + lines(count) {
                    """
                      - id: e\($0)
                        in_force: {from: \(HostileSchool.day(2 * $0)), to: \(HostileSchool.day(2 * $0 + 1))}
                        chosen_by: student.applies_on
                        routes: [{id: r, label: x, fact: program.award, is: associate}]
                    """
                }
        case .editionsInOne:
            return head
                + lines(count) {
                    """
                      - id: e\($0)
                        in_force: {from: \(HostileSchool.day($0)), to: open}
                        chosen_by: student.applies_on
                        routes: [{id: r, label: x, fact: program.award, is: associate}]
                    """
                }
        default:
            return one + route
        }
    }
}
