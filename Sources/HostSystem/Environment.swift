package import Dates
import Posix

/// What the tool learns from its surroundings: variables, the terminal, the day.
package enum Environment {
    package static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// All variables, each as `NAME=value`.
    package static var variables: [String] {
        var variables: [String] = []
        var next = environ
        while let text = next.pointee {
            variables.append(String(cString: text))
            next += 1
        }
        return variables
    }

    /// Columns of the terminal that standard output goes to; 80 where it goes elsewhere.
    package static var outputWidth: Int {
        var size = winsize()
        guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(max(Int(size.ws_col), 60), 140)
    }

    /// Columns of the terminal that the error stream goes to; `nil` where it goes elsewhere, or where the terminal can't
    /// take a line back.
    package static var errorTerminalWidth: Int? {
        guard isatty(2) == 1, value("TERM") != "dumb" else { return nil }
        var size = winsize()
        return ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Seconds since some moment in the past, never going back.
    package static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Whether somebody looks at standard output in a terminal.
    package static var isOutputTerminal: Bool { isatty(1) == 1 }

    /// Cores that can work at the same time.
    package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// The day it is where the user is.
    package static var today: Day {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
            ?? .distantPast
    }
}
