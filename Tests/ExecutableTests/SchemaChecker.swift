import Foundation

/// Where a value is not what its schema says. Knows the words that the published schemas use, and reports any
/// other, so that no promise goes unchecked.
struct SchemaChecker {
    private let schema: [String: Any]
    private let definitions: [String: Any]

    init(_ schema: [String: Any]) {
        self.schema = schema
        definitions = schema["$defs"] as? [String: Any] ?? [:]
    }

    func misfits(_ document: Any) -> [String] { misfits(document, schema, at: "$") }

    private func misfits(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var found: [String] = []
        for (word, rule) in schema {
            switch (word, rule) {
            case ("$schema", _), ("title", _), ("description", _), ("$defs", _): break
            case ("$ref", let name as String):
                let key = String(name.split(separator: "/").last ?? "")
                found += misfits(value, definitions[key] as? [String: Any] ?? ["missing": key], at: path)
            case ("type", let name as String): found += check(value, [name], path)
            case ("type", let names as [String]): found += check(value, names, path)
            case ("enum", let words as [Any]):
                if !words.contains(where: { "\($0)" == "\(value)" }) { found.append("\(path): \(value)") }
            case ("pattern", let pattern as String):
                let text = value as? String ?? ""
                if text.range(of: pattern, options: .regularExpression) == nil { found.append(path) }
            case ("minimum", let least as Int):
                if let number = value as? Int, number < least { found.append("\(path): \(number)") }
            case ("anyOf", let choices as [[String: Any]]):
                if !choices.contains(where: { misfits(value, $0, at: path).isEmpty }) { found.append(path) }
            case ("items", let item as [String: Any]):
                for (index, inner) in (value as? [Any] ?? []).enumerated() {
                    found += misfits(inner, item, at: "\(path)[\(index)]")
                }
            case ("required", let keys as [String]):
                guard let object = value as? [String: Any] else { continue }
                found += keys.filter { object[$0] == nil }.map { "\(path).\($0) is missing" }
            case ("properties", let properties as [String: [String: Any]]):
                for (key, inner) in value as? [String: Any] ?? [:] {
                    if let rule = properties[key] { found += misfits(inner, rule, at: "\(path).\(key)") }
                }
            case ("additionalProperties", let isOpen as Bool) where !isOpen:
                let known = schema["properties"] as? [String: Any] ?? [:]
                let keys = (value as? [String: Any] ?? [:]).keys
                found += keys.filter { known[$0] == nil }.map { "\(path).\($0) is not in the schema" }
            case ("additionalProperties", let rule as [String: Any]):
                for (key, inner) in value as? [String: Any] ?? [:] {
                    found += misfits(inner, rule, at: "\(path).\(key)")
                }
            default: found.append("\(path): the schema's word `\(word)` is not checked")
            }
        }
        return found
    }

    private func check(_ value: Any, _ names: [String], _ path: String) -> [String] {
        let isFlag = (value as? NSNumber).map { isBoolean($0) } ?? false
        let name: String =
            switch value {
            case is NSNull: "null"
            case is String: "string"
            case is [Any]: "array"
            case is [String: Any]: "object"
            default: isFlag ? "boolean" : "integer"
            }
        return names.contains(name) ? [] : ["\(path) is of type \(name)"]
    }

    private func isBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c"
    }
}
