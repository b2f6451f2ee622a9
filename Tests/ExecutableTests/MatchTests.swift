import Foundation
import Testing

/// The built `accredit match`.
struct MatchTests {
    private static let school = """
        name: Some College
        sources: {page: {url: "https://some.example.edu/", as_of: 2026-11}}
        source: page

        """

    private func withCatalogue<Value>(_ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { folder in
            try BuiltTool.write(
                "institution: some\nlocation: {state: MI}\n" + Self.school + """
                    programs:
                      - {id: hit, name: Health Information, award: associate, admission: {education: diploma, gpa: 2.5}}
                      - {id: long, name: The Longer Way, award: associate, duration: 30 months, delivery: [online]}

                    """, to: folder.appending(path: "Programs/MI/some.yaml"))
            try BuiltTool.write(
                "institution: other\nlocation: {state: OH}\n"
                    + Self.school.replacing("Some", with: "Other")
                    + "programs:\n  - {id: hit, name: Health Records, award: associate}\n",
                to: folder.appending(path: "Programs/OH/other.yaml"))
            return try body(folder)
        }
    }

    private func arguments(_ folder: URL) -> [String] {
        ["match", "--on", "2026-11-24", "--root", folder.path, "--credential", "RHIT"]
    }

    /// The command that a session ends with, run by a shell.
    private func repeated(_ shown: String) throws -> BuiltTool.Result {
        let lines = shown.split(separator: "\n")
        let place = try #require(lines.firstIndex { $0.hasSuffix("The same listing again:") })
        let command = lines[place + 1].trimmingCharacters(in: .whitespaces)
        let path = "\(BuiltTool.folder.path):/usr/bin:/bin"
        return try BuiltTool.start(
            URL(filePath: "/bin/sh"), ["-c", command], in: BuiltTool.readSchools, ["PATH": path])
    }

    private static let answers = [
        "Michgan", "Michigan", "", "back", "", "2.4", "back", "2.75", "some college", "", "hybird", "online",
    ]

    /// What a terminal of 80 columns without colours shows, up to the listing.
    private static let transcript = """
        Each question is one whose answer can still change the listing. Enter means: I
        don't know. back takes the last answer back, done shows the listing, quit
        leaves.
           3 programs are left (cannot tell: 3)

        1. In which states would you study?
           why: it decides about 3 of 3 programs by where they are.
           Michigan, Ohio; several with commas
           > Michgan
           state `Michgan` is not known; did you mean `MI`?
           > Michigan
           2 programs are left (cannot tell: 2)

        2. How long may it take at most?
           why: it decides about 1 of 2 programs by their length.
           24 (months), or 2 years
           > 

        3. What is your grade point average?
           why: it decides about 1 of 2 programs that ask for one.
           like 2.75
           > back
           2 programs are left (cannot tell: 2)

        2. How long may it take at most?
           why: it decides about 1 of 2 programs by their length.
           24 (months), or 2 years
           > 

        3. What is your grade point average?
           why: it decides about 1 of 2 programs that ask for one.
           like 2.75
           > 2.4
           1 program is left (cannot tell: 1)

        4. How would you like to be taught?
           why: it decides about 1 of 1 programs by how they are taught.
           on-campus, online, hybrid; several with commas
           > back
           2 programs are left (cannot tell: 2)

        3. What is your grade point average?
           why: it decides about 1 of 2 programs that ask for one.
           like 2.75
           > 2.75
           2 programs are left (cannot tell: 2)

        4. What is your highest level of education?
           why: it decides about 1 of 2 programs by what they ask for, and never what a
           program leads to.
           no-diploma, in-high-school, diploma, ged, certificate, some-college,
           associate, bachelor, post-baccalaureate-certificate, master,
           post-master-certificate, doctorate; or your own words; several with commas
           > some college
           2 programs are left (cannot tell: 2)

        5. Do you hold a high school diploma or a GED?
           why: it decides about 1 of 2 programs that ask for one; what you said leaves
           it open.
           yes, no
           > 

        6. How would you like to be taught?
           why: it decides about 1 of 2 programs by how they are taught.
           on-campus, online, hybrid; several with commas
           > hybird
           way `hybird` is not known; did you mean `hybrid`?
           > online
           2 programs are left (cannot tell: 2)

        7. In which state do you live?
           why: it decides about 1 of 2 programs taught online, which may not enrol
           people of every state.
           by its code or name: MI, Michigan
           > 

        """

    /// On a narrow and a wide terminal, with and without colours.
    @Test(arguments: [80, 120], ["never", "always"])
    func theWholeFlowOnATerminal(_ columns: Int, _ colour: String) throws {
        try withCatalogue { folder in
            let keep = folder.appending(path: "me.yaml")
            let session = try Terminal(columns: columns).run(
                arguments(folder) + ["--keep", keep.path, "--color", colour], answers: Self.answers)
            #expect(session.status == 3)
            let plain = session.shown.replacing(/\u{1B}\[[0-9;]*m/, with: "")
            #expect((plain != session.shown) == (colour == "always"))
            let command = try #require(plain.range(of: "\nThe same listing again:\n"))
            let questions = String(plain[..<command.lowerBound])
            #expect(questions.split(separator: "\n").allSatisfy { $0.count <= columns })
            if columns == 80 {
                #expect(questions == Self.transcript)
            } else {
                #expect(Self.words(questions) == Self.words(Self.transcript))
                #expect(questions.split(separator: "\n").contains { $0.count > 80 })
            }
            // Options and the kept file are two more ways to the same bytes.
            let options = try repeated(plain)
            #expect(options.errors == "")
            #expect(options.output == session.output)
            #expect(options.status == 3)
            let file = try BuiltTool.run(
                ["list", "--on", "2026-11-24", "--root", folder.path, "--student", keep.path])
            #expect(file.output == session.output)
            #expect(session.output.hasPrefix("RHIT on 2026-11-24: 2 programs at 1 school\n"))
            #expect(try String(contentsOf: keep, encoding: .utf8) == Self.kept)
        }
    }

    private static let kept = """
        education: some-college
        gpa: 2.75
        credential: RHIT
        state: MI
        delivery: online

        """

    private static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

    @Test func coloursHeedTheEnvironment() throws {
        try withCatalogue { folder in
            let coloured = try Terminal().run(arguments(folder), answers: ["done"])
            #expect(coloured.shown.contains("\u{1B}[1m1. In which states"))
            let plain = try Terminal(environment: ["NO_COLOR": "1"]).run(arguments(folder), answers: ["done"])
            #expect(!plain.shown.contains("\u{1B}"))
        }
    }

    /// The listing stands between the questions and the command where all go to one terminal.
    @Test func oneTerminalShowsAllInOrder() throws {
        try withCatalogue { folder in
            let shown = try Terminal(showsOutput: true).run(arguments(folder), answers: ["MI", "done"]).shown
            let parts = [
                "1. In which", "2 programs are left", "RHIT on 2026-11-24: 2", "The same listing again:",
            ]
            let places = try parts.map { try #require(shown.range(of: $0)).lowerBound }
            #expect(places == places.sorted())
        }
    }

    @Test func aPipeIsReadOnlyWhereItIsToldTo() throws {
        try withCatalogue { folder in
            let silent = try BuiltTool.run(arguments(folder), input: "MI\n")
            #expect(
                silent.errors
                    == "accredit: nothing is asked, standard input is no terminal; --ask always reads answers from it\n"
            )
            #expect(silent.output.hasPrefix("RHIT on 2026-11-24: 3 programs"))
            let never = try BuiltTool.run(arguments(folder) + ["--ask", "never"], input: "MI\n")
            #expect(never.errors == "")
            #expect(never.output == silent.output)
            let asked = try BuiltTool.run(arguments(folder) + ["--ask", "always"], input: "Ohio\ndone\n")
            #expect(asked.errors.contains("   > Ohio\n   1 program is left (cannot tell: 1)\n"))
            #expect(asked.output == (try repeated(asked.errors)).output)
            #expect(asked.errors.contains("\n  credential: RHIT\n  state: OH\n"))
        }
    }

    /// Everything that options can say comes back by the command and by the file.
    @Test func whatIsSaidByOptionsComesBackWhole() throws {
        try withCatalogue { folder in
            let keep = folder.appending(path: "me.yaml")
            let said = [
                "--education", "ged,some-college", "--gpa", "2.6", "--lives-in", "OH", "--career",
                "medical-coder", "--state", "MI,NH", "--award", "associate", "--delivery", "online",
                "--cip", "51.07,52", "--max-duration", "40", "--graduate-by", "2030-01-31",
                "--college-hours", "12", "--test", "TEAS=61", "--test", "A = B=", "--course",
                "Anatomy & 'Physiology'=2024-05/2025-01", "--course", "no: \"1\"", "--all-fields",
                "--no-assumptions", "--sort", "state", "--limit", "7",
            ]
            let run = try BuiltTool.run(arguments(folder) + said + ["--keep", keep.path, "--ask", "never"])
            let repeated = try repeated(run.errors)
            #expect(repeated.errors == "")
            #expect(repeated.output == run.output)
            let file = try BuiltTool.run([
                "match", "--on", "2026-11-24", "--root", folder.path, "--student", keep.path, "--sort",
                "state", "--limit", "7", "--no-assumptions", "--keep", folder.appending(path: "2").path,
                "--ask", "never",
            ])
            #expect(file.output == run.output)
            let kept = try ["me.yaml", "2"].map {
                try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
            }
            #expect(kept[0] == kept[1])
            #expect(kept[0].contains("tests: [{test: TEAS, score: 61}, {test: \"A = B\"}]\n"))
        }
    }

    @Test func whatIsSaidByOptionsIsNotAsked() throws {
        try withCatalogue { folder in
            let run = try BuiltTool.run(
                arguments(folder) + ["--ask", "always", "--state", "MI", "--format", "json"], input: "")
            #expect(!run.errors.contains("In which states would you study?"))
            #expect(run.output.hasPrefix("{"))
            #expect(run.output == (try repeated(run.errors)).output)
        }
    }

    /// Without a credential it is the first thing to be asked: one rule says yes where another says no.
    @Test func theCredentialIsAskedForWhereNobodyNamedIt() throws {
        try withCatalogue { folder in
            let asked = Array(arguments(folder).dropLast(2)) + ["--ask", "always"]
            let run = try BuiltTool.run(asked, input: "RIHA\nrhia\ndone\n")
            #expect(run.errors.contains("1. Which credential should the program lead to?\n"))
            #expect(run.errors.contains("no credential `RIHA`; did you mean `RHIA`?"))
            #expect(run.output.hasPrefix("RHIA on 2026-11-24: 3 programs"))
            #expect(run.output == (try repeated(run.errors)).output)
            #expect(run.errors.contains("\n  credential: RHIA\n"))
        }
    }

    @Test func whoQuitsGetsNoListing() throws {
        try withCatalogue { folder in
            let keep = folder.appending(path: "me.yaml")
            let run = try BuiltTool.run(
                arguments(folder) + ["--ask", "always", "--keep", keep.path], input: "quit\n")
            #expect(run.status == 2)
            #expect(run.output == "")
            #expect(run.errors.hasSuffix("accredit: left before the listing\n"))
            #expect(!FileManager.default.fileExists(atPath: keep.path))
        }
    }

    @Test func aFileIsNeverWrittenOver() throws {
        try withCatalogue { folder in
            let keep = folder.appending(path: "me.yaml")
            try Data("gpa: 3\n".utf8).write(to: keep)
            let run = try BuiltTool.run(arguments(folder) + ["--keep", keep.path])
            #expect(run.status == 2)
            #expect(run.errors == "accredit: \(keep.path) is there already; --keep writes a new file\n")
            #expect(try String(contentsOf: keep, encoding: .utf8) == "gpa: 3\n")
        }
    }

    /// What can't be written is shown, so that no answer is lost.
    @Test func whatCanNotBeKeptIsShown() throws {
        try withCatalogue { folder in
            let file = folder.appending(path: "Programs/MI/some.yaml/me.yaml")
            let run = try BuiltTool.run(
                arguments(folder) + ["--ask", "always", "--keep", file.path], input: "MI\ndone\n")
            #expect(run.status == 2)
            #expect(run.output.hasPrefix("RHIT on 2026-11-24: 2 programs"))
            #expect(run.errors.contains("\n  state: MI\n"))
            #expect(!run.errors.contains("is kept in"))
            #expect(run.errors.contains("cannot be written: "))
        }
    }

    @Test func hostileAnswersAreSpelledOut() throws {
        try withCatalogue { folder in
            let run = try BuiltTool.run(
                arguments(folder) + ["--ask", "always"],
                input: "\u{1B}[2J\n\u{0}\n" + String(repeating: "x", count: 70_000))
            #expect(run.status == 3)
            #expect(!run.errors.contains("\u{1B}"))
            #expect(!run.errors.contains("\u{0}"))
        }
    }
}
