package import Diagnostics

/// Finds in the texts of a file what is left of other characters: a wrong encoding, HTML, losses, glue of pages.
package struct DamagedTextCheck {
    private let tree: YAMLTree
    private let bytes: [UInt8]
    private var scalars: ScalarFinder
    private var findings = FindingList()
    private var place: Place

    private struct Damage {
        var end: Int
        var message: String
        var help: String
    }

    /// All such places. Comments are not looked at: nobody is shown them.
    package static func findings(in tree: YAMLTree) -> [Diagnostic] {
        // What was refused as no UTF-8 has no texts.
        guard !tree.scan.isASCII || tree.scan.hasAmpersand, !tree.records.isEmpty else { return [] }
        var check = DamagedTextCheck(tree)
        check.run()
        return check.findings.finished
    }

    private init(_ tree: YAMLTree) {
        self.tree = tree
        bytes = tree.file.bytes
        scalars = ScalarFinder(tree)
        place = Place.start(of: bytes)
    }

    private mutating func run() {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte >= 0xC2 || byte == UInt8(ascii: "&"), let damage = damage(at: index),
                let scalar = scalars.scalar(at: index)
            else {
                index += 1
                continue
            }
            report(damage, from: index, to: min(damage.end, Int(scalar.end.byte)))
            index = damage.end
        }
    }

    private func damage(at index: Int) -> Damage? {
        switch bytes[index] {
        case UInt8(ascii: "&"): HTMLEntity.at(index, in: bytes).map { entity($0, from: index) }
        // What a byte from C2 to F4 is, read alone.
        case 0xC3:
            if bytes[index + 1] >= 0x82, bytes[index + 1] <= 0xB4, let read = Mojibake.at(index, in: bytes) {
                misread(read, from: index)
            } else {
                nil
            }
        case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD:
            Damage(
                end: index + 3, message: "U+FFFD stands here for a character that was lost",
                help: "write the character that the source has")
        case 0xC2, 0xE1...0xE3:
            ForeignSpace.length(in: bytes, at: index) > 0 ? foreignSpace(index) : nil
        default: nil
        }
    }

    private func entity(_ entity: HTMLEntity, from index: Int) -> Damage {
        let isSpace = entity.meant.properties.isWhitespace
        let meant =
            isSpace
            ? "a space" : Excerpt.quoted(Array(String(entity.meant).utf8)[...])
        return Damage(
            end: entity.end,
            message: "\(Excerpt.quoted(bytes[index..<entity.end])) is \(meant) as HTML writes it",
            help: "write \(meant); this text is no HTML")
    }

    private func misread(_ read: Mojibake, from index: Int) -> Damage {
        let meant = Excerpt.quoted(Array(read.meant.utf8)[...])
        let often = read.times > 1 ? ", \(read.times) times over" : ""
        return Damage(
            end: read.end,
            message: "\(Excerpt.quoted(bytes[index..<read.end])) is \(meant) read in another encoding"
                + often,
            help: "write \(meant); the text was UTF-8 and was read as Windows-1252")
    }

    private func foreignSpace(_ index: Int) -> Damage? {
        // In a file that could not be read it may be why, and is reported as such.
        guard tree.isWhole else { return nil }
        let run = index..<ForeignSpace.endOfRun(in: bytes, from: index)
        guard !ForeignSpace.isAmongWideLetters(run, in: bytes) else { return nil }
        return Damage(
            end: run.upperBound,
            message: ForeignSpace.name(in: bytes, at: index)
                + " inside a text, where a search finds no space",
            help: "write a plain space")
    }

    private mutating func report(_ damage: Damage, from index: Int, to end: Int) {
        findings.add(.damagedText) {
            place = place.advanced(to: index, in: bytes)
            return Diagnostic(
                .damagedText, damage.message,
                at: tree.file.location(from: place, to: place.advanced(to: end, in: bytes)),
                help: damage.help)
        }
    }
}
