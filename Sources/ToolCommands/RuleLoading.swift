import CatalogLoading
import HostSystem

extension RootOption {
    /// The rules alone, for commands that write program files: they have the words of accreditation.
    ///
    /// - Parameter readsCodes: whether code tables are read too.
    func ruleFiles(of folder: String, readsCodes: Bool = false) throws -> Catalogue {
        let standard = try StandardRules.find(rules, root: folder)
        var files = CatalogueFiles(standard: standard)
        files.add(["Rules"], of: folder)
        files.addStandardRules()
        let rules = files.catalogue(readsCodes: readsCodes)
        guard files.diagnostics.isEmpty, rules.faultyRules.isEmpty else {
            throw Trouble("the rules have errors, so no row can be relied on: see accredit lint")
        }
        guard !rules.accreditors.isEmpty else {
            throw Trouble(standard.whyThereAreNoRules(in: CatalogueRoot.path(folder, "Rules")))
        }
        return rules
    }
}
