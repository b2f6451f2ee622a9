package import Diagnostics

/// Reads YAML files.
package enum YAMLParser {
    /// Reads all documents of a file.
    ///
    /// Never throws: everything wrong comes back as diagnostics, in report order, beside the tree.
    package static func parse(
        _ file: SourceFile, limits: YAMLLimits = YAMLLimits()
    ) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
        if let refusal = InputCheck.tooLarge(file, limit: limits.maxBytes) {
            return (unread(file, .nothing), [refusal])
        }
        let scan = SourceScan(file.bytes)
        let refusals = InputCheck.refusals(of: file, scan: scan)
        guard refusals.isEmpty else { return (unread(file, scan), refusals) }

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
            var report = FailureReport(file: file, records: builder.records, places: builder.places)
            let finding = report.diagnostic(for: failure)
            if let offset = report.offset(of: failure) {
                addWrongSpaces(in: file, scan, failure: offset, to: &builder)
            }
            // They are why the parse failed, and the better place to look at.
            if !builder.findings.hasWrongSpace { builder.findings.list.add(finding) }
        }
        if isWhole {
            addWrongSpaces(in: file, scan, failure: nil, to: &builder)
            // What was read is not what is meant.
            isWhole = !builder.findings.hasWrongSpace
        }
        let tree = YAMLTree(
            file: file, scan: scan, records: builder.records, arena: builder.texts.arena,
            rootIndices: builder.rootIndices, isWhole: isWhole)
        var findings = KeyCheck.run(on: tree, adding: builder.findings.list)
        HiddenCharacterCheck.run(on: tree, adding: &findings)
        return (tree, findings.finished)
    }

    /// Adds the findings of spaces that are none to YAML.
    private static func addWrongSpaces(
        in file: SourceFile, _ scan: SourceScan, failure: Int?, to builder: inout TreeBuilder
    ) {
        guard !scan.isASCII else { return }
        let found = WrongSpaceCheck.findings(in: file, records: builder.records, failure: failure)
        builder.findings.hasWrongSpace = !found.isEmpty
        for finding in found.inOrderFound { builder.findings.list.add(finding) }
    }

    /// The tree of a file that was not read.
    private static func unread(_ file: SourceFile, _ scan: SourceScan) -> YAMLTree {
        YAMLTree(file: file, scan: scan, records: [], arena: [], rootIndices: [], isWhole: false)
    }
}
