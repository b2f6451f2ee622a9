import Catalog
import CatalogLoading
import Dates
import Diagnostics
import RuleEngine
import Testing

extension Condition {
    /// The condition in one line.
    var shape: String {
        let name = id.map { "\($0)=" } ?? ""
        switch form {
        case .all(let parts): return name + "all(" + parts.map(\.shape).joined(separator: ", ") + ")"
        case .any(let parts): return name + "any(" + parts.map(\.shape).joined(separator: ", ") + ")"
        case .none(let parts): return name + "none(" + parts.map(\.shape).joined(separator: ", ") + ")"
        case .some(let list, let at, let inner):
            return name + "some(\(list.text)\(at.map { " at \($0.shape)" } ?? ""): \(inner.shape))"
        case .judgment(let text, let decided):
            let by = decided.map {
                ": \($0.holds) by \($0.by) on \($0.on) until \($0.until?.description ?? "open")"
            }
            return name + "judgment(\(text)\(by ?? ""))"
        case .count(let least, let parts):
            return name + "count(\(least) of " + parts.map(\.shape).joined(separator: ", ") + ")"
        case .every(let list, let at, let inner):
            return name + "every(\(list.text)\(at.map { " at \($0.shape)" } ?? ""): \(inner.shape))"
        case .rule(let name): return "rule(\(name.text))"
        case .leaf(let fact, let op, let operand, let at):
            return name + "\(fact.text) \(op.rawValue) \(operand.shape)"
                + (at.map { " at \($0.shape)" } ?? "")
        default: return name + "another form"
        }
    }
}

extension Condition.Operand {
    fileprivate var shape: String {
        switch self {
        case .value(let word): word.text
        case .values(let words): "[" + words.map(\.text).joined(separator: " ") + "]"
        case .fact(let word): "{\(word.text)}"
        }
    }
}

@Suite("A credential's file") struct CredentialTests {
    private func at(_ location: Diagnostics.SourceLocation?) -> String? {
        location?.span.map { "\($0.start.line):\($0.start.column)" }
    }

    @Test("gives its exact value")
    func value() throws {
        let catalogue = loadRule(credentialFile)
        #expect(catalogue.briefs == [])
        let rule = try #require(catalogue.credentials.first)
        #expect(
            [rule.id, rule.name, rule.issuer, rule.ask] == [
                "RHIT", "Technician", "AHIMA", "AHIMA (https://ahima.org)",
            ])
        #expect(at(rule.location) == "1:13")
        let edition = try #require(rule.editions.first)
        #expect(rule.editions.count == 1)
        #expect(edition.id == "first")
        #expect(edition.from == (try PartialDate(parsing: "2002-10-01")))
        #expect(edition.to == nil)
        #expect(edition.chosenBy == "student.applies_on")
        #expect(at(edition.location) == "6:9")
        #expect(
            edition.cites == [
                .init(
                    id: "page", title: "The page", url: "https://p.example.org/",
                    read: try PartialDate(parsing: "2026")),
                .init(id: "other"),
            ])
        #expect(edition.routes.map(\.id) == ["associate", "open"])
        #expect(edition.routes.map(\.label) == ["an accredited associate", nil])
        #expect(edition.routes.map(\.cites) == [["page"], []])
        #expect(edition.routes.map { at($0.location) } == ["13:13", "27:13"])
    }

    @Test("keeps every kind of condition with its operands")
    func conditions() throws {
        let edition = try #require(loadRule(credentialFile).credentials.first?.editions.first)
        let inner = """
            any(item.agency in_list him-accreditors at 2020-01-01, \
            item.accredits in [him-associate him-bachelor], none(item.standing is_not accredited))
            """
        // A route's id is the id of its condition too.
        #expect(
            edition.routes.map(\.condition.shape) == [
                "associate=all(award=program.award is associate, accredited=some(program.accreditations at {student.completed_on}: \(inner)))",
                "open=judgment(a question that nobody has answered)",
            ])
    }

    @Test(
        "with an error in a condition yields no rule, and names the error at its place",
        arguments: [
            (
                "is: associate}", "is: associate, in: [a]}",
                "R501 @ the condition on `program.award` has `is` and `in`", "in: [a]"
            ),
            (", is: associate}", "}", "R501 @ the condition on `program.award` has no operator", "id: award"),
            (
                "is: associate}", "equals: associate}",
                "R501 @ the condition on `program.award` has no operator", "equals"
            ),
            (
                "is: associate}", "any: [], is: associate}",
                "R501 @ the condition has `fact` and `any`", "any: []"
            ),
            (
                "fact: program.award, is: associate", "fcat: program.award",
                "S101 @ the condition has no key `fcat` | did you mean `fact`?", "fcat"
            ),
            ("in: [him-associate, him-bachelor]", "in: []", "R501 @ a list of no values never holds", "[]"),
            (
                "at: {fact: student", "at: {fcat: student",
                "S101 @ the condition has no key `fcat` | did you mean `fact`?", "fcat"
            ),
            (
                "id: award, fact", "id: award, ta: x, fact",
                "S101 @ the condition has no key `ta` | did you mean `at`?", "ta: x"
            ),
            ("is: associate}", "is: ~}", "S106 @ the value is empty", "~}"),
            (
                "is: associate}", "is: associate, id: b}", "Y006 @ the key `id` stands twice in one mapping",
                "id: b"
            ),
            (
                "is: associate}", "is: associate, is: bachelor}",
                "Y006 @ the key `is` stands twice in one mapping", "is: bachelor"
            ),
            (
                "is: associate}", "is: *award}", "Y010 @ the alias `*award` stands in place of a value",
                "*award"
            ),
            (
                "judgment: a question that nobody has answered", "judgment: *q",
                "Y010 @ the alias `*q` stands in place of a value", "*q"
            ),
            (
                "cites: [page]", "cites: [pgae]",
                "X403 @ the edition cites nothing called `pgae` | did you mean `page`?", "pgae"
            ),
            (
                "to: open}", "to: 2001-02-29}",
                "A301 @ `to` `2001-02-29` is not in the calendar | that month ends on day 28", "2001-02-29"
            ),
            (
                "in_force: {from", "in_force: {form",
                "S101 @ `in_force` has no key `form` | did you mean `from`?", "form"
            ),
            ("chosen_by: student.applies_on\n", "\n", "S102 @ an edition has no `chosen_by`", "id: first"),
            (
                "in_force: {from: 2002-10-01, to: open}\n", "\n", "S102 @ an edition has no `in_force`",
                "id: first"
            ),
        ])
    func faulty(right: String, wrong: String, finding: String, at: String) {
        let text = credentialFile.replacing(right, with: wrong, maxReplacements: 1)
        let catalogue = loadRule(text)
        let place = Places(text).at(at)
        #expect(catalogue.briefs.contains(finding.replacing("@", with: place)))
        #expect(catalogue.credentials.isEmpty)
        #expect(catalogue.faultyRules == ["Rules/x/rule.yaml"])
    }

    @Test("a `some` without `where` is reported, and yields no rule")
    func missingWhere() {
        let text = """
            credential: RHIT
            name: Name
            editions:
              - id: first
                in_force: {}
                chosen_by: student.applies_on
                routes:
                  - {id: r, some: program.accreditations}
            """
        let catalogue = loadRule(text)
        #expect(catalogue.briefs == ["S102 8:10 `some` has no `where`"])
        #expect(catalogue.credentials.isEmpty)
    }

    @Test(
        "conditions that are none are refused",
        arguments: [
            ("all: []", "R501 8:23 `all` of nothing"),
            ("all: x", "S103 8:23 `all` is a list, this is a single value"),
            ("all: [x]", "S103 8:24 a condition is a mapping, this is a single value"),
            ("none: ", "S106 8:23 `none` is a list, this is nothing"),
        ])
    func noCondition(form: String, finding: String) {
        let text = """
            credential: RHIT
            name: Name
            editions:
              - id: first
                in_force: {}
                chosen_by: student.applies_on
                routes:
                  - {id: r1, \(form)}
            """
        let catalogue = loadRule(text)
        #expect(catalogue.briefs == [finding])
        #expect(catalogue.credentials.isEmpty)
    }

    @Test("two routes of one id and an edition without routes are refused")
    func routes() {
        let route = "{id: r, judgment: q}"
        func text(_ routes: String) -> String {
            "credential: X\nname: Name\neditions: [{id: e, in_force: {}, chosen_by: student.applies_on, routes: \(routes)}]\n"
        }
        #expect(loadRule(text("[\(route)]")).credentials.count == 1)
        let twice = loadRule(text("[\(route), \(route)]"))
        #expect(twice.diagnostics.map(\.code) == [.duplicateID])
        #expect(twice.credentials.isEmpty)
        #expect(loadRule(text("[]")).diagnostics.isEmpty == false)
    }

    @Test("a period that ends before it starts is an error", arguments: ["in_force: {from: 2005, to: 2004}"])
    func reversedEdition(line: String) {
        let text = credentialFile.replacing("in_force: {from: 2002-10-01, to: open}", with: line)
        #expect(loadRule(text).diagnostics.map(\.code) == [.endBeforeStart])
    }
}
