import Diagnostics

/// Finds the markers that a merge leaves around two versions of the same lines.
///
/// A file with them is not parsed: which of the versions is meant nobody can tell.
struct MergeConflictCheck {
    private let file: SourceFile
    private var findings = FindingList()
    /// The place up to which lines were counted.
    private var place: Place
    /// The conflict that was begun last and has no end yet.
    private var open: (start: Place, notes: [Diagnostic.Note])?

    /// The line between the two versions.
    static let divider = Array("=======".utf8)

    /// One finding for each conflict, at its first marker.
    static func findings(in file: SourceFile) -> [Diagnostic] {
        var check = MergeConflictCheck(file)
        check.run()
        return check.findings.finished
    }

    private init(_ file: SourceFile) {
        self.file = file
        place = Place.start(of: file.bytes)
    }

    private mutating func run() {
        for index in file.bytes.indices {
            switch file.bytes[index] {
            case UInt8(ascii: "<") where isMarker(at: index):
                close()
                open = (advance(to: index), [])
            case UInt8(ascii: "="):
                guard open != nil, isMarker(at: index) else { continue }
                let divider = line(at: advance(to: index))
                open?.notes.append(.init("the other version begins here", at: divider))
            case UInt8(ascii: ">") where isMarker(at: index):
                let end = advance(to: index)
                let last = line(at: end)
                if open == nil {
                    // What it ended has lost its beginning.
                    open = (end, [])
                } else {
                    open?.notes.append(.init("it ends here", at: last))
                }
                close()
            default: continue
            }
        }
        close()
    }

    /// Whether a line begins here with seven of the sign, and a blank or nothing behind them.
    private func isMarker(at index: Int) -> Bool {
        let bytes = file.bytes
        guard index == ByteOrderMark.length(in: bytes) || LineBreaks.length(in: bytes, before: index) > 0,
            bytes[index...].prefix(7).elementsEqual(repeatElement(bytes[index], count: 7))
        else { return false }
        let end = index + 7
        return end == bytes.count || bytes[end] == 0x20 || LineBreaks.length(in: bytes, at: end) > 0
    }

    private mutating func advance(to index: Int) -> Place {
        place = place.advanced(to: index, in: file.bytes)
        return place
    }

    private func line(at start: Place) -> SourceLocation {
        let end = LineBreaks.endOfLine(in: file.bytes, from: Int(start.byte))
        return file.location(from: start, to: start.advanced(to: end, in: file.bytes))
    }

    private mutating func close() {
        guard let conflict = open else { return }
        open = nil
        findings.add(
            Diagnostic(
                .mergeConflict, "a merge left two versions of these lines", at: line(at: conflict.start),
                notes: conflict.notes,
                help: "keep one version and remove the lines with the markers; the file was not read"))
    }
}
