package import Diagnostics
package import SourceYAML

/// A rule that looks at one file for itself, at its bytes or its tree.
///
/// Such a check runs on every file: it has to tell quickly that there is nothing to find.
package protocol FileRule: LintRule {
    /// Every place where the rule is broken.
    static func check(_ tree: YAMLTree) -> [Diagnostic]
}
