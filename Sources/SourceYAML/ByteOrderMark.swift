/// The mark that may stand at the start of a file.
enum ByteOrderMark {
    /// The bytes a UTF-8 mark takes at the start of the file: 3 or 0.
    static func length(in bytes: [UInt8]) -> Int {
        isMark(in: bytes, at: 0) ? 3 : 0
    }

    /// The offset of a mark behind the start of the file, where it would be an invisible part of some word.
    static func second(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropFirst(length(in: bytes)).first { isMark(in: bytes, at: $0) }
    }

    private static func isMark(in bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBB
            && bytes[index + 2] == 0xBF
    }
}
