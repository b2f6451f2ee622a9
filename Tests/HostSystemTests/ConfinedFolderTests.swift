import Foundation
import HostSystem
import Synchronization
import Testing

@Suite("A folder that nothing leads out of") struct ConfinedFolderTests {
    private func text(_ path: String, in folder: URL) throws -> String {
        let confined = try ConfinedFolder(folder.path)
        return String(decoding: try confined.read(path, maxBytes: 1_000).bytes, as: UTF8.self)
    }

    private func failure(_ path: String, in folder: URL) throws -> String? {
        let confined = try ConfinedFolder(folder.path)
        do throws(FileAccess.Failure) {
            _ = try confined.read(path, maxBytes: 1_000)
            return nil
        } catch {
            return error.message
        }
    }

    @Test("Links that stay inside are followed: relative, whole, to folders, to links, up and down again")
    func inside() throws {
        try withScratch { folder in
            try folder.write("Rules/data/real.yaml", "here")
            try folder.link("Programs/a.yaml", to: "../Rules/data/real.yaml")
            try folder.link("Programs/b.yaml", to: folder.path + "/Rules/data/real.yaml")
            try folder.link("Programs/c.yaml", to: "./a.yaml")
            try folder.link("Programs/d", to: "../Rules/../Rules/data/.")
            for path in ["Programs/a.yaml", "Programs/b.yaml", "Programs/c.yaml", "Programs/d/real.yaml"] {
                #expect(try text(path, in: folder) == "here", "\(path)")
            }
        }
    }

    @Test(
        "Links that lead outside are refused, whatever is there",
        arguments: [
            "/etc/passwd", "/proc/self/environ", "/dev/zero", "/", "../..", "../../elsewhere/secret",
            "a/../../../elsewhere/secret", "twice", "../.git/config", "../.env", "../credentials.json",
            ".git/config",
        ])
    func outside(target: String) throws {
        try withScratch { around in
            let folder = around.appending(path: "catalogue")
            try around.write("elsewhere/secret", "SECRET")
            try folder.write("Programs/a/x.yaml")
            for name in [".git/config", ".env", "credentials.json", "Programs/.git/config"] {
                try folder.write(name, "SECRET")
            }
            try folder.link("Programs/twice", to: "../../elsewhere/secret")
            try folder.link("Programs/link.yaml", to: target)
            #expect(
                try failure("Programs/link.yaml", in: folder) == "the link leads outside of the catalogue")
        }
    }

    @Test("A whole path that only begins like the folder's is outside")
    func sibling() throws {
        try withScratch { around in
            try around.write("catalogue-2/secret")
            try around.write("catalogue/x.yaml")
            let folder = around.appending(path: "catalogue")
            try folder.link("link.yaml", to: around.path + "/catalogue-2/secret")
            #expect(try failure("link.yaml", in: folder) == "the link leads outside of the catalogue")
        }
    }

    @Test("What is no file, links to nothing and links in a circle are named as such")
    func noFiles() throws {
        try withScratch { folder in
            try folder.write("folder/x.yaml")
            try folder.link("nowhere.yaml", to: "missing")
            try folder.link("one.yaml", to: "two.yaml")
            try folder.link("two.yaml", to: "one.yaml")
            #expect(mkfifo(folder.appending(path: "pipe.yaml").path, 0o600) == 0)
            #expect(try failure("folder", in: folder) == "this is a directory, not a file")
            #expect(try failure("nowhere.yaml", in: folder) == "the link leads nowhere")
            #expect(try failure("one.yaml", in: folder) == "the link leads in a circle or too far round")
            #expect(try failure("pipe.yaml", in: folder) == "this is a pipe, not a file")
            #expect(
                try failure("missing.yaml", in: folder)
                    == "the file cannot be read: No such file or directory")
            #expect(
                try failure("folder/x.yaml/y", in: folder) == "the file cannot be read: Not a directory")
        }
    }

    @Test(
        "A name that is a link in one moment and a file in the next is either, and never what the link leads to"
    )
    func swapped() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "accredit-\(UUID().uuidString)")
        try folder.write("x.yaml", "own")
        defer { try? FileManager.default.removeItem(at: folder) }
        let isDone = Mutex(false)
        let swaps = Thread {
            for turn in 0..<10_000 {
                let draft = folder.appending(path: "draft").path
                if turn % 2 == 0 {
                    symlink("/proc/self/environ", draft)
                } else {
                    _ = FileManager.default.createFile(atPath: draft, contents: Data("own".utf8))
                }
                rename(draft, folder.appending(path: "x.yaml").path)
            }
            isDone.withLock { $0 = true }
        }
        swaps.start()
        let confined = try ConfinedFolder(folder.path)
        var seen: Set<String> = []
        while !isDone.withLock({ $0 }) {
            do throws(FileAccess.Failure) {
                seen.insert(
                    String(decoding: try confined.read("x.yaml", maxBytes: 1 << 20).bytes, as: UTF8.self))
            } catch {
                seen.insert(error.message)
            }
        }
        let allowed: Set<String> = [
            "own", "the link leads outside of the catalogue", "the file changed while it was read",
        ]
        #expect(seen.isSubset(of: allowed), "\(seen.subtracting(allowed))")
        #expect(seen.contains("own"))
    }

    @Test("A file is written anew or over another, through links that stay inside, and never through others")
    func writing() throws {
        try withScratch { around in
            let folder = around.appending(path: "catalogue")
            try around.write("elsewhere/secret.yaml", "SECRET")
            try folder.write("Programs/data/real.yaml", "old")
            try folder.link("Programs/MI/a.yaml", to: "../data/real.yaml")
            try folder.link("Programs/MI/b.yaml", to: "../../../elsewhere/secret.yaml")
            try folder.link("Programs/OH", to: "../../elsewhere")
            let confined = try ConfinedFolder(folder.path)
            func message(_ write: () throws(FileWriter.Failure) -> Void) -> String? {
                do throws(FileWriter.Failure) {
                    try write()
                    return nil
                } catch {
                    return error.description
                }
            }
            try confined.replace("Programs/MI/a.yaml", Array("new".utf8), as: "A")
            #expect(try text("Programs/data/real.yaml", in: folder) == "new")
            #expect(
                try FileManager.default.destinationOfSymbolicLink(
                    atPath: folder.appending(path: "Programs/MI/a.yaml").path) == "../data/real.yaml")
            let refused = "B cannot be written: the link leads outside of the catalogue"
            #expect(
                message { () throws(FileWriter.Failure) in
                    try confined.replace("Programs/MI/b.yaml", Array("new".utf8), as: "B")
                } == refused)
            #expect(
                message { () throws(FileWriter.Failure) in
                    try confined.create("Programs/OH/new.yaml", Array("new".utf8), as: "B")
                } == refused)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: around.path + "/elsewhere")
                    == ["secret.yaml"])
            #expect(
                try String(contentsOf: around.appending(path: "elsewhere/secret.yaml"), encoding: .utf8)
                    == "SECRET")
            try confined.create("Programs/WA/deep/new.yaml", Array("first".utf8), as: "N")
            #expect(try text("Programs/WA/deep/new.yaml", in: folder) == "first")
            #expect(
                message { () throws(FileWriter.Failure) in
                    try confined.create("Programs/WA/deep/new.yaml", Array("second".utf8), as: "N")
                } == "N is there already")
            #expect(try text("Programs/WA/deep/new.yaml", in: folder) == "first")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Programs/WA/deep")
                    == ["new.yaml"])
        }
    }
}
