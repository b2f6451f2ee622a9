import Diagnostics

/// Finds spaces of other kinds where YAML needs the plain one: they indent nothing and part nothing, so that a key
/// or a comment becomes text, and the parser complains far below or not at all.
struct WrongSpaceCheck {
    private let file: SourceFile
    private let records: [NodeRecord]
    private let bytes: [UInt8]
    /// Where the parse failed: behind it nothing can be told.
    private let failure: Int?
    private var findings = FindingList()
    private var place: Place
    /// The next record that was not looked at.
    private var next = 0
    /// The scalar that began last.
    private var latest: Int?
    private var unread: UnreadText?

    /// All such places.
    ///
    /// - Parameter failure: where libyaml gave up, if it did.
    static func findings(in file: SourceFile, records: [NodeRecord], failure: Int?) -> FindingList {
        var check = WrongSpaceCheck(file, records, failure)
        check.run()
        return check.findings
    }

    private init(_ file: SourceFile, _ records: [NodeRecord], _ failure: Int?) {
        self.file = file
        self.records = records
        self.failure = failure
        bytes = file.bytes
        place = Place.start(of: bytes)
        guard failure != nil else { return }
        let end = records.reduce(Int(place.byte)) { max($0, $1.kind == .scalar ? Int($1.end.byte) : 0) }
        unread = UnreadText(from: end, in: bytes)
    }

    private mutating func run() {
        var index = 0
        let end = failure.map { LineBreaks.endOfLine(in: bytes, from: $0) } ?? bytes.count
        while index < end {
            guard bytes[index] >= 0xC2, ForeignSpace.length(in: bytes, at: index) > 0 else {
                index += 1
                continue
            }
            let run = index..<ForeignSpace.endOfRun(in: bytes, from: index)
            if isWrong(run) { report(run) }
            index = run.upperBound
        }
    }

    private mutating func isWrong(_ run: Range<Int>) -> Bool {
        while next < records.count, records[next].start.byte <= run.lowerBound {
            if records[next].hasText, records[next].start.byte < records[next].end.byte { latest = next }
            next += 1
        }
        if let latest, run.lowerBound < records[latest].end.byte {
            let record = records[latest]
            return record.style == .plain
                && isWrong(run, in: record, isBeforeNothing: isBeforeNothing(latest))
        }
        return unread?.isStructure(run.lowerBound) == true
            && (run.contains(failure ?? -1) || SpacePlace(run, in: bytes).isWrong(startOfText: nil))
    }

    private func isWrong(_ run: Range<Int>, in record: NodeRecord, isBeforeNothing: Bool) -> Bool {
        let place = SpacePlace(run, in: bytes)
        let start = Int(record.start.byte)
        return run.lowerBound == start
            || place.isWrong(startOfText: isBeforeNothing ? start : nil)
            || run.upperBound == record.end.byte && place.isBeforeColon
    }

    /// Whether the record is a key in braces that has no value; the colon of such a key is often part of it.
    private func isBeforeNothing(_ index: Int) -> Bool {
        index + 1 < records.count && records[index + 1].kind == .scalar && records[index + 1].count == 0
            && records[index + 1].start.byte == records[index].end.byte
    }

    private mutating func report(_ run: Range<Int>) {
        findings.add(.wrongSpace) {
            place = place.advanced(to: run.lowerBound, in: bytes)
            let name = ForeignSpace.name(in: bytes, at: run.lowerBound)
            return Diagnostic(
                .wrongSpace, "\(name) where a space is meant",
                at: file.location(from: place, to: place.advanced(to: run.upperBound, in: bytes)),
                help: failure == nil
                    ? "write a plain space; YAML takes this one for a letter, and the file was not read"
                    : "write a plain space; YAML takes this one for a letter, and the file could not be read")
        }
    }
}
