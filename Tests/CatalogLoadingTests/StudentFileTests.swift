import Catalog
import CatalogLoading
import Dates
import Diagnostics
import SourceYAML
import Testing

/// What `--student FILE` reads.
@Suite struct StudentFileTests {
    private func read(_ text: String) -> (profile: StudentProfile, diagnostics: [Diagnostic]) {
        let (tree, problems) = YAMLParser.parse(SourceFile(path: "me.yaml", text: text))
        let (profile, findings) = StudentFileReader.read(tree)
        return (profile, problems + findings)
    }

    /// Each finding as `name line:column`.
    private func findings(_ text: String) -> [String] {
        read(text).diagnostics.map { finding in
            let start = finding.location.span?.start
            return "\(finding.code.name) \(start?.line ?? 0):\(start?.column ?? 0)"
        }
    }

    private static let whole = """
        completed_on: 2026-05
        applies_on: 2026-06-01
        enrolled: last-term
        enrolled_on: 2024-08-20
        independent_study: false
        college_hours: 30
        education: [some college, GED]
        gpa: 2.75
        lives_in: OH
        credential: RHIT
        career: medical-coder
        state: [MI, OH]
        award: AAS
        delivery: [online, hybrid]
        cip: "51.07"
        max_duration: 24 months
        graduate_by: 2029-06-30

        """

    @Test func everyKeyIsRead() throws {
        let (profile, diagnostics) = read(Self.whole)
        #expect(diagnostics == [])
        #expect(profile.completedOn == (try PartialDate(parsing: "2026-05")))
        #expect(profile.appliesOn == Day(year: 2026, month: 6, day: 1))
        #expect(profile.enrolled == .lastTerm)
        #expect(profile.enrolledOn == (try PartialDate(parsing: "2024-08-20")))
        #expect(profile.independentStudy == false)
        #expect(profile.collegeHours == 30)
        #expect(profile.education == [.someCollege, .ged])
        #expect(profile.gpa == 275)
        #expect(profile.livesIn == .ohio)
        #expect(profile.credential == "RHIT")
        #expect(profile.career == "medical-coder")
        #expect(profile.states == [.michigan, .ohio])
        #expect(profile.awards == [.associate])
        #expect(profile.deliveries == [.online, .hybrid])
        #expect(profile.fields == ["51.07"])
        #expect(profile.maxMonths == 24)
        #expect(profile.graduateBy == Day(year: 2029, month: 6, day: 30))
    }

    @Test func everyKeyMayBeLeftOut() {
        for line in Self.whole.split(separator: "\n") {
            #expect(read(String(line)).diagnostics == [], "\(line)")
        }
        let (profile, diagnostics) = read("{}\n")
        #expect(diagnostics == [])
        #expect(profile == StudentProfile())
    }

    @Test(arguments: [
        ("completed_on: soon", "bad-format 1:15"), ("completed_on: 2026-02-30", "impossible-date 1:15"),
        ("completed_on: 2026-06/2026-05", "end-before-start 1:15"),
        ("completed_on: [2026-05-15]", "wrong-type 1:15"), ("completed_on: ~", "empty-value 1:15"),
        ("completed_on: \"\"", "empty-value 1:15"), ("completed_on: {day: 2026-05-15}", "wrong-type 1:15"),
        ("enrolled_on: 5/15/2026", "bad-format 1:14"), ("enrolled_on: 2025-13", "impossible-date 1:14"),
        ("applies_on: 2026-05", "bad-format 1:13"), ("applies_on: 2026-05-15/2026-05-16", "bad-format 1:13"),
        ("applies_on: now", "bad-format 1:13"), ("applies_on: 2026-04-31", "impossible-date 1:13"),
        ("enrolled: [last-term]", "wrong-type 1:11"), ("enrolled: ~", "empty-value 1:11"),
        ("independent_study: yes", "wrong-type 1:20"), ("independent_study: \"true\"", "wrong-type 1:20"),
        ("independent_study: 1", "wrong-type 1:20"), ("independent_study: null", "empty-value 1:20"),
        ("college_hours: thirty", "bad-format 1:16"), ("college_hours: -1", "out-of-range 1:16"),
        ("college_hours: 30.5", "bad-format 1:16"), ("college_hours: 1001", "out-of-range 1:16"),
        ("college_hours: [30]", "wrong-type 1:16"), ("complete_on: 2026-05-15", "unknown-key 1:1"),
        ("education: high school", "unknown-value 1:12"), ("education: [ged, foo]", "unknown-value 1:18"),
        ("gpa: good", "bad-format 1:6"), ("lives_in: [OH]", "wrong-type 1:11"),
        ("state: Ohia", "unknown-value 1:8"), ("state: NO", "ambiguous-scalar 1:8"),
        ("award: [doctor]", "unknown-value 1:9"),
        ("delivery: far", "unknown-value 1:11"), ("cip: \"5107\"", "bad-format 1:6"),
        ("cip: 51.07", "ambiguous-scalar 1:6"), ("max_duration: long", "bad-format 1:15"),
        ("graduate_by: 2029", "bad-format 1:14"), ("career: {a: b}", "wrong-type 1:9"),
        ("- completed_on: 2026", "wrong-type 1:1"), ("2026-05-15", "wrong-type 1:1"),
    ])
    func aWrongValueIsNamedWhereItStands(_ text: String, _ finding: String) {
        #expect(findings(text + "\n") == [finding])
    }

    @Test func aMisspelledKeyIsNamedWithTheNearest() {
        let diagnostics = read("college_hours: 30\nindependant_study: true\n").diagnostics
        #expect(diagnostics.map(\.label) == ["did you mean `independent_study`?"])
        #expect(diagnostics.map { $0.location.span?.start.line } == [2])
    }

    @Test func aWordThatMayMeanSeveralNamesThem() {
        #expect(
            read("education: high school\n").diagnostics.map(\.label) == [
                "did you mean `no-diploma` or `in-high-school` or `diploma` or `ged`?"
            ])
        #expect(read("lives_in: Michgan\n").diagnostics.map(\.label) == ["did you mean `MI`?"])
        #expect(read("state: [Ohio, new hampshire]\n").profile.states == [.ohio, .newHampshire])
    }

    @Test func oneWrongValueLeavesTheOthers() {
        let (profile, diagnostics) = read("completed_on: soon\ncollege_hours: 31\n")
        #expect(diagnostics.count == 1)
        #expect(profile.completedOn == nil)
        #expect(profile.collegeHours == 31)
    }

    @Test(arguments: [
        ("college_hours: 30", false, false), ("completed_on: unknown", true, false),
        ("applies_on: unknown", false, true), ("completed_on: \"unknown\"", false, false),
        ("completed_on: 2026", false, false), ("applies_on: 2026-05-01", false, false),
    ])
    func aDayThatSomebodyDoesNotKnowIsNotOneThatWasLeftOut(
        _ text: String, _ completion: Bool, _ application: Bool
    ) {
        let profile = read(text + "\n").profile
        #expect(profile.isCompletionUnknown == completion)
        #expect(profile.isApplicationUnknown == application)
    }

    @Test func aKeyThatIsThereTwiceCountsForNothing() {
        let (profile, diagnostics) = read("college_hours: 30\ncollege_hours: 20\n")
        #expect(diagnostics.map(\.code.name) == ["duplicate-key"])
        #expect(profile.collegeHours == nil)
    }

    @Test(arguments: ["", "# nothing\n", "---\n"])
    func anEmptyFileIsNamed(_ text: String) {
        #expect(read(text).diagnostics.map(\.code.name) == ["empty-document"])
    }

    @Test func aFileThatIsNoYAMLIsNamedAndSaysNothing() {
        let (profile, diagnostics) = read("college_hours: 30\n completed_on: [2026\n")
        #expect(diagnostics.contains { $0.code.name == "yaml-syntax" })
        #expect(profile == StudentProfile())
    }

    /// The help for an empty value names `unknown`: who follows it has to get somewhere.
    @Test(arguments: [
        "completed_on", "enrolled_on", "independent_study", "college_hours", "education", "gpa", "lives_in",
        "state", "award", "delivery", "cip", "max_duration", "graduate_by", "credential", "career",
    ])
    func whatTheHelpForAnEmptyValueSaysMayBeWritten(_ key: String) throws {
        let help = try #require(read("\(key): ~\n").diagnostics.first?.help)
        guard help.contains("`unknown`") else { return }
        var (profile, diagnostics) = read("\(key): unknown\n")
        #expect(diagnostics == [])
        // That somebody doesn't know the day of completion is kept: no other day is taken for it.
        #expect(profile.isCompletionUnknown == (key == "completed_on"))
        profile.isCompletionUnknown = false
        #expect(profile == StudentProfile())
    }
}
