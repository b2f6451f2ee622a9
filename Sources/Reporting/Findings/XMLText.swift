/// Text inside of XML 1.0.
enum XMLText {
    /// A text for an element or an attribute in double quotes. What XML doesn't allow at all is spelled out; line
    /// feeds stay.
    static func of(_ text: String) -> String {
        VisibleText.ofLines(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&apos;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
