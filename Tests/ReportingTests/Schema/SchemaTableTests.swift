import CatalogLoading
import Foundation
import Reporting
import Testing

/// The tables by which files are read, the schemas, and the samples have the same keys.
struct SchemaTableTests {
    /// A file's keys as `kind.key`, from the tables.
    private struct Keys {
        var keys: Set<String> = []
        var kinds: [String: any FormatKey.Type] = [:]

        init(_ roots: [any FormatKey.Type]) {
            for root in roots { add(root) }
        }

        private mutating func add(_ kind: any FormatKey.Type) {
            guard kinds.updateValue(kind, forKey: kind.noun) == nil else { return }
            if let base = kind.base { add(base) }
            for (name, format) in kind.keys {
                keys.insert("\(kind.noun).\(name)")
                add(format.takes)
            }
            for choice in kind.choices { add(choice.takes) }
        }

        private mutating func add(_ form: ValueForm) {
            switch form {
            case .mapping(let kind): add(kind)
            case .list(let item, _): add(item)
            case .entries(_, let value): add(value)
            case .either(let forms): for form in forms { add(form) }
            default: break
            }
        }
    }

    private static let program = Keys([FileFormat.program])
    private static let rules = Keys(FileFormat.rules)

    @Test(arguments: FormatSchema.Document.allCases)
    func everyKeyIsInTheSchemaWithADescription(_ document: FormatSchema.Document) throws {
        let table = document == .program ? Self.program : Self.rules
        let schema = try object(FormatSchema.text(of: document))
        var definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        if document == .program { definitions["institution"] = schema }
        for (noun, kind) in table.kinds {
            let definition = try #require(definitions[noun], "\(noun)")
            #expect((definition["description"] as? String)?.hasSuffix(".") == true, "\(noun)")
            let properties = try #require(definition["properties"] as? [String: [String: Any]])
            let inherited = kind.base.map { $0.keys.map(\.name) } ?? []
            #expect(Set(properties.keys) == Set(kind.keys.map(\.name) + inherited), "\(noun)")
            for (key, property) in properties {
                let description = try #require(property["description"] as? String, "\(noun).\(key)")
                let isSentence = description.hasSuffix(".") || description.hasSuffix("}`.")
                #expect(description.count > 8 && isSentence, "\(noun).\(key): \(description)")
                #expect(!description.contains("\n"))
            }
            #expect(definition["additionalProperties"] as? Bool == false)
            let required = Set(kind.keys.filter(\.format.isRequired).map(\.name))
            #expect(required.isSubset(of: definition["required"] as? [String] ?? []), "\(noun)")
        }
        let others = Set(definitions.keys).subtracting(table.kinds.keys)
        #expect(others == (document == .program ? [] : ["operators-of-facts"]))
    }

    @Test func aRuleFileBeginsWithTheKeyOfItsKind() throws {
        let schema = try object(FormatSchema.text(of: .rule))
        let kinds = ["accreditor", "credential", "requirement", "list", "data_sets", "codes", "career"]
        #expect(FileFormat.rules.map { $0.keys.first?.name } == kinds)
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(kinds))
    }

    @Test func theSchemaIsTheSameEachTime() {
        for document in FormatSchema.Document.allCases {
            let text = FormatSchema.text(of: document)
            #expect(text == FormatSchema.text(of: document))
            #expect(text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
            #expect(text.hasSuffix("}\n"))
        }
    }

    /// So that what the other tests say of the samples, they say of the whole format.
    @Test func theSamplesUseEveryKey() throws {
        var used: Set<String> = []
        for sample in FormatSample.all {
            let tree = try #require(SampleTree(sample.text), "\(sample.path)")
            used.formUnion(usedKeys(in: tree, .mapping(sample.kind)))
        }
        // No fact that the rules know is a period.
        let all = Self.program.keys.union(Self.rules.keys).subtracting(["condition.covers"])
        #expect(all.subtracting(used).sorted() == [])
        #expect(all.count > 120)
    }

    private func usedKeys(in tree: SampleTree, _ form: ValueForm) -> Set<String> {
        switch (tree, form) {
        case (_, .either(let forms)):
            return forms.reduce(into: []) { $0.formUnion(usedKeys(in: tree, $1)) }
        case (.list(let items), .list(let form, _)):
            return items.reduce(into: []) { $0.formUnion(usedKeys(in: $1, form)) }
        case (.mapping(let entries), .entries(_, let form)):
            return entries.reduce(into: []) { $0.formUnion(usedKeys(in: $1.value, form)) }
        case (.mapping(let entries), .mapping(let kind)):
            var used: Set<String> = []
            for entry in entries {
                for table in [kind, kind.base].compactMap(\.self) {
                    guard let key = table.keys.first(where: { $0.name == entry.key }) else { continue }
                    used.insert("\(table.noun).\(key.name)")
                    used.formUnion(usedKeys(in: entry.value, key.format.takes))
                }
                for choice in kind.choices where choice.other == entry.key {
                    used.formUnion(usedKeys(in: entry.value, choice.takes))
                }
            }
            return used
        default: return []
        }
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
