import Posix

/// Runs another program and reads what it prints.
package enum Subprocess {
    /// The program could not be run, what it prints could not be read, or it said that it failed.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
        /// The program's own exit status; `nil` where it was not run to its end.
        package var status: Int32?
    }

    /// What a program prints to its standard output.
    ///
    /// - Parameters:
    ///   - words: the program, looked up on `PATH`, and its arguments.
    ///   - input: what it is given on standard input.
    ///   - variables: its environment as `NAME=value`.
    ///   - isQuiet: whether its error stream goes nowhere; else it is this program's own.
    package static func output(
        of words: [String], input: [UInt8] = [], variables: [String] = Environment.variables,
        isQuiet: Bool = false
    ) throws(Failure) -> [UInt8] {
        let program = words.first ?? ""
        let source = try file(of: input, for: program)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw failure(program, errno) }
        let output = Descriptor(ends[0])
        // Of the other end nobody but the program may hold a copy, or there would be no end of what it prints.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, source.number, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        if isQuiet { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        var arguments = words.map { strdup($0) } + [nil]
        var environment = variables.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child = pid_t()
        let error = posix_spawnp(&child, program, &actions, nil, &arguments, &environment)
        _ = close(ends[1])
        guard error == 0 else { throw failure(program, error) }
        let result = readAll(output)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let bytes = try result.get()
        guard status == 0 else {
            // The exit status is in the second byte; what ended by a signal has none.
            throw Failure(
                description: "`\(words.joined(separator: " "))` failed",
                status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil)
        }
        return bytes
    }

    /// Everything until the end. An error is no end: half an answer must not pass for a whole one.
    static func readAll(_ descriptor: Descriptor) -> Result<[UInt8], Failure> {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor.number, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                return .failure(
                    Failure(
                        description:
                            "what a program prints cannot be read: \(String(cString: strerror(errno)))"))
            }
            guard count > 0 else { return .success(bytes) }
            bytes += buffer[..<count]
        }
    }

    /// A nameless file with some bytes. Through a pipe the two programs could wait for one another.
    private static func file(of bytes: [UInt8], for program: String) throws(Failure) -> Descriptor {
        guard !bytes.isEmpty else {
            let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
            guard nothing >= 0 else { throw failure(program, errno) }
            return Descriptor(nothing)
        }
        guard let stream = tmpfile() else { throw failure(program, errno) }
        defer { fclose(stream) }
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else {
            throw failure(program, errno)
        }
        let copy = dup(fileno(stream))
        guard copy >= 0, lseek(copy, 0, SEEK_SET) == 0 else { throw failure(program, errno) }
        _ = fcntl(copy, F_SETFD, FD_CLOEXEC)
        return Descriptor(copy)
    }

    private static func failure(_ program: String, _ error: Int32) -> Failure {
        Failure(description: "\(program) can't be run: \(String(cString: strerror(error)))")
    }
}
