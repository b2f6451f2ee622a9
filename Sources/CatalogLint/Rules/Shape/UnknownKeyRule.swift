package import Diagnostics

/// A mapping has the keys of the format. Found when the file is read.
package enum UnknownKeyRule: LintRule {
    package static let code = DiagnosticCode.unknownKey
    package static let rationale = """
        What stands under a misspelled key is never read: a fact that somebody looked up is lost, and a \
        record whose `to` is misspelled would seem to run on.
        """
    package static let remedy = """
        Correct the key; the nearest one is offered. Remarks go under `note:` or into a comment.
        """
    package static let failing: [LintExample] = [
        .school("⟦unitd⟧: \"172200\""),
        .school("programs: [{id: health, name: Health, ⟦awrad⟧: associate}]"),
    ]
    package static let passing: [LintExample] = [
        .school("unitid: \"172200\"")
    ]
}
