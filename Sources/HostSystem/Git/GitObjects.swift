/// Contents from git's store, read by one call for all of them.
enum GitObjects {
    /// What stands behind the names of some contents, in their order.
    ///
    /// - Throws: where git fails, or lacks one: half of a catalogue must not pass for a whole.
    static func contents(
        of names: [String], in repository: GitRepository
    ) throws(Subprocess.Failure) -> [[UInt8]] {
        guard !names.isEmpty else { return [] }
        let input = names.map { $0 + "\n" }.joined()
        let output = try repository.output(["cat-file", "--batch"], input: Array(input.utf8))
        return try contents(of: names, in: output)
    }

    /// Takes the output of `git cat-file --batch` apart: for each name a line `NAME TYPE SIZE`, so many bytes and a
    /// line break.
    static func contents(of names: [String], in output: [UInt8]) throws(Subprocess.Failure) -> [[UInt8]] {
        var rest = output[...]
        var contents: [[UInt8]] = []
        for name in names {
            guard let end = rest.firstIndex(of: 0x0A) else { throw failure(name) }
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard words.count == 3, words[0] == name, let size = Int(words[2]), size >= 0,
                size < rest.endIndex - end - 1
            else { throw failure(name) }
            let start = end + 1
            contents.append(Array(rest[start..<(start + size)]))
            rest = rest[(start + size + 1)...]
        }
        guard rest.isEmpty else { throw failure(names.last ?? "") }
        return contents
    }

    private static func failure(_ name: String) -> Subprocess.Failure {
        Subprocess.Failure(
            description: "git has no content \(name), or says so in a way that is not understood")
    }
}
