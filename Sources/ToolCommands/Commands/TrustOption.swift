import ArgumentParser
import RuleEngine

/// How much an answer may take for granted.
struct TrustOption: ParsableArguments {
    @Flag(help: "Take nothing for granted: a status that was seen says nothing of later days.")
    var noAssumptions = false

    var trust: Confidence { noAssumptions ? .sure : .assumed }
}
