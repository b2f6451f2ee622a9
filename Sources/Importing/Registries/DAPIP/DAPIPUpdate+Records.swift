import Catalog
import CatalogLoading
import Dates
import Diagnostics
import SourceYAML

extension DAPIPRecord {
    /// What a record of a file says, in DAPIP's terms.
    init(_ record: AccreditationRecord) {
        agency = record.agency.value ?? ""
        kind = record.accredits.value
        status = record.status.value ?? ""
        start = record.start.value?.text
        switch record.end {
        case .open: end = nil
        case .unknown: end = "unknown"
        case .on(let date): end = date.text
        }
        review = record.nextReview.value?.text
        note = record.note
    }

    /// What an older edition said, if it says that it runs: a newer one doesn't have it.
    func missing(from source: String) -> DAPIPRecord {
        var record = self
        if end == nil { record.missingFrom = source }
        return record
    }
}

// Records of the school itself.
extension DAPIPUpdate {
    /// Keys that a record of DAPIP has: one with others has been added to by hand.
    private static let ownKeys: Set<String> = [
        "agency", "accredits", "status", "from", "to", "next_review", "note", "source",
    ]

    /// The lists of a school's records that DAPIP fills.
    enum List: String {
        case accreditations
        case programAccreditations = "program_accreditations"

        var reach: Accreditor.Reach { self == .accreditations ? .institutional : .programmatic }
    }

    /// How the records of two editions stand to each other.
    struct Comparison {
        /// Old and new, where something differs.
        var changed: [(old: Int, new: DAPIPRecord)] = []
        var added: [DAPIPRecord] = []
        /// Records that the new edition doesn't have.
        var gone: [Int] = []

        /// Records that say the same are found first, then those of the same agency, kind and start.
        init(_ old: [(index: Int, record: DAPIPRecord)], _ new: [DAPIPRecord]) {
            var left = old
            var right = new
            for record in new {
                guard let match = left.firstIndex(where: { $0.record == record }) else { continue }
                left.remove(at: match)
                right.remove(at: right.firstIndex(of: record) ?? right.startIndex)
            }
            for record in right {
                if let match = left.firstIndex(where: { $0.record.key == record.key }) {
                    changed.append((left[match].index, record))
                    left.remove(at: match)
                } else {
                    added.append(record)
                }
            }
            gone = left.map(\.index)
        }
    }

    /// Compares one list of the school.
    mutating func compare(
        _ records: [DAPIPRecord], with known: [AccreditationRecord], at key: List, _ root: YAMLNode
    ) {
        guard registry.scope.reach == nil || registry.scope.reach == key.reach else { return }
        let nodes = root.value(forKey: key.rawValue).map { Array($0.items) } ?? []
        guard nodes.count == known.count else { return }
        let own = known.indices.filter { isCurrent(known[$0].origin) }.map { ($0, DAPIPRecord(known[$0])) }
        let comparison = Comparison(own, records)
        for (index, record) in comparison.changed { rewrite(nodes[index], known[index], as: record) }
        for index in comparison.gone { keep(nodes[index], known[index]) }
        guard !comparison.added.isEmpty else { return }
        draft.counts.added += comparison.added.count
        let items = comparison.added.map { $0.yaml(source: named) }
        draft.edits.append { editor in
            if let list = root.value(forKey: key.rawValue) {
                for item in items { editor.add(item, to: list) }
            } else {
                editor.add(key.rawValue, items: items, to: root, before: DAPIPUpdate.after(key.rawValue))
            }
        }
    }

    private func isRewritable(_ node: YAMLNode) -> Bool {
        node.style == .flow && node.entries.allSatisfy { DAPIPUpdate.ownKeys.contains($0.key.text) }
    }

    private mutating func rewrite(_ node: YAMLNode, _ old: AccreditationRecord, as new: DAPIPRecord) {
        var new = new
        // A remark may be a person's.
        if let note = old.note { new.note = note }
        guard new != DAPIPRecord(old) else { return }
        guard isRewritable(node) else {
            return report(
                "DAPIP \(source.asOf) says something else of \(new.agency) than this record, which has been "
                    + "added to by hand", at: old.origin, help: "it says \(new.yaml(source: nil).yaml)")
        }
        if new.end != nil, old.end == .open { draft.counts.ended += 1 } else { draft.counts.changed += 1 }
        let value = new.yaml(source: named)
        draft.edits.append { $0.replace(node, with: value) }
    }

    /// A record that DAPIP doesn't have any more stays, as what the older edition said.
    private mutating func keep(_ node: YAMLNode, _ record: AccreditationRecord) {
        let what = "\(record.agency.value ?? "")'s record"
        guard let older else {
            return report(
                "DAPIP \(source.asOf) doesn't have \(what), which says that it does", at: record.origin,
                help: "it stays; does it come from another source?")
        }
        guard isRewritable(node) else {
            return report(
                "DAPIP \(source.asOf) doesn't have \(what) any more, which has been added to by hand",
                at: record.origin, help: "name the older edition as its source, or take it out")
        }
        draft.counts.gone += 1
        draft.keepsOlder = true
        let value = DAPIPRecord(record).missing(from: source.id).yaml(source: source.pastID(older))
        draft.edits.append { $0.replace(node, with: value) }
    }

    /// History is only added to.
    mutating func compareActions(_ actions: [DAPIPAction], _ root: YAMLNode) {
        let known = Set(institution.actions.map { DAPIPUpdate.key(of: $0) })
        let new = actions.filter { !known.contains(DAPIPUpdate.key(of: $0)) }
        guard !new.isEmpty else { return }
        draft.counts.added += new.count
        let items = new.map { $0.yaml(source: named) }
        draft.edits.append { editor in
            if let list = root.value(forKey: "actions") {
                for item in items { editor.add(item, to: list) }
            } else {
                editor.add("actions", items: items, to: root, before: DAPIPUpdate.after("actions"))
            }
        }
    }

    static func key(of action: AgencyAction) -> [String] {
        [
            action.agency.value ?? "", action.accredits.value ?? "", action.kind.value?.rawValue ?? "",
            action.date.value?.text ?? "", action.reason ?? "",
        ]
    }

    static func key(of action: DAPIPAction) -> [String] {
        [action.agency, action.kind ?? "", action.action.rawValue, action.date, action.reason ?? ""]
    }
}

// Where DAPIP and what somebody read elsewhere disagree: both stay.
extension DAPIPUpdate {
    mutating func reportDisagreements(_ records: [DAPIPRecord]) {
        for record in institution.accreditations + institution.programs.flatMap(\.accreditations) {
            guard let source = institution.source(of: record.origin), source.id != self.source.id,
                !source.id.hasPrefix(self.source.id + "-"), let agency = record.agency.value
            else { continue }
            let same = records.filter {
                $0.agency == agency && $0.kind == record.accredits.value && $0.status == "accredited"
            }
            guard !same.isEmpty, standing(record) == .accredited else { continue }
            let open = same.filter { $0.end == nil }
            if record.end == .open, open.isEmpty, let last = same.compactMap(\.end).max(),
                let seen = source.asOf, last < seen.earliest.description
            {
                report(
                    "DAPIP \(self.source.asOf) says that \(agency)'s accreditation ended on \(last), `\(source.id)` "
                        + "says \(seen) that it runs", at: record.origin,
                    help: "both stay; look at the newer one")
            } else if case .on(let end) = record.end, !open.isEmpty, end.latest.description < self.source.asOf
            {
                report(
                    "DAPIP \(self.source.asOf) says that \(agency)'s accreditation runs, `\(source.id)` says that it "
                        + "ended on \(end)", at: record.origin, help: "both stay; look at the newer one")
            }
        }
    }

    private func standing(_ record: AccreditationRecord) -> Standing? {
        guard let agency = record.agency.value.flatMap({ registry.agencies[$0] }) else { return nil }
        return record.status.value.flatMap { agency.status($0)?.countsAs }
    }
}
