package import Catalog
import Dates
import Eligibility
package import Matching
import RuleEngine

/// Everything that is known of one program, for people.
package enum ProgramTextReport {
    /// - Parameter codes: what the codes of fields and award levels stand for.
    package static func text(
        _ profile: ProgramProfile, codes: CodeTables = CodeTables(), width: Int = 80
    ) -> String {
        let (program, school) = (profile.program, profile.institution)
        let facts = FactText(sources: profile.sources)
        var page = PageText(width: width)
        page.line(program.name + facts.number(program.origin) + (program.isSponsored ? " [sponsored]" : ""))
        page.line(SchoolText.nameAndPlace(school, facts))
        page.line("\(school.id)/\(program.id)")
        page.line("on \(profile.day)")
        page.gap()
        SchoolText.writeNames(school, facts, to: &page)
        ProgramFactsText(profile: profile, facts: facts, codes: codes).write(to: &page)

        page.heading("Accreditation")
        let complete = program.accreditationsComplete
        StandingSection(lines: profile.standings, day: profile.day, complete: complete, facts: facts)
            .write(to: &page)
        writeCredentials(profile, facts, to: &page)
        if let note = program.note {
            page.heading("Notes")
            page.item(note)
        }
        writeStatements(program.statements, facts, to: &page)
        SourceSection.write(profile.sources, to: &page)
        SourceSection.write(profile.contacts, to: &page)
        return page.text
    }

    private static func writeCredentials(
        _ profile: ProgramProfile, _ facts: FactText, to page: inout PageText
    ) {
        page.heading("Credentials, if completed on \(profile.day)")
        if profile.answers.isEmpty { page.item("no rule of a credential is known here") }
        for answer in profile.answers { VerdictSection.write(answer, to: &page) }
        let stated = facts.of(profile.program.credentialsStated) { $0.joined(separator: ", ") }
        page.line("the page's own claim, never evidence: \(stated)", indent: 2)
        if let first = profile.answers.first?.decision.rule.source.id {
            page.line("the whole reason: accredit qualify \(first), with the id above", indent: 2)
        }
    }

    /// What further pages say, as far as they say it.
    private static func writeStatements(
        _ statements: [ProgramStatement], _ facts: FactText, to page: inout PageText
    ) {
        guard !statements.isEmpty else { return }
        page.heading("What other pages say")
        for statement in statements {
            var parts: [String] = []
            func add<Value>(_ name: String, _ fact: Fact<Value>, _ words: (Value) -> String) {
                // Each page is named once, at the head of its line.
                guard fact != .unknown else { return }
                let value = fact.value.map(words) ?? "none"
                let other = facts.number(fact.origin)
                parts.append(
                    "\(name): \(value)" + (other == facts.number(statement.origin) ? "" : other))
            }
            add("name", statement.name) { "\"\($0)\"" }
            let admission = statement.admission
            add("education", admission.education, \.rawValue)
            add("lowest grade point average", admission.gpa, FactText.gradePointAverage)
            add("ability to benefit", admission.abilityToBenefit) { $0 ? "yes" : "no" }
            add("tests", admission.tests) { $0.map(FactText.test).joined(separator: ", ") }
            add("courses done first", admission.prerequisites) {
                $0.map(FactText.prerequisite).joined(separator: ", ")
            }
            add("semester credits done first", admission.creditsFirst) { String($0) }
            add("admission", admission.stated) { "\"\($0)\"" }
            add("duration", statement.length, ProgramFactsText.length)
            add("credits", statement.credits, FactText.credits)
            add("delivery", statement.delivery, FactText.delivery)
            add("cost", statement.tuition) { $0 }
            add("claims, never evidence", statement.credentialsStated) { $0.joined(separator: ", ") }
            if let note = statement.note { parts.append(note) }
            let mark = facts.numbers([statement.origin])
            page.item(parts.joined(separator: "; "), mark: mark.isEmpty ? "- " : mark.dropFirst() + " ")
        }
    }
}
