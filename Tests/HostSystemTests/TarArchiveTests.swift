import HostSystem
import Testing

@Suite("A tar archive") struct TarArchiveTests {
    /// One entry as tar writes it.
    private func entry(_ path: String, _ content: String, kind: Character = "0", prefix: String = "")
        -> [UInt8]
    {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            header.replaceSubrange(offset..<offset + text.utf8.count, with: Array(text.utf8))
        }
        let bytes = Array(content.utf8)
        put(path, at: 0)
        put(
            String(repeating: "0", count: 11 - String(bytes.count, radix: 8).count)
                + String(bytes.count, radix: 8), at: 124)
        put(String(kind), at: 156)
        put(prefix, at: 345)
        let padding = (512 - bytes.count % 512) % 512
        return header + bytes + [UInt8](repeating: 0, count: padding)
    }

    private func texts(_ bytes: [UInt8]) -> [String] {
        TarArchive.files(in: bytes).map { "\($0.path)=\(String(decoding: $0.bytes, as: UTF8.self))" }
    }

    @Test("holds its regular files, whatever else stands between them")
    func files() {
        let end = [UInt8](repeating: 0, count: 1024)
        let long = String(repeating: "a", count: 512)
        let bytes =
            entry("pax_global_header", "52 comment=abc\n", kind: "g") + entry("Rules/", "", kind: "5")
            + entry("Rules/a.yaml", "a: 1\n") + entry("b.yaml", long, prefix: "Programs/MI")
            + entry("link.yaml", "", kind: "2") + entry("empty.yaml", "") + end
        #expect(texts(bytes) == ["Rules/a.yaml=a: 1\n", "Programs/MI/b.yaml=\(long)", "empty.yaml="])
    }

    @Test("takes a long path from the header before it, for one file")
    func longPaths() {
        let path = "Programs/" + String(repeating: "x", count: 300) + ".yaml"
        let record = " path=\(path)\n"
        let length = String(record.utf8.count + 3)
        let bytes = entry("short", length + record, kind: "x") + entry("cut", "1") + entry("next.yaml", "2")
        #expect(texts(bytes) == ["\(path)=1", "next.yaml=2"])
    }

    @Test("with lengths that can't be is read as far as they allow")
    func wrongLengths() {
        let after = entry("b.yaml", "b")
        for record in ["1 path=x\n", "0 path=x\n", "-9 path=x\n", "99 path=x\n", "2 \n", "x path=x\n", ""] {
            #expect(texts(entry("x", record, kind: "x") + after) == ["b.yaml=b"])
        }
        var negative = entry("a.yaml", "a")
        negative.replaceSubrange(124..<136, with: Array("-0000000700 ".utf8))
        #expect(texts(entry("a.yaml", "a") + negative + after) == ["a.yaml=a"])
    }

    @Test("that is cut off or is none at all holds what is whole before it")
    func cutOff() {
        let whole = entry("a.yaml", "a") + entry("b.yaml", String(repeating: "b", count: 600))
        for length in stride(from: 0, to: whole.count, by: 97) {
            // A file is whole when its content is, with what fills up the last block or without.
            let count = length >= 1024 + 512 + 600 ? 2 : length >= 513 ? 1 : 0
            #expect(texts(Array(whole[..<length])).count == count)
        }
        #expect(texts(Array("no archive at all".utf8)) == [])
        #expect(texts([UInt8](repeating: 0x7A, count: 2048)) == [])
    }
}
