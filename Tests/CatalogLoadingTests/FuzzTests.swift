import Catalog
import CatalogLoading
import Diagnostics
import SourceYAML
import TestSupport
import Testing

/// Valid files with a few bytes changed: nothing crashes, and what is said stays true.
@Suite("Mutated files") struct FuzzTests {
    private static let bytes = Array(" \n:-,[]{}#'\"~&*!|>%@?\t\u{0}0129azAZé\u{2028}".utf8)

    /// - Parameter first: the first byte that may change.
    private func mutated(_ text: String, from first: Int = 0, _ random: inout SplitMix64) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0...random.below(4) {
            let place = min(first, bytes.count - 1) + random.below(max(1, bytes.count - first))
            switch random.below(6) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(Self.bytes[random.below(Self.bytes.count)], at: place)
            case 2: bytes[place] = Self.bytes[random.below(Self.bytes.count)]
            case 3: bytes.swapAt(place, random.below(bytes.count))
            case 4:
                // Something that YAML has and the format has not, before a value.
                guard let space = bytes[place...].firstIndex(of: 0x20) else { break }
                let words = ["*x", "&x ", "!x ", "~ ", "[", "? ", "<<: "]
                bytes.insert(contentsOf: words[random.below(words.count)].utf8, at: space + 1)
            default:
                // A line twice, or gone.
                let start = (bytes[..<place].lastIndex(of: 0x0A) ?? -1) + 1
                let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
                let line = Array(bytes[start..<end]) + [0x0A]
                if random.below(2) == 0 {
                    bytes.insert(contentsOf: line, at: start)
                } else {
                    bytes.removeSubrange(start..<end)
                }
            }
            if bytes.isEmpty { bytes = [0x0A] }
        }
        return bytes
    }

    private func problems(of catalogue: Catalogue, _ file: SourceFile) -> [String] {
        var problems: [String] = []
        for diagnostic in catalogue.diagnostics {
            if diagnostic.message.isEmpty { problems.append("empty message of \(diagnostic.code.id)") }
            for location in [diagnostic.location] + diagnostic.notes.map(\.location) {
                guard location.path == file.path else {
                    problems.append("path \(location.path)")
                    continue
                }
                guard let span = location.span else {
                    problems.append("no span: \(diagnostic.brief)")
                    continue
                }
                let lines = file.bytes[..<min(span.start.byte, file.bytes.count)].count { $0 == 0x0A } + 1
                if span.start.byte < 0 || span.end.byte > file.bytes.count || span.end < span.start
                    || span.start.line < lines || span.start.column < 1 || span.end.column < 1
                {
                    problems.append("span \(span): \(diagnostic.brief)")
                }
            }
        }
        if catalogue.diagnostics != catalogue.diagnostics.sorted(by: Diagnostic.inReportOrder) {
            problems.append("order")
        }
        return problems
    }

    @Test("of a program never crash, and findings stand in the file", arguments: 0..<24)
    func programs(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<60 {
            let file = SourceFile(
                path: "Programs/MI/a-college.yaml", bytes: mutated(fullProgramFile, &random))
            let catalogue = Catalogue([RuleSamples.dataSets, file])
            #expect(problems(of: catalogue, file) == [])
            #expect(
                catalogue.institutions.count + catalogue.lostPrograms.count + catalogue.faultyRules.count >= 1
            )
            if catalogue.institutions.isEmpty { #expect(!catalogue.diagnostics.isEmpty) }
        }
    }

    @Test("of rules never crash, and every error makes the file faulty", arguments: 0..<24)
    func rules(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &+ 1000)
        for text in [accreditorFile, credentialFile, listFile, codeTable("cip", codeTableEntries)] {
            for _ in 0..<30 {
                let file = SourceFile(path: "Rules/x/rule.yaml", bytes: mutated(text, &random))
                let catalogue = Catalogue([file])
                #expect(problems(of: catalogue, file) == [])
                if catalogue.lostPrograms.isEmpty, catalogue.institutions.isEmpty {
                    let errors = catalogue.diagnostics.filter { $0.severity == .error }
                    #expect(catalogue.faultyRules.isEmpty == errors.isEmpty)
                }
            }
        }
    }

    @Test("an error inside a record makes that record faulty", arguments: 0..<24)
    func faultyRecords(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &+ 2000)
        // The records come last in this file, so that nearly every change falls into one.
        let text = """
            institution: a-college
            name: A
            source: ipeds
            accreditations:
              - {agency: HLC, status: accredited, from: 1968~, next_review: 2030-08-31, source: dapip}
              - agency: HLC
                status: accredited
                from: 2001-05
                to: 2005-06-30
                source_of: {from: dapip}
                note: Seen once.

            """
        let start = text.utf8.count - 260
        for _ in 0..<60 {
            let file = SourceFile(
                path: "Programs/MI/a-college.yaml", bytes: mutated(text, from: start, &random))
            let catalogue = Catalogue([RuleSamples.dataSets, file])
            guard let institution = catalogue.institutions.first else { continue }
            let records = institution.accreditations
            for span in recordSpans(YAMLParser.parse(file).tree) {
                let inside = catalogue.diagnostics.filter { diagnostic in
                    guard let place = diagnostic.location.span?.start.byte else { return false }
                    return diagnostic.severity == .error && span.contains(place)
                }
                let sound = records.filter { span.contains($0.origin.byte) && !$0.isFaulty }
                if !sound.isEmpty { #expect(inside.map(\.brief) == []) }
            }
        }
    }

    private func recordSpans(_ tree: YAMLTree) -> [Range<Int>] {
        guard let root = tree.root else { return [] }
        guard let list = root.value(forKey: "accreditations") else { return [] }
        return list.items.map { $0.span.start.byte..<$0.span.end.byte }
    }
}
