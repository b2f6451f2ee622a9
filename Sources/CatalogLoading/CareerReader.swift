import Catalog
import Dates
import Diagnostics
import SourceYAML

extension FileReader {
    mutating func career(_ root: YAMLNode) -> Career? {
        let what = "a career"
        guard let fields = Fields(root, of: CareerKey.self, what: what, &self) else { return nil }
        readSources(fields[.sources])
        let scope = SourceScope(inside: SourceScope(), fields, source: .source, &self)
        guard let idNode = fields.required(.career, what: what, &self),
            let id = text(idNode, what: "the id")
        else { return nil }
        let name = fields.required(.name, what: what, &self).flatMap { text($0, what: "the name") } ?? id
        var career = Career(
            id: id, name: name, path: path, origin: origin(idNode, source: scope.source))
        career.otherNames = texts(fields[.otherNames], what: "`other_names`")
        career.skills = list(fields[.skills], "`skills`") { $0.skill($1, scope) }
        career.related = texts(fields[.related], what: "`related`")
        if let node = fields.required(.occupations, what: what, &self) {
            career.occupations = list(node, "`occupations`") { $0.occupation($1, scope) }
                .sorted { ($0.edition ?? .max, $0.code.text) < ($1.edition ?? .max, $1.code.text) }
        }
        career.paths = list(fields[.paths], "`paths`") { $0.careerPath($1, scope) }
        career.credentials = list(fields[.credentials], "`credentials`") { $0.namedCredential($1, scope) }
        career.pay = list(fields[.pay], "`pay`") { $0.pay($1, scope) }
            .sorted { $0.measured.earliest < $1.measured.earliest }
        career.outlook = list(fields[.outlook], "`outlook`") { $0.outlook($1, scope) }
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        career.sources = markedSources()
        return career
    }

    /// The items that could be read.
    private mutating func list<Item>(
        _ node: YAMLNode?, _ what: String, _ read: (inout FileReader, YAMLNode) -> Item?
    ) -> [Item] {
        guard let node else { return [] }
        return items(node, what: what).compactMap { read(&self, $0) }
    }

    private mutating func occupation(_ node: YAMLNode, _ scope: SourceScope) -> Career.Occupation? {
        let what = "an occupation"
        guard let fields = Fields(node, of: OccupationKey.self, what: what, &self) else { return nil }
        let code = fields.required(.soc, what: what, &self).flatMap { socCode($0) }
        let title = fields.required(.title, what: what, &self).flatMap { text($0, what: "the title") }
        let stated = fields.required(.edition, what: what, &self)
        let isInNone = stated?.isPlain("none") ?? false
        let edition =
            isInNone ? nil : stated.flatMap { number($0, what: "`edition`", in: CareerNumbers.years) }
        let note = fields[.note].flatMap { text($0, what: "`note`") }
        let place = sourced(node, fields, .source, scope, what)
        guard let code, let title, edition != nil || isInNone, let place else { return nil }
        return Career.Occupation(code: code, title: title, edition: edition, note: note, origin: place)
    }

    private mutating func skill(_ node: YAMLNode, _ scope: SourceScope) -> Career.Skill? {
        let what = "a skill"
        guard let fields = Fields(node, of: SkillKey.self, what: what, &self) else { return nil }
        let name = fields.required(.name, what: what, &self).flatMap { text($0, what: "the name") }
        let place = sourced(node, fields, .source, scope, what)
        guard let name, let place else { return nil }
        return Career.Skill(name: name, origin: place)
    }

    private mutating func namedCredential(_ node: YAMLNode, _ scope: SourceScope) -> Career.Credential? {
        let what = "a credential"
        guard let fields = Fields(node, of: NamedCredentialKey.self, what: what, &self) else { return nil }
        let name = fields.required(.name, what: what, &self).flatMap { text($0, what: "the name") }
        let ask = fields.required(.ask, what: what, &self).flatMap { text($0, what: "`ask`") }
        let place = sourced(node, fields, .source, scope, what)
        guard let name, let ask, let place else { return nil }
        return Career.Credential(name: name, ask: ask, origin: place)
    }

    private mutating func careerPath(_ node: YAMLNode, _ scope: SourceScope) -> Career.Path? {
        let what = "a way into a career"
        guard let fields = Fields(node, of: CareerPathKey.self, what: what, &self) else { return nil }
        let award = fields.required(.award, what: what, &self).flatMap {
            word($0, Award.self, what: "award")
        }
        let months = fields[.months].flatMap { monthRange($0) }
        let credentials = texts(fields[.credentials], what: "`credentials`")
        let place = sourced(node, fields, .source, scope, what)
        guard let award, let place else { return nil }
        return Career.Path(award: award, months: months, credentials: credentials, origin: place)
    }

    private mutating func pay(_ node: YAMLNode, _ scope: SourceScope) -> Career.Pay? {
        let what = "a wage"
        guard let fields = Fields(node, of: PayKey.self, what: what, &self) else { return nil }
        let kind = fields.required(.kind, what: what, &self).flatMap {
            word($0, Career.Pay.Kind.self, what: "kind of wage")
        }
        let amount = fields.required(.amount, what: what, &self).flatMap {
            number($0, what: "`amount`", in: CareerNumbers.amounts)
        }
        let measured = fields.required(.measured, what: what, &self).flatMap {
            date($0, what: "`measured`")
        }
        let code = fields.required(.soc, what: what, &self).flatMap { socCode($0) }
        let place = sourced(node, fields, .source, scope, what)
        guard let kind, let amount, let measured, let code, let place else { return nil }
        return Career.Pay(kind: kind, amount: amount, measured: measured, occupation: code, origin: place)
    }

    private mutating func outlook(_ node: YAMLNode, _ scope: SourceScope) -> Career.Outlook? {
        let what = "an outlook"
        guard let fields = Fields(node, of: OutlookKey.self, what: what, &self) else { return nil }
        let from = fields.required(.from, what: what, &self).flatMap {
            number($0, what: "`from`", in: CareerNumbers.years)
        }
        let to = fields.required(.to, what: what, &self).flatMap {
            number($0, what: "`to`", in: CareerNumbers.years)
        }
        let change = fields.required(.change, what: what, &self).flatMap { tenths($0) }
        let jobs = fields[.jobs].flatMap { number($0, what: "`jobs`", in: CareerNumbers.jobs) }
        let code = fields.required(.soc, what: what, &self).flatMap { socCode($0) }
        let place = sourced(node, fields, .source, scope, what)
        guard let from, let to, let change, let code, let place else { return nil }
        guard from < to else {
            report(
                .endBeforeStart, "the outlook ends in \(to), and begins in \(from)", at: node,
                help: "`to` is a later year than `from`")
            return nil
        }
        return Career.Outlook(
            from: from, to: to, changeInTenths: change, jobs: jobs, occupation: code, origin: place)
    }

    /// A percentage with at most one decimal, in tenths.
    private mutating func tenths(_ node: YAMLNode) -> Int? {
        let help = TextPattern.percent.help
        guard let text = text(node, what: "`change`", help: help) else { return nil }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        if let whole = parts.first.flatMap({ FileReader.digits($0) }), whole < 1000, parts.count <= 2,
            let rest = parts.count == 1 ? 0 : parts[1].count == 1 ? FileReader.digits(parts[1]) : nil
        {
            return (text.hasPrefix("-") ? -1 : 1) * (whole * 10 + rest)
        }
        report(.badFormat, "`change` \(node.quoted) is not a percentage", at: node, help: help)
        return nil
    }

    /// Where a figure stands and what it rests on: one without a source is none.
    private mutating func sourced<Key: FieldKey>(
        _ node: YAMLNode, _ fields: Fields<Key>, _ key: Key, _ outer: SourceScope, _ what: String
    ) -> Origin? {
        let source = SourceScope(inside: outer, fields, source: key, &self).source
        if source == nil {
            report(
                .missingSource, "\(what) rests on no source", at: node.firstEntry ?? node,
                help: "name it with `source:`, here or for the whole file")
        }
        return origin(node, source: source)
    }
}
