package import Diagnostics
package import SourceYAML

/// A file is YAML to readers of YAML 1.2 too, which forbids some of what libyaml lets through.
package enum NotYAML12Rule: FileRule {
    package static let code = DiagnosticCode.notYAML12
    package static let rationale = """
        Editors, web services and newer libraries refuse such a file or read it differently, although it \
        passes here.
        """
    package static let remedy = """
        Put a space before the `#` of a comment; indent every line of a value in brackets or quotes, the \
        closing bracket too, more than the key it belongs to, with spaces; write a lone `-` in quotes.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            other_names: [Example,⟦#⟧ the short name
              Example Academy]
            """),
        .school(
            """
            location: {city: Livonia,
            ⟦s⟧tate: MI}
            """),
        .school(
            """
            location: {
              city: Livonia,
              state: MI
            ⟦}⟧
            """),
        .school(
            """
            other_names: ["Example
            \t⟦A⟧cademy"]
            """),
        .school("other_names: [⟦-⟧]"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            other_names: [Example, # the short name
              Example Academy]
            location: {
              city: Livonia,
              state: MI
              }
            """),
        .school(
            """
            other_names: ["Example
              Academy", "-"]
            """),
    ]

    package static func check(_ tree: YAMLTree) -> [Diagnostic] { YAML12Check.findings(in: tree) }
}
