import Catalog
import Dates
import Eligibility
package import Matching
import RuleEngine

/// The ways to credentials, for people.
package enum RouteOverviewText {
    package static func text(_ overviews: [RouteOverview], _ query: Query, width: Int = 80) -> String {
        var text = TextLayout.paragraph(VisibleText.of(heading(query)), width: width)
        for overview in overviews { text += "\n" + self.text(overview, width) }
        return text + "\n"
            + TextLayout.paragraph(
                "(+ met, - not met, ? open) What a program has to be stays open until you choose one: accredit "
                    + "list --credential ID lists them, accredit qualify ID tells of one.",
                width: width)
    }

    private static func heading(_ query: Query) -> String {
        var parts: [String] = []
        if !query.awards.isEmpty {
            parts.append("completing: " + query.awards.map(\.rawValue).joined(separator: " or "))
        }
        if let months = query.maxMonths { parts.append("in at most \(TextLayout.count(months, "month"))") }
        if let education = query.education {
            parts.append("education: " + education.levels.map(\.rawValue).joined(separator: ", "))
        }
        if let credentials = query.credentials {
            let ids = credentials.map(\.credential).joined(separator: ", ")
            parts.append("credentials: " + (ids.isEmpty ? "none" : ids))
        }
        if let months = query.codingExperience {
            parts.append("coding experience: \(TextLayout.count(months, "month"))")
        }
        return "Routes on \(query.on)" + (parts.isEmpty ? "" : "; " + parts.joined(separator: "; "))
    }

    private static func text(_ overview: RouteOverview, _ width: Int) -> String {
        let rule = overview.rule.source
        var text = TextLayout.paragraph(
            VisibleText.of("\(rule.id), \(rule.name)"), width: width)
        text += TextLayout.paragraph("=> " + VerdictText.of(overview.verdict), width: width)
        guard overview.edition != nil else {
            return text
                + TextLayout.paragraph(
                    VisibleText.of(
                        "no edition of the rule is known for that day"
                            + (rule.ask.map { "; ask \($0)" } ?? "")),
                    first: "  ", width: width)
        }
        for route in overview.routes {
            let label = route.source.label.map { ": \($0)" } ?? ""
            text += TextLayout.paragraph(
                VisibleText.of(route.source.id + label), first: "  \(mark(route.answer)) ", width: width)
            for step in route.steps {
                text += TextLayout.paragraph(
                    VisibleText.of(ConditionText.of(step.condition)), first: "      \(mark(step.answer)) ",
                    width: width)
            }
        }
        for advice in overview.advice {
            text += TextLayout.paragraph(VisibleText.of(advice), first: "  ", width: width)
        }
        if let counts = overview.counts {
            text += TextLayout.paragraph("programs on record: " + words(counts), first: "  ", width: width)
        }
        if overview.verdict == .cannotTell, let ask = rule.ask {
            text += TextLayout.paragraph(VisibleText.of("ask \(ask)"), first: "  ", width: width)
        }
        return text
    }

    private static func mark(_ answer: Answer) -> String {
        switch answer {
        case .yes: "+"
        case .no: "-"
        case .cannotTell: "?"
        }
    }

    static func words(_ counts: Listing.Counts) -> String {
        let groups = Listing.Group.allCases.compactMap { group -> String? in
            guard let count = counts.groups[group], count > 0 else { return nil }
            return "\(VerdictText.of(group)) \(count)\(VerdictText.share(of: group, counts))"
        }
        return groups.isEmpty ? "none" : groups.joined(separator: ", ")
    }
}
