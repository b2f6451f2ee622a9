import Posix

/// All bytes of a file, `nil` if it cannot be read.
func readBytes(_ path: String) -> [UInt8]? {
    guard let handle = fopen(path, "rb") else { return nil }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&chunk, 1, chunk.count, handle)
        guard count > 0 else { return bytes }
        bytes += chunk[..<count]
    }
}

/// Writes a file, or says that it could not.
func writeText(_ text: String, _ path: String) {
    guard let handle = fopen(path, "wb") else {
        print("\(path) cannot be written")
        return
    }
    defer { fclose(handle) }
    let bytes = Array(text.utf8)
    if fwrite(bytes, 1, bytes.count, handle) != bytes.count { print("\(path) is not whole") }
}

/// The middle value.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

/// A number with two decimals.
func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100)." + (decimals.utf8.count < 2 ? "0" : "") + decimals
}
