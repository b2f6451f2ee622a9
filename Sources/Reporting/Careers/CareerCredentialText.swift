import Catalog
import Dates
import Matching
import RuleEngine

/// The part of a career's page about the credentials that its ways in name: what the rule says of the programs,
/// or whom to ask where there is no rule.
enum CareerCredentialText {
    static func write(_ profile: CareerProfile, _ sources: CitedSources, to page: inout PageText) {
        guard !profile.credentials.isEmpty else { return }
        page.heading("Credentials named with the ways in")
        for credential in profile.credentials {
            let awards = credential.awards.map(\.rawValue).joined(separator: ", ")
            let name = credential.answer.map { "\(credential.name), \($0.rule.name)" } ?? credential.name
            page.item("\(name), with: \(awards)")
            if let answer = credential.answer {
                write(answer, career: profile.career.id, to: &page)
            } else {
                let mark = credential.contact.flatMap { sources.number(of: $0.origin) }.map { " [\($0)]" }
                let who = credential.contact?.ask ?? "whoever gives it"
                page.line("no rule here: cannot tell, ask \(who)\(mark ?? "")", indent: 4)
            }
        }
    }

    private static func write(_ answer: CareerCredential.Answer, career: String, to page: inout PageText) {
        let counts = answer.counts
        let total = counts.groups.values.reduce(0, +)
        let days = answer.graduateBy.map { "begun on \(answer.day) and done by \($0)" } ?? "on \(answer.day)"
        page.line("a rule is here; \(days), of \(TextLayout.count(total, "program")):", indent: 4)
        for group in Listing.Group.allCases {
            guard let count = counts.groups[group] else { continue }
            page.line(
                "\(VerdictText.of(group)): \(count)\(VerdictText.share(of: group, counts))", indent: 6)
        }
        if counts.fieldNotStated > 0 {
            page.line("\(counts.fieldNotStated) of them of a field that is not recorded", indent: 4)
        }
        let leftOut = [
            (counts.notAdmitted, "the entry requirement is not met"),
            (counts.tooLong, "longer than asked for"), (counts.tooLate, "not done by the day asked for"),
        ]
        for (count, why) in leftOut where count > 0 {
            page.line("\(TextLayout.count(count, "program")) left out: \(why)", indent: 4)
        }
        page.line(
            "which, and why, with the options given here: accredit list --credential \(answer.rule.id) "
                + "--career \(career)", indent: 4)
    }
}
