import Foundation
import Testing

/// Where the built tool finds the standard rules, and what a catalogue's own do to them.
struct StandardRulesTests {
    private static let day = ["--on", "2026-11-23"]
    private static let rules = BuiltTool.package.appending(path: "Rules").resolvingSymlinksInPath()

    /// A folder with only the shipped Programs/.
    private func withPrograms<Value>(_ body: (URL) throws -> Value) throws -> Value {
        try BuiltTool.withFolder { folder in
            let root = folder.resolvingSymlinksInPath()
            try FileManager.default.copyItem(
                at: BuiltTool.readSchools.appending(path: "Programs"),
                to: root.appending(path: "Programs"))
            return try body(root)
        }
    }

    /// The shipped file on CAHIIM with other words in it.
    private func cahiim(_ changes: [(String, String)]) throws -> String {
        var text = try String(
            contentsOf: Self.rules.appending(path: "accreditors/CAHIIM.yaml"), encoding: .utf8)
        for (old, new) in changes {
            try #require(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        return text
    }

    // MARK: A folder with only Programs/

    @Test func aFolderWithOnlyProgramsIsAnsweredLikeTheShippedCatalogue() throws {
        try withPrograms { root in
            for arguments in [
                ["list"], ["check", "kent-state-university", "--by", "CAHIIM"],
                ["qualify", "RHIT", "pennsylvania-college-of-technology"],
            ] {
                let shipped = try BuiltTool.run(arguments + Self.day)
                let result = try BuiltTool.run(arguments + Self.day, in: root)
                #expect(result.output == shipped.output)
                #expect(result.status == shipped.status)
                #expect(result.errors == "")
            }
            let lint = try BuiltTool.run(["lint"], in: root)
            #expect(lint.status == 0)
            #expect(lint.errors.hasPrefix("no findings in "))
        }
    }

    @Test func aMisspelledAgencyIsHeldAgainstTheStandardRules() throws {
        let result = try BuiltTool.withFolder { folder in
            let file = folder.appending(path: "Programs/MI/a-college.yaml")
            try BuiltTool.write(
                "institution: a-college\nname: A\nsource: ipeds\naccreditations: [{agency: CAHIM}]\n",
                to: file)
            return try BuiltTool.run(["lint"], in: folder)
        }
        #expect(result.status == 1)
        #expect(result.output.contains("no rule file defines agency `CAHIM`"))
        #expect(result.output.contains("did you mean `CAHIIM`?"))
    }

    // MARK: A catalogue's own rules

    @Test func aSilentRedefinitionStopsEveryAnswerAndLintNamesBothPlacesAndTheFix() throws {
        try withPrograms { root in
            try BuiltTool.write(
                try cahiim([("24 months", "36 months")]), to: root.appending(path: "Rules/CAHIIM.yaml"))
            let listing = try BuiltTool.run(["list"] + Self.day, in: root)
            #expect(listing.status == 2)
            #expect(listing.output == "")
            let message = "error[X401] accreditor `CAHIIM` is defined by the standard rules too"
            #expect(listing.errors.contains("Rules/CAHIIM.yaml:5:13: \(message)"))
            let lint = try BuiltTool.run(["lint"], in: root)
            #expect(lint.status == 1)
            #expect(lint.output.contains("--> Rules/CAHIIM.yaml:5:13"))
            #expect(
                lint.output.contains(
                    "--> \(Self.rules.path)/accreditors/CAHIIM.yaml:5:13"))
            #expect(lint.output.contains("write `replaces: CAHIIM` to take its place"))
            #expect(lint.errors.hasPrefix("1 error, 0 warnings in 1 of "))
        }
    }

    @Test func twoOwnRulesOfOneIdStopEveryAnswer() throws {
        try withPrograms { root in
            for name in ["a", "b"] {
                try BuiltTool.write(
                    "list: mine\nentries: []\n# \(name)\n", to: root.appending(path: "Rules/\(name).yaml"))
            }
            let result = try BuiltTool.run(["list"] + Self.day, in: root)
            #expect(result.status == 2)
            #expect(result.output == "")
            #expect(result.errors.contains("Rules/b.yaml:1:7: error[X401] list `mine` is defined twice"))
        }
    }

    @Test func aReplacementIsWhatAnswersAreMadeFrom() throws {
        try withPrograms { root in
            let question = ["qualify", "RHIT", "schoolcraft", "--format", "json"] + Self.day
            let before = try BuiltTool.run(question, in: root)
            #expect(before.status == 0)
            let text = try cahiim([
                ("stands_for: 24 months", "stands_for: 0 months"),
                ("accreditor: CAHIIM", "accreditor: CAHIIM\nreplaces: CAHIIM"),
            ])
            try BuiltTool.write(text, to: root.appending(path: "Rules/CAHIIM.yaml"))
            let after = try BuiltTool.run(question, in: root)
            #expect(after.status == 3)
            #expect(after.errors == "")
            func receipt(_ result: BuiltTool.Result) throws -> [String: Any] {
                try #require(try BuiltTool.json(result.output)["receipt"] as? [String: Any])
            }
            #expect(try receipt(before)["rules"] as? String != receipt(after)["rules"] as? String)
            #expect(try BuiltTool.run(["lint"], in: root).status == 0)
        }
    }

    @Test func aReplacementThatBreaksAStandardRuleIsReportedThere() throws {
        try withPrograms { root in
            let text = """
                accreditor: CAHIIM
                replaces: CAHIIM
                name: Another
                reach: programmatic
                statuses: {accredited: {counts_as: accredited}}

                """
            try BuiltTool.write(text, to: root.appending(path: "Rules/CAHIIM.yaml"))
            let lint = try BuiltTool.run(["lint", "Rules"], in: root)
            #expect(lint.status == 1)
            #expect(lint.output.contains("--> \(Self.rules.path)/accreditors/CAAHEP.yaml:"))
            #expect(
                lint.output.contains(
                    """
                      = help: this standard rule conflicts with the replacement in Rules/CAHIIM.yaml
                    """))
            // A file that is not at fault is clean.
            let other = try BuiltTool.run(["lint", "Programs/OH/kent-state-university.yaml"], in: root)
            #expect(!other.output.contains("CAAHEP"))
        }
    }

    @Test func whatIsWrongInsideTheStandardRulesIsReportedOnlyWhenTheyAreAskedFor() throws {
        try withPrograms { root in
            let rules = root.appending(path: "standard")
            try FileManager.default.copyItem(at: Self.rules, to: rules)
            try BuiltTool.write("list: x\n", to: rules.appending(path: "lists/x.yaml"))
            let options = ["--rules", "standard", "--format", "concise"]
            #expect(try BuiltTool.run(["lint"] + options, in: root).output == "")
            let asked = try BuiltTool.run(["lint", "standard"] + options, in: root)
            #expect(asked.status == 1)
            #expect(asked.output == "standard/lists/x.yaml:1:1: error[S102] a list has no `entries`\n")
            // An answer by them is none, and says where the fault is.
            let listing = try BuiltTool.run(["list", "--rules", "standard"] + Self.day, in: root)
            #expect(listing.status == 2)
            #expect(listing.errors.contains("standard/lists/x.yaml:1:1: error[S102]"))
        }
    }

    // MARK: The places

    /// Writes rules that define one agency.
    private func writeRules(_ agency: String, to folder: URL) throws {
        try BuiltTool.write(
            "accreditor: \(agency)\nname: Name\nreach: programmatic\n", to: folder.appending(path: "a.yaml"))
    }

    /// The agencies that a tool knows, which tell whose rules it has found; its errors if there are none.
    private func agencies(
        _ executable: URL, in root: URL, _ options: [String] = [], _ environment: [String: String] = [:]
    ) throws -> String {
        let result = try BuiltTool.start(
            executable, ["check", "a-college", "--by", "NOBODY"] + options, in: root, environment)
        #expect(result.status == 2)
        return result.errors.components(separatedBy: "known: ").last?
            .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    }

    /// A catalogue of one school, and a folder for a tool.
    private func withTool(_ body: (_ root: URL, _ folder: URL) throws -> Void) throws {
        try BuiltTool.withFolder { scratch in
            let scratch = scratch.resolvingSymlinksInPath()
            let root = scratch.appending(path: "catalogue")
            try BuiltTool.write(
                "institution: a-college\nname: A\n", to: root.appending(path: "Programs/a-college.yaml"))
            try body(root, scratch.appending(path: "tool"))
        }
    }

    @Test func theRulesOfAnInstallationAreFoundFromItsRealPlace() throws {
        try withTool { root, prefix in
            try BuiltTool.place(in: prefix.appending(path: "bin"))
            try writeRules("INSTALLED", to: prefix.appending(path: "share/accredit/Rules"))
            let tool = prefix.appending(path: "bin/accredit")
            #expect(try agencies(tool, in: root) == "INSTALLED")
            let link = root.appending(path: "link")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: tool)
            #expect(try agencies(link, in: root) == "INSTALLED")
            // The listing runs the sibling of the real executable.
            let listing = try BuiltTool.start(link, ["list", "--credential", "X"], in: root)
            #expect(listing.errors.contains("no credential `X`"))
        }
    }

    @Test func rulesBesideTheExecutableAreFound() throws {
        try withTool { root, folder in
            try BuiltTool.place(in: folder)
            try writeRules("BESIDE", to: folder.appending(path: "Rules"))
            #expect(try agencies(folder.appending(path: "accredit"), in: root) == "BESIDE")
            try writeRules("INSTALLED", to: folder.appending(path: "../share/accredit/Rules"))
            #expect(try agencies(folder.appending(path: "accredit"), in: root) == "INSTALLED")
        }
    }

    /// Makes a folder look like this package.
    private func makeCheckout(_ folder: URL, _ agency: String) throws {
        for name in ["Package.swift", "Sources/accredit/main.swift", "Sources/accredit-list/main.swift"] {
            try BuiltTool.write("", to: folder.appending(path: name))
        }
        try writeRules(agency, to: folder.appending(path: "Rules"))
    }

    @Test func theCheckoutAroundTheExecutableIsFoundAndNoOtherPackagesRules() throws {
        try withTool { root, checkout in
            try makeCheckout(checkout, "CHECKOUT")
            let consumer = checkout.appending(path: "examples/consumer")
            try BuiltTool.write(
                "// swift-tools-version: 6.3\n", to: consumer.appending(path: "Package.swift"))
            try writeRules("CONSUMER", to: consumer.appending(path: "Rules"))
            let build = consumer.appending(path: ".build/debug")
            try BuiltTool.place(in: build)
            #expect(try agencies(build.appending(path: "accredit"), in: root) == "CHECKOUT")
            // Where SwiftPM keeps what a package depends on.
            try makeCheckout(consumer.appending(path: ".build/checkouts/accredit"), "DEPENDENCY")
            #expect(try agencies(build.appending(path: "accredit"), in: root) == "DEPENDENCY")
        }
    }

    @Test func aRootThatIsACheckoutBringsItsOwnStandardRules() throws {
        try withTool { root, checkout in
            try makeCheckout(checkout, "EDITED")
            try FileManager.default.copyItem(
                at: root.appending(path: "Programs"), to: checkout.appending(path: "Programs"))
            let tool = BuiltTool.folder.appending(path: "accredit")
            #expect(try agencies(tool, in: checkout) == "EDITED")
        }
    }

    @Test func anOptionWinsOverTheVariableAndBothOverThePlaces() throws {
        try withTool { root, folder in
            try writeRules("OPTION", to: folder.appending(path: "option"))
            try writeRules("VARIABLE", to: folder.appending(path: "variable"))
            let tool = BuiltTool.folder.appending(path: "accredit")
            let option = ["--rules", folder.appending(path: "option").path]
            let variable = ["ACCREDIT_RULES": folder.appending(path: "variable").path]
            #expect(try agencies(tool, in: root, option) == "OPTION")
            #expect(try agencies(tool, in: root, [], variable) == "VARIABLE")
            #expect(try agencies(tool, in: root, option, variable) == "OPTION")
            #expect(try agencies(tool, in: root, option, ["ACCREDIT_RULES": "none"]) == "OPTION")
            #expect(try agencies(tool, in: root, [], ["ACCREDIT_RULES": ""]).contains("CAHIIM"))
            let none = try agencies(tool, in: root, ["--rules", "none"], variable)
            #expect(none == "accredit: no rules: Rules holds none, and the standard ones were left out")
        }
    }

    @Test func whereNoRulesAreFoundThePlacesAreNamed() throws {
        try withTool { root, prefix in
            try BuiltTool.place(in: prefix.appending(path: "bin"))
            let tool = prefix.appending(path: "bin/accredit")
            let places = """
                no rules: Rules holds none, and there are no standard rules in
                  \(prefix.path)/share/accredit/Rules
                  \(prefix.path)/bin/Rules
                or in a checkout around this program; name their folder with --rules DIR or ACCREDIT_RULES

                """
            let check = try BuiltTool.start(tool, ["check", "a-college"], in: root)
            #expect(check.status == 2)
            #expect(check.output == "")
            #expect(check.errors == "accredit: " + places)
            let lint = try BuiltTool.start(tool, ["lint"], in: root)
            #expect(
                lint.errors.hasSuffix(
                    "names were not checked, because no rules were found: " + places))
        }
    }

    @Test(arguments: ["/nowhere", ".", "empty"])
    func aFolderThatCannotBeTheStandardRulesIsNamed(_ folder: String) throws {
        try withTool { root, _ in
            try FileManager.default.createDirectory(
                at: root.appending(path: "empty"), withIntermediateDirectories: false)
            try writeRules("OWN", to: root.appending(path: "Rules"))
            let tool = BuiltTool.folder.appending(path: "accredit")
            let problem = [
                "/nowhere": "no such folder", ".": "name the folder of the rules itself, Rules",
                "empty": "no .yaml or .yml file in that folder",
            ]
            for command in [["check", "a-college"], ["lint"], ["list"]] {
                let asked = try BuiltTool.start(tool, command + ["--rules", folder], in: root)
                #expect(asked.status == 2)
                #expect(asked.errors == "accredit: --rules \(folder): \(problem[folder] ?? "")\n")
                let named = try BuiltTool.start(tool, command, in: root, ["ACCREDIT_RULES": folder])
                #expect(named.errors == "accredit: ACCREDIT_RULES \(folder): \(problem[folder] ?? "")\n")
            }
        }
    }

    // MARK: Plug-ins

    @Test func aPlugInLearnsWhereTheStandardRulesAre() throws {
        try withPrograms { root in
            let bin = root.appending(path: "bin")
            try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: false)
            try BuiltTool.writeScript(
                "echo \"${ACCREDIT_RULES-unset}\"", to: bin.appending(path: "accredit-rules"))
            let path = bin.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
            func rules(_ variable: String? = nil) throws -> String {
                var environment = ["PATH": path]
                environment["ACCREDIT_RULES"] = variable
                return try BuiltTool.run(["rules"], in: root, environment: environment).output
            }
            #expect(try rules() == Self.rules.path + "\n")
            #expect(try rules("none") == "none\n")
            try FileManager.default.copyItem(at: Self.rules, to: root.appending(path: "mine"))
            #expect(try rules("mine") == root.path + "/mine\n")
        }
    }
}
