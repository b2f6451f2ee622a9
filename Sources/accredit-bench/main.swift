// accredit-bench [reading [FILE…]] | verdicts [FOLDER] | search | lint | scale | root FOLDER FILE…
//
// `verdicts` writes the facts it judges as CSV into the folder, for asking another engine the same question.
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "verdicts": VerdictBench.run(exportTo: words.dropFirst().first)
case "search": SearchBench.run()
case "lint": ScaleBench.lint()
case "scale": ScaleBench.scale()
case "root" where words.count > 2: ScaleBench.root(words[1], files: Array(words.dropFirst(2)))
case "reading": ReadingBench.run(Array(words.dropFirst()))
case nil:
    ReadingBench.run([])
    VerdictBench.run(exportTo: nil)
    SearchBench.run()
default:
    print(
        "usage: accredit-bench [reading [FILE…] | verdicts [FOLDER] | search | lint | scale | root FOLDER FILE…]"
    )
}
