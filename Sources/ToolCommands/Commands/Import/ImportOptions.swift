import ArgumentParser
import Catalog
import Dates
import HostSystem
import Importing

/// Which schools and programs are imported.
struct ImportSelection: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only schools with a program in this field, by the beginning of its CIP code; may be repeated.",
            valueName: "code"))
    var cip: [String] = []

    @Option(
        help: ArgumentHelp("Only schools with a program of this award; may be repeated.", valueName: "award"))
    var award: [String] = []

    @Option(help: ArgumentHelp("Only this state or territory; may be repeated.", valueName: "code"))
    var state: [String] = []

    @Option(help: ArgumentHelp("Only the school with this UNITID; may be repeated.", valueName: "unitid"))
    var unitid: [String] = []

    /// The selection, or a usage error.
    func selection() throws -> Selection {
        var selection = Selection()
        selection.fields = try Words.fields(cip, option: "--cip")
        selection.awards = Set(try Words.values(award, Award.self, option: "--award"))
        selection.states = Set(try Words.values(state, Region.self, option: "--state"))
        let numbers = unitid.flatMap { $0.split(separator: ",").map(String.init) }
        for number in numbers where !Identifier.isUnitid(number) {
            throw ValidationError("--unitid `\(number)` is not a UNITID; write its six digits.")
        }
        selection.unitids = Set(numbers)
        return selection
    }
}

/// The options of `accredit import ipeds` and `accredit-import ipeds`.
struct IPEDSOptions: ParsableArguments {
    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var selection: ImportSelection

    @Option(help: ArgumentHelp("The directory of institutions, unpacked: hd2024.csv.", valueName: "file"))
    var directory: String

    @Option(help: ArgumentHelp("The completions of the same year, unpacked: c2024_a.csv.", valueName: "file"))
    var completions: String

    @Option(
        help: ArgumentHelp("The year they speak for. Default: the one in their names.", valueName: "year"))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            "The titles of CIP codes, CIPCode2020.csv, for programs whose code the rules have no title of.",
            valueName: "file"))
    var titles: String?

    @Flag(help: "Print the changes as a diff, and write nothing.")
    var dryRun = false

    /// The year of both files, or a usage error.
    func commonYear() throws -> Int {
        if let year {
            guard AwardsConferred.years.contains(year) else {
                throw ValidationError("--year \(year) is not a year of IPEDS.")
            }
            return year
        }
        guard let first = SchoolDirectory.year(inName: directory, prefix: "hd"),
            let second = SchoolDirectory.year(inName: completions, prefix: "c")
        else { throw ValidationError("Say with --year which year the files speak for.") }
        guard first == second else {
            throw ValidationError("The directory is of \(first), the completions are of \(second).")
        }
        return first
    }

    func check() throws {
        _ = try on.day()
        _ = try selection.selection()
        _ = try commonYear()
    }
}

/// The options of `accredit import dapip` and `accredit-import dapip`.
struct DAPIPOptions: ParsableArguments {
    enum Reach: String, ExpressibleByArgument, CaseIterable {
        case institutional, programmatic
    }

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var selection: ImportSelection

    @Argument(help: ArgumentHelp("The folder of the full download, unpacked.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The day of the download, as 2024-08-30.", valueName: "date"))
    var asOf: String

    @Option(help: "Only accreditation of schools as a whole, or only of programs.")
    var reach: Reach?

    @Flag(help: "Leave a school's further places out.")
    var withoutSites = false

    @Flag(help: "Begin a file for every institution of DAPIP that has none.")
    var new = false

    @Flag(help: "Print the changes as a diff, and write nothing.")
    var dryRun = false

    var scope: DAPIPImport.Scope {
        var scope = DAPIPImport.Scope()
        scope.reach = reach.flatMap { Accreditor.Reach(rawValue: $0.rawValue) }
        scope.takesSites = !withoutSites
        return scope
    }

    /// The day of the download, or a usage error.
    func downloadDay() throws -> Day { try Words.day(asOf, option: "--as-of") }

    func check() throws {
        _ = try on.day()
        _ = try selection.selection()
        _ = try downloadDay()
    }
}
