/// Finds a word among bytes without looking at each of them (Horspool's algorithm).
struct ByteSearch {
    private let word: [UInt8]
    /// How far the word can be moved on when a byte stands under its last place.
    private let skips: [Int]

    init(_ word: String) {
        self.word = Array(word.utf8)
        var skips = [Int](repeating: max(1, self.word.count), count: 256)
        for (index, byte) in self.word.dropLast().enumerated() {
            skips[Int(byte)] = self.word.count - 1 - index
        }
        self.skips = skips
    }

    /// Whether the word is anywhere in the bytes.
    func isIn(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var last = word.count - 1
            while last < buffer.count {
                if buffer[last] == word[word.count - 1],
                    buffer[(last - word.count + 1)...last].elementsEqual(word)
                {
                    return true
                }
                last += skips[Int(buffer[last])]
            }
            return false
        }
    }
}
