package import Diagnostics

/// A table of claims is well-formed. Found when it is read.
package enum CSVFormRule: LintRule {
    package static let code = DiagnosticCode.csvForm
    package static let rationale = """
        What follows an open quote, or stands in a row with a column too few, would end up in the wrong \
        place.
        """
    package static let remedy = """
        Close the quote, or give the row as many values as the head has columns.
        """
    package static let failing: [LintExample] = [
        .described("`accredit claims rows.csv` with a quote that never ends, or a row that is too short.")
    ]
    package static let passing: [LintExample] = [
        .described("A file with a head and rows of as many values.")
    ]
}
