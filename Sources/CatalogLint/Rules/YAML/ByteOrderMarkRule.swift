package import Diagnostics
package import SourceYAML

/// A file begins with its first character.
package enum ByteOrderMarkRule: FileRule {
    package static let code = DiagnosticCode.byteOrderMark
    package static let rationale = """
        The mark is three bytes that no editor shows and some tools take for a part of the first key. UTF-8 \
        has no use for it.
        """
    package static let remedy = """
        Save the file as UTF-8 without a byte order mark.
        """
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            ⟦\u{FEFF}⟧institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]

    package static func check(_ tree: YAMLTree) -> [Diagnostic] {
        guard tree.file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return [] }
        // The mark takes three bytes and no column.
        let end = SourcePosition(line: 1, column: 1, byte: 3)
        return [
            Diagnostic(
                code, "the file begins with a byte order mark (U+FEFF)",
                at: SourceLocation(path: tree.file.path, span: SourceSpan(start: .start, end: end)),
                help: "save the file as UTF-8 without a byte order mark")
        ]
    }
}
