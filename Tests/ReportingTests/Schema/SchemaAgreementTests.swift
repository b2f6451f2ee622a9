import CatalogLint
import CatalogLoading
import Diagnostics
import Foundation
import Reporting
import Testing

/// The schema and lint say the same of a file's form, as far as a schema can say it: put to a validator that knows
/// nothing of this package.
struct SchemaAgreementTests {
    private static let schemas = Dictionary(
        uniqueKeysWithValues: FormatSchema.Document.allCases.map {
            ($0.rawValue, FormatSchema.text(of: $0))
        })

    /// The codes that speak of a file's form, which a schema can speak of too.
    private static let formCodes: Set<DiagnosticCode> = [
        .unknownKey, .missingKey, .wrongType, .unknownValue, .badFormat, .emptyValue, .outOfRange,
        .impossibleDate, .ruleOperator, .ruleFact,
    ]

    /// What lint says of a file's form, beside what the file needs to be understood.
    private static func lint(_ file: SourceFile) -> [Diagnostic] {
        let others = [FormatSample.accreditor, .credential, .list].map { sample in
            var text = sample.text
            text.removeLine(beginningWith: "replaces:")
            return SourceFile(path: "Standard/" + sample.path, text: text)
        }
        let more = SourceFile(
            path: "Rules/sources.yaml",
            text: """
                data_sets:
                  dapip: {title: DAPIP, url: "https://ope.ed.gov/dapip/"}
                  ipeds: {title: IPEDS, url: "https://nces.ed.gov/ipeds/"}

                """)
        let catalogue = Catalogue([file, more], standard: others, inspect: CatalogLinter.inspect)
        return CatalogLinter.lint(catalogue).filter {
            $0.severity == .error && $0.location.path == file.path && formCodes.contains($0.code)
        }
    }

    private func problems(of documents: [PythonValidator.Document]) throws -> [String: [String]] {
        try PythonValidator.problems(of: documents, schemas: Self.schemas)
    }

    @Test(.enabled(if: PythonValidator.whyNot == nil, "needs python3 with jsonschema and yaml"))
    func soundFilesAreValid() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var documents = FormatSample.all.map {
            PythonValidator.Document(
                name: "sample " + $0.path, schema: $0.isProgram ? "program" : "rule", text: $0.text)
        }
        for sample in FormatSample.all {
            #expect(Self.lint(sample.file).map(\.message) == [], "\(sample.path)")
        }
        for (folder, schema) in [("Programs", "program"), ("Rules", "rule")] {
            let files = try #require(
                FileManager.default.enumerator(
                    at: root.appending(path: folder), includingPropertiesForKeys: nil))
            for case let file as URL in files where file.pathExtension == "yaml" {
                let text = try String(contentsOf: file, encoding: .utf8)
                documents.append(.init(name: file.path, schema: schema, text: text))
            }
        }
        #expect(documents.count > 150)
        for (name, problems) in try problems(of: documents).sorted(by: { $0.key < $1.key }) {
            #expect(problems == [], "\(name)")
        }
    }

    /// Every value of every sample left out, renamed, and replaced by values of all kinds.
    @Test(.enabled(if: PythonValidator.whyNot == nil, "needs python3 with jsonschema and yaml"))
    func changedSamplesAreJudgedAlike() throws {
        var variants: [SampleVariant] = []
        for sample in FormatSample.all { variants += try SampleVariant.all(of: sample) }
        let found = try problems(of: variants.map(\.document))
        var disagreements: [String] = []
        var faults = 0
        var known: [SchemaDifference: Int] = [:]
        for variant in variants {
            let schema = try #require(found[variant.name])
            let lint = Self.lint(SourceFile(path: variant.path, text: variant.text))
            if !lint.isEmpty { faults += 1 }
            guard schema.isEmpty != lint.isEmpty else { continue }
            if let difference = SchemaDifference.of(variant, lint: lint) {
                known[difference, default: 0] += 1
            } else {
                disagreements.append(
                    "\(variant.name): schema \(schema.prefix(2)), lint \(lint.map(\.message))")
            }
        }
        print(
            "\(variants.count) changed files, \(faults) with a fault of form; known differences:",
            known.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", "))
        #expect(disagreements.count == 0, "\(disagreements.prefix(40).joined(separator: "\n"))")
    }

    @Test(.enabled(if: PythonValidator.whyNot == nil, "needs python3 with jsonschema and yaml"))
    func plantedFaultsAreFound() throws {
        let faults = PlantedFault.all
        let documents = try faults.map { fault in
            try PythonValidator.Document(
                name: fault.name, schema: fault.sample.isProgram ? "program" : "rule", text: fault.text())
        }
        let found = try problems(of: documents)
        for fault in faults {
            let lint = Self.lint(SourceFile(path: fault.sample.path, text: try fault.text()))
            let schema = try #require(found[fault.name])
            #expect(!lint.isEmpty == (fault.foundBy != .schema), "\(fault.name): lint \(lint.map(\.message))")
            #expect(!schema.isEmpty == (fault.foundBy != .lint), "\(fault.name): schema \(schema)")
        }
    }
}

extension String {
    fileprivate mutating func removeLine(beginningWith word: String) {
        self = split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(word) }
            .joined(separator: "\n")
    }
}
