import SourceYAML

extension YAMLNode {
    /// Whether all that an older form of the node says is said here too, in its order: mappings may have further
    /// keys, sequences further items at their end.
    func stillSays(_ old: YAMLNode) -> Bool {
        guard kind == old.kind else { return false }
        switch kind {
        case .scalar, .alias:
            return style == old.style && utf8.elementsEqual(old.utf8)
        case .sequence:
            return count >= old.count && zip(items, old.items).allSatisfy { $0.stillSays($1) }
        case .mapping:
            var rest = entries
            return old.entries.allSatisfy { key, value in
                while let next = rest.next() {
                    if next.key.utf8.elementsEqual(key.utf8) { return next.value.stillSays(value) }
                }
                return false
            }
        }
    }
}
