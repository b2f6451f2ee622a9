import Catalog
package import Matching

/// What to look up next as rows to fill in: the columns that `accredit claims` reads, then the question and how
/// many answers it would settle. What a page is to say is left empty; a row without `read` is not looked up yet.
package enum WorklistCSV {
    /// Every column of the rows, in order.
    package static let heading = [
        "unitid", "school", "state", "city", "program_id", "program", "award_level", "accreditor",
        "accredits",
        "standing", "from", "to", "next_review", "as_of", "duration_as_stated", "length", "credits",
        "credit_unit", "delivery", "education", "gpa", "ability_to_benefit", "admission_as_stated",
        "leads_to",
        "tuition_as_stated", "cip", "ipeds_level", "source_url", "title", "read", "weak", "note",
        "other_names", "row", "question", "settles",
    ]

    /// The rows, one for each program of each question. Questions that no page of a school answers are not among
    /// them: those that rules leave open.
    package static func text(_ list: Worklist, limit: Int? = nil) -> String {
        var text = CSVText.line(heading)
        for lookUp in list.lookUps.prefix(limit ?? list.lookUps.count) where !lookUp.isOfRule {
            for entry in lookUp.entries {
                let cells = cells(of: entry, settles: lookUp.settles)
                text += CSVText.line(heading.map { cells[$0] ?? "" })
            }
        }
        return text
    }

    /// How many questions are left out because no page of a school answers them.
    package static func leftOut(_ list: Worklist, limit: Int? = nil) -> Int {
        list.lookUps.prefix(limit ?? list.lookUps.count).count(where: \.isOfRule)
    }

    /// What tells which program it is, by column; only what is stated, so that nothing else is taken back as said.
    private static func cells(of entry: OpenEntry, settles: Int) -> [String: String] {
        let (school, program) = (entry.institution, entry.program)
        return [
            "unitid": school.unitid.value ?? "", "school": school.name,
            "state": school.state.value?.rawValue ?? "", "city": school.city.value ?? "",
            "program_id": program.id, "program": program.name,
            "award_level": program.award.value?.rawValue ?? "", "accreditor": entry.agency ?? "",
            "accredits": entry.accredits ?? "", "source_url": entry.source?.url ?? "",
            "question": QuestionText.of(entry).joined(separator: "; "), "settles": String(settles),
        ]
    }
}
