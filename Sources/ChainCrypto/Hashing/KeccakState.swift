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
        for constant in KeccakState.roundConstants {
            theta()
            rhoAndPi()
            plane0.chi()
            plane1.chi()
            plane2.chi()
            plane3.chi()
            plane4.chi()
            plane0.a ^= constant
        }
    }

    @inline(__always)
    private mutating func theta() {
        let parity = plane0 ^ plane1 ^ plane2 ^ plane3 ^ plane4
        let effect = KeccakPlane(
            a: parity.e ^ rotate(parity.b, 1),
            b: parity.a ^ rotate(parity.c, 1),
            c: parity.b ^ rotate(parity.d, 1),
            d: parity.c ^ rotate(parity.e, 1),
            e: parity.d ^ rotate(parity.a, 1)
        )
        plane0 = plane0 ^ effect
        plane1 = plane1 ^ effect
        plane2 = plane2 ^ effect
        plane3 = plane3 ^ effect
        plane4 = plane4 ^ effect
    }

    /// Rotates every lane and moves it: lane `X` of plane `Y` comes from lane `X + 3Y` of plane `X`.
    @inline(__always)
    private mutating func rhoAndPi() {
        let (p0, p1, p2, p3, p4) = (plane0, plane1, plane2, plane3, plane4)
        plane0 = KeccakPlane(
            a: p0.a,
            b: rotate(p1.b, 44),
            c: rotate(p2.c, 43),
            d: rotate(p3.d, 21),
            e: rotate(p4.e, 14)
        )
        plane1 = KeccakPlane(
            a: rotate(p0.d, 28),
            b: rotate(p1.e, 20),
            c: rotate(p2.a, 3),
            d: rotate(p3.b, 45),
            e: rotate(p4.c, 61)
        )
        plane2 = KeccakPlane(
            a: rotate(p0.b, 1),
            b: rotate(p1.c, 6),
            c: rotate(p2.d, 25),
            d: rotate(p3.e, 8),
            e: rotate(p4.a, 18)
        )
        plane3 = KeccakPlane(
            a: rotate(p0.e, 27),
            b: rotate(p1.a, 36),
            c: rotate(p2.b, 10),
            d: rotate(p3.c, 15),
            e: rotate(p4.d, 56)
        )
        plane4 = KeccakPlane(
            a: rotate(p0.c, 62),
            b: rotate(p1.d, 55),
            c: rotate(p2.e, 39),
            d: rotate(p3.a, 41),
            e: rotate(p4.b, 2)
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

    /// The only non-linear step: each lane is combined with the next two of its plane.
    @inline(__always)
    mutating func chi() {
        let old = self
        a = old.a ^ (~old.b & old.c)
        b = old.b ^ (~old.c & old.d)
        c = old.c ^ (~old.d & old.e)
        d = old.d ^ (~old.e & old.a)
        e = old.e ^ (~old.a & old.b)
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
