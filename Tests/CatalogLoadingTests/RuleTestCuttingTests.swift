import CatalogLoading
import Diagnostics
import Testing

/// A rule file without its tests is the same file to whoever only asks for answers.
@Suite("A rule file without its tests") struct RuleTestCuttingTests {
    private func cut(_ text: String) -> String {
        let file = SourceFile(path: "Rules/R.yaml", bytes: Array(text.utf8))
        return String(decoding: RuleFileReader.withoutTests(file).bytes, as: UTF8.self)
    }

    @Test(
        "keeps everything else on its line",
        arguments: [
            ("a: 1\ntests:\n  - b\n\n  # c\n  - d\ne: 2\n", "a: 1\n\n\n\n\n\ne: 2\n"),
            ("a: 1\ntests:\n- b\n- c\n", "a: 1\n\n\n\n"), ("a: 1\ntests:\n  - b", "a: 1\n\n"),
            ("tests: # of the routes\n\n  # first\n  - b\na: 1\n", "\n\n\n\na: 1\n"),
            ("a: 1\ntests:\n  - b\n---\nc: 1\n", "a: 1\n\n\n---\nc: 1\n"),
            ("a: 1\r\ntests:\r\n  - b\r\nc: 1\r\n", "a: 1\r\n\n\nc: 1\r\n"),
        ])
    func lines(_ text: String, _ rest: String) {
        #expect(cut(text) == rest)
    }

    /// Where brackets and quotes end, only YAML itself can tell.
    @Test(
        "keeps tests that are no list with dashes",
        arguments: [
            "tests: []\na: 1\n", "tests:", "tests:\na: 1\n", "tests: [\n  {a: 1},\n]\nb: 1\n",
            "tests:\n  [{a: 1}\n]\nb: 1\n", "{a: 1,\ntests: [{b: 1}]}\n", "{a: 1,\ntests:\n  [{b: 1}]}\n",
            "tests: &t\n  - b\n",
        ])
    func otherForms(_ text: String) {
        #expect(cut(text) == text)
    }

    @Test(
        "is the file itself where it has none",
        arguments: [
            "", "a: 1\n", "a:\n  tests:\n    - b\n", "testsuite: 1\n", "a: 1 # tests:\n", "# tests:\n",
        ])
    func nothing(_ text: String) {
        #expect(cut(text) == text)
    }
}
