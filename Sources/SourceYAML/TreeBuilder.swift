import Diagnostics

/// Makes the flat tree from events and stops the parse at the limits.
struct TreeBuilder: EventSink {
    /// The nodes so far, in preorder.
    private(set) var records: [NodeRecord] = []
    /// Where each document begins in `records`.
    private(set) var rootIndices: [UInt32] = []
    /// The scalars' text.
    private(set) var texts: TextStore
    /// Where marks are in the file.
    var places: PlaceFinder
    /// What was found along the way.
    var findings: NodeFindings
    private let limits: YAMLLimits
    /// The collections that are not closed yet, outermost first.
    private var open: [Int] = []
    /// Where the node ends that was finished last.
    private var lastEnd = Place(line: 1, column: 1, byte: 0)

    /// A builder for one file.
    init(file: SourceFile, places: PlaceFinder, limits: YAMLLimits) {
        texts = TextStore(source: file.bytes)
        findings = NodeFindings(file: file)
        self.places = places
        self.limits = limits
        // A guess from catalogue files, so that most trees grow without copying.
        records.reserveCapacity(min(file.bytes.count / 20 + 8, limits.maxNodes))
    }

    mutating func beginDocument(hasDirectives: Bool, from start: Mark) -> Bool {
        if hasDirectives { findings.directive(at: places.place(of: start)) }
        return true
    }

    @inline(__always)
    mutating func scalar(
        _ text: Span<UInt8>, style: YAMLNode.Style, properties: NodeProperties, from start: Mark, to end: Mark
    ) -> Bool {
        var from = places.place(of: start)
        guard hasRoom(at: from) else { return false }
        var to = places.place(of: end)
        if from.byte == to.byte, let parent = open.last, records[parent].style == .flow {
            from = placeOfNothing(at: from)
            to = from
        }
        let reference: TextStore.Reference
        switch style {
        case .literal, .folded:
            to = endOfBlockScalar(from: from, to: to)
            reference = texts.keepInArena(text)
        case .singleQuoted, .doubleQuoted:
            reference = texts.keep(text, endingAt: Int(to.byte) - 1)
        case .plain, .block, .flow:
            reference = texts.keep(text, endingAt: Int(to.byte))
        }
        if !properties.isEmpty { findings.properties(properties, from: from, to: to) }
        append(.scalar, style: style, text: reference, from: from, to: to)
        return true
    }

    mutating func alias(_ name: Span<UInt8>, from start: Mark, to end: Mark) -> Bool {
        let from = places.place(of: start)
        guard hasRoom(at: from) else { return false }
        let to = places.place(of: end)
        findings.alias(from: from, to: to)
        append(.alias, style: .plain, text: texts.keep(name, endingAt: Int(to.byte)), from: from, to: to)
        return true
    }

    mutating func beginCollection(
        _ kind: YAMLNode.Kind, style: YAMLNode.Style, properties: NodeProperties, from start: Mark
    ) -> Bool {
        let from = places.place(of: start)
        guard hasRoom(at: from) else { return false }
        guard open.count < limits.maxDepth else {
            findings.tooDeep(limit: limits.maxDepth, at: from)
            return false
        }
        if !properties.isEmpty { findings.properties(properties, from: from, to: from) }
        let index = records.count
        let nothing = TextStore.Reference(isInSource: false, offset: 0, count: 0)
        append(kind, style: style, text: nothing, from: from, to: from)
        open.append(index)
        return true
    }

    mutating func endCollection(from start: Mark, to end: Mark) {
        guard let index = open.popLast() else { return }
        // A block collection ends where libyaml finds the next token, and so does a mapping without braces
        // inside `[]`; neither has an end of its own in the file.
        let isTrimmed = records[index].style == .block || start.index == end.index
        close(index, at: isTrimmed ? lastEnd : places.place(of: end))
    }

    /// Closes what a parse that ended early left open, so that the tree can be walked.
    mutating func closeAll() {
        while let index = open.popLast() { close(index, at: lastEnd) }
    }

    private mutating func close(_ index: Int, at end: Place) {
        records[index].end = end
        records[index].next = UInt32(records.count)
        lastEnd = end
    }

    @inline(__always)
    private mutating func append(
        _ kind: YAMLNode.Kind, style: YAMLNode.Style, text: TextStore.Reference, from start: Place,
        to end: Place
    ) {
        let index = UInt32(records.count)
        if let parent = open.last {
            records[parent].count += 1
        } else {
            rootIndices.append(index)
        }
        records.append(
            NodeRecord(
                kind: kind, style: style, isInSource: text.isInSource, next: index + 1, offset: text.offset,
                count: text.count, start: start, end: end))
        lastEnd = end
    }

    private mutating func hasRoom(at place: Place) -> Bool {
        if records.count < limits.maxNodes { return true }
        findings.tooManyNodes(limit: limits.maxNodes, at: place)
        return false
    }

    /// An empty value stands right behind its colon; libyaml puts it before the next token in braces.
    private func placeOfNothing(at place: Place) -> Place {
        let bytes = texts.source
        var place = place
        while place.byte > lastEnd.byte,
            bytes[Int(place.byte) - 1] == 0x20 || bytes[Int(place.byte) - 1] == 0x09
        {
            place.byte -= 1
            place.column -= 1
        }
        return place
    }

    /// The end of the last line of a block scalar that has something on it; libyaml's is the start of the
    /// first line after the blank ones.
    private func endOfBlockScalar(from start: Place, to end: Place) -> Place {
        let bytes = texts.source
        var index = Int(end.byte)
        var trimmed = index
        while index > Int(start.byte) {
            let lineBreak = LineBreaks.length(in: bytes, before: index)
            if lineBreak > 0 {
                index -= lineBreak
                trimmed = index
            } else if bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 {
                index -= 1
            } else {
                break
            }
        }
        return trimmed == Int(end.byte) ? end : start.advanced(to: trimmed, in: bytes)
    }
}
