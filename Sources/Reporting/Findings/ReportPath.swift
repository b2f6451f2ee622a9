/// Paths as systems that read reports want them.
enum ReportPath {
    /// A path from where the tool ran, without a `./` before it.
    static func relative(_ path: String) -> String {
        var rest = path[...]
        while rest.hasPrefix("./"), rest.count > 2 { rest = rest.dropFirst(2).drop { $0 == "/" } }
        return String(rest)
    }

    /// Whether a name is a path from the top on: not a whole path, one that leads elsewhere, or standard input.
    static func isBelowTop(_ path: String) -> Bool {
        let path = relative(path)
        return path != "-" && path != ".." && !path.hasPrefix("/") && !path.hasPrefix("../")
    }

    /// A URI reference: a relative one for a relative path, `file://…` for an absolute one (RFC 3986, RFC 8089).
    static func uri(_ path: String) -> String {
        let encoded = relative(path).utf8.map(encoded).joined()
        return path.hasPrefix("/") ? "file://" + encoded : encoded
    }

    /// A byte of a path; what is neither unreserved nor a slash as `%` and two digits.
    private static func encoded(_ byte: UInt8) -> String {
        let scalar = Unicode.Scalar(byte)
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": return String(scalar)
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }
    }
}
