import ArgumentParser
import CatalogLint
import CatalogLoading
import Diagnostics
import Reporting

/// `accredit lint`: what is wrong with program and rule files.
struct LintCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case human, concise, json
    }

    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Check program and rule files.",
        discussion: """
            Without a path, Programs/ and Rules/ of the catalogue are checked. Findings go to standard output, the \
            summary to standard error.

            Exit status: 0 clean, 1 findings, 2 wrong usage or something could not be read.
            """)

    @OptionGroup var root: RootOption

    @Argument(help: "Files or folders; - reads standard input.")
    var paths: [String] = []

    @Option(help: "How to print the findings.")
    var format = Format.human

    func run() throws {
        var asked = CatalogueFiles()
        var context = CatalogueFiles()
        if paths.isEmpty {
            let root = try CatalogueRoot.find(root.root)
            for name in ["Programs", "Rules"] where FileFinder.isFolder(CatalogueRoot.path(root, name)) {
                asked.add(CatalogueRoot.path(root, name))
            }
        } else {
            for path in paths {
                if path == "-" { asked.addStandardInput() } else { asked.add(path) }
            }
            // The names that the files use are defined by the rules of their catalogue, if there is one.
            if let root = root.root == nil ? try? CatalogueRoot.find(nil) : try CatalogueRoot.find(root.root)
            {
                context.addRules(of: root, except: asked)
            }
        }
        let files = asked.files
        var findings = asked.diagnostics
        if files.isEmpty, findings.isEmpty {
            findings.append(
                Diagnostic(
                    .noFiles, "no .yaml or .yml file to check", at: SourceLocation(path: paths.first ?? "."),
                    help: "a lint that checked nothing does not pass"))
        }
        let checked = Set(files.map(\.path))
        let readsCodes = files.contains(where: RuleFileReader.isCodeTable)
        let around = context.files.filter { readsCodes || !RuleFileReader.isCodeTable($0) }
        findings += CatalogLinter.lint(Catalogue(around + files)).filter {
            checked.contains($0.location.path)
        }
        findings.sort(by: Diagnostic.inReportOrder)
        let unread = Set(asked.diagnostics.map(\.location.path)).count
        try report(findings, files, total: files.count + unread)
        if findings.contains(where: \.code.meansUnread) { throw ExitStatus.trouble }
        if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.no }
    }

    private func report(_ findings: [Diagnostic], _ files: [SourceFile], total: Int) throws {
        switch format {
        case .human:
            let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            let texts = findings.map { DiagnosticTextReport.text($0, file: byPath[$0.location.path]) }
            try Output.write(texts.joined(separator: "\n"))
        case .concise: try Output.write(findings.map(DiagnosticTextReport.line).joined())
        case .json: try Output.write(DiagnosticJSONReport.text(findings, files: total))
        }
        Output.note(DiagnosticTextReport.summary(findings, files: total))
    }
}
