/// A short hash of bytes, for telling whether something is the same as at another time. It is FNV-1a with 64 bits:
/// it finds changes, it doesn't stop forgers.
package enum Fingerprint {
    package static func of(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return "fnv1a64:" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
