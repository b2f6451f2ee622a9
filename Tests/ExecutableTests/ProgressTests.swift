import Foundation
import Testing

/// Progress on a real terminal.
struct ProgressTests {
    /// Runs a program on a terminal of its own and prints what came there, and what came on standard output.
    private static let script = """
        import os, pty, subprocess, sys, json
        terminal, end = pty.openpty()
        run = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stderr=end, stdin=subprocess.DEVNULL)
        os.close(end)
        seen = b""
        output = run.stdout.read()
        while True:
            try: more = os.read(terminal, 65536)
            except OSError: break
            if not more: break
            seen += more
        print(json.dumps([seen.decode(), output.decode(), run.wait()]))
        """

    @Test func longWorkIsSeenToGoOnAndLeavesNothingBehind() throws {
        try BuiltTool.withFolder { folder in
            for number in 0..<2_000 {
                let programs = (0..<25).map { "  - {id: p\($0), name: Program \($0), award: associate}\n" }
                try BuiltTool.write(
                    "institution: s\(number)\nname: School \(number)\nlocation: {state: MI}\nsource: ipeds\n"
                        + "programs:\n" + programs.joined(),
                    to: folder.appending(path: "Programs/s\(number).yaml"))
            }
            // A release would be done before anybody saw it work.
            let tool = BuiltTool.ownFolder.appending(path: "accredit").path
            let arguments = ["export", "s1", "--root", folder.path]
            let result = try BuiltTool.start(
                URL(filePath: "/usr/bin/env"),
                ["TERM=xterm", "python3", "-c", Self.script, tool] + arguments)
            try #require(result.status == 0, "\(result.errors)")
            let seen = try #require(
                try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [Any])
            let terminal = try #require(seen[0] as? String)
            #expect(
                terminal.contains(/\rreading files: [0-9]+ of 2000, [0-9]+ a second, [0-9]+ s left\x1b\[K/))
            #expect(terminal.hasSuffix("\r\u{1B}[K"))
            // Without a terminal there is no trace of it.
            let piped = try BuiltTool.run(arguments)
            #expect(piped.errors == "")
            #expect(piped.output == seen[1] as? String)
            #expect(piped.status == 0 && seen[2] as? Int == 0)
        }
    }
}
