package import Diagnostics
package import SourceYAML

/// Reads the files of `Rules/`. The first key says which kind of file it is.
package enum RuleFileReader {
    private enum Kind: String, CaseIterable {
        case accreditor, credential, requirement, list, codes, career
        case dataSets = "data_sets"
    }

    /// Whether a key says, as the first of a file, what kind of rule file it is.
    package static func isKind(_ key: String) -> Bool { Kind(rawValue: key) != nil }

    /// Whether a path has a folder `Rules` in it.
    static func isBelowRules(_ path: String) -> Bool {
        path.hasPrefix("Rules/") || path.contains("/Rules/")
    }

    /// Whether a file is to be read as a rule: by its first known key, else by its folder.
    static func isRuleFile(_ tree: YAMLTree) -> Bool {
        guard let root = tree.root, root.kind == .mapping else { return isBelowRules(tree.file.path) }
        for entry in root.entries {
            if Kind(rawValue: entry.key.text) != nil { return true }
            if entry.key.isText("institution") { return false }
        }
        return isBelowRules(tree.file.path)
    }

    /// Whether the first line that names a kind of file is `codes:`. Told without reading the YAML, so that a
    /// command that shows no codes can do without the tables, which are most of what rules there are to read.
    package static func isCodeTable(_ file: SourceFile) -> Bool {
        var rest = file.bytes[...]
        while !rest.isEmpty {
            if let kind = beginnings.first(where: { rest.starts(with: $0) }) {
                return kind.elementsEqual("codes:".utf8)
            }
            rest = rest.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
        }
        return false
    }

    /// How the first line begins that says what a file is.
    private static let beginnings = (Kind.allCases.map(\.rawValue) + ["institution"]).map {
        Array("\($0):".utf8)
    }

    /// Reads one file.
    ///
    /// - Parameter problems: what was found in the YAML itself.
    /// - Returns: the file, and every further problem on the way.
    package static func read(
        _ tree: YAMLTree, problems: [Diagnostic] = []
    ) -> (file: RuleFile, diagnostics: [Diagnostic]) {
        var file = RuleFile(path: tree.file.path, fingerprint: Fingerprint.of(tree.file.bytes))
        var reader = FileReader(path: tree.file.path, problems: problems)
        if let root = reader.root(of: tree) {
            file.content = content(root, &reader)
            file.drafts = reader.drafts
            file.tests = reader.tests
            file.replaces = reader.replacements(root)
        }
        file.isFaulty = (problems + reader.findings).contains { $0.severity == .error }
        return (file, reader.findings)
    }

    private static func content(_ root: YAMLNode, _ reader: inout FileReader) -> RuleFileContent? {
        let kinds = root.entries.compactMap { Kind(rawValue: $0.key.text) }
        var content: RuleFileContent?
        switch kinds.first {
        case .accreditor: content = reader.accreditor(root).map { .accreditor($0) }
        case .credential: content = reader.credential(root).map { .credential($0) }
        case .requirement: content = reader.requirement(root).map { .credential($0) }
        case .list: content = reader.list(root).map { .list($0) }
        case .dataSets: content = .dataSets(reader.dataSets(root))
        case .codes: content = reader.codeTable(root).map { .codes($0) }
        case .career: content = reader.career(root).map { .career($0) }
        case nil:
            let known = Kind.allCases.map(\.rawValue)
            reader.report(
                .missingKey, "nothing says what kind of rule file this is", at: root.firstEntry ?? root,
                help: "begin with one of: " + known.map { "`\($0):`" }.joined(separator: ", "))
        }
        switch content {
        // A condition or a border may be missing from what could be read: rather nothing than half of it.
        case .credential, .list: return reader.hasYAMLFault(root) ? nil : content
        case .accreditor, .dataSets, .codes, .career, nil: return content
        }
    }
}

extension FileReader {
    /// The `replaces:` of a rule file: one id or, for data sets, several.
    fileprivate mutating func replacements(_ root: YAMLNode) -> [RuleFile.Replacement] {
        guard let node = root.value(forKey: "replaces") else { return [] }
        let nodes = node.kind == .sequence ? Array(node.items) : [node]
        return nodes.compactMap { node in
            text(node, what: "`replaces`").map { RuleFile.Replacement(id: $0, location: node.location) }
        }
    }
}
