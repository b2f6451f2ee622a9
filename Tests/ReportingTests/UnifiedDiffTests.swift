import Reporting
import Testing

struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String, path: String = "Programs/MI/a.yaml") -> String {
        UnifiedDiff.text(path: path, old: old.map { Array($0.utf8) }, new: Array(new.utf8))
    }

    @Test func aNewFileIsAllAdditions() {
        #expect(
            diff(nil, "a\nb\n") == """
                --- /dev/null
                +++ b/Programs/MI/a.yaml
                @@ -0,0 +1,2 @@
                +a
                +b

                """)
    }

    @Test func threeLinesAreShownAroundAChange() {
        let old = (1...12).map { "\($0)\n" }.joined()
        #expect(
            diff(old, old.replacing("6\n", with: "six\n")) == """
                --- a/Programs/MI/a.yaml
                +++ b/Programs/MI/a.yaml
                @@ -3,7 +3,7 @@
                 3
                 4
                 5
                -6
                +six
                 7
                 8
                 9

                """)
    }

    @Test func changesFarApartAreHunksOfTheirOwn() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let text = diff(old, "0\n" + old.replacing("19\n", with: ""))
        #expect(
            text.split(separator: "\n").filter { $0.hasPrefix("@@") } == [
                "@@ -1,3 +1,4 @@", "@@ -16,5 +17,4 @@",
            ])
    }

    @Test func lineBreaksOfTheFileStay() {
        #expect(diff("a\r\n", "a\r\nb\r\n").hasSuffix("@@ -1,1 +1,2 @@\n a\r\n+b\r\n"))
        #expect(
            diff("a", "a\nb").hasSuffix(
                "-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n"))
    }

    @Test func nothingIsSaidOfTheSame() {
        #expect(diff("a\n", "a\n") == "")
        #expect(diff("", "") == "")
    }

    @Test func aPathFromTheTopHasNoSlashTwice() {
        #expect(
            diff("a\n", "", path: "/tmp/x.yaml").hasPrefix(
                "--- a/tmp/x.yaml\n+++ b/tmp/x.yaml\n@@ -1,1 +0,0 @@\n-a\n"))
    }
}
