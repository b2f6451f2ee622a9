import TestSupport

// Writes the files of one case to the standard output, for scripts/hostile-sizes:
// `hostile-files` names the cases and how many of its things are in a large file; `hostile-files CASE COUNT` writes
// each file as a line with its path and its number of bytes, and the bytes.
let arguments = CommandLine.arguments.dropFirst()
if let name = arguments.first, let size = HostileSizes(rawValue: name) {
    let count = arguments.dropFirst().first.flatMap { Int($0) } ?? size.countOfFullSize
    for file in size.files(count) {
        print("\(file.path) \(file.text.utf8.count)")
        print(file.text, terminator: "")
    }
} else {
    for size in HostileSizes.allCases { print(size.rawValue, size.countOfFullSize) }
}
