import Catalog
import CatalogLoading
import Dates
import Diagnostics
import FoundationEssentials
import Matching
import Reporting
import Testing

@Suite("An export in the words of schema.org") struct ExportLinkedDataTests {
    /// Every type that is used, with those of its properties that schema.org has and the export may use.
    private static let vocabulary: [String: Set<String>] = [
        "EducationalOccupationalProgram": [
            "identifier", "name", "description", "provider", "educationalCredentialAwarded", "timeToComplete",
            "numberOfCredits", "educationalProgramMode", "programPrerequisites", "occupationalCategory",
            "offers", "subjectOf",
        ],
        "CollegeOrUniversity": ["identifier", "name", "alternateName", "url", "address"],
        "PropertyValue": ["propertyID", "value"],
        "PostalAddress": ["addressLocality", "addressRegion", "addressCountry"],
        "EducationalOccupationalCredential": ["credentialCategory"],
        "QuantitativeValue": ["value", "unitText"],
        "CategoryCode": ["codeValue", "name", "inCodeSet"],
        "CategoryCodeSet": ["name"],
        "Offer": ["description"],
        "CreativeWork": ["name", "url", "temporalCoverage"],
    ]

    /// Any JSON without `null`.
    private enum Node: Decodable, Equatable {
        case object([String: Node])
        case array([Node])
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let items = try? container.decode([Node].self) {
                self = .array(items)
            } else {
                self = .object(try container.decode([String: Node].self))
            }
        }

        subscript(key: String) -> Node? {
            if case .object(let members) = self { members[key] } else { nil }
        }
    }

    private func programs(_ text: String) throws -> [Node] {
        let document = try JSONDecoder().decode(Node.self, from: Data(try export(.jsonld, text).utf8))
        guard case .object(let members) = document, case .array(let programs)? = members["@graph"] else {
            Issue.record("no graph")
            return []
        }
        #expect(Set(members.keys) == ["@context", "@graph"])
        #expect(members["@context"] == .text("https://schema.org"))
        return programs
    }

    /// What is said in other words than schema.org's.
    private func strangers(_ node: Node) -> [String] {
        switch node {
        case .text(let text): return text.isEmpty ? ["an empty text"] : []
        case .number: return []
        case .array(let items): return (items.isEmpty ? ["an empty list"] : []) + items.flatMap(strangers)
        case .object(var members):
            guard case .text(let type)? = members.removeValue(forKey: "@type"),
                let known = Self.vocabulary[type]
            else { return ["an object without a known type"] }
            let unknown = members.keys.filter { !known.contains($0) }.map { "\(type).\($0)" }
            let bare = members.isEmpty ? ["\(type) says nothing"] : []
            return unknown + bare + members.values.flatMap(strangers)
        }
    }

    @Test("uses only what schema.org has", arguments: [wildText, schoolText])
    func terms(_ text: String) throws {
        let programs = try programs(text)
        #expect(programs.count >= 3)
        #expect(programs.flatMap(strangers) == [])
        #expect(programs.allSatisfy { $0["@type"] == .text("EducationalOccupationalProgram") })
    }

    @Test("says what is known in its words")
    func known() throws {
        let program = try programs(wildText)[1]
        #expect(program["identifier"] == .text("wild-college/control"))
        #expect(program["description"] == .text("Sponsored listing"))
        #expect(program["timeToComplete"] == .text("P2Y"))
        #expect(
            program["educationalProgramMode"] == .array([.text("onsite"), .text("online"), .text("blended")]))
        #expect(program["numberOfCredits"]?["value"] == .number(62))
        #expect(program["numberOfCredits"]?["unitText"] == .text("semester"))
        #expect(program["offers"]?["description"] == .text("$4,500 a year"))
        #expect(program["provider"]?["url"] == .text("https://wild.example.edu/"))
        #expect(program["provider"]?["address"]?["addressCountry"] == .text("US"))
        #expect(program["educationalCredentialAwarded"]?["credentialCategory"] == .text("associate"))
        guard case .array(let asked)? = program["programPrerequisites"],
            case .array(let works)? = program["subjectOf"],
            case .array(let occupations)? = program["occupationalCategory"]
        else {
            Issue.record("a list is missing")
            return
        }
        #expect(asked.first?["credentialCategory"] == .text("ged"))
        #expect(asked.last == .text("a \\ \"back\"slash"))
        #expect(works.map { $0["temporalCoverage"] } == [.text("2026"), nil])
        #expect(occupations.map { $0["codeValue"] } == [.text("29-2072")])
        #expect(occupations.map { $0["name"] } == [.text("Medical Records Specialists")])
    }

    @Test("leaves out what isn't known")
    func bare() throws {
        let program = try programs(wildText)[2]
        guard case .object(let members) = program else {
            Issue.record("no object")
            return
        }
        #expect(Set(members.keys) == ["@type", "identifier", "name", "provider", "subjectOf"])
    }

    @Test(
        "gives a time only where it is one ISO 8601 duration",
        arguments: [
            ("2 years", "P2Y"), ("18 months", "P18M"), ("1 month", "P1M"), ("30 weeks", "P30W"),
            ("P18M", "P18M"), ("12-18 months", nil), ("4 semesters", nil), ("6 quarters", nil),
            ("1-2 years", nil), ("{stated: at your own pace}", nil),
            ("{stated: a year and a half, length: 18 months}", "P18M"),
            ("{stated: two years, length: 2 years}", nil),
        ])
    func time(stated: String, duration: String?) throws {
        let text = wildText.replacing("duration: 2 years", with: "duration: \(stated)")
        #expect(try programs(text)[1]["timeToComplete"] == duration.map { .text($0) })
    }

    @Test("asks for no credential where a program admits people without a diploma")
    func noDiploma() throws {
        let text = wildText.replacing("education: ged", with: "education: no-diploma")
        #expect(try programs(text)[1]["programPrerequisites"] == .array([.text("a \\ \"back\"slash")]))
    }

    @Test("of nothing is an empty graph")
    func empty() throws {
        #expect(try programs("institution: empty\nname: Empty\nlocation: {state: MI}\n") == [])
    }
}
