import Catalog
import Diagnostics
import SourceYAML

/// Some tables describe words that the tool itself reckons with. They have to have all of them and say the same:
/// a table that says something else would be believed by its reader and change no answer.
extension FileReader {
    mutating func checkVocabulary(of tables: CodeTables, _ kind: CodeTables.Kind, at node: YAMLNode) {
        switch kind {
        case .cip, .soc: break
        case .states: checkComplete(tables.states, kind, at: node, \.rawValue)
        case .awardLevels:
            checkComplete(tables.awardLevels, kind, at: node) { String($0.rawValue) }
            tables.awardLevels.entries.forEach { checkLevel($0) }
        case .educationLevels:
            checkComplete(tables.educationLevels, kind, at: node, \.rawValue)
            tables.educationLevels.entries.forEach { checkImplied($0, tables.educationLevels) }
        }
    }

    private mutating func checkComplete<Code: CaseIterable, Meaning>(
        _ table: CodeTable<Code, Meaning>, _ kind: CodeTables.Kind, at node: YAMLNode,
        _ word: (Code) -> String
    ) {
        let missing = Code.allCases.filter { table[$0] == nil }.map { "`\(word($0))`" }
        guard !missing.isEmpty else { return }
        report(
            .missingKey, "the code table `\(kind.rawValue)` has no \(missing.joined(separator: ", "))",
            at: node, help: "add what is missing to `entries:`")
    }

    private mutating func checkLevel(_ entry: CodeTable<IPEDSLevel, CodeTables.AwardLevel>.Entry) {
        let level = entry.code
        if entry.meaning.award != level.award {
            disagree(
                "level \(level.rawValue) is a \(level.award.rawValue), not a \(entry.meaning.award.rawValue)",
                entry.origin)
        }
        if entry.meaning.months != level.lengthByDefinition {
            let months = level.lengthByDefinition.map { "`months: \($0.atLeast)-\($0.atMost)`" }
            disagree("level \(level.rawValue) has \(months ?? "no `months`")", entry.origin)
        }
    }

    private mutating func checkImplied(
        _ entry: CodeTable<EducationLevel, CodeTables.Education>.Entry,
        _ table: CodeTable<EducationLevel, CodeTables.Education>
    ) {
        var implied: Set<EducationLevel> = []
        var next = entry.meaning.implies
        while let level = next.popLast() {
            if implied.insert(level).inserted { next += table[level]?.implies ?? [] }
        }
        // Everybody holds at least no diploma, and each level itself.
        let own: Set<EducationLevel> = [.noDiploma, entry.code]
        let words = EducationLevel.allCases.filter {
            !own.contains($0) && entry.code.implies($0) == true
        }
        guard implied.subtracting(own) != Set(words) else { return }
        let names = words.isEmpty ? "no other" : words.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        disagree("`\(entry.code.rawValue)` implies \(names)", entry.origin)
    }

    private mutating func disagree(_ message: String, _ origin: Origin) {
        report(
            Diagnostic(
                .unknownValue, message, at: SourceLocation(path: path, origin),
                help: "the table describes what the tool reckons with, it cannot change it"))
    }
}
