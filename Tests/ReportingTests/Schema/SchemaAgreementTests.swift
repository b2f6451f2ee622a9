import CatalogLint
import CatalogLoading
import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing

/// The schema and lint say the same of a file's form, as far as a schema can say it: put to a validator that
/// knows nothing of this package.
struct SchemaAgreementTests {
    private static let schemas = Dictionary(
        uniqueKeysWithValues: FormatSchema.Document.allCases.map {
            ($0.rawValue, FormatSchema.text(of: $0))
        })

    /// The codes that speak of a file's form, which a schema can speak of too.
    private static let formCodes: Set<DiagnosticCode> = [
        .unknownKey, .missingKey, .wrongType, .unknownValue, .badFormat, .emptyValue, .outOfRange,
        .impossibleDate, .ambiguousScalar, .leadingZeroLost, .trailingZeroLost, .ruleOperator, .ruleFact,
    ]

    /// Every error that lint finds in a file, which stands beside all that it may name.
    private static func lint(_ file: SourceFile) -> [Diagnostic] {
        var reader = reader
        reader.read([file])
        let catalogue = reader.finished()
        return (catalogue.diagnostics + errorRules.flatMap { $0.check(catalogue, on: nil) }).filter {
            $0.severity == .error && $0.location.path == file.path
        }
    }

    /// Has read what stands beside a file, once for thousands of them.
    private static let reader = CatalogueReader(
        rules: [RuleSamples.dataSets], standard: standard, jobs: 1, inspect: CatalogLinter.inspect)

    /// The rules that look at the whole catalogue for what is wrong in any case.
    private static let errorRules = CatalogLinter.rules.compactMap { $0 as? any CatalogueRule.Type }
        .filter { $0.code.severity == .error }

    /// What the samples replace or name.
    private static let standard: [SourceFile] = {
        let replaced = [FormatSample.accreditor, .credential, .requirement, .list, .cip, .career].map {
            sample in
            let lines = sample.text.split(separator: "\n", omittingEmptySubsequences: false)
            let text = lines.filter { !$0.hasPrefix("replaces:") }.joined(separator: "\n")
            return SourceFile(path: "Standard/" + sample.path, text: text)
        }
        let agencies = [("CAHIIM", "programmatic"), ("HLC", "institutional")].map { id, reach in
            SourceFile(
                path: "Standard/\(id).yaml",
                text: """
                    accreditor: \(id)
                    name: \(id)
                    reach: \(reach)
                    statuses: {accredited: {counts_as: accredited}}
                    accredits: {him-associate: {award: associate}}

                    """)
        }
        return replaced + agencies
    }()

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
    func changedSamplesAreJudgedAlike() async throws {
        var variants: [SampleVariant] = []
        for sample in FormatSample.all { variants += try SampleVariant.all(of: sample) }
        // Meanwhile lint is at work.
        let documents = variants.map(\.document)
        async let validation = problems(of: documents)
        let lints = variants.map { Self.lint(SourceFile(path: $0.path, text: $0.text)) }
        let found = try await validation
        var known: [SchemaDifference: Int] = [:]
        var disagreements: [String] = []
        for (variant, lint) in zip(variants, lints) {
            let schema = try #require(found[variant.name])
            let ofForm = lint.filter { Self.formCodes.contains($0.code) }
            if schema.isEmpty, !ofForm.isEmpty {
                if let difference = SchemaDifference.of(ofForm) {
                    known[difference, default: 0] += 1
                } else {
                    disagreements.append("\(variant.name): only lint: \(ofForm.map(\.message))")
                }
            }
            // What lint lets through no editor may mark.
            if !schema.isEmpty, lint.isEmpty {
                disagreements.append("\(variant.name): only the schema: \(schema)")
            }
        }
        #expect(disagreements.isEmpty, "\(disagreements.prefix(40).joined(separator: "\n"))")
        // A reason that nothing needs is no reason.
        #expect(SchemaDifference.allCases.allSatisfy { known[$0] != nil }, "\(known)")
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
                .filter { Self.formCodes.contains($0.code) }
            let schema = try #require(found[fault.name])
            #expect(!lint.isEmpty == (fault.foundBy != .schema), "\(fault.name): lint \(lint.map(\.message))")
            #expect(!schema.isEmpty == (fault.foundBy != .lint), "\(fault.name): schema \(schema)")
        }
    }
}
