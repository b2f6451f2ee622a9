/// The files of a tar archive in memory, in the form that git writes.
package enum TarArchive {
    /// The regular files in their order, each with its path. Stops at what isn't a whole entry.
    package static func files(in bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        var longPath: String?
        var offset = 0
        while offset + block <= bytes.count, bytes[offset] != 0 {
            let header = bytes[offset..<offset + block]
            guard let size = octal(header[(offset + 124)..<(offset + 136)]), size >= 0 else { break }
            let start = offset + block
            guard start + size <= bytes.count else { break }
            let content = bytes[start..<start + size]
            switch header[offset + 156] {
            case UInt8(ascii: "0"), 0:
                let name = text(header[offset..<(offset + 100)])
                let prefix = text(header[(offset + 345)..<(offset + 500)])
                let path = longPath ?? (prefix.isEmpty ? name : prefix + "/" + name)
                files.append((path, Array(content)))
                longPath = nil
            case UInt8(ascii: "x"): longPath = path(inRecords: content)
            default: longPath = nil
            }
            offset = start + (size + block - 1) / block * block
        }
        return files
    }

    private static let block = 512

    private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
        let digits = text(field).split(separator: " ").first.map(String.init) ?? ""
        return Int(digits, radix: 8)
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// The path in an extended header, whose records are `LENGTH KEY=VALUE` and a line break.
    private static func path(inRecords bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        while let space = rest.firstIndex(of: UInt8(ascii: " ")),
            let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
            length > space - rest.startIndex, length <= rest.count
        {
            let record = rest[rest.index(after: space)..<(rest.startIndex + length)]
            let words = String(decoding: record.dropLast(), as: UTF8.self)
            if words.hasPrefix("path=") { return String(words.dropFirst(5)) }
            rest = rest.dropFirst(length)
        }
        return nil
    }
}
