package import Diagnostics

/// Every file that was named can be read. Found when the files are opened.
package enum UnreadableFileRule: LintRule {
    package static let code = DiagnosticCode.unreadableFile
    package static let rationale = """
        A file that can't be read is missing from every answer. The run goes on with the others and ends \
        with exit status 2. A link that leads out of the catalogue is not opened: whoever sends in a change could \
        print with it what only the machine that checks it should know.
        """
    package static let remedy = """
        Fix the link, the permissions or the name; something that is no file shouldn't end in `.yaml`.
        """
    package static let failing: [LintExample] = [
        .described(
            """
            A link that leads nowhere, out of the catalogue or in a circle, a folder or a pipe named `x.yaml`, a file \
            without read permission, one that changes while it is read.
            """)
    ]
    package static let passing: [LintExample] = [
        .described("A regular file that may be read, or a link to one in the catalogue.")
    ]
}
