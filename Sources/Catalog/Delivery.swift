/// How a program is taught.
package enum Delivery: String, Sendable, Hashable, CaseIterable {
    case onCampus = "on-campus"
    case online
    case hybrid
}
