import Diagnostics

/// What is said of a quote that was left open: where it opens, not where the parser noticed.
extension FailureReport {
    /// The finding at the quote that explains the problem, if one does.
    ///
    /// - Parameters:
    ///   - place: where libyaml gave up.
    ///   - opening: where the thing began that it was reading.
    func openQuote(problem: String, at place: Place, opening: Place?) -> Diagnostic? {
        for end in [opening, place].compactMap({ $0 }) {
            if let quote = OpenQuote.endingRight(before: end, records: records, in: file.bytes) {
                return notClosed(quote, noticedAt: end)
            }
        }
        guard let opening else { return nil }
        switch problem {
        case "found unexpected end of stream":
            return atQuote(
                opening, "the quote that opens here is never closed", note: "the file ends here", at: place,
                help: "close the quote where the text ends")
        case "found unexpected document indicator":
            return atQuote(
                opening, "the quote that opens here is not closed before the marker on line \(place.line)",
                note: "a document marker stands here", at: place,
                help: "close the quote where the text ends, or indent the line with the marker")
        case "could not find expected ':'":
            return OpenQuote.beginning(at: opening, in: file.bytes).map { notClosed($0, noticedAt: place) }
        default:
            return nil
        }
    }

    private func notClosed(_ quote: OpenQuote, noticedAt place: Place) -> Diagnostic {
        let note =
            place.line == quote.lastLine
            ? "\(found(at: place)) stands behind the quote that closes it"
            : "no `:` follows up to here"
        return atQuote(
            quote.opening, "the quote that opens here is not closed until line \(quote.lastLine)",
            note: note, at: place,
            help: "close the quote where the text ends; if it does end there, remove what stands behind it")
    }

    private func atQuote(
        _ opening: Place, _ message: String, note: String, at place: Place, help: String
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, message, at: file.location(from: opening, to: character(at: opening)),
            notes: [.init(note, at: file.location(from: place, to: character(at: place)))], help: help)
    }
}
