package import Catalog

/// Finds what somebody means by `SCHOOL` or `SCHOOL/PROGRAM`: ids, former ids, UNITIDs and names all work.
package struct ProgramFinder: Sendable {
    /// What was found.
    package struct Match: Sendable {
        package var institution: Institution
        /// `nil` when only the school was named.
        package var program: Program?
    }

    /// Why nothing was found.
    package struct Failure: Error, Hashable {
        /// Something that could have been named.
        package struct Name: Hashable, Sendable {
            package var id: String
            package var text: String
        }

        /// `school` or `program`.
        package var what: String
        package var text: String
        /// The ids of everything that fits, where several do.
        package var matches: [String]
        /// Every name that there is.
        package var known: [Name]
    }

    let institutions: [Institution]

    package init(_ institutions: [Institution]) {
        self.institutions = institutions
    }

    /// Finds a school, and behind a slash one of its programs.
    package func find(_ text: String) throws(Failure) -> Match {
        // A name may have a slash of its own.
        let named = institutions.filter {
            ([$0.name] + $0.otherNames).contains { $0.lowercased() == text.lowercased() }
        }
        if text.contains("/"), named.count == 1 { return Match(institution: named[0]) }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let school = try school(String(parts[0]))
        guard parts.count == 2 else { return Match(institution: school) }
        return Match(institution: school, program: try program(String(parts[1]), at: school))
    }

    private func school(_ text: String) throws(Failure) -> Institution {
        let matches = ProgramFinder.best(text, among: institutions) { school in
            (
                [[school.id], [school.unitid.value].compactMap { $0 }, school.formerIDs],
                [school.name] + school.otherNames
            )
        }
        return try ProgramFinder.single(matches, text, "school", institutions) {
            ($0.id, [$0.id, $0.name] + $0.otherNames)
        }
    }

    private func program(_ text: String, at school: Institution) throws(Failure) -> Program {
        let matches = ProgramFinder.best(text, among: school.programs) {
            ([[$0.id], $0.formerIDs], [$0.name])
        }
        return try ProgramFinder.single(matches, text, "program", school.programs) {
            ($0.id, [$0.id, $0.name])
        }
    }

    /// Those whose id fits (the kinds of ids in turn), else whose name fits, else whose name begins with the text,
    /// has it as whole words, or has it anywhere.
    private static func best<Thing>(
        _ text: String, among things: [Thing], _ words: (Thing) -> (ids: [[String]], names: [String])
    ) -> [Thing] {
        let wanted = text.lowercased()
        guard !wanted.isEmpty else { return [] }
        // A current id comes before another school's former one.
        for kind in 0..<(things.first.map { words($0).ids.count } ?? 0) {
            let byID = things.filter { words($0).ids[kind].contains { $0.lowercased() == wanted } }
            if !byID.isEmpty { return byID }
        }
        let byName = things.filter { words($0).names.contains { $0.lowercased() == wanted } }
        if !byName.isEmpty { return byName }
        let partly = things.filter { thing in
            let (ids, names) = words(thing)
            return (ids.flatMap { $0 } + names).contains { $0.lowercased().contains(wanted) }
        }
        // `kent` means Kent State University rather than Fort Kent, and either rather than Kentucky.
        func has(_ fits: (String) -> Bool) -> [Thing] {
            partly.filter { words($0).names.contains { fits(" \($0.lowercased()) ") } }
        }
        let first = has { $0.hasPrefix(" \(wanted) ") }
        if !first.isEmpty { return first }
        let whole = has { $0.contains(" \(wanted) ") }
        if !whole.isEmpty { return whole }
        return partly
    }

    private static func single<Thing>(
        _ matches: [Thing], _ text: String, _ what: String, _ all: [Thing],
        _ names: (Thing) -> (id: String, names: [String])
    ) throws(Failure) -> Thing {
        if matches.count == 1, let match = matches.first { return match }
        let known = all.flatMap { thing in
            let (id, words) = names(thing)
            return words.map { Failure.Name(id: id, text: $0) }
        }
        throw Failure(what: what, text: text, matches: matches.map { names($0).id }, known: known)
    }
}
