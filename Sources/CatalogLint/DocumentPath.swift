import Diagnostics
import SourceYAML

/// Says of findings where they are in terms of the document: `programs[hit-aas].accreditations[CAHIIM].status`.
enum DocumentPath {
    /// Keys whose value tells an item of a list from the others.
    private static let names = ["id", "agency", "value", "fact"]

    /// Bytes that are looked at on either side of a place.
    private static let reach = 512

    /// The way from the root of a document to a node.
    private struct Path {
        /// As people read it: items without a name by their position.
        var shown = ""
        /// As it stays when items move: those without a name by nothing.
        var content = ""
        /// The node itself, unless the place is a key.
        var value: YAMLNode?

        mutating func add(key: String) {
            shown += (shown.isEmpty ? "" : ".") + short(key)
            content += (content.isEmpty ? "" : ".") + key
        }

        mutating func add(item name: String?, at index: Int) {
            shown += "[\(name.map(short) ?? String(index))]"
            content += "[\(name ?? "")]"
        }
    }

    /// The findings of one file with their paths, and what they are about.
    static func add(to findings: [Diagnostic], in file: SourceFile) -> [Diagnostic] {
        var walk = Walk(to: findings.compactMap { $0.location.span?.start.byte })
        let tree = YAMLParser.parse(file).tree
        for root in tree.roots { walk.visit(root) }
        return findings.map { finding in
            guard let byte = finding.location.span?.start.byte else { return finding }
            var finding = finding
            if let path = walk.paths[byte], !path.shown.isEmpty {
                finding.documentPath = path.shown
                let value = path.value.flatMap { $0.kind == .scalar ? $0.text : nil } ?? ""
                finding.content = path.content + "\0" + value
            }
            // Of what can't be told where it is in the document, the line it is on has to do.
            finding.content =
                finding.content ?? String(decoding: line(around: byte, in: file.bytes), as: UTF8.self)
            return finding
        }
    }

    /// A walk through a document that finds the nodes at some places, each of which it comes to once.
    private struct Walk {
        /// In their order.
        private let places: [Int]
        private var next = 0
        private(set) var paths: [Int: Path] = [:]

        init(to places: [Int]) { self.places = Set(places).sorted() }

        mutating func visit(_ root: YAMLNode) {
            take(before: root.span.start.byte, as: nil)
            visit(root, Path(), through: root.span.end.byte)
        }

        /// Finds the places in a node, which reaches through a byte.
        private mutating func visit(_ node: YAMLNode, _ path: Path, through end: Int) {
            guard next < places.count, places[next] <= end else { return }
            switch node.kind {
            case .mapping:
                for (key, value) in node.entries {
                    let last = max(key.span.end.byte, value.span.end.byte)
                    guard next < places.count, places[next] <= end else { return }
                    if last < places[next] { continue }
                    take(before: key.span.start.byte, as: path)
                    var below = path
                    below.add(key: key.text)
                    // On the key itself there is nothing below to go on to.
                    take(before: key.span.end.byte + 1, as: below)
                    visit(value, below, through: last)
                }
            case .sequence:
                for (index, item) in node.items.enumerated() {
                    guard next < places.count, places[next] <= end else { return }
                    if item.span.end.byte < places[next] { continue }
                    take(before: item.span.start.byte, as: path)
                    guard next < places.count, places[next] <= item.span.end.byte else { continue }
                    var below = path
                    below.add(item: name(of: item), at: index)
                    visit(item, below, through: item.span.end.byte)
                }
            case .scalar, .alias:
                var path = path
                path.value = node
                return take(before: end + 1, as: path)
            }
            take(before: end + 1, as: path)
        }

        /// Goes on past all places before a byte, which are at one node, or at none.
        private mutating func take(before byte: Int, as path: Path?) {
            while next < places.count, places[next] < byte {
                paths[places[next]] = path
                next += 1
            }
        }
    }

    /// The text of a line without the blanks around it, or what of it is near the place.
    private static func line(around place: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        let place = min(place, bytes.count)
        let before = bytes[max(0, place - reach)..<place]
        let after = bytes[place..<min(bytes.count, place + reach)]
        let start = before.lastIndex(where: isBreak).map { $0 + 1 } ?? before.startIndex
        let line = bytes[start..<(after.firstIndex(where: isBreak) ?? after.endIndex)].drop(while: isBlank)
        return line[..<((line.lastIndex { !isBlank($0) }).map { $0 + 1 } ?? line.startIndex)]
    }

    /// A path is read by people: of a key of any length its beginning is enough.
    private static func short(_ text: String) -> String {
        text.utf8.count <= 80 ? text : text.prefix(40) + "…"
    }

    private static func name(of item: YAMLNode) -> String? {
        for name in names {
            if let value = item.value(forKey: name), value.kind == .scalar, !value.isEmptyValue {
                return value.text
            }
        }
        return nil
    }
}
