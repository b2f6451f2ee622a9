package import Catalog
import Dates
package import Diagnostics
import SourceYAML

/// A code table as one file holds it.
package struct CodeTableFile: Sendable {
    package var kind: CodeTables.Kind
    /// The table of that kind; the others are empty.
    package var tables: CodeTables
    /// Where the file names its kind.
    package var location: SourceLocation
}

extension FileReader {
    /// What an entry says, and the source it rests on.
    private typealias Sourced<Meaning> = (meaning: Meaning, source: Int?)

    mutating func codeTable(_ root: YAMLNode) -> CodeTableFile? {
        let what = "a code table"
        guard let fields = Fields(root, of: CodeTableKey.self, what: what, &self),
            let kindNode = fields.required(.codes, what: what, &self),
            let kind = word(kindNode, CodeTables.Kind.self, what: "code table"),
            let entries = fields.required(.entries, what: what, &self)
        else { return nil }
        readSources(fields[.sources])
        let scope = SourceScope(inside: SourceScope(), fields, source: .source, &self)
        var tables = CodeTables()
        switch kind {
        case .cip: tables.cip = table(entries, scope, { $0.cipCode($1) }, { $0.field($1, $2) })
        case .soc: tables.soc = table(entries, scope, { $0.socCode($1) }, { $0.title($1, $2) })
        case .states:
            tables.states = table(
                entries, scope, { $0.word($1, Region.self, what: "state") }, { $0.title($1, $2) })
        case .awardLevels:
            tables.awardLevels = table(entries, scope, { $0.ipedsLevel($1) }, { $0.awardLevel($1, $2) })
        case .educationLevels:
            tables.educationLevels = table(
                entries, scope, { $0.word($1, EducationLevel.self, what: "education level") },
                { $0.education($1, $2) })
        }
        // What is missing may be what could not be read.
        if errorCount == 0, !hasYAMLFault(root) { checkVocabulary(of: tables, kind, at: kindNode) }
        return CodeTableFile(kind: kind, tables: tables, location: kindNode.location)
    }

    private mutating func table<Code, Meaning>(
        _ node: YAMLNode, _ scope: SourceScope, _ code: (inout FileReader, YAMLNode) -> Code?,
        _ meaning: (inout FileReader, YAMLNode, SourceScope) -> Sourced<Meaning>?
    ) -> CodeTable<Code, Meaning> {
        var seen: [Code: YAMLNode] = [:]
        var result: [CodeTable<Code, Meaning>.Entry] = []
        for (key, value) in pairs(node, what: "`entries`") {
            guard let code = code(&self, key) else { continue }
            if let first = seen[code] {
                // A key in the same letters again is reported by the YAML layer.
                if first.text != key.text {
                    report(
                        .duplicateID, "the code \(key.quoted) is there twice", at: key,
                        notes: [.init("first here", at: first.location)])
                }
                continue
            }
            seen[code] = key
            guard let (meaning, source) = meaning(&self, value, scope) else { continue }
            if source == nil {
                report(
                    .missingSource, "the code \(key.quoted) rests on no source", at: key,
                    help: "name it with `source:`, here or for the whole table")
            }
            result.append(.init(code: code, meaning: meaning, origin: origin(key, source: source)))
        }
        return CodeTable(path: path, sources: sources.all, entries: result)
    }

    // MARK: Codes

    mutating func socCode(_ node: YAMLNode) -> SOCCode? {
        guard let text = scalar(node, what: "an occupation") else { return nil }
        guard let code = SOCCode(text) else {
            report(
                .badFormat, "\(node.quoted) is not a SOC code", at: node,
                help: "write two digits, a hyphen and four digits: 29-2072")
            return nil
        }
        return code
    }

    // MARK: Meanings

    private mutating func title(_ node: YAMLNode, _ scope: SourceScope) -> Sourced<String>? {
        text(node, what: "the title").map { ($0, scope.source) }
    }

    private mutating func field(_ node: YAMLNode, _ outer: SourceScope) -> Sourced<CodeTables.Field>? {
        let what = "a field of study"
        guard let fields = Fields(node, of: FieldOfStudyKey.self, what: what, &self),
            let title = fields.required(.title, what: what, &self).flatMap({ text($0, what: "the title") })
        else { return nil }
        let source = SourceScope(inside: outer, fields, source: .source, &self).source
        let occupations = fact(fields[.occupations], source: source) { reader, node in
            reader.all(node, what: "`occupations`") { $0.socCode($1) }
        }
        return (CodeTables.Field(title: title, occupations: occupations), source)
    }

    private mutating func awardLevel(_ node: YAMLNode, _ outer: SourceScope)
        -> Sourced<CodeTables.AwardLevel>?
    {
        let what = "an award level"
        guard let fields = Fields(node, of: AwardLevelKey.self, what: what, &self),
            let title = fields.required(.title, what: what, &self).flatMap({ text($0, what: "the title") }),
            let award = fields.required(.award, what: what, &self).flatMap({
                word($0, Award.self, what: "award")
            })
        else { return nil }
        let months = fields[.months].flatMap { monthRange($0) }
        return (
            CodeTables.AwardLevel(title: title, award: award, months: months),
            SourceScope(inside: outer, fields, source: .source, &self).source
        )
    }

    /// Months from a least to a most: `21-48`.
    mutating func monthRange(_ node: YAMLNode) -> MonthRange? {
        guard let text = scalar(node, what: "`months`") else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(FileReader.digits)
        if ends.count == 2, let least = ends[0], let most = ends[1],
            let range = MonthRange(atLeast: least, atMost: most)
        {
            return range
        }
        report(.badFormat, "\(node.quoted) is not a range of months", at: node, help: "write it like 21-48")
        return nil
    }

    private mutating func education(_ node: YAMLNode, _ outer: SourceScope)
        -> Sourced<CodeTables.Education>?
    {
        let what = "an education level"
        guard let fields = Fields(node, of: EducationKey.self, what: what, &self),
            let title = fields.required(.title, what: what, &self).flatMap({ text($0, what: "the title") }),
            let node = fields.required(.implies, what: what, &self)
        else { return nil }
        let levels =
            node.isPlain("none")
            ? []
            : all(node, what: "`implies`") { $0.word($1, EducationLevel.self, what: "education level") }
        guard let levels else { return nil }
        return (
            CodeTables.Education(title: title, implies: levels),
            SourceScope(inside: outer, fields, source: .source, &self).source
        )
    }
}
