import Catalog
import Diagnostics

/// A catalogue's own rules over the standard ones, which come with the tool.
struct RuleLayers {
    /// What is in effect: the standard rules without those that own ones replace, then the own ones.
    private(set) var files: [RuleFile]
    /// The paths of the standard files.
    let standardPaths: Set<String>
    /// What is wrong with a `replaces:`.
    private(set) var diagnostics: [Diagnostic] = []
    /// Own files that replace standard rules.
    private(set) var replacing: [String] = []
    /// The ids of the standard rules by what they name.
    private let standardIDs: [String: Set<String>]

    init(standard: [RuleFile]) {
        files = []
        standardPaths = Set(standard.map(\.path))
        standardIDs = standard.compactMap(\.content).reduce(into: [:]) {
            $0[$1.noun, default: []].formUnion($1.ids)
        }
        for var file in standard {
            // Nothing is below the standard rules.
            for replacement in file.replaces {
                file.isFaulty = true
                report(replacement, "a standard rule replaces nothing", help: "leave `replaces` out")
            }
            files.append(file)
        }
    }

    /// Adds a file of the catalogue's own.
    mutating func add(_ file: RuleFile) {
        var file = file
        if let content = file.content {
            // What a file without content defines, and so may replace, nobody can tell.
            var replaced: Set<String> = []
            for replacement in file.replaces {
                if check(replacement, content) {
                    replaced.insert(replacement.id)
                } else {
                    file.isFaulty = true
                    // What else it may mean to replace: one finding is enough.
                    if content.ids.count == 1 { replaced.formUnion(content.ids) }
                }
            }
            if !replaced.isEmpty { replace(replaced, content.noun, by: file) }
        }
        files.append(file)
    }

    /// The data sets that program files may name, by id.
    var dataSets: [String: FactSource] {
        files.reduce(into: [:]) { known, file in
            guard case .dataSets(let sets) = file.content else { return }
            for set in sets where known[set.source.id] == nil { known[set.source.id] = set.source }
        }
    }

    private mutating func replace(_ ids: Set<String>, _ noun: String, by own: RuleFile) {
        replacing.append(own.path)
        files = files.compactMap { file in
            guard standardPaths.contains(file.path), let content = file.content, content.noun == noun else {
                return file
            }
            var rest = file
            rest.content = content.without(ids)
            return rest.content == nil ? nil : rest
        }
    }

    private mutating func check(_ replacement: RuleFile.Replacement, _ content: RuleFileContent) -> Bool {
        let (id, noun) = (replacement.id, content.noun)
        guard content.ids.contains(id) else {
            let own = content.ids.map { "`\($0)`" }.joined(separator: ", ")
            report(
                replacement, "this file doesn't define the \(noun) `\(id)` that it says it replaces",
                help: "a rule replaces the standard rule of its own id: \(own)")
            return false
        }
        guard standardIDs[noun]?.contains(id) == true else {
            report(
                replacement, "no standard rule defines \(noun) `\(id)`",
                help: standardPaths.isEmpty
                    ? "the standard rules were not found or left out: see --rules" : "leave `replaces` out")
            return false
        }
        return true
    }

    private mutating func report(_ replacement: RuleFile.Replacement, _ message: String, help: String) {
        diagnostics.append(Diagnostic(.replacesNothing, message, at: replacement.location, help: help))
    }
}
