import Diagnostics

extension SourceFile {
    /// The stretch of this file from one place to another.
    func location(from start: Place, to end: Place) -> SourceLocation {
        SourceLocation(path: path, span: SourceSpan(start: start.position, end: end.position))
    }

    /// What stands there, as messages show it.
    func excerpt(_ start: Place, _ end: Place) -> String {
        Excerpt.quoted(bytes[Int(start.byte)..<Int(end.byte)])
    }
}
