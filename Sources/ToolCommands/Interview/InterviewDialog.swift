import Catalog
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting
import RuleEngine

/// An interview over the streams: questions on the error stream, answers a line each on standard input.
struct InterviewDialog {
    let text: InterviewText
    private let interview: Interview
    private let reader: AnswerReader

    /// - Parameters:
    ///   - query: what is known already, its words resolved.
    ///   - asksForCredential: nobody has said which credential it is about.
    init(_ run: ListingRun, _ query: Query, asksForCredential: Bool, style: TextStyle) throws {
        let catalogue = run.workspace.catalogue
        let rules = Dictionary(
            run.workspace.rulebook.credentials.map { ($0.source.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let credentials = asksForCredential ? rules.keys.sorted() : []
        let rule = try run.workspace.credential(query.credential)
        interview = Interview(
            query, credentials: credentials,
            careers: catalogue.careers.map { ($0.id, Set($0.fields(catalogue.codes))) }
        ) { query in run.listing(query, rules[query.credential] ?? rule) }
        reader = AnswerReader(catalogue: catalogue, credentials: credentials, on: query.on)
        text = InterviewText(
            width: Environment.errorTerminalWidth.map { min(max($0, 60), 140) } ?? 80, style: style,
            codes: catalogue.codes, careers: catalogue.careers, credentials: credentials)
    }

    /// The listing of what is known already.
    func unasked() -> Listing { interview.listing }

    /// Asks until no answer can change anything, or nobody answers any more.
    func listing() throws -> Listing {
        var interview = interview
        Output.note(text.opening(interview.listing))
        var again: InterviewQuestion?
        while let ask = again.flatMap(interview.ask) ?? interview.next {
            again = nil
            Output.note(text.question(ask, number: interview.steps.count + 1, of: interview.listing))
            guard let reading = try answer(to: ask.question) else { return interview.listing }
            switch reading {
            case .answer(let answer):
                interview.take(answer, to: ask.question)
                Output.note(text.remaining(interview.listing))
            case .doesNotKnow: interview.take(nil, to: ask.question)
            case .back:
                again = interview.goBack()
                Output.note(text.remaining(interview.listing))
            case .done: return interview.listing
            case .quit: throw Trouble("left before the listing")
            }
        }
        Output.note(text.ending(interview.listing))
        return interview.listing
    }

    /// What the next line says that can be taken; `nil` at the end of the input.
    private func answer(to question: InterviewQuestion) throws -> AnswerReader.Reading? {
        while true {
            Output.note(text.prompt)
            guard let line = Input.line() else {
                Output.note("\n")
                return nil
            }
            if !Input.isTerminal { Output.note(text.echo(line)) }
            do throws(AnswerReader.Refusal) {
                return try reader.read(line, to: question)
            } catch {
                Output.note(text.refusal(error.message))
            }
        }
    }
}
