/// Files that show a rule, with the places of what it finds marked.
///
/// In the text `⟦` and `⟧` enclose the span of a finding; they are no part of the file. Two marks with nothing
/// between them are a finding without a width.
package struct LintExample: Sendable {
    /// A file with its marks.
    package struct MarkedFile: Sendable {
        package var path: String
        /// The text with its marks; `head` stands before it in the file, but isn't shown.
        package var text: String
        package var head: String
    }

    /// What isn't text: bytes that no marks can stand in.
    package struct Bytes: Sendable {
        package var path: String
        package var bytes: [UInt8]
        /// Where the finding starts.
        package var line: Int
        package var column: Int
        /// What a page about the rule shows of it.
        package var shown: String
    }

    package var files: [MarkedFile] = []
    package var bytes: Bytes?
    /// A few words on what is to be seen; for the page.
    package var note: String?

    /// The first part of a program file, for examples of what may follow.
    private static let schoolHead = """
        institution: example-college
        name: Example College
        sources:
          page: {url: "https://college.example/catalog", read: 2026-01-15}
        source: page

        """
    private static let schoolPath = "Programs/MI/example-college.yaml"

    /// The first part of a rule file, for examples of routes.
    private static let routesHead = """
        credential: DEMO
        name: Demonstration
        editions:
          - id: first
            in_force: {from: 2020-01-01, to: open}
            chosen_by: student.applies_on
            routes:

        """

    /// A program file whose head isn't shown; the text goes on behind `source:`.
    ///
    /// - Parameter sources: a further entry of `sources:`; it isn't shown either.
    package static func school(_ text: String, sources: String? = nil, note: String? = nil) -> LintExample {
        let head = sources.map { schoolHead.replacing("source: page", with: "  \($0)\nsource: page") }
        return LintExample(
            files: [MarkedFile(path: schoolPath, text: text + "\n", head: head ?? schoolHead)], note: note)
    }

    /// A whole program file.
    package static func wholeSchool(
        _ text: String, path: String = schoolPath, note: String? = nil
    ) -> LintExample {
        LintExample(files: [MarkedFile(path: path, text: text + "\n", head: "")], note: note)
    }

    /// One whole file of any kind.
    package static func file(_ path: String, _ text: String, note: String? = nil) -> LintExample {
        LintExample(files: [MarkedFile(path: path, text: text + "\n", head: "")], note: note)
    }

    /// A rule file with routes; what stands before them is the same in each example, and shown.
    package static func routes(_ text: String, note: String? = nil) -> LintExample {
        let routes = text.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
        return file("Rules/credentials/DEMO.yaml", routesHead + routes, note: note)
    }

    /// Several whole files.
    package static func files(_ files: [(path: String, text: String)], note: String? = nil) -> LintExample {
        LintExample(
            files: files.map { MarkedFile(path: $0.path, text: $0.text + "\n", head: "") }, note: note)
    }

    /// A file of bytes, of which `shown` says on the page what they are.
    package static func bytes(
        _ bytes: [UInt8], line: Int, column: Int, shown: String, note: String? = nil
    ) -> LintExample {
        LintExample(
            bytes: Bytes(path: schoolPath, bytes: bytes, line: line, column: column, shown: shown),
            note: note)
    }

    /// What can't be shown by a file's content, such as one that can't be opened; nothing is run.
    package static func described(_ text: String) -> LintExample {
        LintExample(note: text)
    }
}
