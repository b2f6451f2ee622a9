import Diagnostics
import SourceYAML

/// A YAML document as a value, to change one place of it and write it again.
indirect enum SampleTree: Sendable {
    case scalar(String, isPlain: Bool)
    case list([SampleTree])
    case mapping([Entry])

    struct Entry: Sendable {
        var key: String
        var value: SampleTree
    }

    /// A way to a value: names of keys and numbers of items.
    enum Step: Hashable {
        case key(String)
        case item(Int)
    }

    init?(_ text: String) {
        let (tree, problems) = YAMLParser.parse(SourceFile(path: "sample.yaml", text: text))
        guard let root = tree.root, problems.isEmpty else { return nil }
        self.init(root)
    }

    init(_ node: YAMLNode) {
        switch node.kind {
        case .scalar, .alias: self = .scalar(node.text, isPlain: node.style == .plain)
        case .sequence: self = .list(node.items.map { SampleTree($0) })
        case .mapping:
            self = .mapping(node.entries.map { Entry(key: $0.key.text, value: SampleTree($0.value)) })
        }
    }

    /// The document in flow style, on one line.
    var text: String {
        switch self {
        case .scalar(let text, let isPlain): isPlain ? SampleTree.plain(text) : SampleTree.quoted(text)
        case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\(SampleTree.plain($0.key)): \($0.value.text)" }.joined(separator: ", ")
                + "}"
        }
    }

    /// The ways to all values behind a key or in a list, from the top down.
    var ways: [[Step]] {
        switch self {
        case .scalar: []
        case .list(let items):
            items.enumerated().flatMap { index, item in
                [[.item(index)]] + item.ways.map { [.item(index)] + $0 }
            }
        case .mapping(let entries):
            // Of a table two entries stand for all.
            entries.prefix(entries.count > 10 && isTable ? 2 : .max).flatMap { entry in
                [[.key(entry.key)]] + entry.value.ways.map { [.key(entry.key)] + $0 }
            }
        }
    }

    /// Whether the keys are codes instead of words of the format.
    private var isTable: Bool {
        guard case .mapping(let entries) = self else { return false }
        return entries.contains { ["MI", "diploma", "3"].contains($0.key) }
    }

    /// The document with another value in one place, or with none.
    func replacing(_ way: ArraySlice<Step>, by value: SampleTree?) -> SampleTree {
        guard let step = way.first else { return value ?? self }
        let rest = way.dropFirst()
        switch (self, step) {
        case (.list(let items), .item(let index)):
            var items = items
            if rest.isEmpty, value == nil {
                items.remove(at: index)
            } else {
                items[index] = items[index].replacing(rest, by: value)
            }
            return .list(items)
        case (.mapping(let entries), .key(let key)):
            return .mapping(
                entries.compactMap { entry in
                    guard entry.key == key else { return entry }
                    if rest.isEmpty, value == nil { return nil }
                    return Entry(key: key, value: entry.value.replacing(rest, by: value))
                })
        default: return self
        }
    }

    /// The document with one key under another name.
    func renaming(_ way: ArraySlice<Step>, to name: String) -> SampleTree {
        guard let step = way.first else { return self }
        let rest = way.dropFirst()
        switch (self, step) {
        case (.list(let items), .item(let index)):
            var items = items
            items[index] = items[index].renaming(rest, to: name)
            return .list(items)
        case (.mapping(let entries), .key(let key)):
            return .mapping(
                entries.map { entry in
                    guard entry.key == key else { return entry }
                    return rest.isEmpty
                        ? Entry(key: name, value: entry.value)
                        : Entry(key: key, value: entry.value.renaming(rest, to: name))
                })
        default: return self
        }
    }

    private static func plain(_ text: String) -> String {
        text.contains(where: { ",[]{}#&*!|>'\"%@`:".contains($0) }) ? quoted(text) : text
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
