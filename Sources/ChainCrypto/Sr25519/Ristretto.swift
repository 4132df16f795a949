import CSodium

/// An integer modulo the order of the Ristretto group, in its canonical little-endian form.
struct RistrettoScalar: Equatable {
    /// The canonical encoding.
    let bytes: Bytes32

    /// The remainder of a 512-bit little-endian integer.
    init(reducing wide: Bytes64) {
        Sodium.start()
        var reduced = Bytes32()
        reduced.withMutablePointer { target in
            wide.withPointer { crypto_core_ristretto255_scalar_reduce(target, $0) }
        }
        bytes = reduced
    }

    /// The scalar that `bytes` encodes, or nil when they are not below the group order.
    init?(canonical bytes: Bytes32) {
        // The order exceeds 2^252, so anything shorter is canonical without a look at the rest.
        if bytes[31] & 0xf0 != 0 {
            guard bytes[31] & 0xe0 == 0 else { return nil }
            let reduced = RistrettoScalar(reducing: Bytes64(lowHalf: bytes, highHalf: Bytes32()))
            guard reduced.bytes == bytes else { return nil }
        }
        self.bytes = bytes
    }

    /// Whether the scalar is 0.
    var isZero: Bool { bytes == Bytes32() }

    /// The sum modulo the group order.
    static func + (left: RistrettoScalar, right: RistrettoScalar) -> RistrettoScalar {
        combine(left, right) { crypto_core_ristretto255_scalar_add($0, $1, $2) }
    }

    /// The product modulo the group order.
    static func * (left: RistrettoScalar, right: RistrettoScalar) -> RistrettoScalar {
        combine(left, right) { crypto_core_ristretto255_scalar_mul($0, $1, $2) }
    }

    @inline(__always)
    private static func combine(
        _ left: RistrettoScalar,
        _ right: RistrettoScalar,
        _ operation: (UnsafeMutablePointer<UInt8>, UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> Void
    ) -> RistrettoScalar {
        Sodium.start()
        var result = Bytes32()
        result.withMutablePointer { target in
            left.bytes.withPointer { left in right.bytes.withPointer { operation(target, left, $0) } }
        }
        return RistrettoScalar(unchecked: result)
    }

    /// `bytes` must be canonical.
    fileprivate init(unchecked bytes: Bytes32) {
        self.bytes = bytes
    }
}

/// An element of the Ristretto group in its canonical encoding; the identity is 32 zero bytes.
struct RistrettoPoint: Equatable {
    /// The canonical encoding.
    let bytes: Bytes32

    /// The base point times `scalar`.
    init(base scalar: RistrettoScalar) {
        Sodium.start()
        var result = Bytes32()
        // The call fails for zero only, and then the result is the identity, whose encoding is zero.
        result.withMutablePointer { target in
            scalar.bytes.withPointer { _ = crypto_scalarmult_ristretto255_base(target, $0) }
        }
        bytes = result
    }

    /// The point `point` · `scalar`; nil when `point` is no valid encoding or the result is the identity.
    init?(_ point: Bytes32, times scalar: RistrettoScalar) {
        Sodium.start()
        var result = Bytes32()
        let status = result.withMutablePointer { target in
            scalar.bytes.withPointer { scalar in
                point.withPointer { crypto_scalarmult_ristretto255(target, scalar, $0) }
            }
        }
        guard status == 0 else { return nil }
        bytes = result
    }

    /// The difference of two points; both encodings are valid by construction.
    static func - (left: RistrettoPoint, right: RistrettoPoint) -> RistrettoPoint {
        Sodium.start()
        var result = Bytes32()
        result.withMutablePointer { target in
            left.bytes.withPointer { left in
                right.bytes.withPointer { _ = crypto_core_ristretto255_sub(target, left, $0) }
            }
        }
        return RistrettoPoint(unchecked: result)
    }

    private init(unchecked bytes: Bytes32) {
        self.bytes = bytes
    }
}
