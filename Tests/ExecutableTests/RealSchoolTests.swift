import Foundation
import Testing

/// The shipped catalogue on 2026-11-23, asked through the built executables.
struct RealSchoolTests {
    static let day = ["--on", "2026-11-23"]

    private func decision(_ program: String, _ options: [String] = []) throws -> (
        status: Int32, json: [String: Any]
    ) {
        let result = try BuiltTool.run(["qualify", "RHIT", program, "--format", "json"] + Self.day + options)
        let report = try BuiltTool.json(result.output)
        let decisions = try #require(report["decisions"] as? [[String: Any]])
        return (result.status, try #require(decisions.first))
    }

    private func texts(_ reasons: Any?) throws -> [String] {
        try #require(reasons as? [[String: Any]]).compactMap { $0["text"] as? String }
    }

    @Test func schoolcraftQualifiesIfStillAccredited() throws {
        let (status, json) = try decision("schoolcraft-college/health-information-technology-aas")
        #expect(status == 0)
        #expect(json["verdict"] as? String == "qualifies_if")
        let assumed = try #require(json["assumes"] as? [[String: Any]])
        #expect(assumed.count == 1)
        #expect(assumed.first?["seen"] as? String == "2025-08/2026-07")
    }

    @Test func aCertificateBesideAnAssociateDoesNotQualify() throws {
        let (status, json) = try decision(
            "florida-state-college-at-jacksonville/medical-information-coder-biller")
        #expect(status == 1)
        #expect(json["verdict"] as? String == "does_not_qualify")
        #expect(
            try texts(json["because"]) == [
                "the program's award: certificate; the route asks for associate",
                "the program's award: certificate; the route asks for bachelor",
                "the program's country: US; the route asks for anything but US",
            ])
    }

    @Test func aMasterInInformaticsDoesNotQualifyForReasonsOfItsOwn() throws {
        let (status, json) = try decision("kent-state-university/health-informatics-ms")
        #expect(status == 1)
        let reasons = try texts(json["because"])
        #expect(reasons.contains("the program's award: master; the route asks for associate"))
        #expect(
            reasons.contains(
                "the kind of program accredited: health-informatics-master; the route asks for him-associate")
        )
    }

    @Test func anOldCatalogueSaysOnlyWhatWasLastSeen() throws {
        let (status, json) = try decision("anne-arundel-community-college/health-information-technology-aas")
        #expect(status == 3)
        #expect(json["verdict"] as? String == "cannot_tell")
        #expect(json["last_seen"] as? String == "2016-08/2017-07")
    }

    @Test func aCodingCertificateDoesNotQualifyInSpiteOfItsCIP() throws {
        let (status, json) = try decision("river-parishes-community-college/medical-coding")
        #expect(status == 1)
        #expect(json["verdict"] as? String == "does_not_qualify")
    }

    @Test func aStatusThatIsNotOnThePageCannotBeToldAndIsNamed() throws {
        let (status, json) = try decision("portland-community-college/health-information-management-aas")
        #expect(status == 3)
        #expect(
            try texts(json["needs"]) == ["no record says whether CAHIIM accredited the program on 2026-11-23"]
        )
        let need = try #require((json["needs"] as? [[String: Any]])?.first)
        #expect(need["ask"] as? String == "CAHIIM (https://www.cahiim.org)")
    }

    @Test func aGraduateOf2004QualifiesThroughThePredecessor() throws {
        let program = "pennsylvania-college-of-technology/health-information-technology-aas"
        let (status, json) = try decision(program, ["--completed-on", "2004-05-15"])
        #expect(status == 0)
        #expect(json["verdict"] as? String == "qualifies_if")
        let assumed = try #require(json["assumes"] as? [[String: Any]])
        #expect(assumed.map { $0["agency"] as? String } == ["CAAHEP"])
    }

    @Test func aYearAloneDecidesNothingWithinTheYear() throws {
        let coppin = "coppin-state-university/health-information-management-bs"
        let result = try BuiltTool.run(["check", coppin, "--by", "CAHIIM", "--on", "2009-05-17"])
        #expect(result.status == 3)
        #expect(result.output.contains("CAHIIM: cannot tell"))
        #expect(result.output.contains("CAHIIM's status is dated \"2009\""))
    }

    @Test func theOpenQuestionAboutBachelorProgramsIsNamed() throws {
        let (status, json) = try decision("coppin-state-university/health-information-management-bs")
        #expect(status == 3)
        let first = try #require(try texts(json["needs"]).first)
        #expect(first.hasPrefix("open question: does a bachelor's program alone"))
    }

    @Test func theFirstClassThatFinishedUnaccreditedCannotBeTold() throws {
        let (status, json) = try decision("saddleback-college/health-information-technology")
        #expect(status == 3)
        #expect(try texts(json["needs"]).contains { $0.contains("has no date") })
    }

    @Test func theListingCountsEveryProgramOnce() throws {
        let result = try BuiltTool.run(["list", "--format", "json"] + Self.day, in: BuiltTool.package)
        #expect(result.status == 0)
        let report = try BuiltTool.json(result.output)
        var counts = try #require(report["counts"] as? [String: Int])
        #expect(counts.removeValue(forKey: "not_admitted") == 0)
        #expect(counts.removeValue(forKey: "too_long") == 0)
        #expect(counts.removeValue(forKey: "too_late") == 0)
        #expect(counts.removeValue(forKey: "field_not_stated") == 0)
        let otherFields = try #require(counts["other_fields"])
        #expect(otherFields > 1000)
        #expect(
            Set(counts.keys) == [
                "qualifies", "qualifies_if", "cannot_tell", "does_not_qualify", "other_fields",
            ])
        let all = try BuiltTool.shippedPrograms()
        #expect(counts.values.reduce(0, +) == all)
        // Whoever doesn't qualify is only counted.
        let programs = try #require(report["programs"] as? [[String: Any]])
        #expect(programs.count == all - otherFields - (counts["does_not_qualify"] ?? 0))
        #expect(Set(programs.compactMap { $0["id"] as? String }).count == programs.count)
    }

    @Test func theShippedCatalogueIsClean() throws {
        let result = try BuiltTool.run(["lint"], in: BuiltTool.package)
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(result.errors == "no findings in \(try BuiltTool.shippedFiles().count) files, 5 suppressed\n")
    }

    /// Every example of a page that names its day is what the tool prints.
    @Test(arguments: [("README.md", 9), ("docs/losing-accreditation.md", 5)])
    func thePagesShowWhatTheToolPrints(_ page: String, _ count: Int) throws {
        let text = try String(contentsOf: BuiltTool.package.appending(path: page), encoding: .utf8)
        let blocks = text.components(separatedBy: "<!-- checked by the tests -->\n```\n$ accredit ")
            .dropFirst()
        #expect(blocks.count == count)
        for block in blocks {
            let example = try #require(block.components(separatedBy: "\n```").first)
            var lines = example.components(separatedBy: "\n")
            let command = lines.removeFirst()
            let result = try BuiltTool.start(
                URL(filePath: "/bin/sh"),
                ["-c", "exec \"$0\" \(command)", BuiltTool.folder.path + "/accredit"])
            #expect(result.output == lines.joined(separator: "\n") + "\n", "\(command)")
        }
    }
}
