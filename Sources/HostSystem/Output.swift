import Posix

/// Writes whole texts to the output streams.
package enum Output {
    /// Answers and findings.
    package static func write(_ text: String) throws(Failure) {
        try write(text, to: 1)
    }

    /// Everything that isn't the answer. A stream nobody reads is no reason to stop.
    package static func note(_ text: String) {
        try? write(text, to: 2)
    }

    /// The answer could not be written, to a full disk for example.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    private static func write(_ text: String, to descriptor: Int32) throws(Failure) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw Failure(
                    description: "the output cannot be written: \(String(cString: strerror(errno)))")
            }
        }
    }
}

// `write` of the system, by a name that the functions above don't hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
