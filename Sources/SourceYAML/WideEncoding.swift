/// Recognises UTF-16 and UTF-32, which hold a zero in every ASCII character.
enum WideEncoding {
    /// The name of the encoding, `nil` if the file does not look like either.
    ///
    /// Without a byte order mark the first characters tell: they are ASCII in any catalogue file.
    static func guess(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32, little-endian" }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32, big-endian" }
        if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16, little-endian" }
        if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16, big-endian" }
        guard bytes.count >= 4 else { return nil }
        return switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
        case (false, true, true, true): "UTF-32, little-endian"
        case (true, true, true, false): "UTF-32, big-endian"
        case (false, true, false, true): "UTF-16, little-endian"
        case (true, false, true, false): "UTF-16, big-endian"
        default: nil
        }
    }
}
