import Catalog
import Dates
import Diagnostics
import Eligibility
import RuleEngine

/// The tree of a rule's conditions with what each one read and where that stands.
enum ConditionTree {
    static func text(_ explanation: DecisionExplanation, width: Int) -> String {
        var text = ""
        for piece in explanation.tree.pieces {
            let days = piece.days.map { "\($0.path) \($0.range.first) to \($0.range.last)" }
            if !days.isEmpty {
                text += TextLayout.paragraph("for " + days.joined(separator: ", "), width: width)
            }
            guard piece.edition != nil else {
                text += "no edition of the rule is in force\n"
                continue
            }
            for route in piece.routes {
                let label = route.source.label.map { ": \($0)" } ?? ""
                text += line("route \(route.source.id)\(label)", route.outcome, depth: 0, width)
                text += node(route.root, item: nil, explanation, depth: 1, width)
            }
        }
        return text + "  (+ yes, - no, ? cannot tell)\n"
    }

    private static func node(
        _ node: Explanation.Node, item: Int?, _ explanation: DecisionExplanation, depth: Int, _ width: Int
    ) -> String {
        var item = item
        let decision = explanation.decision
        let words: String
        switch node.part {
        case .all: words = node.children.isEmpty ? "nothing is asked for" : "all of"
        case .any: words = "any of"
        case .none: words = "none of"
        case .count(let least): words = "at least \(least) of"
        case .some(let list, let day): words = "some \(list)" + (day.map { " on \($0)" } ?? "")
        case .every(let list, let day): words = "every \(list)" + (day.map { " on \($0)" } ?? "")
        case .rule(let id, let name): words = "the rule \(id): \(name)"
        case .route(let route): words = "route \(route.id)" + (route.label.map { ": \($0)" } ?? "")
        case .item(let number):
            item = number
            words = "record of \(decision.timeline(number)?.agency ?? "an agency not known")"
        case .unlisted(let number):
            words =
                decision.timeline(number)?.agency.map {
                    "another kind of program, by \($0): nothing recorded"
                }
                ?? "another agency: nothing recorded"
        case .judgment(let text), .openParameter(let text): words = "open question: \(text)"
        case .determined(let text, let decided):
            words = "\(text) \(decided.holds ? "Yes" : "No"), says \(decided.by) on \(decided.on)"
        case .settledParameter:
            guard case .parameter(let name, let answer) = node.condition.form else { return "" }
            words = "\(name.text) is \(answer.text)"
        case .leaf(let reading): words = leaf(reading, node, item, decision)
        }
        var text = line(words + place(of: node, item, decision), node.outcome, depth: depth, width)
        for child in node.children {
            text += self.node(child, item: item, explanation, depth: depth + 1, width)
        }
        return text
    }

    private static func leaf(
        _ reading: Explanation.Reading, _ node: Explanation.Node, _ item: Int?, _ decision: CredentialDecision
    ) -> String {
        guard case .leaf = node.condition.form else { return node.condition.words }
        let found: String
        switch reading.value {
        case .otherThan where reading.path == "program.award": found = ReasonText.awards(decision)
        case .unknown, .otherThan: found = "not recorded"
        case .none: found = "none"
        case .word(let symbol): found = decision.word(for: symbol)
        case .flag(let flag): found = flag ? "true" : "false"
        case .number(let number): found = String(number)
        case .day(let days): found = days.single?.description ?? "\(days.first) to \(days.last)"
        case .history:
            let segment = reading.segment
            let word = segment?.value.map { decision.word(for: $0) } ?? "cannot tell"
            let trust: String =
                switch segment?.confidence {
                case .assumed where segment?.value != nil: " (assumed)"
                case .lastSeen where segment?.value != nil: " (when last seen)"
                default: ""
                }
            found = word + trust + (reading.day.map { " on \($0)" } ?? "")
        }
        return "\(node.condition.words): \(found)"
    }

    /// The place in the program file where the fact stands.
    private static func place(of node: Explanation.Node, _ item: Int?, _ decision: CredentialDecision)
        -> String
    {
        var origin: Origin?
        if case .leaf(let reading) = node.part, reading.path == "program.award" {
            origin = decision.program.award.origin
        } else if case .item(let number) = node.part {
            origin = decision.timeline(number)?.records.first.map {
                decision.records[$0].origin
            }
        }
        return origin.map { " [\(decision.institution.path):\($0.line):\($0.column)]" } ?? ""
    }

    private static func line(_ words: String, _ outcome: Outcome, depth: Int, _ width: Int) -> String {
        let mark: String =
            switch outcome.answer(at: .assumed) {
            case .yes: "+"
            case .no: "-"
            case .cannotTell: "?"
            }
        let indent = String(repeating: "  ", count: min(depth, 12))
        return TextLayout.paragraph(VisibleText.of(words), first: "  \(indent)\(mark) ", width: width)
    }
}
