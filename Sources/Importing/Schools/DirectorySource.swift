import SourceYAML

/// IPEDS as a source of a program file: the data set of one year, read on one day.
struct DirectorySource: Sendable {
    /// Its name under `sources:`, by which Rules/sources.yaml describes it.
    static let id = "ipeds"

    let year: Int
    /// As 2026-11-23.
    let readOn: String

    /// The entry under `sources:`.
    var entry: YAMLValue.Entry {
        .init(
            DirectorySource.id, .mapping([.init("as_of", .plain("\(year)")), .init("read", .plain(readOn))]))
    }
}
