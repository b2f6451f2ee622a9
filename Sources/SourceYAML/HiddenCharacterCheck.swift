import Diagnostics

/// Finds characters that make a file say something else than it shows.
struct HiddenCharacterCheck {
    private let tree: YAMLTree
    private var bytes: [UInt8] { tree.file.bytes }
    /// The place up to which lines were counted.
    private var place: Place

    /// Adds what is found in the file, in its comments too, to `findings`.
    static func run(on tree: YAMLTree, adding findings: inout FindingList) {
        guard !tree.scan.isASCII || tree.scan.hasCarriageReturn else { return }
        var check = HiddenCharacterCheck(tree)
        check.run(&findings)
    }

    private init(_ tree: YAMLTree) {
        self.tree = tree
        place = Place.start(of: tree.file.bytes)
    }

    private mutating func run(_ findings: inout FindingList) {
        let bytes = bytes
        // Every line of an old Mac's file would be one.
        let hasLineFeed = !tree.scan.hasCarriageReturn || bytes.contains(0x0A)
        var hasReturn = false
        for index in bytes.indices where bytes[index] >= 0x80 || bytes[index] == 0x0D {
            guard let character = HiddenCharacter.at(index, in: bytes) else { continue }
            if character.code == 0x0D, !hasLineFeed {
                guard !hasReturn else { continue }
                hasReturn = true
            }
            let code: DiagnosticCode = character.effect == .lineBreak ? .hiddenLineBreak : .hiddenCharacter
            findings.add(code) {
                place = place.advanced(to: index, in: bytes)
                return code == .hiddenLineBreak
                    ? lineBreak(character, isOnly: !hasLineFeed) : unseen(character)
            }
        }
    }

    private func lineBreak(_ character: HiddenCharacter, isOnly: Bool) -> Diagnostic {
        let message =
            switch character.code {
            case 0x0D where isOnly:
                "the lines end with carriage returns alone, which few editors take for line ends"
            case 0x0D: "a carriage return alone ends the line here, which few editors show"
            default: "\(spelled(character)) ends the line here, which no editor shows"
            }
        // The character itself is the end of its line: there is nothing to mark but the place.
        return Diagnostic(
            .hiddenLineBreak, message, at: tree.file.location(from: place, to: place),
            help: "end the line with a line feed, or put a blank in the character's place")
    }

    private func unseen(_ character: HiddenCharacter) -> Diagnostic {
        let severity = severity(at: Int(place.byte))
        let effect = character.effect == .turn ? "changes the order in which text is shown" : "can't be seen"
        return Diagnostic(
            .hiddenCharacter, "\(spelled(character)) \(effect)",
            at: tree.file.location(from: place, to: place.advanced(to: Int(place.byte) + 1, in: bytes)),
            help: severity == .error
                ? "remove it: the word is not the one that it looks like"
                : "remove it, if it is not meant to be here",
            severity: severity)
    }

    private func spelled(_ character: HiddenCharacter) -> String {
        "\(Excerpt.spelled(character.code)) (\(character.name))"
    }

    /// In a key or a single word the character makes another word of it; in prose and comments it may be meant.
    private func severity(at byte: Int) -> Severity {
        guard let index = lastNode(startingUpTo: byte) else { return .warning }
        let node = YAMLNode(tree: tree, index: index)
        guard node.kind == .scalar, node.style != .literal, node.style != .folded, byte < node.span.end.byte
        else { return .warning }
        return isKey(node) || !node.utf8.contains(0x20) ? .error : .warning
    }

    /// Nodes lie in the order of their starts.
    private func lastNode(startingUpTo byte: Int) -> Int? {
        var low = 0
        var high = tree.records.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.records[middle].start.byte) <= byte { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// Whether a colon follows, which nothing but a key has behind it.
    private func isKey(_ node: YAMLNode) -> Bool {
        let next = bytes[node.span.end.byte...].first { $0 != 0x20 && $0 != 0x09 }
        return next == UInt8(ascii: ":")
    }
}
