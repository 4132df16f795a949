#if _endian(big)
    #error("the bytes of the state are those of little-endian lanes")
#endif

/// The 1600-bit state of Keccak and its permutation.
///
/// Source: FIPS 202, section 3. The state is five planes (`y` = 0…4) of five lanes (`x` = 0…4); plane by plane its bytes
/// are in the order that sponges and STROBE address them, as lanes are little-endian.
struct KeccakState {
    private var plane0 = KeccakPlane()
    private var plane1 = KeccakPlane()
    private var plane2 = KeccakPlane()
    private var plane3 = KeccakPlane()
    private var plane4 = KeccakPlane()

    /// The state with every bit zero.
    init() {}

    /// Gives access to the 200 bytes of the state in place.
    @inline(__always)
    mutating func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
        withUnsafeMutableBytes(of: &self, body)
    }

    /// Keccak-f[1600]: 24 rounds over the whole state.
    mutating func permute() {
        var state = self
        for index in 0..<12 {
            state.round(KeccakState.roundConstants[2 &* index])
            state.round(KeccakState.roundConstants[2 &* index &+ 1])
        }
        self = state
    }

    /// One round. Each lane of the input is read once, so that few of them are alive at a time.
    @inline(__always)
    private mutating func round(_ constant: UInt64) {
        let parity = plane0 ^ plane1 ^ plane2 ^ plane3 ^ plane4
        let a = parity.e ^ rotate(parity.b, 1)
        let b = parity.a ^ rotate(parity.c, 1)
        let c = parity.b ^ rotate(parity.d, 1)
        let d = parity.c ^ rotate(parity.e, 1)
        let e = parity.d ^ rotate(parity.a, 1)
        let (p0, p1, p2, p3, p4) = (plane0, plane1, plane2, plane3, plane4)
        plane0 = KeccakPlane(
            chi: p0.a ^ a,
            rotate(p1.b ^ b, 44),
            rotate(p2.c ^ c, 43),
            rotate(p3.d ^ d, 21),
            rotate(p4.e ^ e, 14)
        )
        plane0.a ^= constant
        plane1 = KeccakPlane(
            chi: rotate(p0.d ^ d, 28),
            rotate(p1.e ^ e, 20),
            rotate(p2.a ^ a, 3),
            rotate(p3.b ^ b, 45),
            rotate(p4.c ^ c, 61)
        )
        plane2 = KeccakPlane(
            chi: rotate(p0.b ^ b, 1),
            rotate(p1.c ^ c, 6),
            rotate(p2.d ^ d, 25),
            rotate(p3.e ^ e, 8),
            rotate(p4.a ^ a, 18)
        )
        plane3 = KeccakPlane(
            chi: rotate(p0.e ^ e, 27),
            rotate(p1.a ^ a, 36),
            rotate(p2.b ^ b, 10),
            rotate(p3.c ^ c, 15),
            rotate(p4.d ^ d, 56)
        )
        plane4 = KeccakPlane(
            chi: rotate(p0.c ^ c, 62),
            rotate(p1.d ^ d, 55),
            rotate(p2.e ^ e, 39),
            rotate(p3.a ^ a, 41),
            rotate(p4.b ^ b, 2)
        )
    }

    private static let roundConstants: [UInt64] = [
        0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808a, 0x8000_0000_8000_8000,
        0x0000_0000_0000_808b, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
        0x0000_0000_0000_008a, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000a,
        0x0000_0000_8000_808b, 0x8000_0000_0000_008b, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
        0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800a, 0x8000_0000_8000_000a,
        0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
    ]
}

/// Five lanes of the Keccak state that share their `y`.
private struct KeccakPlane {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var c: UInt64 = 0
    var d: UInt64 = 0
    var e: UInt64 = 0

    init() {}

    /// The only non-linear step: each lane is combined with the next two of its plane.
    @inline(__always)
    init(chi a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64) {
        self.a = a ^ (~b & c)
        self.b = b ^ (~c & d)
        self.c = c ^ (~d & e)
        self.d = d ^ (~e & a)
        self.e = e ^ (~a & b)
    }

    @inline(__always)
    private init(a: UInt64, b: UInt64, c: UInt64, d: UInt64, e: UInt64) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
    }

    @inline(__always)
    static func ^ (left: KeccakPlane, right: KeccakPlane) -> KeccakPlane {
        KeccakPlane(
            a: left.a ^ right.a,
            b: left.b ^ right.b,
            c: left.c ^ right.c,
            d: left.d ^ right.d,
            e: left.e ^ right.e
        )
    }
}

@inline(__always)
private func rotate(_ lane: UInt64, _ count: UInt64) -> UInt64 {
    (lane &<< count) | (lane &>> (64 &- count))
}
