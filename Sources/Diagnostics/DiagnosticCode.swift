/// A kind of finding: a stable id that is never used again for another kind, and a name to read.
package struct DiagnosticCode: Sendable, Hashable {
    /// A letter for the layer and three digits: `Y001`.
    package let id: String
    /// The kebab-case name: `yaml-syntax`.
    package let name: String
    package let severity: Severity
    /// What the finding says, one sentence.
    package let summary: String
    /// Whether lint reports it only when it is asked for: matters of taste, and lists that would be long on sound
    /// files.
    package let isOptIn: Bool

    private init(
        _ id: String, _ name: String, _ severity: Severity, _ summary: String, isOptIn: Bool = false
    ) {
        self.id = id
        self.name = name
        self.severity = severity
        self.summary = summary
        self.isOptIn = isOptIn
    }
}

extension DiagnosticCode {
    // The YAML layer.
    package static let yamlSyntax = DiagnosticCode(
        "Y001", "yaml-syntax", .error, "The file is not well-formed YAML.")
    package static let invalidEncoding = DiagnosticCode(
        "Y002", "invalid-encoding", .error, "The file is not valid UTF-8.")
    package static let byteOrderMark = DiagnosticCode(
        "Y003", "byte-order-mark", .warning, "The file begins with a byte order mark.")
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
    package static let ambiguousScalar = DiagnosticCode(
        "Y013", "ambiguous-scalar", .error, "A text that other YAML readers take for something else.")
    package static let leadingZeroLost = DiagnosticCode(
        "Y014", "leading-zero-lost", .error, "Digits whose leading zero other YAML readers drop.")
    package static let trailingZeroLost = DiagnosticCode(
        "Y015", "trailing-zero-lost", .error, "A code whose last zero other YAML readers drop.")
    package static let complexKey = DiagnosticCode(
        "Y016", "complex-key", .error, "A key is a list or a mapping instead of a word.")
    package static let untidyLayout = DiagnosticCode(
        "Y017", "untidy-layout", .info,
        "Blanks at the end of a line, mixed line endings or no newline at the end.", isOptIn: true)
    package static let hiddenLineBreak = DiagnosticCode(
        "Y018", "hidden-line-break", .error, "A character that ends a line for YAML, not for editors.")
    package static let hiddenCharacter = DiagnosticCode(
        "Y019", "hidden-character", .error, "A character that can't be seen, or that turns text around.")
    package static let notYAML12 = DiagnosticCode(
        "Y020", "not-yaml-1-2", .warning, "A form that YAML 1.2 forbids and libyaml lets through.")
    package static let mergeConflict = DiagnosticCode(
        "Y021", "merge-conflict", .error, "A marker that a merge left behind.")
    package static let textCutByComment = DiagnosticCode(
        "Y022", "text-cut-by-comment", .warning, "A `#` behind a blank makes a comment of the rest of a text."
    )
    package static let damagedText = DiagnosticCode(
        "Y023", "damaged-text", .warning,
        "Characters that are left of others: read in another encoding, of HTML, or lost.")
    package static let lookAlikeLetter = DiagnosticCode(
        "Y024", "look-alike-letter", .warning, "A letter of another script in a word of Latin ones.")
    package static let wrongSpace = DiagnosticCode(
        "Y025", "wrong-space", .error, "A no-break space or its like where YAML needs a plain space.")

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

    package static let outOfRange = DiagnosticCode(
        "S107", "out-of-range", .error, "A number outside the range that the key takes.")
    package static let duplicateItem = DiagnosticCode(
        "S108", "duplicate-item", .warning, "The same item twice in one list.")

    // Programs and accreditation.
    package static let idFileMismatch = DiagnosticCode(
        "P201", "id-file-mismatch", .error, "The institution's id is not the file's name.")
    package static let awardDuration = DiagnosticCode(
        "P202", "award-duration", .warning, "A length of study that the award hardly ever has.")
    package static let awardCredits = DiagnosticCode(
        "P203", "award-credits", .warning, "A number of credits that the award hardly ever has.")
    package static let prerequisiteLevel = DiagnosticCode(
        "P206", "prerequisite-level", .warning, "An award that builds on more than what admission asks for.")
    package static let placeholderText = DiagnosticCode(
        "P208", "placeholder-text", .warning, "A word that stands for something still to be written.")
    package static let staleSource = DiagnosticCode(
        "P209", "stale-source", .info, "A status whose source is older than the agency's `stands_for`.",
        isOptIn: true)
    package static let dateInFuture = DiagnosticCode(
        "P210", "date-in-future", .error, "A source that was read on a day that is still to come.")
    package static let unusedSource = DiagnosticCode(
        "P212", "unused-source", .warning, "A source that no fact rests on.")
    package static let impossibleDate = DiagnosticCode(
        "A301", "impossible-date", .error, "A day that is not in the calendar.")
    package static let endBeforeStart = DiagnosticCode(
        "A302", "end-before-start", .error, "A period ends before it starts.")
    package static let statusContradictsDates = DiagnosticCode(
        "A303", "status-contradicts-dates", .warning, "A status and its dates can't both be so.")
    package static let reviewDue = DiagnosticCode(
        "A304", "review-due", .info, "An agency's next review is near or past.", isOptIn: true)
    package static let agencyReach = DiagnosticCode(
        "A306", "agency-reach", .error, "An agency's record on the wrong level: institution or program.")
    package static let agencyOutOfField = DiagnosticCode(
        "A307", "agency-out-of-field", .warning, "A record of a kind of program that this one is not.")
    package static let contradictingRecords = DiagnosticCode(
        "A310", "contradicting-records", .warning, "Two records of one source that can't both be so.")
    package static let missingSource = DiagnosticCode(
        "A311", "missing-source", .error, "A fact without a source.")

    // Rules.
    package static let ruleOperator = DiagnosticCode(
        "R501", "rule-operator", .error, "A condition without exactly one operator that its fact takes.")
    package static let ruleFact = DiagnosticCode(
        "R502", "rule-fact", .error, "A condition names a fact that does not exist or has another type.")
    package static let ruleEdition = DiagnosticCode(
        "R503", "rule-edition", .error, "The editions of a rule overlap or leave a gap.")

    package static let cyclicReference = DiagnosticCode(
        "R504", "cyclic-reference", .error, "References that lead back to where they began.")
    package static let unusedDefinition = DiagnosticCode(
        "R505", "unused-definition", .warning, "A parameter, citation, list or entry that no rule uses.")
    package static let conditionNeverHolds = DiagnosticCode(
        "R506", "condition-never-holds", .warning, "A condition that no program can ever meet.")
    package static let conditionNeverFails = DiagnosticCode(
        "R507", "condition-never-fails", .warning, "A condition that is met whatever the facts are.")
    package static let conditionImplied = DiagnosticCode(
        "R508", "condition-implied", .warning, "A condition that adds nothing to the one beside it.")
    package static let routeContained = DiagnosticCode(
        "R509", "route-contained", .warning, "A route that only admits whom another one admits.")
    package static let ruleNotProved = DiagnosticCode(
        "R510", "rule-not-proved", .info, "Conditions with too many cases to try them all.")

    // Across files.
    package static let duplicateID = DiagnosticCode(
        "X401", "duplicate-id", .error, "The same id defined twice.")
    package static let institutionConflict = DiagnosticCode(
        "X402", "institution-conflict", .warning, "Two files on what seems to be one school.")
    package static let danglingReference = DiagnosticCode(
        "X403", "dangling-reference", .error, "A name that nothing defines.")
    package static let twinFiles = DiagnosticCode(
        "X405", "twin-files", .warning, "Two files whose names some systems or people take for one.")
    package static let replacesNothing = DiagnosticCode(
        "X406", "replaces-nothing", .error, "A rule says that it replaces what is no standard rule of its id."
    )

    package static let misplacedFile = DiagnosticCode(
        "X407", "misplaced-file", .warning, "A rule file below Programs/, or a program file below Rules/.")

    // Rows that are taken into a catalogue.
    package static let csvForm = DiagnosticCode(
        "I601", "csv-form", .error, "A file of comma-separated values that is not well-formed.")
    package static let claimConflict = DiagnosticCode(
        "I602", "claim-conflict", .warning, "A row says something else than the file does; the file is kept.")
    package static let claimUnplaced = DiagnosticCode(
        "I603", "claim-unplaced", .error, "It can't be told which school or program a row is about.")

    // Tests of rules.
    package static let ruleTestFails = DiagnosticCode(
        "T701", "rule-test-fails", .error, "A rule doesn't answer what a test of its file expects.")
    package static let outcomeUntested = DiagnosticCode(
        "T702", "outcome-untested", .warning,
        "A condition with an outcome by which no test sees it decide, or a day of which no test sees both sides."
    )
    package static let faultUnnoticed = DiagnosticCode(
        "T703", "fault-unnoticed", .warning, "A fault put into a rule on purpose that no test notices.")
    package static let staleExclusion = DiagnosticCode(
        "T704", "stale-exclusion", .warning, "An entry of `cannot_occur` that is not so.")

    // The run itself.
    package static let unusedSuppression = DiagnosticCode(
        "M901", "unused-suppression", .warning, "An ignore comment that silences nothing.")
    package static let suppressionWithoutReason = DiagnosticCode(
        "M902", "suppression-without-reason", .warning, "An ignore comment that doesn't say why.")
    package static let badSuppression = DiagnosticCode(
        "M903", "bad-suppression", .error, "An ignore comment that can't be understood.")
    package static let unreadableFile = DiagnosticCode(
        "M905", "unreadable-file", .error, "A file that could not be read.")
    package static let noFiles = DiagnosticCode(
        "M906", "no-files", .error, "Nothing to check; a lint that checked nothing does not pass.")

    package static let unreadFile = DiagnosticCode(
        "M907", "unread-file", .warning, "A file of the catalogue that is never read.")

    /// Every code, in order of id.
    package static let all: [DiagnosticCode] = [
        .yamlSyntax, .invalidEncoding, .byteOrderMark, .controlCharacter, .tabIndentation,
        .duplicateKey, .unexpectedDocumentCount, .emptyDocument, .limitExceeded, .aliasUsed,
        .mergeKey, .tagOrDirective, .ambiguousScalar, .leadingZeroLost, .trailingZeroLost,
        .complexKey, .untidyLayout, .hiddenLineBreak, .hiddenCharacter, .notYAML12,
        .mergeConflict, .textCutByComment, .damagedText, .lookAlikeLetter, .wrongSpace, .unknownKey,
        .missingKey, .wrongType, .unknownValue,
        .badFormat, .emptyValue, .outOfRange, .duplicateItem, .idFileMismatch,
        .awardDuration, .awardCredits, .prerequisiteLevel, .placeholderText, .staleSource,
        .dateInFuture, .unusedSource, .impossibleDate, .endBeforeStart, .statusContradictsDates,
        .reviewDue, .agencyReach, .agencyOutOfField, .contradictingRecords, .missingSource,
        .ruleOperator, .ruleFact, .ruleEdition, .cyclicReference, .unusedDefinition,
        .conditionNeverHolds, .conditionNeverFails, .conditionImplied, .routeContained, .ruleNotProved,
        .duplicateID, .institutionConflict, .danglingReference, .twinFiles,
        .replacesNothing, .csvForm, .claimConflict, .claimUnplaced, .ruleTestFails,
        .outcomeUntested, .faultUnnoticed, .staleExclusion, .unusedSuppression,
        .suppressionWithoutReason, .badSuppression, .unreadableFile, .noFiles,
        .misplacedFile, .unreadFile,
    ].sorted { $0.id < $1.id }

    /// Whether a comment in the file can silence the finding: not those of the run itself, nor those of rows, which
    /// have no comments, nor those of tests, which are no lint's.
    package var canBeIgnored: Bool { !isAlwaysReported && !["I", "M", "T"].contains(id.prefix(1)) }

    /// Whether the finding means that some of a file was not checked at all: it can't be left out or ignored,
    /// because a lint that checked nothing does not pass.
    package var isAlwaysReported: Bool {
        switch self {
        case .yamlSyntax, .invalidEncoding, .controlCharacter, .tabIndentation, .limitExceeded,
            .emptyDocument, .wrongSpace,
            .unreadableFile, .noFiles:
            true
        default: false
        }
    }

    /// Whether a file with this finding could not be read at all, which a run reports with exit status 2.
    package var meansUnread: Bool { self == .unreadableFile || self == .noFiles }
}
