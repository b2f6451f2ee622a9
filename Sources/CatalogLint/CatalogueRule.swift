package import CatalogLoading
package import Dates
package import Diagnostics

/// A rule on what a catalogue says, within a file or across files.
package protocol CatalogueRule: LintRule {
    /// Every place where the rule is broken.
    ///
    /// - Parameter today: the day to which "still to come" and "long ago" refer; `nil` if nobody knows it.
    static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic]
}
