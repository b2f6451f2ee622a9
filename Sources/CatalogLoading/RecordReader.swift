import Catalog
import Dates
import Diagnostics
import SourceYAML

/// What the records of an institution or a program inherit.
struct RecordContext {
    /// The ids of the institution's campuses, in order.
    let campuses: [String]
    private let campusSet: Set<String>
    var scope: SourceScope

    init(campuses: [String], scope: SourceScope) {
        self.campuses = campuses
        self.scope = scope
        campusSet = Set(campuses)
    }

    func isCampus(_ id: String) -> Bool { campusSet.contains(id) }

    /// The same with another scope.
    func with(_ scope: SourceScope) -> RecordContext {
        var context = self
        context.scope = scope
        return context
    }
}

extension FileReader {
    /// The records under a key, in any state: where they can't be read, one stands for them of which nothing is
    /// known, so that nobody takes them for none.
    mutating func accreditations<Key: FieldKey>(
        _ key: Key, in fields: Fields<Key>, _ context: RecordContext
    ) -> [AccreditationRecord] {
        let inner = context.with(context.scope.inside(key))
        let unreadable = AccreditationRecord(
            agency: .unknown, isFaulty: true, origin: origin(fields.node, source: inner.scope.source))
        guard let node = fields[key] else { return fields.mentions(key) ? [unreadable] : [] }
        guard node.kind == .sequence else {
            _ = items(node, what: "`accreditations`")
            return [unreadable]
        }
        return node.items.map { accreditation($0, inner) }
    }

    private mutating func accreditation(_ node: YAMLNode, _ context: RecordContext) -> AccreditationRecord {
        let before = errorCount
        guard let fields = Fields(node, of: RecordKey.self, what: "an accreditation", &self) else {
            return AccreditationRecord(
                agency: .unknown, isFaulty: true, origin: origin(node, source: context.scope.source))
        }
        let scope = SourceScope(
            inside: context.scope, fields, source: .source, exceptions: .sourceOf, &self)
        // What dates a record is the source of its status.
        let source = scope.source(of: RecordKey.status)
        var record = AccreditationRecord(
            agency: fact(
                fields.required(.agency, what: "an accreditation", &self),
                source: scope.source(of: RecordKey.agency)
            ) { $0.text($1, what: "the agency") },
            origin: origin(fields.node.firstEntry ?? node, source: source))
        record.accredits = fact(fields[.accredits], source: scope.source(of: RecordKey.accredits)) {
            $0.text($1, what: "`accredits`")
        }
        record.status = fact(fields[.status], source: source) { $0.text($1, what: "the status") }
        record.start = fact(fields[.from], source: scope.source(of: RecordKey.from)) {
            $0.date($1, what: "`from`")
        }
        record.nextReview = fact(fields[.nextReview], source: scope.source(of: RecordKey.nextReview)) {
            $0.date($1, what: "`next_review`")
        }
        if let to = fields.stated(.to) {
            record.end = to.isPlain("unknown") ? .unknown : end(to)
            record.endOrigin = origin(to, source: scope.source(of: RecordKey.to))
        }
        if let start = record.start.value, case .on(let end) = record.end, end.latest < start.earliest,
            let from = fields[.from], let to = fields[.to]
        {
            report(
                .endBeforeStart, "the status ends (`\(end)`) before it starts (`\(start)`)", at: to,
                label: "\(start.earliest.number - end.latest.number) days earlier",
                notes: [.init("it starts here", at: from.location)])
        }
        if let campus = fields[.campus] { record.campus = self.campus(campus, context) }
        if let missing = fields[.missingFrom] { record.missingFrom = sourceIndex(missing) }
        if let note = fields[.note] { record.note = text(note, what: "a note") }
        record.isFaulty = errorCount > before || fields.hasFault || hasYAMLFault(node)
        return record
    }

    private mutating func end(_ node: YAMLNode) -> AccreditationRecord.End {
        date(node, what: "`to`").map { .on($0) } ?? .unknown
    }

    /// A campus of the institution.
    mutating func campus(_ node: YAMLNode, _ context: RecordContext) -> String? {
        guard let id = text(node, what: "the campus") else { return nil }
        guard context.isCampus(id) else {
            let nearest = nearest(to: id, among: context.campuses, for: .danglingReference)
            report(
                .danglingReference, "no campus is called \(node.quoted)", at: node,
                label: nearest.map { Spelling.offer($0) },
                help: nearest == nil ? "describe it under `campuses:`" : nil)
            return nil
        }
        return id
    }

    /// What somebody saw every record of. A mapping with a key that isn't known may hide records, so nothing in
    /// it is complete.
    mutating func complete<Key: FieldKey>(
        _ key: Key, in fields: Fields<Key>, _ context: RecordContext
    ) -> [AccreditationsComplete] {
        guard let node = fields[key],
            let inner = Fields(node, of: CompleteKey.self, what: "`accreditations_complete`", &self)
        else { return [] }
        let scope = SourceScope(inside: context.scope.inside(key), inner, source: .source, &self)
        guard let reachNode = inner.required(.reach, what: "`accreditations_complete`", &self),
            let reach = word(reachNode, Accreditor.Reach.self, what: "reach"), !inner.hasFault,
            !fields.isDoubled(key),
            !fields.hasUnknownKey
        else { return [] }
        return [AccreditationsComplete(reach: reach, origin: origin(reachNode, source: scope.source))]
    }
}
