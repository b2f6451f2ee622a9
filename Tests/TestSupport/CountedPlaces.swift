/// Line and column of each byte offset at which a character starts, and of the end of the text that is UTF-8.
///
/// Walks the file character by character, knowing nothing of the code under test.
package func countedPlaces(in bytes: [UInt8]) -> [Int: (line: Int, column: Int)] {
    var places: [Int: (line: Int, column: Int)] = [:]
    var line = 1
    var column = 1
    var byte = 0
    var iterator = bytes.makeIterator()
    var codec = UTF8()
    var previous: Unicode.Scalar?
    decoding: while true {
        let scalar: Unicode.Scalar
        switch codec.decode(&iterator) {
        case .scalarValue(let value): scalar = value
        case .emptyInput, .error: break decoding
        }
        if previous == "\r", scalar == "\n" {
            // The place between the two is the start of a line that never comes.
            line -= 1
        }
        places[byte] = (line, column)
        byte += UTF8.width(scalar)
        if scalar == "\n" || scalar == "\r" {
            line += 1
            column = 1
        } else if scalar != "\u{FEFF}" || byte != 3 {
            column += 1
        }
        previous = scalar
    }
    places[byte] = (line, column)
    return places
}
