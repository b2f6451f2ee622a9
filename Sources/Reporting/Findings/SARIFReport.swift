import Diagnostics

/// Findings as SARIF 2.1.0 (OASIS), as GitHub's code scanning takes them.
enum SARIFReport {
    /// Results that GitHub shows of one run; more are left out, the mildest first.
    private static let mostResults = 5_000
    /// The name that readers of SARIF know for the top of a checkout.
    private static let baseID = "%SRCROOT%"
    /// The same in every report.
    private static let rules = DiagnosticCode.all.map(rule)

    static func text(_ report: FindingReport) throws(JSONText.Failure) -> String {
        let shown = report.worstFirst.prefix(mostResults)
        let codes = DiagnosticCode.all
        let positions = Dictionary(
            codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let run = SARIFLog.Run(
            tool: .init(
                driver: .init(
                    name: "accredit", version: report.version.isEmpty ? nil : report.version,
                    informationUri: ProjectAddress.home, rules: rules)),
            automationDetails: .init(id: "accredit-lint/"),
            columnKind: "unicodeCodePoints",
            originalUriBaseIds: report.base.map { [baseID: .init(uri: ReportPath.uri($0.top + "/"))] },
            invocations: [
                .init(
                    executionSuccessful: !report.findings.contains(where: \.code.meansUnread),
                    toolExecutionNotifications: notifications(leftOut: report.findings.count - shown.count))
            ],
            results: shown.map {
                result(
                    report.findings[$0], positions[report.findings[$0].code] ?? -1, report.fingerprints[$0],
                    hasBase: report.base != nil)
            })
        return try JSONText.encode(SARIFLog(runs: [run]), inSnakeCase: false)
    }

    private static func notifications(leftOut: Int) -> [SARIFLog.Notification] {
        guard leftOut > 0 else { return [] }
        let text = "\(leftOut) more findings are left out; accredit lint shows them all."
        return [.init(level: "warning", message: .init(text: text))]
    }

    private static func rule(_ code: DiagnosticCode) -> SARIFLog.Rule {
        let text = RuleText(code)
        return SARIFLog.Rule(
            id: code.id, name: code.name, shortDescription: description([text.summary]),
            fullDescription: description([text.summary, text.rationale]),
            helpUri: ProjectAddress.page(of: code),
            help: .init(
                text: description([text.summary, text.rationale, text.remedy], separator: "\n\n").text,
                markdown: RulesPage.body(of: text)),
            defaultConfiguration: .init(enabled: !code.isOptIn, level: level(code.severity)))
    }

    private static func result(
        _ finding: Diagnostic, _ rule: Int, _ fingerprint: String, hasBase: Bool
    ) -> SARIFLog.Result {
        SARIFLog.Result(
            ruleId: finding.code.id, ruleIndex: rule, level: level(finding.severity),
            message: message(FindingText.sentence(finding)),
            locations: [
                location(finding.location, documentPath: finding.documentPath, hasBase: hasBase)
            ],
            relatedLocations: finding.notes.enumerated().map { index, note in
                var place = location(note.location, hasBase: hasBase)
                place.id = index + 1
                place.message = message(FindingText.of(note.message))
                return place
            },
            partialFingerprints: .init(primaryLocationLineHash: fingerprint))
    }

    private static func location(
        _ location: SourceLocation, documentPath: String? = nil, hasBase: Bool
    ) -> SARIFLog.Location {
        // GitHub refuses a place without a line, so what is wrong with a file as a whole stands at its start.
        let span = location.span ?? .fileStart
        return SARIFLog.Location(
            physicalLocation: .init(
                artifactLocation: .init(
                    uri: ReportPath.uri(location.path),
                    uriBaseId: hasBase && ReportPath.isBelowTop(location.path) ? baseID : nil),
                region: .init(
                    startLine: span.start.line, startColumn: span.start.column, endLine: span.end.line,
                    endColumn: span.end.column)),
            logicalLocations: documentPath.map { [.init(fullyQualifiedName: FindingText.of($0))] })
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    /// A plain text message. Braces would be placeholders (section 3.11.5), and brackets before a parenthesis a link
    /// (3.11.6), which no text from a file may make.
    private static func message(_ text: String) -> SARIFLog.Message {
        .init(
            text: VisibleText.ofLines(text).replacing("](", with: "] (").replacing("{", with: "{{")
                .replacing("}", with: "}}"))
    }

    /// A description of a rule. GitHub refuses those above 1,024 characters.
    private static func description(_ parts: [String?], separator: String = " ") -> SARIFLog.Message {
        let text = parts.compactMap { $0 }.joined(separator: separator)
        return message(text.count <= 1_000 ? text : text.prefix(999) + "…")
    }
}
