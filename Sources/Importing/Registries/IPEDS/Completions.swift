package import Catalog
package import Diagnostics

/// What schools reported to IPEDS completions (file C, part A): which programs they offer by CIP code and award
/// level, and how many awards they conferred in one year.
package struct Completions: Sendable {
    /// One program of a school.
    package struct Offering: Sendable, Hashable {
        package var cip: CIPCode
        package var level: IPEDSLevel
        /// 0: offered, and nobody finished that year.
        package var awards: Int

        package init(cip: CIPCode, level: IPEDSLevel, awards: Int) {
            self.cip = cip
            self.level = level
            self.awards = awards
        }
    }

    private enum Column: String, CaseIterable {
        case unitid = "UNITID"
        case cip = "CIPCODE"
        case major = "MAJORNUM"
        case level = "AWLEVEL"
        case awards = "CTOTALT"
    }

    /// The year the completions speak for: 2024 is July 2023 to June 2024.
    package let year: Int
    /// Programs by UNITID, in order of code and level.
    package private(set) var offerings: [String: [Offering]] = [:]
    /// Where the first row of each school stands, by UNITID.
    private(set) var places: [String: SourceLocation] = [:]
    /// One for each row that could not be used.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Programs that were read.
    package private(set) var count = 0
    /// Whether the file is a table of completions at all.
    package private(set) var isKnown: Bool

    /// Reads the first majors of a file. Rows of the whole school (CIPCODE 99) repeat the others and are dropped,
    /// as are second majors, which count the same graduates again.
    package init(_ file: SourceFile, year: Int) {
        self.year = year
        var table = RegistryTable<Column>(file, what: "a file of IPEDS completions")
        isKnown = table.isKnown
        var rows: [String: [PlacedOffering]] = [:]
        while let row = table.next() {
            let code = row[.cip]
            guard code != "99", code != "99.0000", row[.major] == "1" else { continue }
            let unitid = row[.unitid]
            guard Identifier.isUnitid(unitid) else {
                table.report(row.problem(.badFormat, .unitid, "is not a UNITID of six digits"))
                continue
            }
            guard let cip = CIPCode(code) else {
                table.report(row.problem(.badFormat, .cip, "is not a CIP code like 51.0707"))
                continue
            }
            guard let level = Int(row[.level]).flatMap(IPEDSLevel.init(rawValue:)) else {
                table.report(row.problem(.unknownValue, .level, "is not an award level known here"))
                continue
            }
            guard let awards = Int(row[.awards]), AwardsConferred.counts.contains(awards) else {
                table.report(row.problem(.badFormat, .awards, "is not a number of awards"))
                continue
            }
            let offering = Offering(cip: cip, level: level, awards: awards)
            rows[unitid, default: []].append(PlacedOffering(offering: offering, place: row.place(.unitid)))
        }
        for (unitid, rows) in rows { settle(unitid, rows) }
        diagnostics = (table.diagnostics + diagnostics).sorted(by: Diagnostic.inReportOrder)
    }

    /// A program and the row it comes from.
    private struct PlacedOffering {
        var offering: Offering
        var place: SourceLocation
    }

    /// Puts a school's programs in order; of two rows of one program the first counts.
    private mutating func settle(_ unitid: String, _ rows: [PlacedOffering]) {
        places[unitid] = rows.first?.place
        let sorted = rows.enumerated().sorted { left, right in
            let (first, second) = (left.element.offering, right.element.offering)
            return (first.cip.text, first.level.rawValue, left.offset)
                < (second.cip.text, second.level.rawValue, right.offset)
        }.map(\.element)
        var kept: [Offering] = []
        for row in sorted {
            let offering = row.offering
            if let last = kept.last, last.cip == offering.cip, last.level == offering.level {
                diagnostics.append(
                    Diagnostic(
                        .duplicateID,
                        "UNITID \(unitid) has \(offering.cip.text) at level \(offering.level.rawValue) twice",
                        at: row.place, help: "the first row counts"))
            } else {
                kept.append(offering)
            }
        }
        offerings[unitid] = kept
        count += kept.count
    }
}
