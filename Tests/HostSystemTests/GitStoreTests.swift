import Foundation
import HostSystem
import Testing

@Suite("What git says of a catalogue") struct GitStoreTests {
    @Test("Links in a tree count as on disk")
    func links() {
        let paths = TreePaths(
            files: [
                "Programs/MI/a.yaml", "data/OH/b.yaml", "Programs/MI/bad.YAML", "Programs/.h/x.yaml",
                "Programs/README.md", "Rules/x.yaml/y.yaml", "mkdocs.yml", "Rules/.git/z.yaml",
            ],
            links: [
                "Programs/AA": "MI", "Programs/OH": "../data/OH", "Programs/MI/0.yaml": "a.yaml",
                "Programs/MI/up": "..", "Programs/all": "../../elsewhere", "Programs/it.yaml": "/etc/passwd",
                "Programs/own.yaml": "/srv/catalogue/Programs/MI/a.yaml", "Programs/nowhere": "missing",
                "Rules/one.yaml": "two.yaml", "Rules/two.yaml": "one.yaml",
            ], realRoot: "/srv/catalogue")
        #expect(
            paths.files == [
                "Programs/MI/a.yaml": "Programs/MI/a.yaml"
            ])
        #expect(paths.unread == ["Programs/.h/x.yaml", "Programs/MI/bad.YAML"])
        let outside = "the link leads outside of the catalogue"
        let circle = "the link leads in a circle or too far round"
        #expect(
            paths.failures.mapValues(\.message) == [
                "Programs/MI/up": "the link leads back to a folder around it", "Programs/all": outside,
                "Programs/OH": outside,
                "Programs/it.yaml": outside, "Programs/nowhere": "the link leads nowhere",
                "Rules/one.yaml": circle, "Rules/two.yaml": circle,
            ])
    }

    private func contents(_ names: [String], _ output: String) -> [String]? {
        let contents = try? GitObjects.contents(of: names, in: Array(output.utf8))
        return contents?.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("The contents of a batch are taken as they are, line breaks and all")
    func batch() {
        #expect(contents(["aa", "bb"], "aa blob 4\nx\n\nya\nbb blob 0\n\n") == nil)
        #expect(contents(["aa", "bb"], "aa blob 4\nx\n\ny\nbb blob 0\n\n") == ["x\n\ny", ""])
        #expect(contents([], "") == [])
    }

    @Test(
        "Half of an answer is none",
        arguments: [
            "", "aa blob 4", "aa blob 4\nx\ny", "aa blob 4\nx\n\ny", "aa missing\n", "bb blob 4\nx\n\ny\n",
            "aa blob -1\n\n", "aa blob 99999999999999999999\nx\n", "aa blob 4\nx\n\ny\nmore",
        ])
    func cutShort(output: String) {
        #expect(contents(["aa"], output) == nil)
    }

    @Test("What another program prints is read to its end, and an error is no end")
    func subprocess() throws {
        let text = String(repeating: "0123456789", count: 100_000)
        let echoed = try Subprocess.output(of: ["cat"], input: Array(text.utf8))
        #expect(String(decoding: echoed, as: UTF8.self) == text)
        #expect(try Subprocess.output(of: ["cat"]) == [])
        #expect(throws: Subprocess.Failure.self) {
            try Subprocess.output(of: ["sh", "-c", "echo x; exit 3"])
        }
        do {
            _ = try Subprocess.output(of: ["sh", "-c", "echo x; exit 3"])
        } catch {
            #expect(error.status == 3)
        }
        #expect(throws: Subprocess.Failure.self) { try Subprocess.output(of: ["no-such-program-anywhere"]) }
        // A folder can be opened, and can't be read.
        let folder = Descriptor(open("/", O_RDONLY))
        #expect(throws: Subprocess.Failure.self) { try Subprocess.readAll(folder).get() }
    }
}
