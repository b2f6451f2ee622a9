import Diagnostics

/// Cuts the bytes of a CSV file into rows of cells, in one pass.
struct CSVScanner {
    enum Line {
        case row([CSVTable.Cell])
        case fault(CSVTable.Fault)
    }

    private let bytes: [UInt8]
    private var place = SourcePosition.start

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place.byte = 3 }
    }

    /// The next row or fault; `nil` at the end of the file.
    ///
    /// After a fault, reading goes on with the line behind it.
    mutating func nextRow() -> Line? {
        while isAtLineBreak { step() }
        guard current != nil else { return nil }
        var cells: [CSVTable.Cell] = []
        while true {
            switch nextCell() {
            case .success(let cell): cells.append(cell)
            case .failure(let fault):
                while current != nil, !isAtLineBreak { step() }
                return .fault(fault)
            }
            guard current == UInt8(ascii: ",") else { return .row(cells) }
            step()
        }
    }

    private mutating func nextCell() -> Result<CSVTable.Cell, CSVTable.Fault> {
        current == UInt8(ascii: "\"") ? quotedCell() : plainCell()
    }

    private static let howToQuote =
        "put the value in quotes, and write a quote in it twice"

    private mutating func plainCell() -> Result<CSVTable.Cell, CSVTable.Fault> {
        let start = place
        while let byte = current, byte != UInt8(ascii: ","), !isAtLineBreak {
            let quote = place
            step()
            guard byte != UInt8(ascii: "\"") else {
                return .failure(
                    CSVTable.Fault(
                        message: "a quote in the middle of a value",
                        span: SourceSpan(start: quote, end: place), help: CSVScanner.howToQuote))
            }
        }
        return cell(bytes[start.byte..<place.byte], from: start)
    }

    private mutating func quotedCell() -> Result<CSVTable.Cell, CSVTable.Fault> {
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
                    CSVTable.Fault(
                        message: "text behind a closing quote", span: SourceSpan(start: start, end: place),
                        help: CSVScanner.howToQuote))
            }
        }
        return .failure(
            CSVTable.Fault(
                message: "a quote that never ends", span: SourceSpan(start: start, end: place),
                help: CSVScanner.howToQuote))
    }

    private func cell(
        _ text: ArraySlice<UInt8>, from start: SourcePosition
    ) -> Result<CSVTable.Cell, CSVTable.Fault> {
        let span = SourceSpan(start: start, end: place)
        guard let text = String(validating: text, as: UTF8.self) else {
            return .failure(
                CSVTable.Fault(
                    message: "a value that is not UTF-8", span: span, help: "save the file as UTF-8"))
        }
        return .success(CSVTable.Cell(text: text, span: span))
    }

    private var current: UInt8? { place.byte < bytes.count ? bytes[place.byte] : nil }

    private var isAtLineBreak: Bool {
        current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r")
    }

    /// One byte on; columns count Unicode scalars.
    private mutating func step() {
        let byte = bytes[place.byte]
        place.byte += 1
        let isLineEnd =
            byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && current != UInt8(ascii: "\n")
        if isLineEnd {
            place.line += 1
            place.column = 1
        } else if byte & 0xC0 != 0x80 {
            place.column += 1
        }
    }
}
