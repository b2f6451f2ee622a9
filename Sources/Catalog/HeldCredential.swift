package import Dates

/// A credential that somebody holds, or held for a time.
package struct HeldCredential: Sendable, Hashable {
    /// Its id, as rules write it: `RHIT`.
    package var credential: String
    /// The day it was earned; `nil` where it wasn't said.
    package var since: PartialDate?
    /// The last day it was held; `nil`: it still is.
    package var until: PartialDate?

    package init(credential: String, since: PartialDate? = nil, until: PartialDate? = nil) {
        self.credential = credential
        self.since = since
        self.until = until
    }
}
