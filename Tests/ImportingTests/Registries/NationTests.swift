import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Foundation
import Importing
import RuleEngine
import SourceYAML
import Testing

/// The registries as they are published, which may stand beside the package.
private enum PublicData {
    private static let folder = ShippedRules.package.deletingLastPathComponent().appending(
        path: "shared/data")
    private static let packed = [
        "dapip-2024-08/InstitutionCampus.csv.gz", "dapip-2024-08/AccreditationRecords.csv.gz",
        "ipeds-2024/hd2024.csv.gz", "ipeds-2024/c2024_a.major1.csv.gz",
    ]

    static var whyNot: Comment? {
        if ProcessInfo.processInfo.environment["ACCREDIT_NATION"] == nil {
            return "takes minutes: set ACCREDIT_NATION=1 to hold the whole nation against DAPIP's table"
        }
        let isThere = packed.allSatisfy {
            FileManager.default.isReadableFile(atPath: folder.appending(path: $0).path)
        }
        return isThere ? nil : "the data folder ../shared/data is not there"
    }

    /// One unpacked table.
    static func table(_ name: String) throws -> SourceFile {
        let path = try #require(packed.first { $0.contains("/\(name)") })
        let bytes = try run(["gunzip", "-kc", folder.appending(path: path).path])
        return SourceFile(path: "\(name).csv", bytes: bytes)
    }

    /// The output of a program. It goes to a file, because a pipe that nobody drains blocks the program.
    static func run(_ words: [String]) throws -> [UInt8] {
        let output = FileManager.default.temporaryDirectory.appending(path: "accredit-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(try Data(contentsOf: output))
    }
}

@Suite(.enabled(if: PublicData.whyNot == nil, PublicData.whyNot))
struct NationTests {
    private static let days = [
        "1950-06-15", "1975-03-16", "1985-10-06", "1995-02-12", "2003-09-21", "2008-04-20", "2012-12-23",
        "2016-05-15", "2020-02-02", "2024-08-30",
    ]
    private static let rulebook = Rulebook.prepare(
        accreditors: ShippedRules.catalogue.accreditors, lists: [], credentials: []
    ).rulebook

    /// What an accreditation is of.
    private struct Subject: Hashable {
        var place: String
        var agency: String
        var kind: String?
    }

    private func tables() throws -> DAPIPTables {
        var tables = DAPIPTables(accreditors: ShippedRules.catalogue.accreditors)
        let isPlaces = tables.readPlaces(try PublicData.table("InstitutionCampus"))
        let isRecords = tables.readRecords(try PublicData.table("AccreditationRecords"))
        try #require(isPlaces && isRecords)
        return tables
    }

    /// A file as it is read.
    private func institution(_ bytes: [UInt8], _ path: String) throws -> Institution {
        let (tree, problems) = YAMLParser.parse(SourceFile(path: path, bytes: bytes), limits: YAMLLimits())
        let read = ProgramFileReader.read(tree, problems: problems, dataSets: ShippedRules.dataSets)
        #expect((problems + read.diagnostics).allSatisfy { $0.severity != .error }, "\(path)")
        return try #require(read.institution)
    }

    /// For each record of the table and ten days: what `accredit check` says is what the table says.
    @Test func whatIsInForceIsWhatTheTableSays() throws {
        let tables = try tables()
        #expect(tables.recordCount == 54_775)
        let registry = DAPIPImport(
            tables, selection: Selection(), scope: DAPIPImport.Scope(), asOf: "2024-08-30",
            readOn: "2026-11-24",
            accreditors: ShippedRules.catalogue.accreditors, dataSets: ShippedRules.dataSets,
            index: SchoolIndex(selection: Selection(), dataSets: ShippedRules.dataSets),
            programsFolder: "Programs", hasSchema: false)
        let days = try Self.days.map { try #require(PartialDate(parsing: $0).days.single) }
        var answers: [Subject: [StandingCheck.Answer]] = [:]
        var index = SchoolIndex(selection: Selection(), dataSets: ShippedRules.dataSets)
        for place in registry.homeless {
            let change = try #require(registry.newFile(place, index: &index))
            let school = try institution(change.new, change.path)
            let checks =
                [
                    (
                        place.id,
                        StandingCheck(school, program: nil, agency: nil, on: days[9], rulebook: Self.rulebook)
                    )
                ]
                + school.sites.map {
                    (
                        $0.dapip,
                        StandingCheck(school, site: $0, agency: nil, on: days[9], rulebook: Self.rulebook)
                    )
                }
            for (number, check) in checks {
                for line in check.lines {
                    guard let timeline = line.timeline, let agency = line.agency else { continue }
                    answers[Subject(place: number, agency: agency, kind: line.accredits)] = days.map {
                        StandingCheck.Answer(timeline.stretch(on: $0), .sure)
                    }
                }
            }
        }
        try compare(answers)
    }

    private func compare(_ answers: [Subject: [StandingCheck.Answer]]) throws {
        let scratch = FileManager.default.temporaryDirectory.appending(
            path: "accredit-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try Data(PublicData.table("AccreditationRecords").bytes).write(to: scratch)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "in-force.py")
        let output = try PublicData.run(["python3", script.path, scratch.path] + Self.days)
        let numbers = Dictionary(
            ShippedRules.catalogue.accreditors.compactMap { agency in agency.dapip.map { ($0, agency) } },
            uniquingKeysWith: { first, _ in first })
        var held: [Subject: [Set<String>]] = [:]
        var records = 0
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let agency = try #require(numbers[cells[1]])
            let kind = agency.accredits.first { $0.dapip.contains(cells[2]) }?.id
            let subject = Subject(place: cells[0], agency: agency.id, kind: kind)
            records += 1
            for (day, flag) in cells[4].enumerated() {
                held[subject, default: Array(repeating: [], count: Self.days.count)][day].formUnion(
                    flag == "1" ? [cells[3]] : [])
            }
        }
        #expect(records == 54_775)
        var differences: [String] = []
        var contradictions = 0
        for (subject, statuses) in held {
            let said = try #require(answers[subject], "\(subject)")
            for (day, statuses) in statuses.enumerated() {
                let isRight =
                    switch statuses {
                    case ["Accredited"]: said[day] == .accredited
                    case ["Preaccredited"]: said[day] == .preaccredited
                    // One table says both: nobody can tell.
                    case ["Accredited", "Preaccredited"]: said[day] == .cannotTell
                    default: [.cannotTell, .notAccredited].contains(said[day])
                    }
                if statuses.count > 1 { contradictions += 1 }
                if !isRight { differences.append("\(subject) \(Self.days[day]): \(statuses), \(said[day])") }
            }
        }
        print(
            "\(records) records, \(held.count) subjects, \(contradictions) days on which the table says both")
        #expect(
            differences.isEmpty, "\(differences.count): \(differences.prefix(10).joined(separator: "\n"))")
    }

    /// Schools of some fields, and how many of them DAPIP has accredited.
    struct Field {
        var codes: Set<String>
        /// 0 for schools that offer a program, 1 for those of which somebody finished one that year.
        var leastAwards: Int
        var accredited: Int
        var all: Int
    }

    /// The schools of health information. The others are shown with the reason.
    @Test(arguments: [
        Field(codes: ["51.0706", "51.0707"], leastAwards: 1, accredited: 421, all: 432),
        Field(
            codes: ["51.0706", "51.0707", "51.0708", "51.0713", "51.0723", "51.2706"], leastAwards: 0,
            accredited: 911, all: 942),
    ])
    func schoolsAreAccreditedButForSome(_ field: Field) throws {
        let completions = Completions(try PublicData.table("c2024_a"), year: 2024)
        let directory = SchoolDirectory(try PublicData.table("hd2024"), year: 2024)
        var selection = Selection()
        selection.fields = field.codes.sorted()
        selection.unitids = Set(
            completions.offerings.filter { _, offerings in
                offerings.contains { $0.awards >= field.leastAwards && field.codes.contains($0.cip.text) }
            }.keys)
        #expect(selection.unitids.count == field.all)
        let schools = importIPEDS(completions, into: [], selection, directory: directory)
        var index = SchoolIndex(selection: selection, dataSets: ShippedRules.dataSets)
        for file in schools.files { index.add(file) }
        let registry = DAPIPImport(
            try tables(), selection: selection, scope: DAPIPImport.Scope(), asOf: "2024-08-30",
            readOn: "2026-11-24", accreditors: ShippedRules.catalogue.accreditors,
            dataSets: ShippedRules.dataSets, index: index, programsFolder: "Programs", hasSchema: false)
        let day = try #require(PartialDate(parsing: "2024-08-30").days.single)
        var others: [String] = []
        for file in schools.files {
            let bytes = registry.change(file)?.new ?? file.bytes
            let school = try institution(bytes, file.path)
            let check = StandingCheck(school, program: nil, agency: nil, on: day, rulebook: Self.rulebook)
            guard check.answer != .accredited else { continue }
            let reason =
                school.dapip == nil
                ? "DAPIP doesn't have it"
                : school.accreditations.isEmpty
                    ? "no record of the school as a whole"
                    : school.accreditations.map {
                        "\($0.agency.value ?? "") \($0.status.value ?? "") \($0.end == .open ? "open" : "ended")"
                    }.joined(separator: ", ")
            others.append("\(school.unitid.value ?? "") \(school.name): \(reason)")
        }
        print(others.sorted().joined(separator: "\n"))
        #expect(schools.files.count - others.count == field.accredited)
        #expect(schools.files.count == field.all)
    }
}
