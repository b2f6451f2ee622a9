import Catalog
import Dates
import Diagnostics
import SourceYAML

extension FileReader {
    mutating func accreditor(_ root: YAMLNode) -> Accreditor? {
        let what = "an accreditor"
        guard let fields = Fields(root, of: AccreditorKey.self, what: what, &self) else { return nil }
        readSources(fields[.sources])
        let scope = SourceScope(inside: SourceScope(), fields, source: .source, &self)
        guard let idNode = fields.required(.accreditor, what: what, &self),
            let id = text(idNode, what: "the id"),
            let reachNode = fields.required(.reach, what: what, &self),
            let reach = word(reachNode, Accreditor.Reach.self, what: "reach")
        else { return nil }
        let name = fields.required(.name, what: what, &self).flatMap { text($0, what: "the name") } ?? id
        // An agency whose figure nobody chose lets nothing be taken for granted.
        let months = fields[.standsFor].flatMap { self.months($0, what: "`stands_for`") } ?? 0
        var result = Accreditor(
            id: id, name: name, reach: reach, standsForMonths: months, statuses: [], accredits: [],
            path: path,
            origin: origin(idNode, source: scope.source))
        _ = texts(fields[.otherNames], what: "`other_names`")
        result.dapip = fields[.dapip].flatMap { dapipNumber($0, what: "`dapip`") }
        result.ask = fields[.ask].flatMap { text($0, what: "`ask`") }
        if let node = fields[.succession] { result.succession = succession(node, inside: scope) }
        for (word, node) in entries(fields[.statuses], what: "`statuses`") {
            guard let inner = Fields(node, of: StatusKey.self, what: "a status", &self) else { continue }
            let source = SourceScope(inside: scope, inner, source: .source, &self).source
            let counts = inner[.countsAs].flatMap { value -> Standing? in
                self.word(value, Standing.self, what: "standing")
            }
            if let note = inner[.note] { _ = text(note, what: "a note") }
            let own = inner[.standsFor].flatMap { self.months($0, what: "`stands_for`") }
            result.statuses.append(
                .init(id: word, countsAs: counts, standsForMonths: own, origin: origin(node, source: source)))
        }
        for (word, node) in entries(fields[.accredits], what: "`accredits`") {
            guard let inner = Fields(node, of: ScopeKey.self, what: "a kind of program", &self) else {
                continue
            }
            let source = SourceScope(inside: scope, inner, source: .source, &self).source
            if let note = inner[.note] { _ = text(note, what: "a note") }
            let award = inner[.award].flatMap { self.word($0, Award.self, what: "award") }
            let fields = inner[.fields].flatMap { self.fields($0) }
            let numbers = inner[.dapip].flatMap {
                all($0, what: "`dapip`") { $0.dapipNumber($1, what: "a number of DAPIP") }
            }
            result.accredits.append(
                .init(
                    id: word, award: award, fields: fields, dapip: numbers ?? [],
                    origin: origin(node, source: source)))
        }
        result.sources = markedSources()
        return result
    }

    /// The beginnings of CIP codes: a family `51`, a group `51.07` or a whole code.
    private mutating func fields(_ node: YAMLNode) -> [String]? {
        all(node, what: "`fields`") { $0.fieldBeginning($1) }
    }

    mutating func fieldBeginning(_ node: YAMLNode) -> String? {
        guard let text = text(node, what: "a field of study") else { return nil }
        if CIPCode.isBeginning(text) { return text }
        report(
            .badFormat, "`\(text)` is not the beginning of a CIP code", at: node,
            help: TextPattern.cipBeginning.help)
        return nil
    }

    private mutating func succession(_ node: YAMLNode, inside scope: SourceScope) -> Accreditor.Succession? {
        let what = "`succession`"
        guard let fields = Fields(node, of: SuccessionKey.self, what: what, &self),
            let successorNode = fields.required(.successor, what: what, &self),
            let successor = text(successorNode, what: "the successor"),
            let sinceNode = fields.required(.since, what: what, &self),
            let date = date(sinceNode, what: "`since`"),
            let carries = fields.required(.carries, what: what, &self)
        else { return nil }
        _ = SourceScope(inside: scope, fields, source: .source, &self)
        return .init(successor: successor, since: date, carries: texts(carries, what: "`carries`"))
    }

    /// The entries of a mapping whose keys are free words.
    mutating func entries(_ node: YAMLNode?, what: String) -> [(word: String, node: YAMLNode)] {
        guard let node else { return [] }
        return pairs(node, what: what).map { (name($0.key, what: "a key of \(what)"), $0.value) }
    }

    /// The keys and values of a mapping.
    mutating func pairs(_ node: YAMLNode, what: String) -> [(key: YAMLNode, value: YAMLNode)] {
        guard node.kind == .mapping else {
            report(.wrongType, "\(what) is a mapping, this is \(node.noun)", at: node)
            return []
        }
        return Array(node.entries)
    }

    /// The data sets of `Rules/sources.yaml`.
    mutating func dataSets(_ root: YAMLNode) -> [DataSet] {
        guard let fields = Fields(root, of: DataSetsKey.self, what: "the file", &self),
            let node = fields[.dataSets]
        else { return [] }
        return pairs(node, what: "`data_sets`").compactMap { key, node in
            source(name(key, what: "a data set's name"), node, at: key, isDataSet: true)
                .map { DataSet(source: $0, location: key.location) }
        }
    }
}
