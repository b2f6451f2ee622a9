import Diagnostics
import Foundation
import HostSystem
import Testing

@Suite("Finding the files of a catalogue") struct FolderWalkTests {
    private func walk(_ folder: URL, below paths: [String] = ["Programs", "Rules"]) throws -> FolderWalk {
        FolderWalk(try ConfinedFolder(folder.path), below: paths) { $0 }
    }

    private func problems(_ walk: FolderWalk) -> [String] {
        walk.diagnostics.map { "\($0.location.path): \($0.message)" }.sorted()
    }

    @Test("Files are found in order; those that nobody reads are named, pages and tools' files are not")
    func names() throws {
        try withScratch { folder in
            for path in [
                "Programs/MI/b.yaml", "Programs/MI/a.yml", "Programs/.c.yaml", "Rules/d.yaml",
                "Rules/README.md",
                "Programs/LICENSE", "Programs/.gitkeep", "Programs/.git/x.yaml", "mkdocs.yml",
                "Programs/MI/bad.YAML", "Programs/MI/bad.Yml", "Programs/MI/bad.yaml.txt", "Rules/notes.txt",
                "Programs/.hidden/x.yaml", "Programs/.hidden/y.txt", "Programs/MI/x.yaml~",
            ] { try folder.write(path) }
            let found = try walk(folder)
            #expect(
                found.files == [
                    "Programs/.c.yaml", "Programs/MI/a.yml", "Programs/MI/b.yaml", "Rules/d.yaml",
                ])
            #expect(
                found.unread == [
                    "Programs/.hidden/x.yaml", "Programs/MI/bad.YAML", "Programs/MI/bad.Yml",
                    "Programs/MI/bad.yaml.txt", "Programs/MI/x.yaml~", "Rules/notes.txt",
                ])
            #expect(problems(found) == [])
        }
    }

    @Test("2^40 ways through linked folders are one visit of each")
    func diamonds() throws {
        try withScratch { folder in
            for number in 0..<40 {
                try folder.write("Programs/d\(number)/x.yaml")
                try folder.link("Programs/d\(number)/a", to: "../d\(number + 1)")
                try folder.link("Programs/d\(number)/b", to: "../d\(number + 1)")
            }
            try folder.write("Programs/d40/x.yaml")
            let found = try walk(folder)
            #expect(found.files.count == 41)
            #expect(found.files.allSatisfy { $0.split(separator: "/").count == 3 })
            #expect(problems(found) == [])
        }
    }

    @Test(
        "Circles, links that lead outside or nowhere are named once each; what is inside is found by its own name"
    )
    func links() throws {
        try withScratch { around in
            let folder = around.appending(path: "catalogue")
            try around.write("elsewhere/secret.yaml", "SECRET")
            try folder.write("Programs/MI/a.yaml")
            try folder.write("data/OH/b.yaml")
            try folder.write("Programs/.data/WA/c.yaml")
            try folder.link("Programs/AA", to: "MI")
            try folder.link("Programs/OH", to: "../data/OH")
            try folder.link("Programs/WA", to: ".data/WA")
            try folder.link("Programs/MI/0.yaml", to: "a.yaml")
            try folder.link("Programs/MI/up", to: "..")
            try folder.link("Programs/all", to: "../../elsewhere")
            try folder.link("Programs/it.yaml", to: "../../elsewhere/secret.yaml")
            try folder.link("Programs/nowhere", to: "missing")
            try folder.link("Rules", to: "../elsewhere")
            let found = try walk(folder)
            #expect(found.files == ["Programs/MI/a.yaml"])
            #expect(found.unread == ["Programs/.data/WA/c.yaml"])
            let outside = "the link leads outside of the catalogue"
            #expect(
                problems(found) == [
                    "Programs/MI/up: the link leads back to a folder around it", "Programs/OH: \(outside)",
                    "Programs/all: \(outside)",
                    "Programs/it.yaml: \(outside)", "Programs/nowhere: the link leads nowhere",
                    "Rules: \(outside)",
                ])
        }
    }

    @Test("Folders inside one another without end are not followed without end")
    func depth() throws {
        try withScratch { folder in
            let deep = (0..<100).map { _ in "d" }.joined(separator: "/")
            try folder.write("Programs/\(deep)/x.yaml")
            let found = try walk(folder)
            #expect(found.files == [])
            #expect(found.diagnostics.map(\.message) == ["more than 64 folders inside one another"])
            #expect(found.diagnostics.map(\.code) == [.limitExceeded])
        }
    }
}
