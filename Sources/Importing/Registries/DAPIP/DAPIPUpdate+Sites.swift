import Catalog
import CatalogLoading
import Dates
import Diagnostics
import SourceYAML

// Further places, one line each.
extension DAPIPUpdate {
    private static let ownKeys: Set<String> = [
        "dapip", "name", "city", "state", "accreditations", "program_accreditations", "actions", "source",
    ]

    mutating func compareSites(_ root: YAMLNode) {
        let nodes = root.value(forKey: "sites").map { Array($0.items) } ?? []
        guard nodes.count == institution.sites.count else { return }
        var known: [String: Int] = [:]
        for (index, site) in institution.sites.enumerated() { known[site.dapip] = index }
        var added: [YAMLValue] = []
        for place in school.sites {
            var records = registry.records(of: place)
            var actions = registry.actions(of: place)
            if let index = known.removeValue(forKey: place.id) {
                let site = institution.sites[index]
                // What is of the other reach is not compared, and stays.
                records += DAPIPUpdate.records(of: site).filter { !registry.scope.takes($0.kind) }
                actions += DAPIPUpdate.actions(of: site).filter { !registry.scope.takes($0.kind) }
                compare(place, records, actions, with: site, nodes[index])
            } else if !records.isEmpty || !actions.isEmpty {
                draft.counts.added += records.count + actions.count
                added.append(DAPIPUpdate.yaml(place, records, actions, source: named))
            }
        }
        for index in known.values.sorted() { keep(institution.sites[index], nodes[index]) }
        guard !added.isEmpty else { return }
        draft.edits.append { [added] editor in
            if let list = root.value(forKey: "sites") {
                for site in added { editor.add(site, to: list) }
            } else {
                editor.add("sites", items: added, to: root, before: DAPIPUpdate.after("sites"))
            }
        }
    }

    private mutating func compare(
        _ place: DAPIPPlace, _ records: [DAPIPRecord], _ actions: [DAPIPAction], with site: Site,
        _ node: YAMLNode
    ) {
        guard isCurrent(site.origin) else { return }
        let old = DAPIPUpdate.records(of: site)
        let comparison = Comparison(old.enumerated().map { ($0.offset, $0.element) }, records)
        let isSame =
            site.name == place.name && site.city.value == place.city && site.state.value == place.state
            && comparison.changed.isEmpty && comparison.added.isEmpty && comparison.gone.isEmpty
            && Set(actions) == Set(DAPIPUpdate.actions(of: site))
        guard !isSame else { return }
        guard isRewritable(node) else {
            return report(
                "DAPIP \(source.asOf) says something else of the site \(site.dapip), which has been added to by "
                    + "hand", at: site.origin)
        }
        let ended = comparison.changed.count { $0.new.end != nil && old[$0.old].end == nil }
        draft.counts.ended += ended
        draft.counts.changed += comparison.changed.count - ended
        draft.counts.added += comparison.added.count
        draft.counts.gone += comparison.gone.count
        if comparison.changed.isEmpty, comparison.added.isEmpty, comparison.gone.isEmpty {
            draft.counts.changed += 1
        }
        let value = DAPIPUpdate.yaml(place, records, actions, source: named)
        draft.edits.append { $0.replace(node, with: value) }
    }

    /// A site that DAPIP doesn't have any more stays, as what the older edition said.
    private mutating func keep(_ site: Site, _ node: YAMLNode) {
        guard let older, isCurrent(site.origin), isRewritable(node) else { return }
        draft.counts.gone += 1
        draft.keepsOlder = true
        let place = DAPIPPlace(
            id: site.dapip, name: site.name, unitids: [], parent: nil, isInstitution: false,
            city: site.city.value, state: site.state.value)
        let value = DAPIPUpdate.yaml(
            place, DAPIPUpdate.records(of: site).map { $0.missing(from: source.id) },
            DAPIPUpdate.actions(of: site), source: source.pastID(older))
        draft.edits.append { $0.replace(node, with: value) }
    }

    private func isRewritable(_ node: YAMLNode) -> Bool {
        node.style == .flow && node.entries.allSatisfy { DAPIPUpdate.ownKeys.contains($0.key.text) }
    }

    private static func records(of site: Site) -> [DAPIPRecord] {
        (site.accreditations + site.programAccreditations).map { DAPIPRecord($0) }
    }

    private static func actions(of site: Site) -> [DAPIPAction] {
        site.actions.compactMap { action in
            guard let kind = action.kind.value, let date = action.date.value?.text else { return nil }
            return DAPIPAction(
                agency: action.agency.value ?? "", kind: action.accredits.value, action: kind, date: date,
                end: action.end.value?.text, reason: action.reason)
        }
    }

    private static func yaml(
        _ place: DAPIPPlace, _ records: [DAPIPRecord], _ actions: [DAPIPAction], source: String?
    ) -> YAMLValue {
        var entries: [YAMLValue.Entry] = [
            .init("dapip", .quoted(place.id)), .init("name", .text(place.name)),
        ]
        if let city = place.city { entries.append(.init("city", .text(city))) }
        if let state = place.state { entries.append(.init("state", .plain(state.rawValue))) }
        let whole = records.filter { $0.kind == nil }.map { $0.yaml(source: nil) }
        if !whole.isEmpty { entries.append(.init("accreditations", .list(whole))) }
        let programs = records.filter { $0.kind != nil }.map { $0.yaml(source: nil) }
        if !programs.isEmpty { entries.append(.init("program_accreditations", .list(programs))) }
        if !actions.isEmpty { entries.append(.init("actions", .list(actions.map { $0.yaml(source: nil) }))) }
        if let source { entries.append(.init("source", .text(source))) }
        return .mapping(entries)
    }
}
