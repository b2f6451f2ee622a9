import Catalog

/// Where a fact stands, as JSON says it.
struct FactPlace: Encodable {
    var path: String
    var line: Int
    var column: Int

    init(_ origin: Origin, in school: Institution) {
        path = school.path
        line = origin.line
        column = origin.column
    }
}
