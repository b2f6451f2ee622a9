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
        /// The address of its web site, as the directory has it.
        package var website: String?
    }

    /// The year the directory speaks for.
    package let year: Int
    package private(set) var schools: [School] = []
    package private(set) var diagnostics: [Diagnostic] = []
    private var byUnitid: [String: Int] = [:]

    /// Reads a directory. The columns UNITID, INSTNM, CITY and STABBR are needed, IALIAS and WEBADDR read where
    /// they are there. A row that can't be used is reported and left out.
    package init(_ file: SourceFile, year: Int) {
        self.year = year
        let table = CSVTable(file)
        diagnostics = table.diagnostics
        func column(_ name: String) -> Int? { table.head.firstIndex { $0.text == name } }
        guard let unitid = column("UNITID"), let name = column("INSTNM"), let city = column("CITY"),
            let state = column("STABBR")
        else {
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
        for row in table.rows {
            guard let region = Region(rawValue: row.cells[state].text) else {
                diagnostics.append(
                    Diagnostic(
                        .unknownValue, "`\(row.cells[state].text)` is no state or territory known here",
                        at: SourceLocation(path: file.path, span: row.cells[state].span), severity: .warning))
                continue
            }
            let aliases = alias.map { SchoolDirectory.aliases(row.cells[$0].text) } ?? []
            let address = website.map { row.cells[$0].text } ?? ""
            byUnitid[row.cells[unitid].text] = schools.count
            schools.append(
                School(
                    unitid: row.cells[unitid].text, name: row.cells[name].text,
                    aliases: aliases,
                    city: row.cells[city].text, state: region,
                    website: address.isEmpty ? nil : address))
        }
    }

    /// The institution with a UNITID.
    package subscript(unitid: String) -> School? { byUnitid[unitid].map { schools[$0] } }

    /// Every institution whose name or alias is this one, in any case of letters.
    package func named(_ name: String, in state: Region? = nil) -> [School] {
        let wanted = name.lowercased()
        return schools.filter { school in
            (state == nil || school.state == state)
                && ([school.name] + school.aliases).contains { $0.lowercased() == wanted }
        }
    }

    /// Institutions whose name or alias has every word in it, or else is spelled almost so.
    package func near(_ name: String, in state: Region? = nil) -> [School] {
        let words = name.lowercased().split(separator: " ")
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
    package static func year(inName path: String) -> Int? {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        guard name.hasPrefix("hd") else { return nil }
        let digits = name.dropFirst(2).prefix { $0.isNumber }
        return digits.utf8.count == 4 ? Int(digits) : nil
    }

    /// Aliases are parted by bars, or by two blanks in a row.
    private static func aliases(_ text: String) -> [String] {
        text.replacing("  ", with: "|").split(separator: "|").compactMap { part in
            let words = part.split(separator: " ")
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
    }
}
