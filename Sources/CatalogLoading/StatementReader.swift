import Catalog
import SourceYAML

extension FileReader {
    /// Reads `also_stated`: what further pages say of a program, one entry a page.
    mutating func statements(_ node: YAMLNode?, _ outer: SourceScope) -> [ProgramStatement] {
        guard let node else { return [] }
        var result: [ProgramStatement] = []
        for item in items(node, what: "`also_stated`") {
            guard let fields = Fields(item, of: StatementKey.self, what: "a further statement", &self),
                let sourceNode = fields.required(.source, what: "a further statement", &self)
            else { continue }
            let scope = SourceScope(inside: outer, fields, source: .source, &self)
            var statement = ProgramStatement(origin: origin(sourceNode, source: scope.source))
            statement.name = fact(fields[.name], source: scope.source) { $0.text($1, what: "the name") }
            statement.length = length(fields[.duration], scope)
            statement.credits = credits(fields[.credits], scope)
            statement.delivery = delivery(fields[.delivery], scope)
            if let node = fields[.admission] { statement.admission = admission(node, scope) }
            statement.credentialsStated = credentialsStated(fields[.credentialsStated], scope)
            statement.tuition = tuition(fields[.tuition], scope)
            if let node = fields[.note] { statement.note = text(node, what: "a note") }
            result.append(statement)
        }
        return result
    }
}
