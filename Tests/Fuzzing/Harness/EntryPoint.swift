import LintProbe

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func probe(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let violations = LintProbe.violations(of: Array(UnsafeBufferPointer(start: bytes, count: count)))
    // A crash is how libFuzzer learns that something was found; it then keeps the input.
    guard violations.isEmpty else { fatalError(violations.joined(separator: "\n")) }
    return 0
}
