public import Scale

/// A signed fixed-point number with 32 bits before the point and 32 behind it. The type of everything normalised in
/// an epoch.
public struct I32F32: FixedPoint {
    /// The number times 2 to the power of 32.
    public var bits: Int64

    /// The number whose bits these are.
    @inlinable
    public init(bits: Int64) {
        self.bits = bits
    }

    @inlinable public static var fractionBits: Int { 32 }
}

/// An unsigned fixed-point number with 32 bits before the point and 32 behind it. An unsigned number below 2 to the
/// power of 32.
public struct U32F32: FixedPoint {
    /// The number times 2 to the power of 32.
    public var bits: UInt64

    /// The number whose bits these are.
    @inlinable
    public init(bits: UInt64) {
        self.bits = bits
    }

    @inlinable public static var fractionBits: Int { 32 }
}

/// A signed fixed-point number with 64 bits before the point and 64 behind it. The type of stake weights before
/// normalisation.
public struct I64F64: FixedPoint {
    /// The number times 2 to the power of 64.
    public var bits: Int128

    /// The number whose bits these are.
    @inlinable
    public init(bits: Int128) {
        self.bits = bits
    }

    @inlinable public static var fractionBits: Int { 64 }
}

/// An unsigned fixed-point number with 64 bits before the point and 64 behind it. The type of prices and shares.
public struct U64F64: FixedPoint {
    /// The number times 2 to the power of 64.
    public var bits: UInt128

    /// The number whose bits these are.
    @inlinable
    public init(bits: UInt128) {
        self.bits = bits
    }

    @inlinable public static var fractionBits: Int { 64 }
}

/// A signed fixed-point number with 96 bits before the point and 32 behind it. The type of emission inside an epoch
/// and of claim rates.
public struct I96F32: FixedPoint {
    /// The number times 2 to the power of 32.
    public var bits: Int128

    /// The number whose bits these are.
    @inlinable
    public init(bits: Int128) {
        self.bits = bits
    }

    @inlinable public static var fractionBits: Int { 32 }
}

/// An unsigned fixed-point number with 96 bits before the point and 32 behind it. The type of amounts that are split
/// by the coinbase.
public struct U96F32: FixedPoint {
    /// The number times 2 to the power of 32.
    public var bits: UInt128

    /// The number whose bits these are.
    @inlinable
    public init(bits: UInt128) {
        self.bits = bits
    }

    @inlinable public static var fractionBits: Int { 32 }
}
