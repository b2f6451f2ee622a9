import Catalog
import Dates

/// Schools with one program each, varied like real ones: awards, agencies, dates, sources with and without a day.
enum MadeUpPrograms {
    static func schools(count: Int) -> [Institution] {
        var numbers = SplitMix(state: 20_261_123)
        return (0..<count).map { school($0, &numbers) }
    }

    private static let origin = Origin(source: 0, line: 1, column: 1)

    private static func school(_ number: Int, _ numbers: inout SplitMix) -> Institution {
        var school = Institution(path: "", id: "school-\(number)", name: "School \(number)", origin: origin)
        school.state = .known(.michigan, origin)
        let seen = numbers.below(4) == 0 ? nil : date(2016 + numbers.below(11), numbers.below(12))
        school.sources = [FactSource(id: "page", asOf: seen)]
        var program = Program(id: "program", name: "Program", origin: origin)
        let awards: [Award] = [.associate, .associate, .associate, .bachelor, .certificate, .master]
        if numbers.below(8) > 0 { program.award = .known(awards[numbers.below(awards.count)], origin) }
        for _ in 0..<numbers.below(3) { program.accreditations.append(record(&numbers)) }
        school.programs = [program]
        return school
    }

    private static func record(_ numbers: inout SplitMix) -> AccreditationRecord {
        let agency = ["CAHIIM", "CAHIIM", "CAHIIM", "CAAHEP"][numbers.below(4)]
        let kind = ["him-associate", "him-associate", "him-bachelor"][numbers.below(3)]
        let status =
            agency == "CAAHEP" ? "accredited" : ["accredited", "candidate", "withdrawn"][numbers.below(3)]
        var record = AccreditationRecord(
            agency: .known(agency, origin), accredits: .known(kind, origin), status: .known(status, origin),
            origin: origin)
        if numbers.below(2) == 0, let start = date(1996 + numbers.below(25), numbers.below(12)) {
            record.start = .known(start, origin)
        }
        return record
    }

    private static func date(_ year: Int, _ month: Int) -> PartialDate? {
        Day(year: year, month: month + 1, day: 1).map { PartialDate($0) }
    }
}
