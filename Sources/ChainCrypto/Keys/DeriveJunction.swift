/// One step of a derivation path.
struct DeriveJunction: Equatable {
    /// The 32 bytes that tell this child from its siblings.
    let chainCode: Bytes32
    /// Hard steps need the parent's secret, soft steps only its public key.
    let isHard: Bool

    /// The junction that a path component names.
    ///
    /// A decimal number below 2^64 is encoded in SCALE as `u64`, anything else as a string; the result is padded with
    /// zeros to 32 bytes, or hashed with BLAKE2b-256 when it is longer.
    /// Source: `sp-core` of Substrate, `crypto.rs`, `DeriveJunction`.
    init(component: ArraySlice<UInt8>, isHard: Bool) {
        self.isHard = isHard
        let number = DeriveJunction.number(component).map { number in
            withUnsafeBytes(of: number.littleEndian) { [UInt8]($0) }
        }
        let encoded = number ?? DeriveJunction.scaleString(Array(component))
        if encoded.count > 32 {
            chainCode = Bytes32(Hashing.blake2b256(encoded))
        } else {
            chainCode = Bytes32(encoded + [UInt8](repeating: 0, count: 32 - encoded.count))
        }
    }

    /// The value of decimal digits after an optional plus sign; nil for anything else and above 64 bits.
    private static func number(_ component: ArraySlice<UInt8>) -> UInt64? {
        let digits = component.first == UInt8(ascii: "+") ? component.dropFirst() : component
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
            guard !overflow, !carry else { return nil }
            value = sum
        }
        return value
    }

    /// The compact length in its one, two or four byte form, then the bytes.
    private static func scaleString(_ bytes: [UInt8]) -> [UInt8] {
        let length = UInt32(truncatingIfNeeded: bytes.count)
        let prefix: [UInt8] =
            switch bytes.count {
            case ..<64: [UInt8(length << 2)]
            case ..<16384: withUnsafeBytes(of: (UInt16(length << 2) | 1).littleEndian) { [UInt8]($0) }
            default: withUnsafeBytes(of: (length << 2 | 2).littleEndian) { [UInt8]($0) }
            }
        return prefix + bytes
    }
}
