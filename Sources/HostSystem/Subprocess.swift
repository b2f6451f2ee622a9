#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs another program and reads what it prints.
package enum Subprocess {
    /// The program could not be run, or said that it failed.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
        /// Whether it was the program that said so; what it has to say of it is then on the error stream.
        var wasRun = false
    }

    /// What a program prints to its standard output. Its error stream is this program's own.
    ///
    /// - Parameter words: the program, looked up on `PATH`, and its arguments.
    package static func output(of words: [String]) throws(Failure) -> [UInt8] {
        let program = words.first ?? ""
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw failure(program, errno) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let error = posix_spawnp(&child, program, &actions, nil, &arguments, environ)
        _ = close(ends[1])
        defer { _ = close(ends[0]) }
        guard error == 0 else { throw failure(program, error) }
        let bytes = readAll(ends[0])
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw Failure(description: "`\(words.joined(separator: " "))` failed", wasRun: true)
        }
        return bytes
    }

    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func failure(_ program: String, _ error: Int32) -> Failure {
        Failure(description: "\(program) can't be run: \(String(cString: strerror(error)))")
    }
}
