import CatalogLoading
import Eligibility
import RuleEngine

/// Writes the JSON Schema (draft 2020-12) of program and rule files from the tables by which they are read,
/// for editors.
///
/// It says the form of a file, which doesn't depend on a catalogue: names of agencies, statuses and sources
/// are for lint to hold against each other. Of two readings it allows the wider one, so that nothing that lint
/// lets through is marked in an editor.
package struct FormatSchema {
    /// The kinds of files that have a schema.
    package enum Document: String, CaseIterable, Sendable {
        case program, rule
    }

    /// The schema as a JSON document.
    package static func text(of document: Document) -> String {
        var writer = FormatSchema()
        let content =
            switch document {
            case .program: writer.programFile()
            case .rule: writer.ruleFile()
            }
        let head: [JSONTree.Member] = [
            .init(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
            .init(key: "$id", value: .string("urn:accredit:schema:\(document.rawValue)")),
            .init(key: "title", value: .string("accredit \(document.rawValue) file")),
        ]
        let definitions = writer.definitions.sorted { $0.key < $1.key }
        let tail = definitions.isEmpty ? [] : [JSONTree.Member(key: "$defs", value: .object(definitions))]
        return JSONTree.object(head + content + tail).text
    }

    var definitions: [JSONTree.Member] = []
    /// Definitions that are written or being written.
    var begun: Set<String> = []
    let facts = ProgramFactSchema.schema(for: [])

    private init() {}

    private mutating func programFile() -> [JSONTree.Member] {
        [.init(key: "type", value: .string("object"))] + members(of: FileFormat.program)
    }

    /// The first key says which kind of rule file it is.
    private mutating func ruleFile() -> [JSONTree.Member] {
        let kinds = FileFormat.rules.map { kind in
            (key: kind.keys.first?.name ?? kind.noun, kind: kind)
        }
        let properties = kinds.map { kind in
            JSONTree.Member(key: kind.key, value: .object("description", .string(kind.kind.meaning)))
        }
        let branches = kinds.map {
            SchemaPart.branch(having: $0.key, then: .object([reference(to: $0.kind)]))
        }
        return [
            .init(
                key: "description",
                value: .string(
                    "A file of rules. Its first key says what it holds: an agency, a credential, a requirement, "
                        + "a dated list, data sets, a code table or a career.")),
            .init(key: "type", value: .string("object")),
            .init(key: "properties", value: .object(properties)),
            .init(key: "oneOf", value: exactlyOne(of: kinds.map(\.key))),
            .init(key: "allOf", value: .array(branches)),
        ]
    }
}

// Mappings.
extension FormatSchema {
    private mutating func reference(to kind: any FormatKey.Type) -> JSONTree.Member {
        if begun.insert(kind.noun).inserted {
            let members = members(of: kind)
            definitions.append(.init(key: kind.noun, value: .object(members)))
        }
        return .init(key: "$ref", value: .string("#/$defs/\(kind.noun)"))
    }

    /// What a mapping is, but for its type: a place that takes other types as well names all of them.
    private mutating func members(of kind: any FormatKey.Type) -> [JSONTree.Member] {
        let own = kind.keys
        let inherited = (kind.base?.keys ?? []).filter { key in !own.contains { $0.name == key.name } }
        let keys = own + inherited
        var result: [JSONTree.Member] = [
            .init(key: "description", value: .string(kind.meaning)),
            .init(
                key: "properties",
                value: .object(keys.map { .init(key: $0.name, value: property($0.format)) })),
        ]
        let required = keys.filter(\.format.isRequired).map(\.name)
        if !required.isEmpty { result.append(.init(key: "required", value: .strings(required))) }
        result.append(.init(key: "additionalProperties", value: .boolean(false)))
        let shapes = kind.base?.shapes ?? kind.shapes
        if !shapes.isEmpty {
            result.append(.init(key: "oneOf", value: exactlyOne(of: shapes.map(\.key))))
        }
        let names = kind.base == nil ? [] : own.map(\.name)
        let branches =
            shapes.map { SchemaPart.branch(having: $0.key, then: rest(of: $0, besides: names)) }
            + kind.choices.map { choice($0) }
            + (keys.contains(where: \.format.isComparedFact) ? [operators()] : [])
        if !branches.isEmpty { result.append(.init(key: "allOf", value: .array(branches))) }
        return result
    }

    private func rest(of shape: MappingShape, besides names: [String]) -> JSONTree {
        let keys = shape.keys + names.filter { !shape.keys.contains($0) }
        var members = [
            JSONTree.Member(key: "propertyNames", value: .object("enum", .strings(keys)))
        ]
        if !shape.required.isEmpty {
            members.append(.init(key: "required", value: .strings(shape.required)))
        }
        if !shape.exactlyOneOf.isEmpty {
            members.append(.init(key: "oneOf", value: exactlyOne(of: shape.exactlyOneOf)))
        }
        if !shape.notTogether.isEmpty {
            members.append(
                .init(key: "not", value: .object("required", .strings(shape.notTogether))))
        }
        return .object(members)
    }

    private mutating func choice(_ choice: FormatChoice) -> JSONTree {
        let takes = JSONTree.object(part(choice.takes).members)
        return SchemaPart.branch(
            having: choice.key, word: choice.word, then: .object("properties", .object(choice.other, takes)))
    }

    private func exactlyOne(of keys: [String]) -> JSONTree {
        .array(keys.map { .object("required", .strings([$0])) })
    }
}

// Values.
extension FormatSchema {
    private mutating func property(_ format: KeyFormat) -> JSONTree {
        var part = part(format.takes)
        part.add(format.nothing.map(\.rawValue))
        return .object([.init(key: "description", value: .string(format.meaning))] + part.members)
    }

    private mutating func part(_ form: ValueForm) -> SchemaPart {
        switch form {
        case .text: return SchemaPart(["string"], [.init(key: "minLength", value: .integer(1))])
        case .written(let pattern): return SchemaPart(["string"], pattern: pattern)
        case .word(let words): return SchemaPart(["string"], words: words.map { .string($0) })
        case .date:
            // A year is a number to every YAML reader.
            return SchemaPart(["string", "integer"], SchemaPart.range(1000...9999), pattern: .date)
        case .number(let range): return SchemaPart(["integer"], SchemaPart.range(range))
        case .code(let numbers): return SchemaPart(["integer"], words: numbers.map { .integer($0) })
        case .count: return SchemaPart(["integer", "string"], pattern: .wholeNumber)
        case .gradePointAverage:
            let limits: [JSONTree.Member] = [
                .init(key: "minimum", value: .integer(0)), .init(key: "exclusiveMaximum", value: .integer(6)),
            ]
            return SchemaPart(["number", "string"], limits, pattern: .gradePointAverage)
        case .flag: return SchemaPart(["boolean"])
        case .chosen: return SchemaPart(["object"])
        case .plain:
            return SchemaPart(
                ["string", "number", "boolean"], [.init(key: "minLength", value: .integer(1))])
        case .fact(let kind): return SchemaPart(["string"], words: paths(of: kind).map { .string($0) })
        case .list(let item, let isNeverEmpty):
            let items = JSONTree.Member(key: "items", value: .object(part(item).members))
            return SchemaPart(
                ["array"], [items] + (isNeverEmpty ? [.init(key: "minItems", value: .integer(1))] : []))
        case .mapping(let kind): return SchemaPart(["object"], [reference(to: kind)])
        case .entries(let names, let values):
            return SchemaPart(["object"], entries(names, .object(part(values).members)))
        case .either(let forms):
            return forms.map { part($0) }.reduce(into: SchemaPart([])) { $0.add($1) }
        }
    }

    private func entries(_ names: EntryNames, _ values: JSONTree) -> [JSONTree.Member] {
        let rest = JSONTree.Member(key: "additionalProperties", value: values)
        switch names {
        case .any: return [rest]
        case .written(let pattern):
            return [
                .init(key: "propertyNames", value: .object(SchemaPart([], pattern: pattern).members)), rest,
            ]
        case .someOf(let words):
            return [.init(key: "propertyNames", value: .object("enum", .strings(words))), rest]
        case .allOf(let words):
            return [
                .init(key: "propertyNames", value: .object("enum", .strings(words))), rest,
                .init(key: "required", value: .strings(words)),
            ]
        }
    }
}
