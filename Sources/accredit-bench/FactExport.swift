import Catalog
import Dates
import Eligibility

/// Writes the facts that verdicts are made from as two tables.
enum FactExport {
    static func write(_ programs: some Sequence<(Institution, ProgramFacts)>, to folder: String) {
        var awards = "program,award\n"
        var stretches = "program,timeline,agency,accredits,first,next,standing,confidence\n"
        for (number, (_, facts)) in programs.enumerated() {
            awards += "\(number),\(facts.award?.rawValue ?? "")\n"
            for (timeline, history) in facts.timelines.enumerated() {
                for (index, stretch) in history.stretches.enumerated() {
                    let next =
                        index + 1 < history.stretches.count
                        ? history.stretches[index + 1].first : .distantFuture
                    let cells = [
                        "\(number)", "\(timeline)", history.agency ?? "", history.accredits ?? "",
                        stretch.first.description, next.description, stretch.standing?.rawValue ?? "",
                        "\(stretch.confidence)",
                    ]
                    stretches += cells.joined(separator: ",") + "\n"
                }
            }
        }
        writeText(awards, folder + "/awards.csv")
        writeText(stretches, folder + "/stretches.csv")
    }
}
