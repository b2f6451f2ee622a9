package import Catalog
package import Diagnostics
package import RuleEngine

/// One file of rules, read.
package struct RuleFile: Sendable {
    /// A definition of the standard rules that the file says it takes the place of.
    struct Replacement: Sendable {
        var id: String
        var location: SourceLocation
    }

    package let path: String
    /// `nil` for a file that says nothing that could be read.
    package var content: RuleFileContent?
    /// What could be read of a file with errors.
    var drafts = RuleDrafts()
    /// The tests of a credential's or requirement's file.
    var tests: RuleTests?
    /// What `replaces:` names.
    var replaces: [Replacement] = []
    /// A hash of the file's bytes.
    let fingerprint: String
    /// The file has an error: what it says can't be relied on.
    var isFaulty = false
}

/// What one file of `Rules/` holds.
package enum RuleFileContent: Sendable {
    case accreditor(Accreditor)
    case credential(RuleSource)
    case list(DatedList)
    case dataSets([DataSet])
    case codes(CodeTableFile)
    case career(Career)

    /// The ids that the file defines.
    var ids: [String] {
        switch self {
        case .accreditor(let accreditor): [accreditor.id]
        case .credential(let credential): [credential.id]
        case .list(let list): [list.id]
        case .dataSets(let sets): sets.map(\.source.id)
        case .codes(let file): [file.kind.rawValue]
        case .career(let career): [career.id]
        }
    }

    /// What such an id names, in words.
    var noun: String {
        switch self {
        case .accreditor: "accreditor"
        case .credential(let rule): rule.kind.rawValue
        case .list: "list"
        case .dataSets: "data set"
        case .codes: "code table"
        case .career: "career"
        }
    }

    /// The content without some of its ids; `nil` where nothing is left.
    func without(_ replaced: Set<String>) -> RuleFileContent? {
        switch self {
        case .accreditor, .credential, .list, .codes, .career:
            return ids.contains(where: replaced.contains) ? nil : self
        case .dataSets(let sets):
            let left = sets.filter { !replaced.contains($0.source.id) }
            return left.isEmpty ? nil : .dataSets(left)
        }
    }
}

/// A data set that program files may name, and the place of its name.
package struct DataSet: Sendable {
    package var source: FactSource
    package var location: SourceLocation
}
