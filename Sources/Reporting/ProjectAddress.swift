import Diagnostics

/// Where this project is on the web.
enum ProjectAddress {
    /// The owner is not settled: README.md and docs/ci.md have the same OWNER, and this is the only place in code.
    static let home = "https://github.com/OWNER/accredit"

    /// The part of docs/rules.md about a kind of finding.
    static func page(of code: DiagnosticCode) -> String {
        "\(home)/blob/main/docs/rules.md#\(RulesPage.anchor(of: code))"
    }
}
