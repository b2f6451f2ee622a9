import Catalog

/// A school's names and place, on its own page and on those of its programs.
enum SchoolText {
    /// `Kent State University, Kent, OH [1]`.
    static func nameAndPlace(_ school: Institution, _ facts: FactText) -> String {
        let place = [school.city.value, school.state.value?.rawValue].compactMap { $0 }
        return ([school.name] + place).joined(separator: ", ")
            + facts.numbers([school.city.origin, school.state.origin])
    }

    static func writeNames(_ school: Institution, _ facts: FactText, to page: inout PageText) {
        if !school.otherNames.isEmpty {
            page.row("also called", school.otherNames.joined(separator: "; "))
        }
        page.row("UNITID", facts.of(school.unitid) { $0 })
        if school.city == .unknown || school.state == .unknown {
            page.row("city", facts.of(school.city) { $0 })
            page.row("state", facts.of(school.state, \.rawValue))
        }
        if school.country != .unknown { page.row("country", facts.of(school.country) { $0 }) }
    }
}
