extension Hashing {
    /// Keccak-256 as Ethereum uses it: the original padding, 32 bytes.
    public static func keccak256(_ input: [UInt8]) -> [UInt8] {
        sponge256(input, suffix: 0x01)
    }

    /// SHA3-256 (FIPS 202), 32 bytes.
    public static func sha3_256(_ input: [UInt8]) -> [UInt8] {
        sponge256(input, suffix: 0x06)
    }

    /// The sponge with 256 bits of output; `suffix` is the domain separation and the first padding bit.
    private static func sponge256(_ input: [UInt8], suffix: UInt8) -> [UInt8] {
        let rate = 136
        var state = KeccakState()
        input.withUnsafeBytes { bytes in
            var offset = 0
            while offset + rate <= bytes.count {
                state.absorb(UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + rate)]))
                state.permute()
                offset += rate
            }
            state.absorb(UnsafeRawBufferPointer(rebasing: bytes[offset...]))
            state.withBytes { lanes in
                lanes[bytes.count - offset] ^= suffix
                lanes[rate - 1] ^= 0x80
            }
        }
        state.permute()
        return state.withBytes { [UInt8]($0.prefix(32)) }
    }
}

extension KeccakState {
    /// Adds at most 200 bytes to the start of the state.
    fileprivate mutating func absorb(_ block: UnsafeRawBufferPointer) {
        withBytes { lanes in
            for index in block.indices {
                lanes[index] ^= block[index]
            }
        }
    }
}
