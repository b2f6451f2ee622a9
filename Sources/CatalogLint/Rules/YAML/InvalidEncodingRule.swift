package import Diagnostics

/// A file is text in UTF-8. Found before it is parsed.
package enum InvalidEncodingRule: LintRule {
    package static let code = DiagnosticCode.invalidEncoding
    package static let rationale = """
        Bytes of another encoding are other letters: names would come out mangled and never be found again. \
        No word of such a file is guessed at.
        """
    package static let remedy = """
        Save the file as UTF-8; the finding names the encoding that it seems to have.
        """
    package static let failing: [LintExample] = [
        .bytes(
            Array("institution: example-college\nname: Caf".utf8) + [0xE9, 0x0A], line: 2, column: 10,
            shown: "name: Caf\\xE9")
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Café College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]
}
