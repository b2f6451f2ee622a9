/// Where the decoded text of scalars lies: in the file itself where it stands there word for word, in one
/// arena otherwise.
struct TextStore {
    /// The bytes of the file.
    let source: [UInt8]
    private(set) var arena: [UInt8] = []

    /// An empty store for the scalars of one file.
    init(source: [UInt8]) {
        self.source = source
    }

    /// The place of one text.
    struct Reference {
        let isInSource: Bool
        let offset: UInt32
        let count: UInt32
    }

    /// Keeps a text that, if it stands in the source at all, ends there right before `end`.
    ///
    /// Escapes and folding can leave the length as it was, so only a comparison of the bytes proves that the
    /// source says the same.
    @inline(__always)
    mutating func keep(_ text: Span<UInt8>, endingAt end: Int) -> Reference {
        let count = text.count
        let start = end - count
        if start >= 0, end <= source.count, matches(text, sourceAt: start) {
            return Reference(isInSource: true, offset: UInt32(start), count: UInt32(count))
        }
        return keepInArena(text)
    }

    /// Keeps a text that does not stand in the source as it reads.
    mutating func keepInArena(_ text: Span<UInt8>) -> Reference {
        let offset = arena.count
        text.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
        return Reference(isInSource: false, offset: UInt32(offset), count: UInt32(text.count))
    }

    @inline(__always)
    private func matches(_ text: Span<UInt8>, sourceAt start: Int) -> Bool {
        var index = 0
        while index < text.count {
            if text[index] != source[start + index] { return false }
            index += 1
        }
        return true
    }
}
