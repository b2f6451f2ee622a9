package import Catalog
package import Diagnostics

/// The institution directory of IPEDS (HD), as published by NCES: hd2024.csv and its siblings.
package struct SchoolDirectory: Sendable {
    /// One institution of the directory.
    package struct School: Sendable, Hashable {
        package var unitid: String
        package var name: String
        package var aliases: [String]
        package var city: String
        package var state: Region
        /// The address of its site, as it stands there.
        package var website: String?
    }

    /// The year the directory speaks for.
    package let year: Int
    package private(set) var schools: [School] = []
    package private(set) var diagnostics: [Diagnostic] = []
    private var byUnitid: [String: Int] = [:]

    /// Reads a directory. The columns UNITID, INSTNM, CITY and STABBR are needed, IALIAS is read
    /// where it is there. A row that can't be used is reported and left out.
    package init(_ file: SourceFile, year: Int) {
        self.year = year
        var table = CSVReader(file)
        func column(_ name: String) -> Int? { table.head.firstIndex { $0.text == name } }
        guard let unitid = column("UNITID"), let name = column("INSTNM"), let city = column("CITY"),
            let state = column("STABBR")
        else {
            diagnostics = table.diagnostics
            if !table.head.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        .missingKey, "this is not a directory of IPEDS",
                        at: SourceLocation(path: file.path, span: table.head.first?.span),
                        help: "its head has the columns UNITID, INSTNM, CITY and STABBR"))
            }
            return
        }
        let alias = column("IALIAS")
        let website = column("WEBADDR")
        while let row = table.next() {
            func text(_ column: Int) -> String { SchoolDirectory.words(row.cells[column].text) }
            func report(_ column: Int, _ code: DiagnosticCode, _ problem: String) {
                let place = SourceLocation(path: file.path, span: row.cells[column].span)
                diagnostics.append(
                    Diagnostic(code, "`\(text(column))` \(problem)", at: place, severity: .warning))
            }
            guard let region = Region(rawValue: text(state)) else {
                report(state, .unknownValue, "is no state or territory known here")
                continue
            }
            guard Identifier.isUnitid(text(unitid)) else {
                report(unitid, .badFormat, "is not a UNITID of six digits")
                continue
            }
            guard byUnitid[text(unitid)] == nil else {
                report(unitid, .duplicateID, "is there twice")
                continue
            }
            guard !text(name).isEmpty, !text(city).isEmpty else {
                report(unitid, .missingKey, "has no name or no city")
                continue
            }
            byUnitid[text(unitid)] = schools.count
            schools.append(
                School(
                    unitid: text(unitid), name: text(name),
                    aliases: alias.map { SchoolDirectory.aliases(row.cells[$0].text) } ?? [],
                    city: text(city), state: region,
                    website: website.map { text($0) }.flatMap { $0.isEmpty ? nil : $0 }))
        }
        diagnostics = (table.diagnostics + diagnostics).sorted(by: Diagnostic.inReportOrder)
    }

    /// The institution with a UNITID.
    package subscript(unitid: String) -> School? { byUnitid[unitid].map { schools[$0] } }

    /// Every institution whose name or alias is this one, but for case, accents and punctuation.
    package func named(_ name: String, in state: Region? = nil) -> [School] {
        let wanted = Slug.key(name)
        return schools.filter { school in
            (state == nil || school.state == state)
                && ([school.name] + school.aliases).contains { Slug.key($0) == wanted }
        }
    }

    /// Institutions whose name or alias has every word in it, or else is spelled almost so.
    package func near(_ name: String, in state: Region? = nil) -> [School] {
        let words = name.lowercased().split(separator: " ")
        guard !words.isEmpty else { return [] }
        let among = schools.filter { state == nil || $0.state == state }
        let holding = among.filter { school in
            ([school.name] + school.aliases).contains { candidate in
                let text = candidate.lowercased()
                return words.allSatisfy { text.contains($0) }
            }
        }
        guard holding.isEmpty else { return holding }
        guard let nearest = Spelling.nearest(to: name, among: among.map(\.name)) else { return [] }
        return among.filter { $0.name == nearest }
    }

    /// The year in a file's name: `hd2024.csv` and `hd2024_revised.csv` speak for 2024.
    ///
    /// - Parameter prefix: what stands before the year; `c` for completions.
    package static func year(inName path: String, prefix: String = "hd") -> Int? {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        guard name.hasPrefix(prefix) else { return nil }
        let digits = name.dropFirst(prefix.count).prefix { $0.isNumber }
        return digits.utf8.count == 4 ? Int(digits) : nil
    }

    /// What stands among the aliases of some schools and is the name of none.
    private static let noNames: Set<String> = ["college", "campus", "n/a", "none"]

    /// Aliases are parted by bars, or by two blanks in a row.
    private static func aliases(_ text: String) -> [String] {
        text.replacing("  ", with: "|").split(separator: "|").compactMap { part in
            let alias = words(part)
            return alias.isEmpty || noNames.contains(alias.lowercased()) ? nil : alias
        }
    }

    /// A text on one line, with single blanks.
    private static func words(_ text: some StringProtocol) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }
}
