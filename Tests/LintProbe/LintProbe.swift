import CatalogLint
import CatalogLoading
import Dates
import Diagnostics
import Reporting
import TestSupport

/// Lints any bytes as a file of a catalogue and says which promises were broken; for fuzzing.
package struct LintProbe {
    private let file: SourceFile
    private let places: [Int: (line: Int, column: Int)]
    private var violations: [String] = []

    /// What is wrong with what lint says of the bytes, in words; nothing if all is well.
    package static func violations(of bytes: [UInt8]) -> [String] {
        var probe = LintProbe(SourceFile(path: "Programs/MI/a-college.yaml", bytes: bytes))
        probe.run()
        return probe.violations
    }

    private init(_ file: SourceFile) {
        self.file = file
        places = countedPlaces(in: file.bytes)
    }

    private mutating func run() {
        let report = report()
        check(report.findings)
        if report.findings != self.report().findings { violations.append("other findings the second time") }
        for format in FindingFormat.allCases {
            do throws(JSONText.Failure) {
                let text = try format.text(of: report)
                if text.unicodeScalars.contains(where: Self.isHostile) {
                    violations.append("\(format) lets a control character through")
                }
            } catch {
                violations.append("\(format): \(error.description)")
            }
        }
    }

    private func report() -> FindingReport {
        let today = Day(year: 2026, month: 11, day: 23)
        let catalogue = Catalogue([file], standard: soundRules, inspect: CatalogLinter.inspect)
        let outcome = CatalogLinter.report(
            CatalogLinter.lint(catalogue, on: today), in: [file], selection: .everything, on: today)
        return FindingReport(
            findings: outcome.findings, files: [file], paths: [file.path], suppressed: outcome.suppressed)
    }

    /// Characters that a terminal obeys, or that show a line otherwise than it is.
    private static func isHostile(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private mutating func check(_ findings: [Diagnostic]) {
        if !zip(findings, findings.dropFirst()).allSatisfy({ !Diagnostic.inReportOrder($1, $0) }) {
            violations.append("out of order")
        }
        var counts: [String: Int] = [:]
        for finding in findings {
            counts[finding.code.id, default: 0] += 1
            if finding.message.isEmpty { violations.append("\(finding.code.id) says nothing") }
            check(finding.location, finding)
            for note in finding.notes { check(note.location, finding) }
        }
        for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > 100 {
            violations.append("\(code) is found \(count) times")
        }
    }

    private mutating func check(_ location: SourceLocation, _ finding: Diagnostic) {
        // Some findings are about how the file goes with the rules around it.
        guard location.path == file.path, let span = location.span else { return }
        if span.start.byte > span.end.byte {
            violations.append("\(finding.code.id) ends at \(span.end) before it starts at \(span.start)")
        }
        for position in [span.start, span.end] where position != .start {
            // Behind the one byte that is not UTF-8 there is no place to count to.
            if finding.code == .invalidEncoding, position == span.end { continue }
            if let place = places[position.byte], place == (position.line, position.column) { continue }
            violations.append("\(finding.code.id): no place is \(position)")
        }
    }
}
