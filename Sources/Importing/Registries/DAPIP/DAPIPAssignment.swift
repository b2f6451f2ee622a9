import Catalog

/// Which places of DAPIP belong to which file.
///
/// A place is the school of its UNITID or of its number in DAPIP, if that has a file; else it belongs to the
/// institution that DAPIP puts it under. Of several places of one UNITID one is the school, the others stand
/// beside it: a school that was founded anew isn't the one that was closed.
struct DAPIPAssignment {
    /// What one file is about.
    struct School {
        var primary: DAPIPPlace
        var sites: [DAPIPPlace] = []
    }

    /// By path.
    private(set) var schools: [String: School] = [:]
    /// Institutions that have no file, with their places, by number.
    private(set) var homeless: [String: School] = [:]
    /// How many of the institutions that have no file are of a UNITID.
    private(set) var homelessUnitids: [String: Int] = [:]

    init(_ tables: DAPIPTables, index: SchoolIndex) {
        let places = tables.places.values.sorted { $0.id < $1.id }
        var direct: [String: [DAPIPPlace]] = [:]
        var paths: [String: [String]] = [:]
        for place in places {
            var own = place.unitids.compactMap { index.entry(unitid: $0)?.path }
            if let path = index.entry(dapip: place.id)?.path { own.append(path) }
            let unique = own.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            paths[place.id] = unique
            for path in unique { direct[path, default: []].append(place) }
        }
        for (path, candidates) in direct {
            let number = index.entries.first { $0.path == path && $0.dapip != nil }?.dapip
            let ordered = candidates.sorted { left, right in
                DAPIPAssignment.rank(left, number, tables) > DAPIPAssignment.rank(right, number, tables)
            }
            schools[path] = School(primary: ordered[0], sites: Array(ordered.dropFirst()))
        }
        for place in places where paths[place.id]?.isEmpty ?? true {
            guard let parent = place.parent.flatMap({ tables.places[$0] }) else {
                homeless[place.id, default: School(primary: place)].primary = place
                continue
            }
            // The first school of an institution that stands for several has its places.
            if let path = paths[parent.id]?.first {
                if schools[path]?.primary.id != place.id { schools[path]?.sites.append(place) }
            } else {
                homeless[parent.id, default: School(primary: parent)].sites.append(place)
            }
        }
        for unitid in homeless.values.flatMap(\.primary.unitids) { homelessUnitids[unitid, default: 0] += 1 }
        for path in schools.keys { schools[path]?.sites.sort { $0.id < $1.id } }
    }

    /// How well a place stands for the school: by the number that the file has, as an institution, with a status
    /// that runs, with more records; of two that are alike the one with the higher number, which is younger.
    private static func rank(
        _ place: DAPIPPlace, _ number: String?, _ tables: DAPIPTables
    ) -> (Int, Int, Int, Int, Int) {
        let whole = (tables.records[place.id] ?? []).filter { $0.kind == nil }
        return (
            place.id == number ? 1 : 0, place.isInstitution ? 1 : 0, whole.contains { $0.end == nil } ? 1 : 0,
            whole.count, Int(place.id) ?? 0
        )
    }
}
