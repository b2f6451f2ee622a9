import CatalogLint
import Diagnostics
import Testing

@Suite("What findings a change adds") struct FindingDifferenceTests {
    private func finding(
        _ code: DiagnosticCode = .unknownKey, _ path: String = "a.yaml", _ content: String? = "x",
        byte: Int = 0,
        more: Int = 0
    ) -> Diagnostic {
        let place = SourcePosition(line: byte + 1, column: 1, byte: byte)
        var finding = Diagnostic(
            code, "message \(byte)",
            at: Diagnostics.SourceLocation(path: path, span: SourceSpan(start: place, end: place)))
        finding.content = content
        finding.more = more
        return finding
    }

    private func added(_ now: [Diagnostic], _ before: [Diagnostic]) -> [Diagnostic] {
        FindingDifference.added(in: now, since: before)
    }

    @Test("Rule, file, place and value tell findings apart; lines and messages don't")
    func keys() {
        let old = finding()
        #expect(added([finding(byte: 7)], [old]) == [])
        for new in [
            finding(.wrongType), finding(path: "b.yaml"), finding(content: "y"), finding(content: nil),
        ] {
            #expect(added([new], [old]) == [new])
        }
        #expect(added([], [old]) == [])
        #expect(added([old], []) == [old])
    }

    @Test("Of several that are the same only as many are known as there were")
    func multiset() {
        let three = [finding(byte: 1), finding(byte: 2), finding(byte: 3)]
        #expect(added(three, Array(three.prefix(2))) == [three[2]])
        #expect(added(three, three) == [])
    }

    @Test("One that is only counted shows through the last of its kind")
    func counted() {
        let kept = (0..<3).map { finding(content: "x\($0)", byte: $0) }
        func full(_ more: Int) -> [Diagnostic] {
            kept.dropLast() + [finding(content: "x2", byte: 2, more: more)]
        }
        #expect(added(full(5), full(4)) == [full(5)[2]])
        #expect(added(full(5), full(5)) == [])
        #expect(added(full(4), full(5)) == [])
        // The new one pushed an old one out of sight.
        let pushed = [finding(content: "new")] + kept.prefix(1) + [finding(content: "x1", byte: 1, more: 5)]
        #expect(added(pushed, full(4)) == [pushed[0]])
    }

    private func finding(path: String) -> Diagnostic { finding(.unknownKey, path) }
    private func finding(content: String?, byte: Int = 0, more: Int = 0) -> Diagnostic {
        finding(.unknownKey, "a.yaml", content, byte: byte, more: more)
    }
}
