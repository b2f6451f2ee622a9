import Catalog
import Dates
import Diagnostics
import SourceYAML

/// What the records of an institution or a program inherit.
struct RecordContext {
    /// The ids of the institution's campuses.
    var campuses: [String]
    var scope: SourceScope
}

private enum RecordKey: String, FieldKey {
    case agency, accredits, status, from, to, campus, source, note
    case nextReview = "next_review"
    case sourceOf = "source_of"
}

private enum CompleteKey: String, FieldKey {
    case source
    case reach = "for"
}

extension FileReader {
    mutating func accreditations(_ node: YAMLNode?, _ context: RecordContext) -> [AccreditationRecord] {
        guard let node else { return [] }
        var result: [AccreditationRecord] = []
        for item in items(node, what: "`accreditations`") {
            if let record = accreditation(item, context) { result.append(record) }
        }
        return result
    }

    private mutating func accreditation(_ node: YAMLNode, _ context: RecordContext) -> AccreditationRecord? {
        let before = findings.count
        guard let fields = Fields(node, of: RecordKey.self, what: "an accreditation", &self) else {
            // Something was meant here: a record of which nothing is known.
            return AccreditationRecord(
                agency: .unknown, isFaulty: true, origin: origin(node, source: context.scope.source))
        }
        let scope = SourceScope(
            inside: context.scope, source: fields[.source], exceptions: fields[.sourceOf], &self)
        let source = scope.source
        var record = AccreditationRecord(
            agency: fact(fields.required(.agency, what: "an accreditation", &self), source: source) {
                $0.text($1, what: "the agency")
            },
            origin: origin(fields.node.firstEntry ?? node, source: source))
        record.accredits = fact(fields[.accredits], source: source) { $0.text($1, what: "`accredits`") }
        record.status = fact(fields[.status], source: source) { $0.text($1, what: "the status") }
        record.start = fact(fields[.from], source: source) { $0.date($1, what: "`from`") }
        record.nextReview = fact(fields[.nextReview], source: source) { $0.date($1, what: "`next_review`") }
        if let to = fields[.to] { record.end = to.isPlain("unknown") ? .unknown : end(to) }
        if let start = record.start.value, case .on(let end) = record.end, end.latest < start.earliest,
            let from = fields[.from], let to = fields[.to]
        {
            report(
                .endBeforeStart, "the status ends (`\(end)`) before it starts (`\(start)`)", at: to,
                label: "\(start.earliest.number - end.latest.number) days earlier",
                notes: [.init("it starts here", at: from.location)])
        }
        if let campus = fields[.campus] { record.campus = self.campus(campus, context) }
        if let note = fields[.note] { _ = text(note, what: "a note") }
        record.isFaulty = findings.count > before || fields.hasFault
        return record
    }

    private mutating func end(_ node: YAMLNode) -> AccreditationRecord.End {
        date(node, what: "`to`").map { .on($0) } ?? .unknown
    }

    /// A campus of the institution.
    mutating func campus(_ node: YAMLNode, _ context: RecordContext) -> String? {
        guard let id = text(node, what: "the campus") else { return nil }
        guard context.campuses.contains(id) else {
            let nearest = Spelling.nearest(to: id, among: context.campuses)
            report(
                .danglingReference, "no campus is called `\(id)`", at: node,
                label: nearest.map { "did you mean `\($0)`?" },
                help: nearest == nil ? "describe it under `campuses:`" : nil)
            return nil
        }
        return id
    }

    mutating func complete(_ node: YAMLNode?, _ context: RecordContext) -> [AccreditationsComplete] {
        guard let node,
            let fields = Fields(node, of: CompleteKey.self, what: "`accreditations_complete`", &self)
        else { return [] }
        let scope = SourceScope(inside: context.scope, source: fields[.source], &self)
        guard let reachNode = fields.required(.reach, what: "`accreditations_complete`", &self),
            let reach = word(reachNode, Accreditor.Reach.self, what: "reach")
        else { return [] }
        return [AccreditationsComplete(reach: reach, origin: origin(reachNode, source: scope.source))]
    }
}
