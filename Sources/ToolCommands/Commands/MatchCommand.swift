import ArgumentParser
import CatalogLoading
import HostSystem
import Matching
import Reporting

/// `accredit match`: finds programs by asking what is not known yet.
struct MatchCommand: ParsableCommand {
    enum Asking: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Find your program: asks what can still change the listing.",
        discussion: """
            Takes every option of accredit list and asks for what they leave open, as long as an answer can change \
            the listing. The questions go to the error stream and the listing to standard output, so that it can be \
            kept. It ends with the command and the file that give the same listing again.

            Exit status: that of accredit list; 2 too where somebody quits.
            """)

    @OptionGroup var options: ListOptions

    @Option(
        help:
            "Whether to ask: auto asks where standard input is a terminal; always reads the answers from a pipe too, a line each."
    )
    var ask = Asking.auto

    @Option(
        help: ArgumentHelp(
            "Write what was said to a new file, for --student of accredit list and accredit match.",
            valueName: "file"))
    var keep: String?

    @Option(help: "Colours: auto, always or never. NO_COLOR and CLICOLOR_FORCE are heeded.")
    var color = ColorChoice.auto

    func validate() throws {
        try options.check()
    }

    func run() throws {
        if let keep, FileSystem.exists(keep) {
            throw Trouble("\(keep) is there already; --keep writes a new file")
        }
        let profile = try StudentFile.read(options.student)
        let run = try ListingRun(options, readsCodes: true)
        let query = try run.resolved(try options.query(profile))
        let asksForCredential = options.credential == nil && profile.credential == nil
        let dialog = try InterviewDialog(
            run, query, asksForCredential: asksForCredential, style: color.errorStyle)
        let isAsked = ask == .always || ask == .auto && Input.isTerminal
        if !isAsked, ask == .auto {
            Output.note(
                "accredit: nothing is asked, standard input is no terminal; --ask always reads answers from it\n"
            )
        }
        let listing = isAsked ? try dialog.listing() : dialog.unasked()
        try run.write(listing)
        let said = SpokenQuery(query: listing.query)
        var failure: FileWriter.Failure?
        if let keep {
            do throws(FileWriter.Failure) {
                try FileWriter.create(keep, Array(said.profile.utf8))
            } catch {
                failure = error
            }
        }
        if isAsked || keep != nil {
            let words = ["accredit", "list"] + said.options + options.shown
            // What could not be kept is shown, so that no answer is lost.
            let kept = failure == nil ? keep : nil
            Output.note(
                dialog.text.closing(command: ShellWords.line(words), profile: said.profile, kept: kept))
        }
        if let failure { throw failure }
        throw try run.status(listing)
    }
}
