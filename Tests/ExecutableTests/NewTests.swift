import Foundation
import Testing

/// `accredit new` on catalogues of its own.
struct NewTests {
    private static let directory = """
        UNITID,INSTNM,IALIAS,CITY,STABBR
        100001,Alpha College,ACC,Livonia,MI
        100002,Beta College,,Toledo,OH
        100003,Beta College,,Dayton,OH
        100004,Gamma College,,Austin,TX

        """

    /// Hands a test a root that has the shipped rules, a directory and no program.
    private func withRoot<Value>(_ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { root in
            try BuiltTool.copyRules(to: root)
            try Data(Self.directory.utf8).write(to: root.appending(path: "hd2024.csv"))
            return try body(root)
        }
    }

    private func new(_ arguments: [String], in root: URL) throws -> BuiltTool.Result {
        try BuiltTool.run(["new"] + arguments + ["--on", "2026-11-23"], in: root)
    }

    private func text(_ path: String, in root: URL) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test(arguments: ["Alpha College", "alpha-college", "ACC", "100001"])
    func aSchoolOfTheDirectoryIsBegun(_ name: String) throws {
        try withRoot { root in
            let result = try new([name, "--ipeds", "hd2024.csv"], in: root)
            #expect(result.status == 0 && result.errors == "")
            #expect(
                result.output == """
                    Programs/MI/alpha-college.yaml is begun. Next:
                      fill in what pages of the school say
                      accredit lint Programs/MI/alpha-college.yaml
                      accredit qualify RHIT alpha-college

                    """)
            let file = try text("Programs/MI/alpha-college.yaml", in: root)
            #expect(file.contains("\nunitid: \"100001\"\nlocation: {city: Livonia, state: MI}\n"))
            #expect(try BuiltTool.run(["lint", "Programs/MI/alpha-college.yaml"], in: root).status == 0)
            let mode =
                try FileManager.default.attributesOfItem(
                    atPath: root.appending(path: "Programs/MI/alpha-college.yaml").path)[.posixPermissions]
                as? Int
            #expect((mode ?? 0) & 0o600 == 0o600 && (mode ?? 0) & 0o111 == 0)
        }
    }

    @Test func aSchoolThatIsNotInTheDirectoryIsBegunFromItsPage() throws {
        try withRoot { root in
            let result = try new(["Omega School", "--state", "pr", "--page", "https://omega.edu/"], in: root)
            #expect(result.status == 0)
            #expect(
                try text("Programs/PR/omega-school.yaml", in: root).contains(
                    """
                    location: {state: PR}
                    sources:
                      page: {url: "https://omega.edu/", read: 2026-11-23}

                    """))
            #expect(try BuiltTool.run(["lint"], in: root).status == 0)
        }
    }

    @Test func printingWritesNothing() throws {
        try withRoot { root in
            let result = try new(["100001", "--ipeds", "hd2024.csv", "--print", "--name", "Alpha"], in: root)
            #expect(result.status == 0)
            #expect(
                result.output.contains(
                    "\ninstitution: alpha\nname: Alpha\nother_names: [Alpha College, ACC]\n"))
            #expect(!FileManager.default.fileExists(atPath: root.appending(path: "Programs").path))
            // Once there is a file it can still be looked at.
            #expect(try new(["100001", "--ipeds", "hd2024.csv"], in: root).status == 0)
            let again = try new(["100001", "--ipeds", "hd2024.csv", "--print"], in: root)
            #expect(again.status == 0)
            #expect(again.output == (try text("Programs/MI/alpha-college.yaml", in: root)))
        }
    }

    @Test func aSchoolHasOneFile() throws {
        try withRoot { root in
            #expect(try new(["100001", "--ipeds", "hd2024.csv"], in: root).status == 0)
            let before = try text("Programs/MI/alpha-college.yaml", in: root)
            for arguments in [
                ["100001", "--ipeds", "hd2024.csv"],
                ["ACC", "--ipeds", "hd2024.csv", "--name", "Something Else"],
                ["alpha college", "--state", "MI", "--page", "https://a.edu/"],
                ["100001", "--ipeds", "hd2024.csv", "--id", "other"],
            ] {
                let result = try new(arguments, in: root)
                #expect(result.status == 2 && result.output == "")
                #expect(result.errors == "accredit: the school has a file: Programs/MI/alpha-college.yaml\n")
            }
            #expect(try text("Programs/MI/alpha-college.yaml", in: root) == before)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Programs/MI").path)
                    .count == 1)
            let taken = try new(["100002", "--ipeds", "hd2024.csv", "--id", "alpha-college"], in: root)
            #expect(taken.status == 2)
            #expect(
                taken.errors
                    == "accredit: --id alpha-college: another school has that id: Programs/MI/alpha-college.yaml\n"
            )
        }
    }

    @Test func aFileInTheWayIsNotWrittenOver() throws {
        try withRoot { root in
            let folder = root.appending(path: "Programs/MI")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appending(path: "alpha-college.yaml")
            for content in ["not: [an institution", "institution: else\nname: Else\n"] {
                try Data(content.utf8).write(to: file)
                let result = try new(["100001", "--ipeds", "hd2024.csv"], in: root)
                #expect(result.status == 2)
                #expect(result.errors == "accredit: Programs/MI/alpha-college.yaml is there already\n")
                #expect(try String(contentsOf: file, encoding: .utf8) == content)
            }
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "gone.yaml")
            #expect(try new(["100001", "--ipeds", "hd2024.csv"], in: root).status == 2)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == "gone.yaml")
        }
    }

    @Test func twoSchoolsOfOneNameGetTwoIDs() throws {
        try withRoot { root in
            #expect(try new(["100002", "--ipeds", "hd2024.csv"], in: root).status == 0)
            let second = try new(["100003", "--ipeds", "hd2024.csv"], in: root)
            #expect(
                second.status == 0
                    && second.output.hasPrefix("Programs/OH/beta-college-dayton.yaml is begun."))
            #expect(try BuiltTool.run(["lint"], in: root).status == 0)
        }
    }

    @Test func whichSchoolIsAsked() throws {
        try withRoot { root in
            let two = try new(["Beta College", "--ipeds", "hd2024.csv"], in: root)
            #expect(two.status == 2 && two.output == "")
            #expect(
                two.errors == """
                    accredit: which school is `Beta College`? Give its UNITID:
                      100002  Beta College, Toledo, OH
                      100003  Beta College, Dayton, OH

                    """)
            let near = try new(["Gama Colege", "--ipeds", "hd2024.csv"], in: root)
            #expect(near.errors.hasSuffix("  100004  Gamma College, Austin, TX\n"))
            let word = try new(["college", "--ipeds", "hd2024.csv", "--state", "OH"], in: root)
            #expect(word.errors.split(separator: "\n").count == 3)
            let none = try new(["Zeta University", "--ipeds", "hd2024.csv"], in: root)
            #expect(
                none.errors
                    == "accredit: the directory of 2024 has no `Zeta University`; try a word of its name, or its UNITID\n"
            )
            let elsewhere = try new(["100001", "--ipeds", "hd2024.csv", "--state", "OH"], in: root)
            #expect(elsewhere.errors == "accredit: UNITID 100001 is Alpha College, MI\n")
            #expect(!FileManager.default.fileExists(atPath: root.appending(path: "Programs").path))
        }
    }

    @Test func manyNearSchoolsAreCounted() throws {
        try withRoot { root in
            let rows = (0..<30).map { "2000\($0 + 10),School \($0),Town,MI" }.joined(separator: "\n")
            try Data("UNITID,INSTNM,CITY,STABBR\n\(rows)\n".utf8).write(
                to: root.appending(path: "hd2023.csv"))
            let result = try new(["school", "--ipeds", "hd2023.csv"], in: root)
            #expect(result.status == 2)
            #expect(result.errors.split(separator: "\n").count == 14)
            #expect(result.errors.hasSuffix("  and 18 more: give more of the name, or --state\n"))
        }
    }

    @Test(
        arguments: [
            (["Alpha"], "Every fact needs a source: give --ipeds hd2024.csv, or --page and --state."),
            (["Alpha", "--page", "https://a.edu/"], "Every fact needs a source"),
            (["Alpha", "--state", "MI"], "Every fact needs a source"),
            (["Alpha", "--state", "Mi", "--page", "a.edu"], "--page a.edu is not a web address"),
            (["Alpha", "--state", "MI", "--page", "https://"], "--page https:// is not a web address"),
            (["Alpha", "--state", "XQ", "--page", "https://a.edu/"], "--state `XQ` is not known"),
            ([" ", "--state", "MI", "--page", "https://a.edu/"], "The school has no name."),
            (
                ["Alpha", "--name", "", "--state", "MI", "--page", "https://a.edu/"],
                "The school has no name."
            ),
            (["Alpha", "--id", "A B", "--state", "MI", "--page", "https://a.edu/"], "--id A B is not an id"),
            (["Alpha", "--ipeds", "none.csv"], "say with --ipeds-year which year it speaks for"),
            (
                ["漢字", "--state", "MI", "--page", "https://a.edu/"],
                "no id can be made of `漢字`; give one with --id"
            ),
            (
                ["漢字", "--state", "MI", "--page", "https://a.edu/", "--print"],
                "no id can be made of `漢字`; give one with --id"
            ),
        ])
    func wrongUsageIsTrouble(_ arguments: [String], _ message: String) throws {
        try withRoot { root in
            let result = try new(arguments, in: root)
            #expect(result.status == 2 && result.output == "")
            #expect(result.errors.contains(message), "\(result.errors)")
            #expect(!FileManager.default.fileExists(atPath: root.appending(path: "Programs").path))
        }
    }

    @Test(
        arguments: [
            ("St. \"Q\" & Co", [], "st-q-co"), ("Zoë's Übungsschule", [], "zoes-ubungsschule"),
            ("漢字大学", ["--id", "kanji-daigaku"], "kanji-daigaku"), ("null", [], "null"), ("No: 1", [], "no-1"),
            ("a\u{1B}[31m\u{202E}b\nunitid: x", [], "a-31m-b-unitid-x"), ("../../x", [], "x"),
            ("#", ["--id", "a"], "a"),
        ])
    func oddNamesMakeSoundFiles(_ name: String, _ more: [String], _ id: String) throws {
        try withRoot { root in
            let result = try new([name, "--state", "MI", "--page", "https://a.edu/"] + more, in: root)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.hasPrefix("Programs/MI/\(id).yaml is begun."))
            let lint = try BuiltTool.run(["lint"], in: root)
            #expect(lint.status == 0, "\(lint.output)")
            let text = try text("Programs/MI/\(id).yaml", in: root)
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
        }
    }

    @Test func hostileDirectoriesReachNoTerminal() throws {
        try withRoot { root in
            let bad = "\u{1B}[2J\u{202E}\nX"
            let rows =
                "UNITID,INSTNM,CITY,STABBR\n100001,\"A\(bad)\",\"C\(bad)\",MI\n100002,\"A\(bad)\",\"D\(bad)\",MI\n"
            try Data(rows.utf8).write(to: root.appending(path: "hd2024.csv"))
            let result = try new(["X", "--ipeds", "hd2024.csv"], in: root)
            #expect(result.status == 2)
            #expect(result.errors.split(separator: "\n").count == 3)
            #expect(
                result.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" }
            )
            #expect(try new(["100001", "--ipeds", "hd2024.csv"], in: root).status == 0)
            #expect(try BuiltTool.run(["lint"], in: root).status == 0)
        }
    }

    @Test func helpFitsEightyColumns() throws {
        let help = try BuiltTool.run(["new", "--help"])
        #expect(help.status == 0 && help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}
