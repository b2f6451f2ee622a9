import Foundation
import Testing

/// A program on a terminal of its own, which somebody types answers into.
struct Terminal {
    /// What came of it.
    struct Session {
        /// All that the terminal showed, with `\n` for its line ends.
        var shown: String
        /// Standard output, where it didn't go to the terminal.
        var output: String
        var status: Int
    }

    var columns = 80
    /// Whether standard output goes to the terminal too.
    var showsOutput = false
    var environment: [String: String] = [:]

    /// Waits for each prompt before it types, as somebody does; after the last answer it ends the input.
    private static let script = """
        import fcntl, json, os, pty, struct, subprocess, sys, termios
        columns, shows, prompt, answers = int(sys.argv[1]), sys.argv[2] == "yes", sys.argv[3], json.loads(sys.argv[4])
        terminal, end = pty.openpty()
        fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        output = open(sys.argv[5], "wb")
        run = subprocess.Popen(sys.argv[6:], stdin=end, stderr=end, stdout=end if shows else output)
        os.close(end)
        seen, asked = b"", 0
        while True:
            try: more = os.read(terminal, 65536)
            except OSError: break
            if not more: break
            seen += more
            while seen.count(prompt.encode()) > asked:
                os.write(terminal, (answers[asked] + "\\n").encode() if asked < len(answers) else b"\\x04")
                asked += 1
        print(json.dumps([seen.decode(), run.wait()]))
        """

    /// Runs a command of the tool.
    func run(_ arguments: [String], answers: [String]) throws -> Session {
        try BuiltTool.withFolder { folder in
            let kept = folder.appending(path: "output")
            let typed = String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
            let tool = BuiltTool.folder.appending(path: "accredit").path
            let result = try BuiltTool.start(
                URL(filePath: "/usr/bin/env"),
                [
                    "python3", "-c", Self.script, String(columns), showsOutput ? "yes" : "no", "   > ", typed,
                    kept.path, tool,
                ] + arguments, in: BuiltTool.readSchools,
                ["TERM": "xterm", "NO_COLOR": "", "CLICOLOR_FORCE": ""].merging(environment) { _, new in new }
            )
            try #require(result.status == 0, "\(result.errors)")
            let seen = try #require(
                try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [Any])
            let shown = try #require(seen[0] as? String)
            return Session(
                shown: shown.replacing("\r\n", with: "\n"),
                output: try String(contentsOf: kept, encoding: .utf8), status: try #require(seen[1] as? Int))
        }
    }
}
