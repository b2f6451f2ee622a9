/// A kind of finding: a stable id that is never used again for another kind, and a name to read.
package struct DiagnosticCode: Sendable, Hashable {
    /// A letter for the layer and three digits: `Y001`.
    package let id: String
    /// The kebab-case name: `yaml-syntax`.
    package let name: String
    package let severity: Severity
    /// What the finding says, one sentence.
    package let summary: String

    private init(_ id: String, _ name: String, _ severity: Severity, _ summary: String) {
        self.id = id
        self.name = name
        self.severity = severity
        self.summary = summary
    }
}

extension DiagnosticCode {
    // The YAML layer.
    package static let yamlSyntax = DiagnosticCode(
        "Y001", "yaml-syntax", .error, "The file is not well-formed YAML.")
    package static let invalidEncoding = DiagnosticCode(
        "Y002", "invalid-encoding", .error, "The file is not valid UTF-8.")
    package static let controlCharacter = DiagnosticCode(
        "Y004", "control-character", .error, "A character that YAML does not allow.")
    package static let tabIndentation = DiagnosticCode(
        "Y005", "tab-indentation", .error, "A tab where YAML allows only spaces.")
    package static let duplicateKey = DiagnosticCode(
        "Y006", "duplicate-key", .error, "The same key twice in one mapping.")
    package static let unexpectedDocumentCount = DiagnosticCode(
        "Y007", "unexpected-document-count", .error, "A file holds exactly one document.")
    package static let emptyDocument = DiagnosticCode(
        "Y008", "empty-document", .error, "The file or the document holds nothing.")
    package static let limitExceeded = DiagnosticCode(
        "Y009", "limit-exceeded", .error, "The file is larger or nested deeper than any honest one.")
    package static let aliasUsed = DiagnosticCode(
        "Y010", "alias-used", .error, "Anchors and aliases are not part of the format.")
    package static let mergeKey = DiagnosticCode(
        "Y011", "merge-key", .error, "Merge keys are not part of the format.")
    package static let tagOrDirective = DiagnosticCode(
        "Y012", "tag-or-directive", .error, "Tags and directives are not part of the format.")
    package static let complexKey = DiagnosticCode(
        "Y016", "complex-key", .error, "A key is a list or a mapping instead of a word.")

    // The shape of program and rule files.
    package static let unknownKey = DiagnosticCode(
        "S101", "unknown-key", .error, "A key that the format does not have.")
    package static let missingKey = DiagnosticCode(
        "S102", "missing-key", .error, "A key that the format requires is missing.")
    package static let wrongType = DiagnosticCode(
        "S103", "wrong-type", .error, "A value of another kind than the key takes.")
    package static let unknownValue = DiagnosticCode(
        "S104", "unknown-value", .error, "A word that is not in the key's vocabulary.")
    package static let badFormat = DiagnosticCode(
        "S105", "bad-format", .error, "A value that is not written the way the key asks for.")
    package static let emptyValue = DiagnosticCode(
        "S106", "empty-value", .error, "A key without a value; leave the key out or write `unknown`.")

    // Programs and accreditation.
    package static let idFileMismatch = DiagnosticCode(
        "P201", "id-file-mismatch", .error, "The institution's id is not the file's name.")
    package static let impossibleDate = DiagnosticCode(
        "A301", "impossible-date", .error, "A day that is not in the calendar.")
    package static let endBeforeStart = DiagnosticCode(
        "A302", "end-before-start", .error, "A period ends before it starts.")
    package static let missingSource = DiagnosticCode(
        "A311", "missing-source", .error, "A fact without a source.")

    // Rules.
    package static let ruleOperator = DiagnosticCode(
        "R501", "rule-operator", .error, "A condition without exactly one operator that its fact takes.")
    package static let ruleFact = DiagnosticCode(
        "R502", "rule-fact", .error, "A condition names a fact that does not exist or has another type.")
    package static let ruleEdition = DiagnosticCode(
        "R503", "rule-edition", .error, "The editions of a rule overlap or leave a gap.")

    // Across files.
    package static let duplicateID = DiagnosticCode(
        "X401", "duplicate-id", .error, "The same id defined twice.")
    package static let danglingReference = DiagnosticCode(
        "X403", "dangling-reference", .error, "A name that nothing defines.")
    package static let replacesNothing = DiagnosticCode(
        "X406", "replaces-nothing", .error, "A rule says that it replaces what is no standard rule of its id."
    )

    // Rows that are taken into a catalogue.
    package static let csvForm = DiagnosticCode(
        "I601", "csv-form", .error, "A file of comma-separated values that is not well-formed.")
    package static let claimConflict = DiagnosticCode(
        "I602", "claim-conflict", .warning, "A row says something else than the file does; the file is kept.")
    package static let claimUnplaced = DiagnosticCode(
        "I603", "claim-unplaced", .error, "It can't be told which school or program a row is about.")

    // The run itself.
    package static let unreadableFile = DiagnosticCode(
        "M905", "unreadable-file", .error, "A file that could not be read.")
    package static let noFiles = DiagnosticCode(
        "M906", "no-files", .error, "Nothing to check; a lint that checked nothing does not pass.")

    /// Every code, in order of id.
    package static let all: [DiagnosticCode] = [
        .idFileMismatch, .impossibleDate, .endBeforeStart, .missingSource,
        .unreadableFile, .noFiles,
        .csvForm, .claimConflict, .claimUnplaced,
        .ruleOperator, .ruleFact, .ruleEdition,
        .unknownKey, .missingKey, .wrongType, .unknownValue, .badFormat, .emptyValue,
        .duplicateID, .danglingReference, .replacesNothing,
        .yamlSyntax, .invalidEncoding, .controlCharacter, .tabIndentation, .duplicateKey,
        .unexpectedDocumentCount, .emptyDocument, .limitExceeded, .aliasUsed, .mergeKey, .tagOrDirective,
        .complexKey,
    ].sorted { $0.id < $1.id }

    /// Whether a file with this finding could not be read at all, which a run reports with exit status 2.
    package var meansUnread: Bool { self == .unreadableFile || self == .noFiles }
}
