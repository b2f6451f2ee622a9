import Posix

/// What is typed, or comes through a pipe, on standard input.
package enum Input {
    /// Whether somebody sits at a terminal and can be asked.
    package static var isTerminal: Bool { isatty(0) == 1 }

    /// The next line without its end; `nil` where there is no more.
    package static func line() -> String? {
        readLine(strippingNewline: true)
    }
}
