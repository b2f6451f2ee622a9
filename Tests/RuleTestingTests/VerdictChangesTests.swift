import Dates
import Diagnostics
import Eligibility
import RuleEngine
import RuleTesting
import Testing

@Suite("What changes between two states of a catalogue") struct VerdictChangesTests {
    private static let rule = """
        credential: DEMO
        name: Demonstration
        editions:
          - id: first
            in_force: {from: 2020-01-01, to: open}
            chosen_by: student.applies_on
            routes:
              - id: accredited
                all:
                  - {id: award, fact: program.award, is: associate}
                  - id: accredited
                    some: program.accreditations
                    at: {fact: student.completed_on}
                    where:
                      all:
                        - {fact: item.agency, in_list: agencies}
                        - {fact: item.accredits, is: degree}
                        - {fact: item.standing, is: accredited}

        """

    private static let school = """
        institution: college
        name: College
        sources: {page: {url: "https://college.edu/page", as_of: 2024-05-15}}
        source: page
        programs:
          - id: one
            name: One
            award: associate
            accreditations: [{agency: AGENCY, accredits: degree, status: accredited}]
          - {id: two, name: Two, award: associate}

        """

    private func state(
        _ rule: String = rule, _ school: String = school, agency: String = SmallRules.agency
    ) -> VerdictChanges.State {
        let rules = SmallRules(rule, agency: agency, programs: [("Programs/MI/college.yaml", school)])
        return VerdictChanges.State(rules.catalogue, rules.rulebook)
    }

    private func changes(
        _ old: VerdictChanges.State, _ new: VerdictChanges.State, credentials: Set<String> = [], jobs: Int = 1
    ) throws -> VerdictChanges {
        let day = try PartialDate(parsing: "2024-05-15")
        return VerdictChanges(
            from: old, to: new, credentials: credentials,
            student: Student(completedOn: day, appliesOn: day.earliest), jobs: jobs)
    }

    private func words(_ changes: VerdictChanges) -> [String] {
        changes.changes.map { change in
            let conditions = change.conditions.map {
                "\($0.name) \($0.before?.rawValue ?? "-")>\($0.after?.rawValue ?? "-")"
            }
            return
                "\(change.credential) \(change.id): \(change.before.verdict.rawValue)>\(change.after.verdict.rawValue) "
                + "by \(change.cause.rawValue): \(conditions.joined(separator: ", "))"
        }
    }

    @Test("is nothing where nothing changed, nor where only a word did")
    func nothing() throws {
        #expect(try changes(state(), state()).isEmpty)
        let renamed = state(
            Self.rule.replacing("Demonstration", with: "Demo"),
            Self.school.replacing("name: One", with: "name: First"))
        let none = try changes(state(), renamed)
        #expect(none.isEmpty)
        #expect(none.programs == 2)
        #expect(none.credentials == 1)
    }

    @Test("names the program's file and the condition where a record changed")
    func program() throws {
        let lost = Self.school.replacing("status: accredited}", with: "status: candidate}")
        #expect(
            words(try changes(state(), state(Self.rule, lost))) == [
                "DEMO college/one: qualifies>does-not-qualify by program: item.standing is accredited yes>no"
            ])
        let gone = Self.school.replacing(
            "    accreditations: [{agency: AGENCY, accredits: degree, status: accredited}]\n", with: "")
        #expect(
            words(try changes(state(), state(Self.rule, gone))) == [
                "DEMO college/one: qualifies>cannot-tell by program: accredited yes>cannot-tell"
            ])
    }

    @Test("names the rules where an agency's file, a list or a condition changed")
    func rules() throws {
        let agency = SmallRules.agency.replacing(
            "accredited: {counts_as: accredited}", with: "accredited: {}")
        #expect(
            words(try changes(state(), state(agency: agency))) == [
                "DEMO college/one: qualifies>cannot-tell by rules: item.standing is accredited yes>cannot-tell"
            ])
        let stricter = Self.rule.replacing("is: associate", with: "is: bachelor")
        #expect(
            words(try changes(state(), state(stricter))) == [
                "DEMO college/one: qualifies>does-not-qualify by rules: award yes>no",
                "DEMO college/two: cannot-tell>does-not-qualify by rules: award yes>no",
            ])
        let more = Self.rule + "          - {fact: student.college_hours, at_least: 30}\n"
        #expect(
            words(try changes(state(), state(more))) == [
                "DEMO college/one: qualifies>cannot-tell by rules: student.college_hours at_least 30 ->cannot-tell"
            ])
    }

    @Test("says where the rules and the file did it together")
    func both() throws {
        let school = Self.school.replacing("award: associate\n    acc", with: "award: bachelor\n    acc")
        let rule = Self.rule.replacing("is: associate", with: "in: [associate, master]")
        let none = try changes(state(Self.rule, school), state(rule, Self.school))
        #expect(
            words(none).first?.hasPrefix("DEMO college/one: does-not-qualify>qualifies by program") == true)
        let other = Self.rule.replacing("is: associate", with: "is: bachelor")
        let together = try changes(
            state(
                Self.rule, Self.school.replacing("award: associate\n    acc", with: "award: master\n    acc")),
            state(other, school))
        #expect(
            words(together).first?.contains("by both") == true
                || words(together).first?.contains("by program") == true)
    }

    @Test("lists what is new and what is gone, and follows former ids")
    func members() throws {
        let other = Self.school.replacing("id: two, name: Two", with: "id: three, name: Three")
        let replaced = try changes(state(), state(Self.rule, other))
        #expect(replaced.added == ["college/three"])
        #expect(replaced.removed == ["college/two"])
        #expect(replaced.programs == 1)
        #expect(!replaced.isEmpty)
        let renamed = Self.school.replacing(
            "id: two, name: Two", with: "id: three, former_ids: [two], name: Three")
        #expect(try changes(state(), state(Self.rule, renamed)).isEmpty)
        let moved = Self.school.replacing(
            "institution: college", with: "institution: university\nformer_ids: [college]"
        )
        .replacing("status: accredited}", with: "status: candidate}")
        #expect(
            words(try changes(state(), state(Self.rule, moved))).first?.hasPrefix("DEMO university/one: ")
                == true)
        let rule = Self.rule.replacing("credential: DEMO", with: "credential: OTHER")
        let rules = try changes(state(), state(rule))
        #expect(rules.addedRules == ["OTHER"])
        #expect(rules.removedRules == ["DEMO"])
    }

    @Test("is the same for any number of jobs, and asks only the credentials that are named")
    func jobs() throws {
        let stricter = state(Self.rule.replacing("is: associate", with: "is: bachelor"))
        #expect(words(try changes(state(), stricter, jobs: 4)) == words(try changes(state(), stricter)))
        #expect(try changes(state(), stricter, credentials: ["OTHER"]).changes.isEmpty)
    }
}
