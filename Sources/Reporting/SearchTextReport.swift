import Catalog
package import Matching

/// What a search found, for people: each school with its programs and the ids that other commands take.
package enum SearchTextReport {
    /// - Parameter limit: the schools to show; the rest are counted.
    package static func text(_ result: SearchResult, limit: Int, width: Int = 80) -> String {
        let hits = result.hits
        guard !hits.isEmpty else { return nothing(result, width) }
        let shown = hits.prefix(limit)
        var text = TextLayout.paragraph(
            "\(result.query.text): \(TextLayout.count(hits.count, "school"))", width: width)
        // One school is looked at, several are looked through; what isn't shown is counted.
        let programs = hits.count == 1 ? 20 : 3
        for hit in shown where !hit.isMisspelled { text += "\n" + school(hit, programs, width) }
        let near = shown.filter(\.isMisspelled)
        if !near.isEmpty { text += "\nspelled a little differently\n" }
        for hit in near { text += "\n" + school(hit, programs, width) }
        if hits.count > shown.count {
            text +=
                "\n"
                + TextLayout.paragraph(
                    "\(TextLayout.count(hits.count - shown.count, "more school")): add a word, or --limit \(hits.count)",
                    width: width)
        }
        return text + "\n"
            + TextLayout.paragraph(
                "Go on with an id: accredit show ID, accredit check ID, accredit qualify CREDENTIAL ID",
                width: width)
    }

    private static func school(_ hit: SearchResult.Hit, _ mostPrograms: Int, _ width: Int) -> String {
        let school = hit.institution
        let place = [school.city.value, school.state.value?.rawValue].compactMap { $0 }
        var text = TextLayout.paragraph(
            (["\(school.name) (\(school.id))"] + place).joined(separator: ", "), width: width)
        for program in hit.programs.prefix(mostPrograms) {
            let line = [
                program.name, program.award.value?.rawValue ?? "award not stated",
                campusState(of: program, at: school),
            ].compactMap { $0 }.joined(separator: ", ")
            text += TextLayout.paragraph(
                line + (program.isSponsored ? " [sponsored]" : ""), first: "  ", width: width)
            // An id is there to be copied: it is never broken.
            text += "    " + VisibleText.of("\(school.id)/\(program.id)") + "\n"
        }
        let rest = hit.programs.count - mostPrograms
        if rest > 0 { text += "  and \(TextLayout.count(rest, "more program"))\n" }
        return text
    }

    /// The state of a program's campus, where it is another than the school's.
    private static func campusState(of program: Program, at school: Institution) -> String? {
        let state = school.state(of: program)
        return state == school.state.value ? nil : state?.rawValue
    }

    private static func nothing(_ result: SearchResult, _ width: Int) -> String {
        var text = TextLayout.paragraph(
            "\(result.query.text): no school or program fits", width: width)
        let states = result.query.states.map(\.rawValue).joined(separator: ", ")
        let within = states.isEmpty ? "" : " in \(states)"
        for hint in result.hints {
            let line =
                hint.schools > 0
                ? "\(hint.word): fits \(TextLayout.count(hint.schools, "school"))\(within)"
                : hint.nearest.isEmpty
                    ? "\(hint.word): fits nothing\(within)"
                    : "\(hint.word): fits nothing\(within); known: \(hint.nearest.joined(separator: ", "))"
            text += TextLayout.paragraph(line, first: "  - ", width: width)
        }
        if result.elsewhere > 0 {
            text += TextLayout.paragraph(
                "outside \(states): \(TextLayout.count(result.elsewhere, "school"))", first: "  - ",
                width: width)
        }
        return text
    }
}
