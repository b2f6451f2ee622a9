/// One place of an institution. Programmatic accreditation belongs to a campus.
package struct Campus: Sendable, Hashable {
    package var id: String
    package var city: Fact<String>
    package var state: Fact<Region>

    package init(id: String, city: Fact<String>, state: Fact<Region>) {
        self.id = id
        self.city = city
        self.state = state
    }
}
