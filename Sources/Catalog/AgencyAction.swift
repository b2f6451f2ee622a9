package import Dates

/// One step that an agency took towards a school or a program. What ends an accreditation says so of its day; the
/// others change no standing: a school on probation is accredited.
package struct AgencyAction: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case warning
        case warningRemoved = "warning-removed"
        case probation
        case probationRemoved = "probation-removed"
        case showCause = "show-cause"
        case showCauseRemoved = "show-cause-removed"
        /// Another status of that severity.
        case sanction
        /// The school or program gives its accreditation up, or has asked to.
        case withdrawal
        case denial
        case lapse
        /// The agency ends the accreditation for another reason.
        case loss
        case closure
        case teachOut = "teach-out"

        /// Whether what was accredited is so no more.
        package var endsAccreditation: Bool {
            switch self {
            case .withdrawal, .denial, .lapse, .loss, .closure: true
            default: false
            }
        }
    }

    package var agency: Fact<String>
    /// The kind of program, where the action isn't about the whole place.
    package var accredits: Fact<String> = .unknown
    package var kind: Fact<Kind> = .unknown
    package var date: Fact<PartialDate> = .unknown
    /// The last day of a status such as probation, where it is stated.
    package var end: Fact<PartialDate> = .unknown
    /// Why, in the words of the source.
    package var reason: String?
    package var origin: Origin

    package init(agency: Fact<String>, origin: Origin) {
        self.agency = agency
        self.origin = origin
    }
}
