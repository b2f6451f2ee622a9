package import Diagnostics

extension Diagnostic {
    /// `S101 3:5`.
    package var place: String {
        "\(code.id) \(location.span.map { "\($0.start.line):\($0.start.column)" } ?? "-")"
    }

    /// `S101 3:5 the message | the label`.
    package var brief: String {
        "\(place) \(message)" + (label.map { " | \($0)" } ?? "")
    }
}
