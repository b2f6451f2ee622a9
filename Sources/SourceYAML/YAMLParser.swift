package import Diagnostics

/// Reads YAML files.
package enum YAMLParser {
    /// Reads all documents of a file.
    ///
    /// Never throws: everything wrong comes back as diagnostics, in report order, beside the tree.
    package static func parse(
        _ file: SourceFile, limits: YAMLLimits = YAMLLimits()
    ) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
        if let refusal = InputCheck.tooLarge(file, limit: limits.maxBytes) { return refused(file, refusal) }
        let scan = SourceScan(file.bytes)
        if let refusal = InputCheck.refusal(of: file, scan: scan) {
            return refused(file, refusal)
        }

        let base = ByteOrderMark.length(in: file.bytes)
        let places = PlaceFinder(bytes: file.bytes, base: base, isASCII: scan.isASCII)
        var builder = TreeBuilder(file: file, places: places, limits: limits)
        let outcome = EventReader.read(file.bytes, from: base, into: &builder)
        builder.closeAll()
        var isWhole = false
        switch outcome {
        case .complete: isWhole = true
        case .stopped: break
        case .failed(let failure):
            var report = FailureReport(file: file, places: builder.places)
            let diagnostic = report.diagnostic(for: failure)
            builder.findings.list.add(diagnostic.code) { diagnostic }
        }
        let tree = YAMLTree(
            file: file, records: builder.records, arena: builder.texts.arena,
            rootIndices: builder.rootIndices,
            isWhole: isWhole)
        let findings = KeyCheck.run(on: tree, adding: builder.findings.list)
        return (tree, findings.finished())
    }

    private static func refused(
        _ file: SourceFile, _ refusal: Diagnostic
    ) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
        (YAMLTree(file: file, records: [], arena: [], rootIndices: [], isWhole: false), [refusal])
    }
}
