import Diagnostics
import Testing

struct DiagnosticTests {
    private func finding(_ path: String, _ byte: Int?, _ code: DiagnosticCode, _ message: String = "m")
        -> Diagnostic
    {
        let place = byte.map { SourcePosition(line: 1, column: $0 + 1, byte: $0) }
        return Diagnostic(
            code, message, at: .init(path: path, span: place.map { SourceSpan(start: $0, end: $0) }))
    }

    @Test func idsAndNamesOfCodesAreNeverShared() {
        #expect(Set(DiagnosticCode.all.map(\.id)).count == DiagnosticCode.all.count)
        #expect(Set(DiagnosticCode.all.map(\.name)).count == DiagnosticCode.all.count)
    }

    @Test(arguments: DiagnosticCode.all)
    func aCodeIsALetterAndThreeDigitsWithASentence(_ code: DiagnosticCode) {
        let letters = Array(code.id)
        #expect(letters.count == 4)
        #expect(letters[0].isUppercase && letters[1...].allSatisfy(\.isNumber))
        #expect(code.name.allSatisfy { $0.isLowercase || $0.isNumber || "-.".contains($0) })
        #expect(code.summary.hasSuffix("."))
    }

    @Test func reportsAreInOrderOfPathPlaceCodeAndMessage() {
        let ordered = [
            finding("a", nil, .unreadableFile), finding("a", 2, .unknownKey), finding("a", 10, .unknownKey),
            finding("a", 10, .wrongType, "a"), finding("a", 10, .wrongType, "b"),
            finding("b", 0, .unknownKey),
        ]
        #expect(ordered.reversed().sorted(by: Diagnostic.inReportOrder) == ordered)
    }

    @Test func onlyWhatCouldNotBeReadMeansUnread() {
        #expect(DiagnosticCode.all.filter(\.meansUnread).map(\.id) == ["M905", "M906"])
    }

    @Test func aFindingHasItsCodesSeverityUnlessItSaysOtherwise() {
        #expect(finding("a", 0, .unknownKey).severity == .error)
        let mild = Diagnostic(.unknownKey, "m", at: .init(path: "a"), severity: .warning)
        #expect(mild.severity == .warning)
        #expect(Severity.info < .warning && Severity.warning < .error)
    }
}
