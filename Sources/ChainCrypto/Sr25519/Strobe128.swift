/// The part of STROBE at the 128-bit security level that Merlin transcripts use: AD, meta-AD, KEY and PRF.
///
/// Source: Mike Hamburg, "The STROBE protocol framework", version 1.0.2; the duplex sponge over Keccak-f[1600].
struct Strobe128 {
    private var state = KeccakState()
    private var position = 0
    private var operationStart: UInt8 = 0

    /// Bytes of the state that data may touch: 200 − 2 · 128 / 8 − 2.
    private static let rate = 166

    private enum Flag {
        static let inbound: UInt8 = 1
        static let application: UInt8 = 1 << 1
        static let cipher: UInt8 = 1 << 2
        static let meta: UInt8 = 1 << 4
    }

    /// Starts a protocol that is separated from all others by its `label`.
    init(label: StaticString) {
        let domain: StaticString = "STROBEv1.0.2"
        let header: [UInt8] = [1, UInt8(Strobe128.rate + 2), 1, 0, 1, 96]
        state.withBytes { bytes in
            bytes.copyBytes(from: header)
            UnsafeMutableRawBufferPointer(rebasing: bytes[header.count...])
                .copyMemory(from: UnsafeRawBufferPointer(start: domain.utf8Start, count: domain.utf8CodeUnitCount))
        }
        state.permute()
        label.withUTF8Buffer { metaAD(UnsafeRawBufferPointer($0)) }
    }

    /// Absorbs framing data; `more` continues the operation before it.
    mutating func metaAD(_ data: UnsafeRawBufferPointer, more: Bool = false) {
        if !more { begin(Flag.meta | Flag.application) }
        absorb(data)
    }

    /// Absorbs data.
    mutating func ad(_ data: UnsafeRawBufferPointer) {
        begin(Flag.application)
        absorb(data)
    }

    /// Overwrites the state with a key, so that earlier states cannot be computed from later ones.
    mutating func key(_ data: UnsafeRawBufferPointer) {
        begin(Flag.application | Flag.cipher)
        transfer(data.count) { state, done in
            state.copyMemory(from: UnsafeRawBufferPointer(rebasing: data[done..<done &+ state.count]))
        }
    }

    /// Fills `output` with pseudo-random bytes that depend on everything absorbed before.
    mutating func prf(_ output: UnsafeMutableRawBufferPointer) {
        begin(Flag.inbound | Flag.application | Flag.cipher)
        transfer(output.count) { state, done in
            UnsafeMutableRawBufferPointer(rebasing: output[done..<done &+ state.count])
                .copyMemory(from: UnsafeRawBufferPointer(state))
            state.initializeMemory(as: UInt8.self, repeating: 0)
        }
    }

    @inline(__always)
    private mutating func absorb(_ data: UnsafeRawBufferPointer) {
        transfer(data.count) { state, done in
            state.formXor(UnsafeRawBufferPointer(rebasing: data[done..<done &+ state.count]))
        }
    }

    private mutating func begin(_ flags: UInt8) {
        let previous = operationStart
        operationStart = UInt8(position + 1)
        withUnsafeBytes(of: (previous, flags)) { absorb($0) }
        if flags & Flag.cipher != 0, position != 0 { run() }
    }

    /// Visits the next `count` bytes of the state in order, in as few pieces as can be, and runs the permutation whenever
    /// the rate is used up. A visitor is given a piece and how many bytes came before it.
    @inline(__always)
    private mutating func transfer(_ count: Int, _ visit: (UnsafeMutableRawBufferPointer, Int) -> Void) {
        var done = 0
        while done < count {
            let length = min(count &- done, Strobe128.rate &- position)
            let (start, before) = (position, done)
            state.withBytes { bytes in
                visit(UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start &+ length]), before)
            }
            done &+= length
            position = start &+ length
            if position == Strobe128.rate { run() }
        }
    }

    private mutating func run() {
        let (end, start) = (position, operationStart)
        state.withBytes { bytes in
            bytes[end] ^= start
            bytes[end + 1] ^= 0x04
            bytes[Strobe128.rate + 1] ^= 0x80
        }
        state.permute()
        position = 0
        operationStart = 0
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Combines the bytes with as many others by exclusive or, eight at a time where eight are left.
    @inline(__always)
    fileprivate func formXor(_ others: UnsafeRawBufferPointer) {
        var index = 0
        while index &+ 8 <= count {
            let word = loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let other = others.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            storeBytes(of: word ^ other, toByteOffset: index, as: UInt64.self)
            index &+= 8
        }
        while index < count {
            self[index] ^= others[index]
            index &+= 1
        }
    }
}
