import Catalog
import CatalogLoading
import Diagnostics
import TestSupport
import Testing

/// "Nothing is not no": what is left out, `unknown`, `none`, and what is written without a value.
@Suite("Nothing") struct NothingTests {
    private static let head = """
        institution: a-college
        name: A
        source: ipeds

        """

    /// A file with one more line at the institution, or at its program.
    private static func file(institution line: String = "", program: String = "") -> String {
        var text = head
        if !line.isEmpty { text += line + "\n" }
        text += "programs:\n  - id: p\n    name: P\n"
        if !program.isEmpty { text += "    " + program + "\n" }
        return text
    }

    @Test("missing keys are unknown, not no")
    func missing() throws {
        let catalogue = load(Self.file())
        #expect(catalogue.briefs == [])
        let institution = try #require(catalogue.institutions.first)
        #expect(institution.unitid == .unknown)
        #expect(institution.city == .unknown)
        #expect(institution.state == .unknown)
        let program = try #require(catalogue.program)
        var expected = Program(id: "p", name: "P", origin: program.origin)
        #expect(program == expected)
        expected.award = .none(program.origin)
        #expect(program != expected)
    }

    @Test(
        "`unknown` is the same as a missing key",
        arguments: [
            "award", "cip", "ipeds", "duration", "credits", "delivery", "admission", "credentials_stated",
            "campus", "accreditations", "accreditations_complete",
        ])
    func unknownInProgram(key: String) throws {
        let catalogue = load(Self.file(program: "\(key): unknown"))
        #expect(catalogue.briefs == [])
        let program = try #require(catalogue.program)
        #expect(program == Program(id: "p", name: "P", origin: program.origin))
    }

    @Test(
        "`unknown` is the same as a missing key of the institution",
        arguments: ["unitid", "location", "campuses", "accreditations", "accreditations_complete"])
    func unknownInInstitution(key: String) throws {
        let catalogue = load(Self.file(institution: "\(key): unknown"))
        #expect(catalogue.briefs == [])
        let institution = try #require(catalogue.institutions.first)
        #expect(institution.unitid == .unknown)
        #expect(institution.campuses == [])
        #expect(institution.accreditations == [])
        #expect(institution.accreditationsComplete == [])
    }

    @Test(
        "`unknown` in a record is not recorded, and no error",
        arguments: ["accredits", "status", "from", "next_review", "campus"])
    func unknownInRecord(key: String) throws {
        let catalogue = load(
            Self.file(program: "accreditations: [{agency: CAHIIM, \(key): unknown}]"))
        #expect(catalogue.briefs == [])
        let record = try #require(catalogue.record)
        #expect(
            record
                == AccreditationRecord(agency: record.agency, origin: record.origin))
    }

    @Test("`none` is known not to exist", arguments: ["award", "cip", "delivery", "duration"])
    func none(key: String) throws {
        let text = Self.file(program: "\(key): none")
        let catalogue = load(text)
        #expect(catalogue.briefs == [])
        let program = try #require(catalogue.program)
        let origin = Places(text).origin("none", source: 0)
        switch key {
        case "award": #expect(program.award == .none(origin))
        case "cip": #expect(program.cip == .none(origin))
        case "delivery": #expect(program.delivery == .none(origin))
        default: #expect(program.length == .none(origin))
        }
    }

    @Test("`none` as an entry requirement is known to ask for nothing")
    func noRequirement() throws {
        let text = Self.file(program: "admission: {education: none}")
        let program = try #require(load(text).program)
        #expect(program.admission.education == .none(Places(text).origin("none", source: 0)))
    }

    @Test("quoted words are text, not `unknown` and `none`")
    func quoted() throws {
        let catalogue = load(Self.file(program: "accreditations: [{agency: \"unknown\", status: 'none'}]"))
        #expect(catalogue.briefs == [])
        #expect(catalogue.record?.agency.value == "unknown")
        #expect(catalogue.record?.status.value == "none")
    }

    @Test(
        "a key written without a value is an error at the value's place, and the fact unknown",
        arguments: [
            "award", "cip", "ipeds", "duration", "credits", "delivery", "admission", "credentials_stated",
            "campus", "accreditations", "accreditations_complete", "former_ids", "sponsored", "note",
        ], ["", " ~", " null", " NULL", " \"\""])
    func empty(key: String, value: String) throws {
        let catalogue = load(Self.file(program: key + ":" + value))
        let column = 5 + key.utf8.count + 1 + (value.isEmpty ? 0 : 1)
        let finding = try #require(catalogue.diagnostics.first)
        #expect(catalogue.diagnostics.count == 1)
        #expect(finding.severity == .error)
        #expect(["S106 7:\(column)", "S103 7:\(column)"].contains(finding.place))
        let program = try #require(catalogue.program)
        var expected = Program(id: "p", name: "P", origin: program.origin)
        // Lists whose items could not be read are another matter: see UnreadableListTests.
        expected.accreditations = program.accreditations
        expected.credentialsStated = program.credentialsStated
        #expect(program == expected)
    }

    @Test("the message of an empty value says what to write instead", arguments: ["~", "null", "''"])
    func emptyMessage(value: String) throws {
        let finding = try #require(load(Self.file(program: "award: \(value)")).diagnostics.first)
        #expect(finding.brief == "S106 7:12 award is empty")
        #expect(finding.help == "leave the key out, or write `unknown` or `none`")
    }

    @Test("an empty value in a record makes the record faulty", arguments: ["to:", "from: ~", "status: ''"])
    func emptyInRecord(line: String) {
        let catalogue = load(
            Self.file(program: "accreditations:\n      - agency: CAHIIM\n        \(line)"))
        #expect(catalogue.diagnostics.map(\.code) == [.emptyValue])
        #expect(catalogue.record?.isFaulty == true)
    }

    @Test(
        "a name that is missing or empty is an error, and the id stands for it", arguments: ["", "name: ~"])
    func missingName(line: String) {
        let catalogue = load("institution: a-college\n\(line)\nsource: ipeds\n")
        #expect(catalogue.places == [line.isEmpty ? "S102 1:1" : "S106 2:7"])
        #expect(catalogue.institutions.map(\.name) == ["a-college"])
    }
}
