/// One thing that is wrong, where it is, what was expected and how to mend it.
///
/// A diagnostic is a value: nothing in this module prints, and every stage returns its diagnostics beside
/// what it could read.
package struct Diagnostic: Sendable, Hashable {
    /// A second place that belongs to the finding, with what is to be seen there.
    package struct Note: Sendable, Hashable {
        package var message: String
        package var location: SourceLocation

        package init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    package var code: DiagnosticCode
    package var severity: Severity
    /// What is wrong, one sentence without a full stop; names the value at fault.
    package var message: String
    package var location: SourceLocation
    /// The place in the document in terms of its content: `programs[hit-aas].accreditations[CAHIIM].status`. Found
    /// last, for the findings that are shown.
    package var documentPath: String?
    /// The same place without positions in lists, and the value there: what stays the same when lines or items move.
    /// Found with `documentPath`.
    package var content: String?
    /// How many more findings of the kind the file has that are only counted here.
    package var more = 0
    /// A few words to stand beside the caret.
    package var label: String?
    package var notes: [Note]
    /// How to mend it, one sentence.
    package var help: String?

    package init(
        _ code: DiagnosticCode,
        _ message: String,
        at location: SourceLocation,
        label: String? = nil,
        notes: [Note] = [],
        help: String? = nil,
        severity: Severity? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.message = message
        self.location = location
        self.label = label
        self.notes = notes
        self.help = help
    }

    /// Path, line, column, code, message: the order of every report.
    package static func inReportOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if left.location.path != right.location.path { return left.location.path < right.location.path }
        let leftByte = left.location.span?.start.byte ?? -1
        let rightByte = right.location.span?.start.byte ?? -1
        if leftByte != rightByte { return leftByte < rightByte }
        if left.code.id != right.code.id { return left.code.id < right.code.id }
        return left.message < right.message
    }
}
