import CBareLoop
import Diagnostics
import Posix

/// What a piece of work took.
struct Cost {
    /// Seconds on the clock, and of all cores together.
    var wall: Double
    var processor: Double
    /// The most memory at a time, in bytes; 0 where nobody measured it.
    var memory = 0

    /// The least of several runs, which other work on the machine disturbed least.
    static func least(of runs: Int, _ work: () -> Cost?) -> Cost? {
        let costs = (0..<runs).compactMap { _ in work() }
        guard let first = costs.first else { return nil }
        return costs.dropFirst().reduce(first) {
            Cost(
                wall: min($0.wall, $1.wall), processor: min($0.processor, $1.processor),
                memory: min($0.memory, $1.memory))
        }
    }
}

/// Runs the `accredit` that was built beside this program on a folder of files, as a user does.
enum ToolRun {
    /// - Returns: `nil` where it could not be run, or ended with wrong usage.
    static func cost(_ arguments: [String]) -> Cost? {
        let own = CommandLine.arguments.first ?? ""
        let folder = own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./"
        let tool = folder + "accredit"
        var words: [UnsafeMutablePointer<CChar>?] = ([tool] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in [1, 2] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var process = pid_t()
        let start = wallSeconds()
        guard posix_spawn(&process, tool, &actions, nil, words, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process else { return nil }
        let end = wallSeconds()
        // The exit status stands in the second byte; 2 is trouble.
        guard status & 0x7F == 0, (status >> 8) & 0xFF != 2 else { return nil }
        let processor =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        return Cost(wall: end - start, processor: processor, memory: Int(usage.ru_maxrss) * 1024)
    }

    /// What it takes to read the same files with a bare loop over libyaml's events.
    static func bareCost(_ paths: [String]) -> Cost {
        let start = (wallSeconds(), process_seconds())
        for path in paths {
            guard let bytes = readBytes(path) else { continue }
            _ = bytes.withUnsafeBufferPointer { bare_loop($0.baseAddress, $0.count) }
        }
        return Cost(wall: wallSeconds() - start.0, processor: process_seconds() - start.1)
    }

    /// Writes made-up files into a folder, and removes them when the work on them is done.
    static func withFiles(count: Int, _ work: (_ root: String, _ paths: [String], _ bytes: Int) -> Void) {
        var template = Array("/tmp/accredit-bench-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            print("no folder could be made for the files")
            return
        }
        let root = String(cString: made)
        mkdir(root + "/Programs", 0o777)
        let files = Corpus.files(count: count)
        let paths = files.map { "\(root)/\($0.path)" }
        for (file, path) in zip(files, paths) { writeText(String(decoding: file.bytes, as: UTF8.self), path) }
        work(root, paths, files.reduce(0) { $0 + $1.bytes.count })
        for path in paths { unlink(path) }
        rmdir(root + "/Programs")
        rmdir(root)
    }

    private static func wallSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
