package import Catalog
import Dates
import Diagnostics
package import Matching

/// What an interview says: a question with its reason and the words it takes, and what an answer came to.
package struct InterviewText: Sendable {
    private let width: Int
    private let style: TextStyle
    private let codes: CodeTables
    private let careers: [Career]
    private let credentials: [String]

    /// - Parameter width: columns of the terminal.
    package init(
        width: Int = 80, style: TextStyle = .plain, codes: CodeTables = CodeTables(), careers: [Career] = [],
        credentials: [String] = []
    ) {
        self.width = width
        self.style = style
        self.codes = codes
        self.careers = careers
        self.credentials = credentials
    }

    /// What is said before the first question.
    package func opening(_ listing: Listing) -> String {
        TextLayout.paragraph(
            "Each question is one whose answer can still change the listing. Enter means: I don't know. "
                + "back takes the last answer back, done shows the listing, quit leaves.", width: width)
            + remaining(listing)
    }

    /// A question by its number in the interview.
    package func question(_ ask: Interview.Ask, number: Int, of listing: Listing) -> String {
        let text = TextLayout.paragraph(
            Self.words(ask.question), first: "\(number). ", width: width)
        var lines = "\n" + style.paint(String(text.dropLast()), .question) + "\n"
        let programs = "\(ask.concerned) of \(listing.entries.count) programs"
        lines += paragraph("why: " + Self.reason(ask.question, programs), .frame)
        if let hint = hint(ask.question, listing) { lines += paragraph(hint, nil) }
        return lines
    }

    /// What stands before what somebody types.
    package var prompt: String { "   > " }

    /// What came through a pipe, which no terminal has shown.
    package func echo(_ line: String) -> String { VisibleText.of(line) + "\n" }

    /// Why an answer was not taken; the question is put again.
    package func refusal(_ message: String) -> String {
        paragraph(message, .severity(.warning))
    }

    /// How many programs are left, and in which groups.
    package func remaining(_ listing: Listing) -> String {
        let groups = Listing.Group.allCases.compactMap { group in
            listing.counts.groups[group].map {
                "\(VerdictText.of(group)): \($0)\(VerdictText.share(of: group, listing.counts))"
            }
        }
        let count = listing.entries.count
        let verb = count == 1 ? "is" : "are"
        return paragraph(
            "\(TextLayout.count(count, "program")) \(verb) left"
                + (groups.isEmpty ? "" : " (" + groups.joined(separator: ", ") + ")"), .help)
    }

    /// Why there are no more questions.
    package func ending(_ listing: Listing) -> String {
        "\n"
            + paragraph(
                listing.entries.isEmpty ? "Nothing is left." : "No further answer can change the listing.",
                nil)
    }

    /// How to get the listing again.
    ///
    /// - Parameters:
    ///   - command: the command with all that was said, to be pasted into a shell.
    ///   - profile: what was said as a student's file.
    ///   - kept: the file it has been written to.
    package func closing(command: String, profile: String, kept: String?) -> String {
        var text = "\nThe same listing again:\n  \(command)\n"
        guard !profile.isEmpty else { return text }
        if let kept {
            text += paragraph("What you said is kept in \(kept), for --student.", nil)
        } else {
            text += "\nWhat you said, for a file to keep (--keep FILE writes it) and give to --student:\n"
            text += profile.split(separator: "\n").map { "  \($0)\n" }.joined()
        }
        return text
    }

    private func paragraph(_ words: String, _ role: TextStyle.Role?) -> String {
        let lines = TextLayout.paragraph(words, first: "   ", width: width)
        guard let role else { return lines }
        return lines.split(separator: "\n").map { style.paint(String($0), role) + "\n" }.joined()
    }

    private static func words(_ question: InterviewQuestion) -> String {
        switch question {
        case .credential: "Which credential should the program lead to?"
        case .education: "What is your highest level of education?"
        case .diploma: "Do you hold a high school diploma or a GED?"
        case .state: "In which states would you study?"
        case .career: "Which career do you have in mind?"
        case .award: "Which awards do you consider?"
        case .delivery: "How would you like to be taught?"
        case .maxDuration: "How long may it take at most?"
        case .gpa: "What is your grade point average?"
        case .collegeHours: "How many semester hours of college courses have you done?"
        case .home: "In which state do you live?"
        case .graduateBy: "By which day do you want to have finished?"
        }
    }

    private static func reason(_ question: InterviewQuestion, _ programs: String) -> String {
        let decides = "it decides about \(programs)"
        return switch question {
        case .credential: decides + ", which may lead to one and not to another."
        case .education: decides + " by what they ask for, and never what a program leads to."
        case .diploma: decides + " that ask for one; what you said leaves it open."
        case .state: decides + " by where they are."
        case .career: decides + " by what their field prepares for."
        case .award: decides + " by what you hold afterwards."
        case .delivery: decides + " by how they are taught."
        case .maxDuration: decides + " by their length."
        case .gpa: decides + " that ask for one."
        case .collegeHours: decides + " that ask for some to be done first."
        case .home: decides + " taught online, which may not enrol people of every state."
        case .graduateBy: decides + ": accreditation is asked of the day on which you finish."
        }
    }

    /// The words that a question takes.
    private func hint(_ question: InterviewQuestion, _ listing: Listing) -> String? {
        switch question {
        case .credential: list(credentials)
        case .education:
            list(EducationLevel.allCases.map(\.rawValue)) + "; or your own words; several with commas"
        case .diploma: "yes, no"
        case .state: list(states(of: listing)) + "; several with commas"
        case .career: list(careers.map(\.id))
        case .award: list(awards(of: listing)) + "; several with commas"
        case .delivery: list(Delivery.allCases.map(\.rawValue)) + "; several with commas"
        case .maxDuration: "24 (months), or 2 years"
        case .gpa: "like 2.75"
        case .collegeHours: "a whole number, like 30"
        case .home: "by its code or name: MI, Michigan"
        case .graduateBy: "like \(listing.query.on.advanced(byMonths: 30))"
        }
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    private func states(of listing: Listing) -> [String] {
        let states = Set(listing.entries.compactMap { $0.institution.state(of: $0.program) })
        guard states.count <= 8 else { return ["by code or name: MI, Michigan"] }
        return Region.allCases.filter(states.contains).map { codes.states[$0] ?? $0.rawValue }
    }

    private func awards(of listing: Listing) -> [String] {
        let awards = Set(listing.entries.compactMap(\.award))
        return Award.allCases.filter(awards.contains).map(\.rawValue)
    }
}
