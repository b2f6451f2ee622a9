import CBareLoop
import Diagnostics
import SourceYAML

/// Times this package's YAML reading against a bare loop over libyaml's events, in one process, in turns.
enum ReadingBench {
    /// Reads the files at the paths, or made-up ones where none are named.
    static func run(_ paths: [String]) {
        var files = Corpus.files(count: 2_000)
        if !paths.isEmpty {
            files = paths.compactMap { path in readBytes(path).map { SourceFile(path: path, bytes: $0) } }
        }
        let megabytes = Double(files.reduce(0) { $0 + $1.bytes.count }) / 1e6
        print("reading \(files.count) files, \(rounded(megabytes)) MB")

        var bareTimes: [Double] = []
        var parseTimes: [Double] = []
        var events = 0
        var nodes = 0
        for round in 0..<21 {
            events = 0
            nodes = 0
            let start = process_seconds()
            for file in files {
                events += file.bytes.withUnsafeBufferPointer { bare_loop($0.baseAddress, $0.count) }
            }
            let middle = process_seconds()
            for file in files { nodes += YAMLParser.parse(file).tree.nodeCount }
            let end = process_seconds()
            // The first round warms up caches and the allocator.
            guard round > 0 else { continue }
            bareTimes.append(middle - start)
            parseTimes.append(end - middle)
        }

        print("bare libyaml loop: \(rounded(megabytes / median(bareTimes))) MB/s, \(events) events")
        print("YAMLParser.parse:  \(rounded(megabytes / median(parseTimes))) MB/s, \(nodes) nodes")
        print("median ratio: \(rounded(median(zip(parseTimes, bareTimes).map { $0 / $1 })))")
    }
}
