import Diagnostics

/// Where lint and the schema judge a file's form differently, and why.
enum SchemaDifference: String {
    case todo

    static func of(_ variant: SampleVariant, lint: [Diagnostic]) -> SchemaDifference? { nil }
}
