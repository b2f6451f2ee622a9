import CatalogLint
import CatalogLoading
import Diagnostics
import LintProbe
import Testing

@Suite("A word that isn't known for a letter of another script")
struct LookAlikeTests {
    private static let head = """
        institution: a-college
        name: Example
        location: {city: Livonia, state: MI}
        sources: {p: {url: "https://a.edu", read: 2026-01-01}}
        source: p

        """

    @Test(
        "is one finding that names the letter and the word",
        arguments: [
            (
                "programs: [{id: a, name: Health, award: аssociate}]", "S104", "the first letter is U+0430",
                "associate"
            ),
            (
                "programs: [{id: a, name: Health, award: bachеlor}]", "S104", "letter 5 is U+0435",
                "bachelor"
            ),
            (
                "programs: [{id: a, name: Health, award: сеrtifiсate}]", "S104", "the first letter is U+0441",
                "certificate"
            ),
            ("wеbsite: \"https://a.edu\"", "S101", "the second letter is U+0435", "website"),
        ])
    func one(_ text: String, _ code: String, _ letter: String, _ word: String) throws {
        let file = SourceFile(path: "Programs/MI/a-college.yaml", text: Self.head + text + "\n")
        let catalogue = Catalogue(soundRules + [file], inspect: CatalogLinter.inspect)
        let found = CatalogLinter.lint(catalogue).filter { $0.severity >= .warning }
        #expect(found.map(\.code.id) == [code], "\(found.map(\.message))")
        let finding = try #require(found.first)
        #expect(finding.message.contains(letter))
        #expect(finding.label?.contains("`\(word)`") == true)
    }
}
