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
