extension CatalogLinter {
    /// Every rule, in order of code; a test fails when one is missing.
    package static let rules: [any LintRule.Type] = [
        MissingSourceRule.self,
        IDFileMismatchRule.self,
        RulePreparationRule.self,
        DuplicateIDRule.self,
        DanglingReferenceRule.self,
    ]
}
