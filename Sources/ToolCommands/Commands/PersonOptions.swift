import ArgumentParser
import Catalog
import Dates

/// What somebody has behind them, which schools and credentials both ask for.
struct PersonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The highest level of education you have: diploma, GED, 'some college', AAS, … May be repeated: some-college and ged. accredit education has the words.",
            valueName: "level"))
    var education: [String] = []

    @Option(
        help: ArgumentHelp(
            "A credential you hold, with the day you earned it: RHIT=2024-05; may be repeated. 'none' if you hold none.",
            valueName: "id=date"))
    var holds: [String] = []

    @Option(
        help: ArgumentHelp(
            "Your experience in coding, for credentials that ask for it: 24 (months) or '2 years'.",
            valueName: "length"))
    var codingExperience: String?

    /// Checks what was said without using it.
    func check() throws {
        _ = try held()
        _ = try credentials()
        _ = try codingMonths()
    }

    /// The education, or a usage error.
    func held() throws -> EducationHeld? {
        EducationHeld(try Words.spoken(education, EducationLevel.self, option: "--education"))
    }

    /// The credentials, `nil` where nothing was said, or a usage error.
    func credentials() throws -> [HeldCredential]? {
        guard !holds.isEmpty else { return nil }
        guard holds != ["none"] else { return [] }
        return try holds.map { text in
            let (name, date) = try Words.nameAndValue(text, option: "--holds")
            guard name.lowercased() != "none" else {
                throw ValidationError("--holds none goes with no other --holds.")
            }
            guard let date else { return HeldCredential(credential: name) }
            guard let since = try? PartialDate(parsing: date) else {
                throw ValidationError("--holds `\(text)` is not written like RHIT=2024-05.")
            }
            return HeldCredential(credential: name, since: since)
        }
    }

    /// The experience in months, or a usage error.
    func codingMonths() throws -> Int? {
        try codingExperience.map { text in
            text == "0" ? 0 : try Words.months(text, option: "--coding-experience")
        }
    }
}
