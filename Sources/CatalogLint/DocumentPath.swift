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
        let tree = YAMLParser.parse(file).tree
        let roots = Array(tree.roots)
        return findings.map { finding in
            guard let byte = finding.location.span?.start.byte else { return finding }
            var finding = finding
            for root in roots where contains(root, byte) {
                let path = path(to: byte, in: root)
                guard !path.shown.isEmpty else { continue }
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

    private static func contains(_ node: YAMLNode, _ byte: Int) -> Bool {
        node.span.start.byte <= byte && byte <= node.span.end.byte
    }

    private static func path(to byte: Int, in root: YAMLNode) -> Path {
        var path = Path()
        var node = root
        while true {
            switch node.kind {
            case .mapping:
                guard
                    let entry = node.entries.first(where: {
                        $0.key.span.start.byte <= byte
                            && byte <= max($0.key.span.end.byte, $0.value.span.end.byte)
                    })
                else { return path }
                path.add(key: entry.key.text)
                // On the key itself there is nothing below to go on to.
                guard byte > entry.key.span.end.byte else { return path }
                node = entry.value
            case .sequence:
                guard let (index, item) = node.items.enumerated().first(where: { contains($0.element, byte) })
                else { return path }
                path.add(item: name(of: item), at: index)
                node = item
            case .scalar, .alias:
                path.value = node
                return path
            }
        }
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
