/// Measures whole runs of `accredit` against the bare loop over the same files.
enum ScaleBench {
    private static let rounds = 5
    /// The rules as shipped, from the package's folder.
    private static let options = ["--rules", "Rules", "--on", "2026-11-24"]

    /// Lint with its usual rules on 2,000 files.
    static func lint() {
        ToolRun.withFiles(count: 2_000) { root, paths, bytes in
            print(
                "lint of \(paths.count) files, \(rounded(Double(bytes) / 1e6)) MB; the least of \(rounds) runs"
            )
            report("lint", ["lint", "--root", root], paths)
        }
    }

    /// Reading, listing and linting from 50 to 6,000 files, and the memory that a program takes.
    static func scale() {
        var memory: [(programs: Int, bytes: Int)] = []
        for count in [50, 500, 2_000, 6_000] {
            ToolRun.withFiles(count: count) { root, paths, bytes in
                let programs = Corpus.programs(in: count)
                print("\(count) files, \(programs) programs, \(rounded(Double(bytes) / 1e6)) MB")
                let reading = report("read", ["check", "college-1", "--root", root], paths)
                report("list", ["list", "--root", root], paths)
                report("lint", ["lint", "--root", root], paths)
                if let reading { memory.append((programs, reading.memory)) }
            }
        }
        guard let first = memory.first, let last = memory.last, last.programs > first.programs else { return }
        let perProgram = (last.bytes - first.bytes) / (last.programs - first.programs)
        print("memory for each further program that is held: \(perProgram) bytes")
    }

    /// Listing and linting a catalogue that is there, with the rules it has.
    /// - Parameter files: all program files of the folder, for the bare loop.
    static func root(_ folder: String, files: [String]) {
        let bytes = files.reduce(0) { $0 + (readBytes($1)?.count ?? 0) }
        print("\(files.count) files, \(rounded(Double(bytes) / 1e6)) MB; the least of \(rounds) runs")
        report("list", ["list", "--root", folder], files)
        report("lint", ["lint", "--root", folder], files)
    }

    @discardableResult
    private static func report(_ name: String, _ arguments: [String], _ paths: [String]) -> Cost? {
        guard let bare = Cost.least(of: rounds, { ToolRun.bareCost(paths) }),
            let cost = Cost.least(of: rounds, { ToolRun.cost(arguments + options) })
        else {
            print("  \(name): accredit could not be run; build it, and run this from the package's folder")
            return nil
        }
        print(
            "  \(name): wall \(rounded(cost.wall)) s, \(rounded(cost.wall / bare.wall)) of the bare loop's; CPU "
                + "\(rounded(cost.processor)) s, \(rounded(cost.processor / bare.processor)) of its; "
                + "\(cost.memory >> 20) MB")
        return cost
    }
}
