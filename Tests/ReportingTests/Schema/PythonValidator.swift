import Foundation
import Testing

/// Puts documents to the `jsonschema` of Python, which knows nothing of this package.
enum PythonValidator {
    struct Document: Codable {
        var name: String
        /// `program` or `rule`.
        var schema: String
        var text: String
    }

    /// Why it can't be asked, if it can't.
    static let whyNot: String? = {
        do {
            let result = try run("import jsonschema, yaml; jsonschema.Draft202012Validator", input: Data())
            return result.status == 0
                ? nil : "python3 has no jsonschema and yaml: \(result.errors.suffix(200))"
        } catch { return "no python3: \(error)" }
    }()

    /// The first thing that is wrong with each document, if any is, by its name; the schemas themselves are checked
    /// first.
    static func problems(
        of documents: [Document], schemas: [String: String]
    ) throws -> [String: [String]] {
        struct Input: Encodable {
            var schemas: [String: String]
            var documents: [Document]
        }
        let result = try run(
            script, input: try JSONEncoder().encode(Input(schemas: schemas, documents: documents)))
        try #require(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode([String: [String]].self, from: result.output)
    }

    /// Reads YAML by the core schema of YAML 1.2, as editors do; keys are texts, as in JSON.
    private static let script = #"""
        import itertools, json, re, sys, yaml, jsonschema

        class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            pass

        Loader.yaml_implicit_resolvers = {}
        for tag, expression, first in [
            ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
            ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
            ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
            ("float", r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", list("-+.0123456789")),
        ]:
            Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(expression), first)

        def integer(loader, node):
            text = node.value
            return int(text[2:], 8) if text.startswith("0o") else int(text, 16 if text.startswith("0x") else 10)

        def mapping(loader, node):
            return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}

        Loader.add_constructor("tag:yaml.org,2002:int", integer)
        Loader.add_constructor("tag:yaml.org,2002:map", mapping)

        data = json.load(sys.stdin)
        validators = {}
        for name, text in data["schemas"].items():
            schema = json.loads(text)
            jsonschema.Draft202012Validator.check_schema(schema)
            validators[name] = jsonschema.Draft202012Validator(schema)
        found = {}
        for document in data["documents"]:
            value = yaml.load(document["text"], Loader)
            errors = validators[document["schema"]].iter_errors(value)
            found[document["name"]] = [f"{e.json_path}: {e.message[:150]}" for e in itertools.islice(errors, 1)]
        json.dump(found, sys.stdout)
        """#

    private static func run(_ script: String, input: Data) throws -> (
        status: Int32, output: Data, errors: String
    ) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "accredit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Streams are files, because a pipe that nobody drains blocks the process.
        let (source, output, errors) = (
            folder.appending(path: "in"), folder.appending(path: "out"), folder.appending(path: "err")
        )
        try input.write(to: source)
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return (
            process.terminationStatus, try Data(contentsOf: output),
            String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        )
    }
}
