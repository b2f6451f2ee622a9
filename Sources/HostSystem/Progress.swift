/// Says on the error stream how far long work has come: how many of how many, how fast, how long it will take.
///
/// Only on a terminal, only after a second, and gone when the work is done: who reads the stream with a program never
/// sees it.
package struct Progress {
    private let what: String
    private let total: Int
    /// Columns of the terminal; `nil` where nothing is to be shown.
    private let width: Int?
    private let clock: () -> Double
    private let show: (String) -> Void
    private let start: Double
    private var done = 0
    private var lastShown: Double?

    /// Seconds before the first line, and between lines.
    private static let patience = 1.0
    private static let pause = 0.2

    /// - Parameters:
    ///   - what: what is being done, as `reading files`.
    ///   - total: how much there is to do.
    ///   - width: columns of the terminal; `nil` for none.
    package init(
        _ what: String, total: Int, width: Int? = Environment.errorTerminalWidth,
        clock: @escaping () -> Double = { Environment.seconds },
        show: @escaping (String) -> Void = Output.note
    ) {
        self.what = what
        self.total = total
        self.width = width
        self.clock = clock
        self.show = show
        start = width == nil ? 0 : clock()
    }

    /// So much more is done.
    package mutating func advance(by count: Int) {
        done += count
        guard let width else { return }
        let now = clock()
        let isDue = lastShown.map { now - $0 >= Self.pause } ?? (now - start >= Self.patience)
        guard isDue else { return }
        lastShown = now
        // Back to the line's beginning, and away with what is left of the line before.
        show("\r" + String(line(after: now - start).prefix(max(0, width - 1))) + "\u{1B}[K")
    }

    /// The work is done: the line goes away.
    package mutating func finish() {
        if lastShown != nil { show("\r\u{1B}[K") }
        lastShown = nil
    }

    private func line(after seconds: Double) -> String {
        let perSecond = Double(done) / seconds
        let left = perSecond > 0 ? Int((Double(max(0, total - done)) / perSecond).rounded(.up)) : 0
        let time = left < 100 ? "\(left) s" : "\((left + 30) / 60) min"
        return "\(what): \(done) of \(total), \(Int(perSecond)) a second, \(time) left"
    }
}
