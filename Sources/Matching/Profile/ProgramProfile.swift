package import Catalog
package import Dates
package import Eligibility
package import RuleEngine

/// Everything that is known of one program, for a page about it.
package struct ProgramProfile: Sendable {
    package let institution: Institution
    package let program: Program
    /// The day asked about; the verdicts take it as the day of completion too.
    package let day: Day
    /// As well as the program's facts tell.
    package let award: Award?
    package let duration: DurationAnswer
    /// One for each agency and kind of program on record, or one that says that there is none.
    package let standings: [StandingCheck.Line]
    /// One for each credential, in the order of the rules.
    package let answers: [DecisionExplanation]
    package let sources: CitedSources
    package let contacts: [Contact]

    /// Puts every rule to a program and gathers what its page says.
    ///
    /// - Parameter rules: the credentials to answer for.
    package init(
        _ program: Program, at institution: Institution, on day: Day, rules: [PreparedRule],
        rulebook: Rulebook, trust: Confidence = .assumed
    ) {
        self.institution = institution
        self.program = program
        self.day = day
        let student = Student(completedOn: .init(day), appliesOn: day)
        award = ProgramFacts(program, at: institution, student: student, rulebook: rulebook).award
        duration = DurationAnswer(program, award: award)
        standings =
            StandingCheck(
                institution, program: program, agency: nil, on: day, rulebook: rulebook, trust: trust
            ).lines
        answers = rules.map { rule in
            CredentialDecision(
                rule, program, at: institution, student: student, rulebook: rulebook, trust: trust
            ).explain()
        }
        sources = CitedSources(institution, [program.origin] + institution.placeOrigins + program.pageOrigins)
        var contacts = ContactList(standings)
        contacts.add(answers)
        self.contacts = contacts.contacts
    }
}

extension Institution {
    /// Of what says where the school is.
    var placeOrigins: [Origin?] { [unitid.origin, city.origin, state.origin, country.origin] }
}

extension Program {
    /// Of everything that a page about the program shows below its name and place, in its order.
    fileprivate var pageOrigins: [Origin?] {
        var origins: [Origin?] = [award.origin, ipedsLevel.origin, cip.origin, approvedBy.origin]
        origins += admission.origins
        origins += [length.origin, credits.origin, delivery.origin, tuition.origin]
        origins += awardsConferred.map(\.origin)
        origins += accreditations.flatMap { [$0.origin, $0.nextReview.origin] }
        origins += accreditationsComplete.map(\.origin)
        origins.append(credentialsStated.origin)
        for statement in statements {
            origins += [statement.origin, statement.name.origin] + statement.admission.origins
            origins += [statement.length.origin, statement.credits.origin, statement.delivery.origin]
            origins += [statement.tuition.origin, statement.credentialsStated.origin]
        }
        return origins
    }
}

extension Admission {
    fileprivate var origins: [Origin?] {
        [
            education.origin, gpa.origin, abilityToBenefit.origin, tests.origin, prerequisites.origin,
            creditsFirst.origin, stated.origin,
        ]
    }
}
