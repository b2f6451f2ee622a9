import CatalogLint
import CatalogLoading
import Diagnostics
import LintProbe

/// A table of one occupation.
let occupations = """
    codes: soc
    sources: {page: {url: "https://nces.ed.gov/"}}
    source: page
    entries: {29-2072: Medical Records Specialists}

    """

/// A program file of a school with sound rules around it.
func school(_ text: String, path: String = "Programs/MI/a-college.yaml", rules: [SourceFile] = soundRules)
    -> Catalogue
{
    Catalogue(rules + [SourceFile(path: path, text: text)])
}

extension Diagnostic {
    /// `S101 3:5`.
    var place: String {
        "\(code.id) \(location.span.map { "\($0.start.line):\($0.start.column)" } ?? "-")"
    }

    /// `S101 3:5 the message | the label`.
    var brief: String { "\(place) \(message)" + (label.map { " | \($0)" } ?? "") }
}
