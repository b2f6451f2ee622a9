import Foundation
import Testing

/// `accredit routes`, as it was built.
@Suite("accredit routes") struct RoutesTests {
    private func routes(_ arguments: String...) throws -> BuiltTool.Result {
        try BuiltTool.run(["routes"] + arguments + ["--on", "2026-11-23"])
    }

    @Test("shows what a short certificate can lead to, what is reached first")
    func certificate() throws {
        let result = try routes("--award", "certificate", "--max-duration", "6 months")
        #expect(
            result.output.hasPrefix("Routes on 2026-11-23; completing: certificate; in at most 6 months\n"))
        let credentials = result.output.components(separatedBy: "\n=> ").dropLast().map {
            String($0.split(separator: "\n").last?.prefix { $0 != "," } ?? "")
        }
        #expect(Array(credentials.prefix(3)) == ["CIC", "COC-A", "CPC-A"])
        #expect(Array(credentials.suffix(2)) == ["RHIA", "RHIT"])
        #expect(credentials.count == 17)
        #expect(result.output.contains("      ? the education held: diploma or ged\n"))
        #expect(
            result.output.contains("      ? the program: accredited by AHIMA-PCAP as coding-certificate\n"))
        #expect(result.output.contains("      - the program's award: associate\n"))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(result.status == 0)
    }

    @Test("shows the ways to RHIA from a degree in another field, with what the rule advises")
    func bachelor() throws {
        let result = try routes("rhia", "--education", "bachelor")
        #expect(result.output.contains("RHIA, Registered Health Information Administrator\n=> cannot tell\n"))
        for route in ["accredited-bachelor", "accredited-master", "certificate-of-the-degree"] {
            #expect(result.output.contains("  ? \(route): "))
        }
        #expect(result.output.contains("  ? reciprocity: "))
        #expect(result.output.contains("A bachelor's degree in another field has a route to RHIA"))
        #expect(result.status == 3)
        #expect(try !routes("rhia").output.contains("A bachelor's degree in another field"))
    }

    @Test("takes what somebody brings from a file too, and answers no where nothing is left")
    func person() throws {
        #expect(try routes("cca", "--education", "ged").status == 0)
        #expect(try routes("chds", "--holds", "none").status == 1)
        let file = try BuiltTool.withFolder { folder in
            let file = folder.appending(path: "me.yaml")
            try BuiltTool.write("education: ged\n", to: file)
            return try routes("cca", "--student", file.path)
        }
        #expect(file.output.contains("      + the education held: diploma or ged\n"))
        let unknown = try routes("RHITT")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean `RHIT`?"))
    }
}
