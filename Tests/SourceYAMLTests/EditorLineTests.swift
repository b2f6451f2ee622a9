import Diagnostics
import SourceYAML
import Testing

@Suite("Lines are those of an editor")
struct EditorLineTests {
    @Test(
        "whatever libyaml takes for a line break",
        arguments: [
            ("a: \"b\u{85}c\"\nd: e: f\n", "Y018 1:6-1:6", "Y001 2:5-2:6"),
            ("# x\u{2028}y: z\n\u{2029}d: e: f\n", "Y018 1:4-1:4", "Y001 2:6-2:7"),
            ("\u{FEFF}é: |\r\n  b\u{85}  c\r\nd: e: f\r\n", "Y018 2:4-2:4", "Y001 3:5-3:6"),
            ("a: b\u{85}c: 'd", "Y018 1:5-1:5", "Y001 1:9-1:10"),
        ])
    func places(_ source: String, _ hidden: String, _ fault: String) {
        let found = parse(source).diagnostics.map(\.brief)
        #expect(found.contains(hidden))
        #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
    }

    @Test("and keys behind such a break are at the right line")
    func keys() {
        let tree = parse("a: \"b\u{85}c\"\nd: e\n").tree
        #expect(tree.walked.map(\.span.brief) == ["1:1-2:5", "1:1-1:2", "1:4-1:9", "2:1-2:2", "2:4-2:5"])
    }
}
