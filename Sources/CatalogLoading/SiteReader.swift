import Catalog
import Dates
import Diagnostics
import SourceYAML

extension FileReader {
    /// Reads `sites`: further places of the school that agencies accredit.
    mutating func sites(_ node: YAMLNode?, _ context: RecordContext) -> [Site] {
        guard let node else { return [] }
        let outer = context.with(context.scope.inside(InstitutionKey.sites))
        var result: [Site] = []
        var seen: [String: YAMLNode] = [:]
        for item in items(node, what: "`sites`") {
            guard let fields = Fields(item, of: SiteKey.self, what: "a site", &self),
                let numberNode = fields.required(.dapip, what: "a site", &self),
                let number = dapipNumber(numberNode, what: "a site's number")
            else { continue }
            if let first = seen[number] {
                report(
                    .duplicateID, "site \(numberNode.quoted) is there twice", at: numberNode,
                    notes: [.init("first here", at: first.location)])
                continue
            }
            seen[number] = numberNode
            let scope = SourceScope(inside: outer.scope, fields, source: .source, &self)
            let name = fields.required(.name, what: "a site", &self).flatMap { text($0, what: "the name") }
            var site = Site(
                dapip: number, name: name ?? number, origin: origin(numberNode, source: scope.source))
            site.city = fact(fields[.city], source: scope.source) { $0.text($1, what: "the city") }
            site.state = fact(fields[.state], source: scope.source) {
                $0.word($1, Region.self, what: "state")
            }
            let inner = outer.with(scope)
            site.accreditations = accreditations(.accreditations, in: fields, inner)
            site.programAccreditations = accreditations(.programAccreditations, in: fields, inner)
            site.actions = actions(fields[.actions], scope)
            result.append(site)
        }
        return result
    }

    /// Reads `actions`: what agencies did, as history.
    mutating func actions(_ node: YAMLNode?, _ outer: SourceScope) -> [AgencyAction] {
        guard let node else { return [] }
        return items(node, what: "`actions`").compactMap { item in
            let what = "an action"
            guard let fields = Fields(item, of: ActionKey.self, what: what, &self),
                let agencyNode = fields.required(.agency, what: what, &self)
            else { return nil }
            let source = SourceScope(inside: outer, fields, source: .source, &self).source
            var action = AgencyAction(
                agency: fact(agencyNode, source: source) { $0.text($1, what: "the agency") },
                origin: origin(agencyNode, source: source))
            action.accredits = fact(fields[.accredits], source: source) {
                $0.text($1, what: "`accredits`")
            }
            action.kind = fact(fields.required(.action, what: what, &self), source: source) {
                $0.word($1, AgencyAction.Kind.self, what: "action")
            }
            action.date = fact(fields[.date], source: source) { $0.date($1, what: "`date`") }
            action.end = fact(fields[.to], source: source) { $0.date($1, what: "`to`") }
            action.reason = fields[.reason].flatMap { text($0, what: "`reason`") }
            if let start = action.date.value, let end = action.end.value, end.latest < start.earliest,
                let to = fields[.to]
            {
                report(.endBeforeStart, "the action ends (`\(end)`) before its day (`\(start)`)", at: to)
            }
            return action
        }
    }

    /// A number of DAPIP.
    mutating func dapipNumber(_ node: YAMLNode, what: String) -> String? {
        guard let text = text(node, what: what, help: TextPattern.dapipNumber.help) else { return nil }
        guard Identifier.isDapip(text) else {
            report(
                .badFormat, "\(node.quoted) is not a number of DAPIP", at: node,
                help: TextPattern.dapipNumber.help)
            return nil
        }
        return text
    }

    /// `awards: {2024: 12}`: how many awards were conferred in a year.
    mutating func awardsConferred(_ node: YAMLNode?, source: Int?) -> [AwardsConferred] {
        guard let node else { return [] }
        return pairs(node, what: "`awards`").compactMap { key, value in
            let text = key.text
            guard text.utf8.count == 4, let year = FileReader.digits(text),
                AwardsConferred.years.contains(year)
            else {
                report(
                    .badFormat, "\(key.quoted) is not a year", at: key,
                    help: "write the year of the completions: {2024: 12}")
                return nil
            }
            return number(value, what: "the number of awards", in: AwardsConferred.counts).map {
                AwardsConferred(year: year, count: $0, origin: origin(value, source: source))
            }
        }
    }
}
