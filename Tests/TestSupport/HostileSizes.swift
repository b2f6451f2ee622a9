/// Files that grow in one direction only: what somebody may send to make a check take a day.
///
/// `scripts/hostile-sizes` writes them to a folder and measures the tool on them; tests count steps on them.
package enum HostileSizes: String, CaseIterable, Sendable {
    case records, recordsWithoutDates, recordsOfManyDays, recordsThatContradict, recordsThatEnd
    case recordsInterrupted, recordsWithGaps
    case recordsOfManySpans, recordsOfUnknownAgencies
    case schoolRecords, completeLists
    case routes, differentRoutes, conditions, differentConditions, nestedConditions, parameters
    case listEntries, listEntriesOfManyWords, listEntriesOnTheirOwn
    case sources, unusedSources
    case programs, programsOfOneID, programsOfOneName
    case comments, suppressions
    case names, longName
    case campuses, formerIDs, alsoStated, awards, unknownKeys, findings
    case tests, testsOfOneName, testRecords, editions, editionsInOne
    case schools

    /// A file by its path in a catalogue.
    package struct File: Sendable {
        package var path: String
        package var text: String
    }

    /// Files with `count` of what the case is about, and little else.
    package func files(_ count: Int) -> [File] {
        switch self {
        case .records, .recordsWithoutDates, .recordsOfManyDays, .recordsThatContradict, .recordsThatEnd,
            .recordsOfManySpans, .recordsOfUnknownAgencies, .recordsInterrupted, .recordsWithGaps,
            .schoolRecords, .completeLists:
            [HostileSchool.records(self, count)]
        case .routes, .differentRoutes, .conditions, .differentConditions, .nestedConditions, .parameters,
            .listEntries, .listEntriesOfManyWords, .listEntriesOnTheirOwn, .tests, .testsOfOneName,
            .testRecords, .editions, .editionsInOne:
            HostileRules.files(self, count)
        case .schools:
            (0..<count).map { HostileSchool.small($0) }
        default:
            [HostileSchool.file(self, count)]
        }
    }

    /// How many there are in a file of about half a megabyte.
    package var countOfFullSize: Int {
        switch self {
        case .nestedConditions: 60
        case .recordsWithoutDates, .records, .recordsOfManyDays, .recordsThatContradict, .recordsThatEnd,
            .recordsOfManySpans, .recordsOfUnknownAgencies, .recordsInterrupted, .recordsWithGaps,
            .listEntries, .listEntriesOfManyWords, .listEntriesOnTheirOwn, .schoolRecords:
            8_000
        case .longName: 500_000
        case .schools: 2_000
        case .names, .formerIDs, .unknownKeys, .comments, .suppressions: 20_000
        default: 5_000
        }
    }
}
