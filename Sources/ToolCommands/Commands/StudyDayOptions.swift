import ArgumentParser
import CatalogLoading
import Dates

/// The days of a person's study that rules ask for: from options, else from a student's file.
struct StudyDayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day the program was or will be completed: 2004-05-15, or as exact as known: 2004-05, 2004, unknown. Default: the day of --on.",
            valueName: "date"))
    var completedOn: String?

    @Option(
        help: ArgumentHelp(
            "The day you apply for the credential, which picks the edition of its rule; or unknown. Default: the day of --on.",
            valueName: "date"))
    var appliesOn: String?

    /// An option says when the program is completed.
    var saysCompletion: Bool { completedOn != nil }

    /// Checks what was said without using it.
    func check() throws {
        var profile = StudentProfile()
        try add(to: &profile)
    }

    /// Puts what options say in the place of what the file says, or a usage error.
    func add(to profile: inout StudentProfile) throws {
        if let completedOn {
            profile.isCompletionUnknown = completedOn == Self.unknown
            profile.completedOn = profile.isCompletionUnknown ? nil : try Self.date(completedOn)
        }
        if let appliesOn {
            profile.isApplicationUnknown = appliesOn == Self.unknown
            profile.appliesOn =
                profile.isApplicationUnknown ? nil : try Words.day(appliesOn, option: "--applies-on")
        }
    }

    private static let unknown = "unknown"

    private static func date(_ text: String) throws -> PartialDate {
        guard let date = try? PartialDate(parsing: text) else {
            throw ValidationError(
                "--completed-on `\(text)` is not a date; write 2004-05-15, 2004-05, 2004 or unknown.")
        }
        return date
    }
}
