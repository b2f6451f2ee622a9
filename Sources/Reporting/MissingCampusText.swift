import Catalog
import Eligibility

/// Says which campus is missing: that of the program, or that of a record.
enum MissingCampusText {
    /// One sentence without a full stop.
    ///
    /// - Parameters:
    ///   - evidence: the records that leave it open.
    ///   - records: all that the evidence is among.
    static func sentence(
        _ agency: String, _ evidence: [AccreditationRecord], among records: [AccreditationRecord]
    ) -> String {
        let several = "the school has several campuses, and it is not recorded"
        let unnamed = evidence.filter { $0.campus == nil }
        guard !unnamed.isEmpty else {
            let campuses = names(evidence.compactMap(\.campus))
            return "\(several) on which one the program is taught; \(agency)'s records are of \(campuses)"
        }
        let isOneOfSeveral = unnamed.count == 1 && records.contains { $0.campus != nil }
        let which = isOneOfSeveral ? unnamed.first.flatMap(detail) ?? "" : ""
        return "\(several) which one \(agency)'s record\(which) covers"
    }

    /// That all records are of other campuses than the program's; `nil` where that isn't so.
    static func otherCampuses(_ program: Program, at school: Institution, _ agency: String?) -> String? {
        let campuses = AccreditationRecords.otherCampuses(of: program, at: school, agency: agency)
        return campuses.isEmpty ? nil : "the records are of \(names(campuses)), not of the program's campus"
    }

    private static func names(_ campuses: [String]) -> String {
        let names = campuses.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return (names.count == 1 ? "campus " : "the campuses ") + names.joined(separator: ", ")
    }

    /// What tells the record from the others: its status and its start.
    private static func detail(_ record: AccreditationRecord) -> String? {
        let parts = [record.status.value, record.start.value.map { "from \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : " (\(parts.joined(separator: ", ")))"
    }
}
