import Diagnostics

/// Cuts the bytes of a CSV file into rows of cells, in one pass.
struct CSVScanner {
    enum Line {
        case row([CSVTable.Cell])
        case fault(String, SourceSpan, help: String)
    }

    private let bytes: [UInt8]
    private var place = SourcePosition.start

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place.byte = 3 }
    }

    /// The next row or fault; `nil` at the end of the file.
    mutating func nextRow() -> Line? {
        while isAtLineBreak { step() }
        guard place.byte < bytes.count else { return nil }
        var cells: [CSVTable.Cell] = []
        while true {
            switch nextCell() {
            case .success(let cell): cells.append(cell)
            case .failure(let fault):
                while place.byte < bytes.count, !isAtLineBreak { step() }
                return .fault(fault.message, fault.span, help: fault.help)
            }
            guard current == UInt8(ascii: ",") else { return .row(cells) }
            step()
        }
    }

    private struct Fault: Error {
        var message: String
        var span: SourceSpan
        var help: String
    }

    private mutating func nextCell() -> Result<CSVTable.Cell, Fault> {
        current == UInt8(ascii: "\"") ? quotedCell() : plainCell()
    }

    private mutating func plainCell() -> Result<CSVTable.Cell, Fault> {
        let start = place
        while let byte = current, byte != UInt8(ascii: ","), !isAtLineBreak { step() }
        return cell(bytes[start.byte..<place.byte], from: start)
    }

    private mutating func quotedCell() -> Result<CSVTable.Cell, Fault> {
        let start = place
        var text: [UInt8] = []
        step()
        while let byte = current {
            step()
            guard byte == UInt8(ascii: "\"") else {
                text.append(byte)
                continue
            }
            if current == UInt8(ascii: "\"") {
                text.append(byte)
                step()
            } else if current == nil || current == UInt8(ascii: ",") || isAtLineBreak {
                return cell(text[...], from: start)
            } else {
                return .failure(
                    Fault(
                        message: "text behind a closing quote", span: SourceSpan(start: start, end: place),
                        help: "a quote inside a value is written twice"))
            }
        }
        return .failure(
            Fault(
                message: "a quote that never ends; nothing behind it could be read",
                span: SourceSpan(start: start, end: start), help: "a quote inside a value is written twice"))
    }

    private func cell(_ text: ArraySlice<UInt8>, from start: SourcePosition) -> Result<CSVTable.Cell, Fault> {
        let span = SourceSpan(start: start, end: place)
        guard let text = String(validating: text, as: UTF8.self) else {
            return .failure(
                Fault(message: "a value that is not UTF-8", span: span, help: "save the file as UTF-8"))
        }
        return .success(CSVTable.Cell(text: text, span: span))
    }

    private var current: UInt8? { place.byte < bytes.count ? bytes[place.byte] : nil }

    private var isAtLineBreak: Bool {
        guard let byte = current else { return false }
        if byte == UInt8(ascii: "\n") { return true }
        let next = place.byte + 1
        return byte == UInt8(ascii: "\r") && next < bytes.count && bytes[next] == UInt8(ascii: "\n")
    }

    /// One byte on; columns count Unicode scalars.
    private mutating func step() {
        let byte = bytes[place.byte]
        place.byte += 1
        if byte == UInt8(ascii: "\n") {
            place.line += 1
            place.column = 1
        } else if byte & 0xC0 != 0x80 {
            place.column += 1
        }
    }
}
