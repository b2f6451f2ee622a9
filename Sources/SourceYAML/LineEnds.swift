/// The ends of lines as editors count them: CR LF, CR and LF.
///
/// YAML 1.1 has three more, which `LineBreaks` knows. Findings count lines like editors, because that is where
/// people look for them.
enum LineEnds {
    /// The number of bytes of the line end that starts at `index`; 0 if none does.
    @inline(__always)
    static func length(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        default: 0
        }
    }

    /// Whether a line that `index` stands behind has ended right there.
    static func isBehindEnd(_ index: Int, in bytes: [UInt8]) -> Bool {
        index > 0 && (bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D)
    }
}
