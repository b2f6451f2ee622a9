import Catalog
import Dates
import Diagnostics
import RuleEngine
import SourceYAML

extension FileReader {
    mutating func credential(_ root: YAMLNode) -> RuleSource? {
        let what = "a credential"
        let before = errorCount
        guard let fields = Fields(root, of: CredentialKey.self, what: what, &self),
            let idNode = fields.required(.credential, what: what, &self),
            let id = text(idNode, what: "the id"),
            let editionsNode = fields.required(.editions, what: what, &self)
        else { return nil }
        let name = fields.required(.name, what: what, &self).flatMap { text($0, what: "the name") } ?? id
        var source = rule(id, name, editionsNode, what: what, at: idNode)
        source.issuer = fields[.issuer].flatMap { text($0, what: "the issuer") }
        source.ask = fields[.ask].flatMap { text($0, what: "`ask`") }
        if let node = fields[.decidedBy] {
            source.decidedBy = word(node, RuleSource.Decider.self, what: "decider") ?? .program
        }
        if let node = fields[.fields] {
            source.fields = items(node, what: "`fields`").compactMap { cipCode($0)?.text }
            reportRepeats(in: node, what: "`fields`")
        }
        tests = ruleTests(
            fields[.tests], excluding: fields[.cannotOccur], explaining: fields[.unnoticedFaults], of: id)
        return sound(source, since: before)
    }

    /// A rule that is no credential's own.
    mutating func requirement(_ root: YAMLNode) -> RuleSource? {
        let what = "a requirement"
        let before = errorCount
        guard let fields = Fields(root, of: RequirementKey.self, what: what, &self),
            let idNode = fields.required(.requirement, what: what, &self),
            let id = text(idNode, what: "the id"),
            let editionsNode = fields.required(.editions, what: what, &self)
        else { return nil }
        let name = fields.required(.name, what: what, &self).flatMap { text($0, what: "the name") } ?? id
        var source = rule(id, name, editionsNode, what: what, at: idNode)
        source.kind = .requirement
        source.issuer = fields[.issuer].flatMap { text($0, what: "the issuer") }
        source.ask = fields[.ask].flatMap { text($0, what: "`ask`") }
        tests = ruleTests(
            fields[.tests], excluding: fields[.cannotOccur], explaining: fields[.unnoticedFaults], of: id)
        return sound(source, since: before)
    }

    /// A rule with a condition missing would answer "yes" too easily: rather no rule than half a one.
    private mutating func sound(_ source: RuleSource, since before: Int) -> RuleSource? {
        guard errorCount == before else {
            drafts.credential = source
            return nil
        }
        return source
    }

    private mutating func rule(
        _ id: String, _ name: String, _ editionsNode: YAMLNode, what: String, at idNode: YAMLNode
    ) -> RuleSource {
        let before = errorCount
        var editions: [RuleSource.Edition] = []
        for item in items(editionsNode, what: "`editions`") {
            if let edition = edition(item) { editions.append(edition) } else { drafts.hasFaultyPeriod = true }
        }
        if editions.isEmpty, errorCount == before {
            report(.missingKey, "\(what) without an edition says nothing", at: editionsNode)
        }
        return RuleSource(id: id, name: name, editions: editions, location: idNode.location)
    }

    private mutating func edition(_ node: YAMLNode) -> RuleSource.Edition? {
        let what = "an edition"
        guard let fields = Fields(node, of: EditionKey.self, what: what, &self),
            let idNode = fields.required(.id, what: what, &self), let id = text(idNode, what: "the id"),
            let chosenNode = fields.required(.chosenBy, what: what, &self),
            let chosenBy = text(chosenNode, what: "`chosen_by`"),
            let routesNode = fields.required(.routes, what: what, &self)
        else { return nil }
        var period: (from: PartialDate?, to: PartialDate?) = (nil, nil)
        let before = errorCount
        if let inForce = fields.required(.inForce, what: what, &self),
            let ends = Fields(inForce, of: PeriodKey.self, what: "`in_force`", &self)
        {
            period = (bound(ends[.from], what: "`from`"), bound(ends[.to], what: "`to`"))
            checkOrder(period.from, period.to, at: ends[.to])
        }
        if errorCount > before { drafts.hasFaultyPeriod = true }
        var cites: [RuleSource.Citation] = []
        if let citesNode = fields[.cites] {
            for item in items(citesNode, what: "`cites`") {
                if let cite = citation(item) { cites.append(cite) }
            }
        }
        var parameters: [RuleSource.Parameter] = []
        var parameterIDs: Set<String> = []
        if let node = fields[.parameters] {
            for item in items(node, what: "`parameters`") {
                guard let parameter = parameter(item) else {
                    drafts.hasLostParameter = true
                    continue
                }
                if !parameterIDs.insert(parameter.id).inserted {
                    report(
                        .duplicateID, "parameter `\(parameter.id)` is there twice in the edition", at: item)
                }
                parameters.append(parameter)
            }
        }
        var routes: [RuleSource.Route] = []
        var routeIDs: Set<String> = []
        let citeIDs = Set(cites.map(\.id))
        for item in items(routesNode, what: "`routes`") {
            guard let route = route(item, cites: citeIDs) else { continue }
            if !routeIDs.insert(route.id).inserted {
                report(.duplicateID, "route `\(route.id)` is there twice in the edition", at: item)
            }
            routes.append(route)
        }
        if routes.isEmpty, routesNode.kind == .sequence, routesNode.count == 0 {
            report(.missingKey, "an edition without a route admits nobody", at: routesNode)
        }
        var edition = RuleSource.Edition(
            id: id, from: period.from, to: period.to, chosenBy: chosenBy, parameters: parameters,
            cites: cites, routes: routes,
            location: idNode.location)
        edition.chosenByLocation = chosenNode.location
        if let node = fields[.advice] {
            edition.advice = items(node, what: "`advice`").compactMap { advice($0, cites: citeIDs) }
        }
        return edition
    }

    private mutating func parameter(_ node: YAMLNode) -> RuleSource.Parameter? {
        let what = "a parameter"
        guard let fields = Fields(node, of: ParameterKey.self, what: what, &self),
            let id = fields.required(.id, what: what, &self).flatMap({ text($0, what: "the id") }),
            let question = fields.required(.question, what: what, &self).flatMap({
                text($0, what: "the question")
            }),
            let answersNode = fields.required(.answers, what: what, &self),
            let valueNode = fields.required(.value, what: what, &self),
            let value = text(valueNode, what: "`value`")
        else { return nil }
        let before = errorCount
        let answers = texts(answersNode, what: "`answers`")
        // Of answers that can't be read nobody can say whether the value is one.
        guard errorCount == before else { return nil }
        guard value == RuleSource.Parameter.open || answers.contains(value) else {
            reportUnknown(
                value, at: valueNode, what: "answer of `\(id)`", known: [RuleSource.Parameter.open] + answers)
            return nil
        }
        return .init(id: id, question: question, answers: answers, value: value)
    }

    private mutating func advice(_ node: YAMLNode, cites: Set<String>) -> RuleSource.Advice? {
        let what = "advice"
        guard let fields = Fields(node, of: AdviceKey.self, what: what, &self),
            let holds = fields.required(.holds, what: what, &self),
            let level = word(holds, EducationLevel.self, what: "education level"),
            let says = fields.required(.says, what: what, &self).flatMap({ text($0, what: "`says`") }),
            let citesNode = fields.required(.cites, what: what, &self)
        else { return nil }
        if citesNode.kind == .sequence, citesNode.count == 0 {
            report(.missingKey, "advice that rests on no text is nobody's", at: citesNode)
        }
        return .init(holds: level.rawValue, says: says, cites: citations(citesNode, of: cites))
    }

    /// One end of a period; `open` and nothing are no end.
    private mutating func bound(_ node: YAMLNode?, what: String) -> PartialDate? {
        guard let node, !node.isPlain("open") else { return nil }
        return date(node, what: what)
    }

    private mutating func checkOrder(_ from: PartialDate?, _ to: PartialDate?, at node: YAMLNode?) {
        guard let from, let to, let node, to.latest < from.earliest else { return }
        report(.endBeforeStart, "the period ends (`\(to)`) before it starts (`\(from)`)", at: node)
    }

    private mutating func citation(_ node: YAMLNode) -> RuleSource.Citation? {
        let what = "a citation"
        guard let fields = Fields(node, of: CitationKey.self, what: what, &self),
            let id = fields.required(.id, what: what, &self).flatMap({ text($0, what: "the id") })
        else { return nil }
        return RuleSource.Citation(
            id: id, title: fields[.title].flatMap { text($0, what: "the title") },
            url: fields[.url].flatMap { text($0, what: "the address") },
            read: fields[.read].flatMap { date($0, what: "`read`") })
    }

    private mutating func route(_ node: YAMLNode, cites: Set<String>) -> RuleSource.Route? {
        guard node.kind == .mapping else {
            report(.wrongType, "a route is a mapping, this is \(node.noun)", at: node)
            return nil
        }
        guard let idNode = node.value(forKey: "id") else {
            report(.missingKey, "a route has no `id`", at: node.firstEntry ?? node, help: "add `id:`")
            return nil
        }
        guard let id = text(idNode, what: "the route's id") else { return nil }
        let names = node.value(forKey: "cites").map { citations($0, of: cites) } ?? []
        let own = RouteKey.allCases.filter { $0 != .id }.map(\.rawValue)
        guard let condition = condition(node, extraKeys: own) else { return nil }
        let grants = node.value(forKey: "grants").flatMap { word($0, RuleSource.Grant.self, what: "grant") }
        return RuleSource.Route(
            id: id, label: node.value(forKey: "label").flatMap { text($0, what: "the label") },
            grants: grants ?? .eligibility, cites: names,
            condition: condition, location: idNode.location)
    }

    /// Names of texts that the edition cites.
    private mutating func citations(_ node: YAMLNode, of cites: Set<String>) -> [String] {
        var names: [String] = []
        for item in items(node, what: "`cites`") {
            guard let name = text(item, what: "a citation") else { continue }
            if !cites.contains(name) {
                let nearest = nearest(to: name, among: cites.sorted(), for: .danglingReference)
                report(
                    .danglingReference, "the edition cites nothing called \(item.quoted)", at: item,
                    label: nearest.map { Spelling.offer($0) })
            }
            names.append(name)
        }
        reportRepeats(in: node, what: "`cites`")
        return names
    }

    mutating func list(_ root: YAMLNode) -> DatedList? {
        let what = "a list"
        let before = errorCount
        guard let fields = Fields(root, of: ListKey.self, what: what, &self),
            let idNode = fields.required(.list, what: what, &self), let id = text(idNode, what: "the id"),
            let entriesNode = fields.required(.entries, what: what, &self)
        else { return nil }
        readSources(fields[.sources])
        let scope = SourceScope(inside: SourceScope(), fields, source: .source, &self)
        var entries: [DatedList.Entry] = []
        for item in items(entriesNode, what: "`entries`") {
            guard let entry = Fields(item, of: ListEntryKey.self, what: "an entry", &self),
                let valueNode = entry.required(.value, what: "an entry", &self),
                let value = text(valueNode, what: "`value`")
            else { continue }
            let source = SourceScope(inside: scope, entry, source: .source, &self).source
            if source == nil, entry[.source] == nil {
                report(
                    .missingSource, "the entry \(valueNode.quoted) rests on no source", at: valueNode,
                    help: "add `source:`")
            }
            if let note = entry[.note] { _ = text(note, what: "a note") }
            let from = bound(entry[.from], what: "`from`")
            let to = bound(entry[.to], what: "`to`")
            checkOrder(from, to, at: entry[.to])
            entries.append(.init(word: value, from: from, to: to, location: valueNode.location))
        }
        let isComplete = fields[.complete].map { flag($0, what: "`complete`") ?? false } ?? true
        let list = DatedList(id: id, entries: entries, isComplete: isComplete, location: idNode.location)
        // A border that couldn't be read would let a word stay on the list for ever: rather no list.
        guard errorCount == before else {
            drafts.list = list
            return nil
        }
        return list
    }
}
