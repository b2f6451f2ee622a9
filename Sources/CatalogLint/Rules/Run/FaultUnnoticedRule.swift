package import Diagnostics

/// A fault in a rule makes some test fail. Found by `accredit test`.
package enum FaultUnnoticedRule: LintRule {
    package static let code = DiagnosticCode.faultUnnoticed
    package static let rationale = """
        `accredit test --faults` leaves conditions out, moves days and numbers by one and counts statuses as \
        what they are not. What no test notices could stand in the rule today.
        """
    package static let remedy = """
        Add the test that would fail. Where the fault changes no answer that anybody can get, the rule says \
        something twice.
        """
    package static let failing: [LintExample] = [
        .described(
            "With `candidate` counted as accredited every test still passes.")
    ]
    package static let passing: [LintExample] = [
        .described(
            "Each fault makes a test fail.")
    ]
}
