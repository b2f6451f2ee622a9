import Diagnostics

/// Turns what made libyaml give up into a diagnostic.
struct FailureReport {
    let file: SourceFile
    /// The nodes that were read before.
    let records: [NodeRecord]
    private var places: PlaceFinder

    /// A report on a file, with the nodes that its parse made and the place finder that it used.
    init(file: SourceFile, records: [NodeRecord], places: PlaceFinder) {
        self.file = file
        self.records = records
        self.places = places
    }

    /// The one diagnostic for a failure.
    mutating func diagnostic(for failure: ReadFailure) -> Diagnostic {
        switch failure {
        case .outOfMemory:
            Diagnostic(
                .limitExceeded, "there is not enough memory to read the file",
                at: SourceLocation(path: file.path, span: .fileStart), help: "split the file")
        case .character(let code, let offset):
            forbiddenCharacter(code, offset: offset)
        case .syntax(let problem, let mark, let context):
            syntax(problem, at: mark, context: context)
        }
    }

    /// Where libyaml gave up because of what the file says.
    mutating func offset(of failure: ReadFailure) -> Int? {
        guard case .syntax(_, let mark, _) = failure else { return nil }
        return Int(places.place(of: mark).byte)
    }

    private func forbiddenCharacter(_ code: Int, offset: Int) -> Diagnostic {
        let first = Place.start(of: file.bytes)
        let start = first.advanced(to: Int(first.byte) + offset, in: file.bytes)
        let message =
            switch code {
            case 0: "the character U+0000 (NUL) may not stand in a YAML file"
            default: "the character \(Excerpt.spelled(code)) may not stand in a YAML file"
            }
        return Diagnostic(
            .controlCharacter, message, at: file.location(from: start, to: character(at: start)),
            help: "remove the character, or write it as an escape in double quotes")
    }

    private mutating func syntax(
        _ problem: String, at mark: Mark, context: (what: String, start: Mark)?
    ) -> Diagnostic {
        let place = places.place(of: mark)
        let opening = context.map { places.place(of: $0.start) }
        if let divider = [opening, place].lazy.compactMap({ $0 }).first(where: isMergeDivider) {
            return Diagnostic(
                .mergeConflict, "a line of equals signs, as a merge leaves between two versions",
                at: file.location(from: divider, to: endOfLine(from: divider)),
                help: "remove the line, and what is there in two versions beside it")
        }
        if let quote = openQuote(problem: problem, at: place, opening: opening) { return quote }
        if let tab = misplacedTab(at: place, problem: problem) {
            return Diagnostic(
                .tabIndentation, "a tab stands where only spaces may indent",
                at: file.location(from: tab, to: character(at: tab)),
                help: "replace the tab with spaces")
        }
        let wording = SyntaxWording.of(
            problem: problem, context: context?.what ?? "", found: found(at: place),
            isFirstOnLine: isFirstOnLine(place), keyLength: lengthOfKey(before: place))
        // A key without `:` is noticed only at what comes after it.
        let start = wording.isAtContext ? opening ?? place : place
        let end = wording.isAtContext ? endOfLine(from: start) : character(at: start)
        var notes: [Diagnostic.Note] = []
        if let note = wording.note, let opening, opening.byte != place.byte {
            notes.append(.init(note, at: file.location(from: opening, to: character(at: opening))))
        }
        return Diagnostic(
            wording.code, wording.message, at: file.location(from: start, to: end), notes: notes,
            help: wording.help)
    }

    /// The place behind the character at `place`; `place` itself at the end of a line.
    func character(at place: Place) -> Place {
        let index = Int(place.byte)
        guard index < file.bytes.count, LineBreaks.length(in: file.bytes, at: index) == 0 else {
            return place
        }
        return place.advanced(to: index + 1, in: file.bytes)
    }

    /// What stands at `place`, in words.
    func found(at place: Place) -> String {
        let end = character(at: place)
        if end.byte > place.byte { return file.excerpt(place, end) }
        return Int(place.byte) < file.bytes.count ? "the end of the line" : "the end of the file"
    }

    private func isFirstOnLine(_ place: Place) -> Bool {
        file.bytes[startOfLine(before: place)..<Int(place.byte)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// The number of columns before `place` if they can only be one key; 0 if a `: ` stands among them.
    private func lengthOfKey(before place: Place) -> Int {
        let start = startOfLine(before: place)
        let line = file.bytes[start..<Int(place.byte)]
        let hasColon = line.indices.dropLast().contains { index in
            line[index] == UInt8(ascii: ":") && line[index + 1] == UInt8(ascii: " ")
        }
        return hasColon ? 0 : line.count { !UTF8Bytes.isContinuation($0) }
    }

    private func startOfLine(before place: Place) -> Int {
        let first = ByteOrderMark.length(in: file.bytes)
        var start = Int(place.byte)
        while start > first, LineBreaks.length(in: file.bytes, before: start) == 0 { start -= 1 }
        return start
    }

    /// Whether a line with nothing but the marker between two versions begins here.
    private func isMergeDivider(_ place: Place) -> Bool {
        let start = Int(place.byte)
        return startOfLine(before: place) == start
            && file.bytes[start..<LineBreaks.endOfLine(in: file.bytes, from: start)].elementsEqual(
                MergeConflictCheck.divider)
    }

    private func endOfLine(from place: Place) -> Place {
        place.advanced(to: LineBreaks.endOfLine(in: file.bytes, from: Int(place.byte)), in: file.bytes)
    }

    /// The tab that explains the problem, if one does.
    private func misplacedTab(at place: Place, problem: String) -> Place? {
        let index = Int(place.byte)
        switch problem {
        case "found character that cannot start any token",
            "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return index < file.bytes.count && file.bytes[index] == UInt8(ascii: "\t") ? place : nil
        case "did not find expected key", "did not find expected '-' indicator",
            "mapping values are not allowed in this context", "mapping keys are not allowed in this context",
            "block sequence entries are not allowed in this context":
            return indentingTab(before: place)
        default:
            return nil
        }
    }

    /// The first tab among the blanks that begin the line, if the line begins with any.
    private func indentingTab(before place: Place) -> Place? {
        var index = startOfLine(before: place)
        while index < Int(place.byte), file.bytes[index] == UInt8(ascii: " ") { index += 1 }
        guard index < Int(place.byte), file.bytes[index] == UInt8(ascii: "\t") else { return nil }
        // Behind a break that no editor shows the line goes on, and with it its columns.
        let rest = file.bytes[index..<Int(place.byte)].count { !UTF8Bytes.isContinuation($0) }
        return Place(line: place.line, column: place.column - UInt32(rest), byte: UInt32(index))
    }
}
