import Catalog
import Dates
import Eligibility
package import Matching
import RuleEngine

/// What to look up next, for people.
package enum WorklistText {
    /// Of the programs that a question concerns, so many are named.
    private static let named = 12

    package static func text(_ list: Worklist, limit: Int? = nil, width: Int = 80) -> String {
        var page = PageText(width: width)
        page.line("What to look up next, for \(list.credentials.joined(separator: ", ")) on \(list.day)")
        page.line(
            TextLayout.count(list.openAnswers, "answer") + " cannot be told, \(list.endingAnswers) rest"
                + (list.endingAnswers == 1 ? "s" : "") + " on an assumption that ends within"
                + " \(Worklist.monthsAhead) months")
        let shown = list.lookUps.prefix(limit ?? list.lookUps.count)
        let digits = String(shown.count).count
        for (index, lookUp) in shown.enumerated() {
            page.gap()
            let number = String(index + 1)
            let mark = String(repeating: " ", count: digits - number.count) + number + ". "
            write(lookUp, mark: mark, to: &page)
        }
        page.gap()
        if shown.count < list.lookUps.count {
            page.line("\(list.lookUps.count - shown.count) more are left out by --limit.")
        }
        if list.answersBeyond > 0 {
            page.line("No look-up settles \(list.answersBeyond) of the answers: only the student can tell.")
        }
        if shown.contains(where: { !$0.isOfRule }) {
            page.line("To fill in: accredit stale --format csv; accredit claims takes the rows back.")
        }
        return page.text
    }

    private static func write(_ lookUp: LookUp, mark: String, to page: inout PageText) {
        let indent = mark.count
        guard let first = lookUp.entries.first else { return }
        let settles =
            lookUp.settles == 0 ? "settles none alone" : "would settle \(lookUp.settles)"
        if case .rule(let credential, _) = lookUp.question {
            let question = QuestionText.of(first).joined(separator: "; ")
            page.item("\(settles): \(question)", mark: mark, indent: 0)
            page.line("the rule of \(credential) leaves it open", indent: indent)
            writeAsk(first, indent: indent, to: &page)
            writeIDs(lookUp.entries, indent: indent, to: &page)
        } else if lookUp.entries.count > 1 {
            let what = lookUp.page == nil ? "one fact" : "one page"
            let count = lookUp.entries.count
            let schools = Set(lookUp.entries.map(\.institution.id)).count
            let whose = schools == 1 ? place(first.institution) : "\(schools) schools"
            page.item("\(settles): \(what) for \(count) programs of \(whose)", mark: mark, indent: 0)
            for entry in lookUp.entries {
                page.item(name(entry), indent: indent)
                for question in QuestionText.of(entry) { page.line(question, indent: indent + 2) }
            }
            writeSource(first, indent: indent, to: &page)
            writeAsk(first, indent: indent, to: &page)
        } else {
            page.item("\(settles): \(first.program.name), \(place(first.institution))", mark: mark, indent: 0)
            page.line(name(first), indent: indent)
            for question in QuestionText.of(first) { page.item(question, indent: indent) }
            writeSource(first, indent: indent, to: &page)
            writeAsk(first, indent: indent, to: &page)
        }
    }

    private static func name(_ entry: OpenEntry) -> String {
        entry.id + (entry.program.isSponsored ? " [sponsored]" : "")
    }

    private static func place(_ school: Institution) -> String {
        [school.name, school.state.value?.rawValue].compactMap { $0 }.joined(separator: ", ")
    }

    private static func writeSource(_ entry: OpenEntry, indent: Int, to page: inout PageText) {
        guard let source = entry.source else { return }
        page.line("last page: \(SourceText.of(source))", indent: indent)
    }

    private static func writeAsk(_ entry: OpenEntry, indent: Int, to page: inout PageText) {
        guard let ask = entry.ask else { return page.line("ask the school", indent: indent) }
        if case .ruleOpen = entry.openness { return page.line("ask \(ask)", indent: indent) }
        page.line("ask the school, or \(ask)", indent: indent)
    }

    private static func writeIDs(_ entries: [OpenEntry], indent: Int, to page: inout PageText) {
        for entry in entries.prefix(named) { page.item(name(entry), indent: indent) }
        if entries.count > named { page.item("and \(entries.count - named) more", indent: indent) }
    }
}
