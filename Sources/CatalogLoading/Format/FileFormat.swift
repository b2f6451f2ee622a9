/// The kinds of files that a catalogue has, each by the mapping it begins with.
package enum FileFormat {
    package static let program: any FormatKey.Type = InstitutionKey.self
    /// The kinds of rule files, each told by its first key.
    package static let rules: [any FormatKey.Type] = [
        AccreditorKey.self, CredentialKey.self, RequirementKey.self, ListKey.self, DataSetsKey.self,
        CodeTableKey.self,
        CareerKey.self,
    ]
}
