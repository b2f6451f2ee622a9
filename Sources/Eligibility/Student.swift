package import Dates

/// What a rule needs to know of the person, as far as it was said.
package struct Student: Sendable, Hashable {
    /// The day the program was, or will be, completed; `nil` when it wasn't said.
    package var completedOn: PartialDate?
    /// The day of the application: it picks the edition of the rule.
    package var appliesOn: Day

    package init(completedOn: PartialDate?, appliesOn: Day) {
        self.completedOn = completedOn
        self.appliesOn = appliesOn
    }
}
