package import Catalog
package import Dates
package import Eligibility
package import RuleEngine

/// What somebody looks for.
package struct Query: Sendable, Hashable {
    package enum Order: String, Sendable, Hashable, CaseIterable {
        case duration, name, state
    }

    /// The credential the programs should lead to.
    package var credential: String
    /// The day asked about; a listing takes it as the day of completion too.
    package var on: Day
    /// What somebody brings. Held against what a program asks for at entry; never touches the verdict on the
    /// credential.
    package var education: EducationHeld?
    /// The grade point average, in hundredths.
    package var gpa: Int?
    /// Any of these; empty for all.
    package var states: [Region] = []
    package var awards: [Award] = []
    package var deliveries: [Delivery] = []
    /// The longest a program may take, in months.
    package var maxMonths: Int?
    package var order: Order = .name
    /// How much a verdict may take for granted.
    package var trust: Confidence = .assumed

    package init(credential: String, on: Day) {
        self.credential = credential
        self.on = on
    }

    /// Who asks, if anything was said of them.
    package var applicant: Applicant? {
        education == nil && gpa == nil ? nil : Applicant(education: education, gpa: gpa)
    }

    /// The programs that the query is about.
    package var selection: ProgramSelection {
        ProgramSelection(states: states, awards: awards, deliveries: deliveries)
    }
}
