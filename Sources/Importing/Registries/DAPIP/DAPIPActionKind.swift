import Catalog

extension AgencyAction.Kind {
    /// The kind of an action by DAPIP's own words; `nil` for those that are no history to keep: renewals, changes,
    /// monitoring, a location closed.
    ///
    /// Source: the values of `ActionDescription` in the download of 2024-08-30.
    init?(dapip description: String) {
        switch description {
        case "Probation or Equivalent or a More Severe Status: Probation": self = .probation
        case "Accreditation Reaffirmed: Probation Removed": self = .probationRemoved
        case "Probation or Equivalent or a More Severe Status: Show Cause": self = .showCause
        case "Removal of Show Cause Status": self = .showCauseRemoved
        case "Probation or Equivalent or a More Severe Status: Warning",
            "Warning or Equivalent-Factors Affecting Academic Quality":
            self = .warning
        case "Accreditation Reaffirmed: Warning Removed": self = .warningRemoved
        case "Probation or Equivalent or a More Severe Status: Other": self = .sanction
        case "Voluntary Withdrawal Received",
            "Loss of Accreditation or Preaccreditation: Voluntary Withdrawal":
            self = .withdrawal
        case "Loss of Accreditation or Preaccreditation: Denial", "Affirm Denial Following Appeal":
            self = .denial
        case "Loss of Accreditation or Preaccreditation: Lapse": self = .lapse
        case "Loss of Accreditation or Preaccreditation: Other": self = .loss
        case "Institution Closed": self = .closure
        default: return nil
        }
    }

    /// Whether an action's words speak of a teach-out, for which DAPIP has no kind of its own.
    static func isTeachOut(_ words: String) -> Bool {
        let text = words.lowercased()
        return ["teach-out", "teach out", "teachout"].contains { text.contains($0) }
    }
}
