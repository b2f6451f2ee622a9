package import Catalog

/// The levels of education, each with what it means and what holding it implies.
package enum EducationText {
    /// - Parameter levels: those to show, in order.
    package static func text(
        _ levels: [EducationLevel] = EducationLevel.allCases, codes: CodeTables, width: Int = 80
    ) -> String {
        var page = PageText(width: width)
        for (index, level) in levels.enumerated() {
            if index > 0 { page.gap() }
            page.line(level.rawValue)
            if let title = codes.educationLevels[level]?.title { page.row("means", title) }
            if !level.otherWords.isEmpty { page.row("also", level.otherWords.joined(separator: ", ")) }
            page.row("implies", words { level.implies($0) == true && $0 != level && $0 != .noDiploma })
            page.row("may hold", words { level.implies($0) == nil })
        }
        page.gap()
        page.line("A program that asks for a level admits who holds one that implies it.")
        page.line("Where somebody may hold it or not, say both: --education some-college --education ged.")
        return page.text
    }

    private static func words(where holds: (EducationLevel) -> Bool) -> String {
        let levels = EducationLevel.allCases.filter(holds).map(\.rawValue)
        return levels.isEmpty ? "nothing" : levels.joined(separator: ", ")
    }
}
