import Testing

/// A sample with one place of it changed.
struct SampleVariant {
    var name: String
    var path: String
    var isProgram: Bool
    var way: [SampleTree.Step]
    /// What was done to it, as `= unknown`.
    var change: String
    var text: String

    var document: PythonValidator.Document {
        .init(name: name, schema: isProgram ? "program" : "rule", text: text)
    }

    /// Values of all kinds, each as it is written.
    private static let values: [(String, SampleTree)] = [
        ("unknown", .scalar("unknown", isPlain: true)), ("none", .scalar("none", isPlain: true)),
        ("\"\"", .scalar("", isPlain: false)),
        ("null", .scalar("null", isPlain: true)), ("[]", .list([])), ("{}", .mapping([])),
        ("true", .scalar("true", isPlain: true)), ("5", .scalar("5", isPlain: true)),
        ("\"5\"", .scalar("5", isPlain: false)), ("99999999", .scalar("99999999", isPlain: true)),
        ("2018", .scalar("2018", isPlain: true)),
        ("2018-02-28", .scalar("2018-02-28", isPlain: true)),
        ("some words", .scalar("some words", isPlain: true)),
        ("[some words]", .list([.scalar("some words", isPlain: true)])),
        ("{key: word}", .mapping([.init(key: "key", value: .scalar("word", isPlain: true))])),
    ]

    static func all(of sample: FormatSample) throws -> [SampleVariant] {
        let tree = try #require(SampleTree(sample.text))
        func variant(_ way: [SampleTree.Step], _ change: String, _ tree: SampleTree) -> SampleVariant {
            let place = way.map(\.words).joined(separator: ".")
            return SampleVariant(
                name: "\(sample.path) \(place) \(change)", path: sample.path, isProgram: sample.isProgram,
                way: way, change: change, text: tree.text + "\n")
        }
        return tree.ways.flatMap { way in
            var variants = values.map { name, value in
                variant(way, "= \(name)", tree.replacing(way[...], by: value))
            }
            variants.append(variant(way, "left out", tree.replacing(way[...], by: nil)))
            if case .key(let key) = way.last {
                variants.append(variant(way, "misspelled", tree.renaming(way[...], to: key + "x")))
            }
            return variants
        }
    }
}

extension SampleTree.Step {
    fileprivate var words: String {
        switch self {
        case .key(let key): key
        case .item(let index): String(index)
        }
    }
}
