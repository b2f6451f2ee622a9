/// A further place of a school that an agency accredits, as a registry lists it: a branch, an additional location,
/// a hospital. It stands apart from the school: what is recorded of one says nothing of the other, and that a
/// program is taught there nobody says.
package struct Site: Sendable, Hashable {
    /// Its number in DAPIP.
    package var dapip: String
    package var name: String
    package var city: Fact<String> = .unknown
    package var state: Fact<Region> = .unknown
    /// Of the whole place.
    package var accreditations: [AccreditationRecord] = []
    /// Of programs there, which the registry names only by the agency's kinds.
    package var programAccreditations: [AccreditationRecord] = []
    package var actions: [AgencyAction] = []
    package var origin: Origin

    package init(dapip: String, name: String, origin: Origin) {
        self.dapip = dapip
        self.name = name
        self.origin = origin
    }
}
