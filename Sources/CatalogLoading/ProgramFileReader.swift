package import Catalog
import Dates
package import Diagnostics
package import SourceYAML

/// Reads the files of `Programs/`: one institution with its programs each.
package enum ProgramFileReader {
    /// Reads one file.
    ///
    /// - Parameters:
    ///   - problems: what was found in the YAML itself.
    ///   - dataSets: the data sets that the rules describe, by id.
    /// - Returns: the institution, unless the file isn't one at all, and every problem on the way.
    package static func read(
        _ tree: YAMLTree, problems: [Diagnostic] = [], dataSets: [String: FactSource]
    ) -> (institution: Institution?, diagnostics: [Diagnostic]) {
        var reader = FileReader(path: tree.file.path, problems: problems, dataSets: dataSets)
        guard let root = reader.root(of: tree) else { return (nil, reader.findings) }
        var institution = reader.institution(root)
        institution?.sources = reader.markedSources()
        institution?.fingerprint = Fingerprint.of(tree.file.bytes)
        // What follows the first document doesn't count, and is checked all the same.
        for extra in tree.roots.dropFirst() {
            reader.sources = NamedSources()
            _ = reader.institution(extra)
        }
        return (institution, reader.findings)
    }
}

extension FileReader {
    fileprivate mutating func institution(_ root: YAMLNode) -> Institution? {
        let what = "an institution"
        guard let fields = Fields(root, of: InstitutionKey.self, what: what, &self) else { return nil }
        readSources(fields[.sources])
        let scope = SourceScope(
            inside: SourceScope(), fields, source: .source, exceptions: .sourceOf, &self)
        guard let idNode = fields.required(.institution, what: "the file", &self),
            let id = identifier(idNode, what: "the institution's id")
        else { return nil }
        let nameNode = fields.required(.name, what: what, &self)
        let name = nameNode.flatMap { text($0, what: "the name") } ?? id

        var result = Institution(
            path: path, id: id, name: name,
            origin: origin(idNode, source: scope.source(of: InstitutionKey.name)))
        result.formerIDs = texts(fields[.formerIDs], what: "`former_ids`")
        result.otherNames = texts(fields[.otherNames], what: "`other_names`")
        result.unitid = fact(fields[.unitid], source: scope.source(of: InstitutionKey.unitid)) {
            reader, node in
            reader.unitid(node)
        }
        result.dapip = fields[.dapip].flatMap { dapipNumber($0, what: "`dapip`") }
        result.website = fact(fields[.website], source: scope.source(of: InstitutionKey.website)) {
            $0.text($1, what: "`website`")
        }
        if let node = fields[.location],
            let place = Fields(node, of: LocationKey.self, what: "`location`", &self)
        {
            let source = scope.source(of: InstitutionKey.location)
            result.city = fact(place[.city], source: source) { $0.text($1, what: "the city") }
            result.country = fact(place[.country], source: source) { $0.text($1, what: "the country") }
            result.state = fact(place[.state], source: source) { $0.word($1, Region.self, what: "state") }
        }
        if let node = fields[.campuses] {
            result.campuses = campuses(node, source: scope.source(of: InstitutionKey.campuses))
        }
        let context = RecordContext(campuses: result.campuses.map(\.id), scope: scope)
        result.accreditations = accreditations(.accreditations, in: fields, context)
        result.programAccreditations = accreditations(.programAccreditations, in: fields, context)
        result.accreditationsComplete = complete(.accreditationsComplete, in: fields, context)
        result.actions = actions(fields[.actions], context.scope.inside(InstitutionKey.actions))
        result.sites = sites(fields[.sites], context)
        result.mayHideRecords = fields.hasUnknownKey
        if let node = fields[.programs] { result.programs = programs(node, context) }
        return result
    }

    private mutating func unitid(_ node: YAMLNode) -> String? {
        let form = "write its six digits in quotes"
        guard let text = text(node, what: "`unitid`", help: form) else { return nil }
        guard Identifier.isUnitid(text) else {
            report(.badFormat, "\(node.quoted) is not a UNITID", at: node, help: form)
            return nil
        }
        return text
    }

    private mutating func campuses(_ node: YAMLNode, source: Int?) -> [Campus] {
        var result: [Campus] = []
        var ids: Set<String> = []
        for item in items(node, what: "`campuses`") {
            guard let fields = Fields(item, of: CampusKey.self, what: "a campus", &self),
                let idNode = fields.required(.id, what: "a campus", &self),
                let id = identifier(idNode, what: "the campus's id")
            else { continue }
            guard ids.insert(id).inserted else {
                report(.duplicateID, "campus \(idNode.quoted) is there twice", at: idNode)
                continue
            }
            let city = fact(fields[.city], source: source) { $0.text($1, what: "the city") }
            let state = fact(fields[.state], source: source) { $0.word($1, Region.self, what: "state") }
            result.append(Campus(id: id, city: city, state: state))
        }
        return result
    }

    /// Lower-case letters, digits and hyphens: what a file can be named and a command line typed.
    mutating func identifier(_ node: YAMLNode, what: String) -> String? {
        guard let text = text(node, what: what) else { return nil }
        guard Identifier.isValid(text) else {
            report(
                .badFormat, "\(what) \(node.quoted) has other characters than a-z, 0-9 and hyphens", at: node,
                help: "write it like `schoolcraft-college`")
            return nil
        }
        return text
    }
}
