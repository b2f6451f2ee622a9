import Foundation
import Testing

/// `accredit show` as it was built, on the shipped catalogue; wrong usage of it and of `accredit stale`.
struct ShowTests {
    private static let day = ["--on", "2026-11-23"]

    @Test func aPageIsShownWhateverItSays() throws {
        for subject in ["schoolcraft", "kent-state-university/health-informatics-ms", "172200"] {
            let result = try BuiltTool.run(["show", subject] + Self.day)
            #expect(result.status == 0, "\(subject)")
            #expect(result.errors == "", "\(subject)")
            #expect(result.output.hasSuffix("/contact-us-faqs/)\n"))
        }
    }

    @Test func kentStateIsDrawnAlongTheYears() throws {
        let result = try BuiltTool.run(["show", "kent-state-university/health-informatics-ms"] + Self.day)
        let lines = result.output.split(separator: "\n").map(String.init)
        let axis = try #require(lines.firstIndex { $0.hasPrefix("  |2021 ") })
        #expect(lines[axis + 1].contains("C~~~"))
        #expect(lines[axis + 1].contains("#==="))
        #expect(lines[axis + 2].hasSuffix("2026-11-23 ^"))
        #expect(lines.contains("  C 2021-12-13                preaccredited (candidate), sure [1]"))
        #expect(lines.contains { $0.hasPrefix("  # 2023-08-22 ") && $0.hasSuffix(", sure [3]") })
    }

    @Test func whatOnlyThePageClaimsIsMarked() throws {
        let result = try BuiltTool.run(
            ["show", "schoolcraft-college/health-information-technology-aas"] + Self.day)
        #expect(result.output.contains("\n  the page's own claim, never evidence: RHIT, CCA [1]\n"))
        #expect(
            result.output.contains(
                "\n  RHIT: qualifies if still accredited\n    - CAHIIM seen 2025-08/2026-07\n"))
        let strict = try BuiltTool.run(
            ["show", "schoolcraft-college/health-information-technology-aas", "--no-assumptions"] + Self.day)
        #expect(strict.output.contains("\n  RHIT: cannot tell: accredited when last seen, 2025-08/2026-07\n"))
        #expect(strict.status == 0)
    }

    @Test func codesAreShownWithTheirTitles() throws {
        let result = try BuiltTool.run(
            ["show", "kent-state-university/health-informatics-ms"] + Self.day)
        #expect(result.output.contains("  IPEDS       level 7, a master's degree [2]\n"))
        #expect(result.output.contains("              CIP 51.2706, Medical Informatics [2]\n"))
    }

    @Test func theNextReviewOfKentStateIsPast() throws {
        let result = try BuiltTool.run(["show", "kent-state-university"] + Self.day)
        #expect(result.output.contains("  - next review: 2025-08-31 [2], past on 2026-11-23\n"))
        let before = try BuiltTool.run(["show", "kent-state-university", "--on", "2025-08-31"])
        #expect(before.output.contains("  - next review: 2025-08-31 [2], still to come\n"))
    }

    private static let mistakes: [([String], String)] = [
        (["show"], "Missing expected argument"),
        (["show", "scholcraft-college"], "did you mean `schoolcraft-college`?"),
        (["show", "schoolcraft/x"], "no program `x`; known: health-information-technology-aas"),
        (["show", "college"], "several schools fit"),
        (["show", "schoolcraft", "--credential", "RHTI"], "no credential `RHTI`; did you mean `RHIT`?"),
        (["show", "schoolcraft", "--on", "soon"], "--on `soon` is not a day"),
        (["show", "schoolcraft", "--format", "csv"], "'csv'"),
        (["stale", "--state", "ZZ"], "--state `ZZ` is not known"),
        (["stale", "--limit", "0"], "--limit `0` is not a number from 1 on"),
        (["stale", "--limit", "many"], "'many'"),
        (["stale", "--credential", "RHTI"], "did you mean `RHIT`?"),
        (["stale", "--on", "2026-02-30"], "--on `2026-02-30` is not a day"),
    ]

    @Test(arguments: mistakes)
    func wrongUsageIsNamedWithStatus2(_ arguments: [String], _ message: String) throws {
        let result = try BuiltTool.run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func everyLineFits80ColumnsButForAddressesAndIDs() throws {
        for arguments in [
            ["show", "kent-state-university"], ["show", "marshall-university"],
            ["show", "kent-state-university/health-informatics-ms"],
            ["show", "east-carolina-university/health-information-management-bs"], ["stale"],
        ] {
            let result = try BuiltTool.run(arguments + Self.day)
            for line in result.output.split(separator: "\n") where line.count > 80 {
                let isOneWord = !line.drop { $0 == " " || $0 == "-" }.contains(" ")
                #expect(isOneWord, "\(line)")
            }
            #expect(!result.output.contains("\u{1B}"))
        }
    }

    @Test(arguments: [
        ["show", "kent-state-university", "--format", "json"], ["stale"], ["stale", "--format", "csv"],
    ])
    func theSameInputGivesTheSameBytes(_ arguments: [String]) throws {
        let first = try BuiltTool.run(arguments + Self.day)
        let second = try BuiltTool.run(arguments + Self.day)
        #expect(first.output == second.output)
    }
}
